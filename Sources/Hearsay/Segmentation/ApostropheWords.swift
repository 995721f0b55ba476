// Words that begin with an apostrophe: 'tis, 'em, '90s.

struct ApostropheWords: Sendable {
    private var words: Set<WordID> = []

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("apostrophe-words.tsv")
        let word = try table.column("word")
        for row in 0..<table.rowCount { words.insert(builder.word(table.bytes(row, word))) }
    }

    /// The end of the word whose apostrophe stands at a place, or nil.
    func end(_ scan: CharacterScan, _ start: Int, _ end: Int, _ writer: inout TokenWriter) -> Int? {
        let (scalar, length) = UTF8Scalar.decode(scan.bytes, at: start)
        guard scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018 || scalar == 0x02BC, start + length < end else {
            return nil
        }
        let first = start + length
        if scan.isDigit(first, before: end) {
            let stop = WordScan.scan(scan, first, end).end
            return isYear(scan, first, stop) ? stop : nil
        }
        guard scan.kind(first).kind.isLetter else { return nil }
        var stop = first
        while stop < end, scan.kind(stop).kind.isLetter { stop += scan.kind(stop).length }
        if stop < end, scan.kind(stop).kind == .apostrophe {
            let closed = stop + scan.kind(stop).length
            if words.contains(writer.packWord(start, closed)) { return closed }
        }
        return words.contains(writer.packWord(start, stop)) ? stop : nil
    }

    /// Whether digits are a year or a decade without its century.
    private func isYear(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Bool {
        guard scan.isDigit(start + 1, before: end) else { return false }
        return end == start + 2 || end == start + 3 && scan.bytes[start + 2] == UInt8(ascii: "s")
    }
}
