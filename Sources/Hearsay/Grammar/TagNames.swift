// Reads cells of the form "tag:count tag:count" of the pack's tag tables.

struct TagNames {
    private var vocabulary = Vocabulary()

    init() {
        for tag in WordTag.allCases { _ = vocabulary.intern("\(tag)".utf8) }
    }

    /// The tag of a name, or nil.
    func tag(_ name: ArraySlice<UInt8>) -> WordTag? {
        let number = name.withUnsafeBufferPointer { vocabulary.find($0, hash: Vocabulary.hash($0)) }
        return number == 0 ? nil : WordTag(rawValue: UInt8(number - 1))
    }

    /// The counts of a cell.
    func counts(_ table: LexiconTable, _ row: Int, _ column: Int) throws(LexiconError) -> [(WordTag, Float)] {
        var counts: [(WordTag, Float)] = []
        try read(table, row, column, into: &counts)
        return counts
    }

    /// Appends the counts of a cell.
    func read(_ table: LexiconTable, _ row: Int, _ column: Int, into counts: inout [(WordTag, Float)])
        throws(LexiconError)
    {
        let cell = table.bytes(row, column)
        var start = cell.startIndex
        while start < cell.endIndex {
            let end = cell[start...].firstIndex(of: UInt8(ascii: " ")) ?? cell.endIndex
            guard let colon = cell[start..<end].lastIndex(of: UInt8(ascii: ":")), let tag = tag(cell[start..<colon])
            else {
                let message = "“\(String(decoding: cell[start..<end], as: UTF8.self))” is not of the form tag:count"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            let count = cell[(colon + 1)..<end].reduce(Float(0)) { $0 * 10 + Float($1 &- UInt8(ascii: "0")) }
            counts.append((tag, max(count, 1)))
            start = end + 1
        }
    }
}
