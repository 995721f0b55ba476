// Cuts a text into paragraphs at its newlines.

enum ParagraphSplitter {
    /// The paragraphs of a text, without white space at their edges; none is empty.
    static func split(_ scan: CharacterScan, _ mode: NewlineMode) -> [ByteRange] {
        let bytes = scan.bytes
        var paragraphs: [ByteRange] = []
        var start = 0
        var i = 0
        while i <= bytes.count {
            if i < bytes.count, bytes[i] != UInt8(ascii: "\n") {
                i += 1
                continue
            }
            let range = trim(scan, start, i)
            if !range.isEmpty { paragraphs.append(range) }
            start = i + 1
            i += 1
        }
        return paragraphs
    }

    /// A range without white space at its edges.
    static func trim(_ scan: CharacterScan, _ start: Int, _ end: Int) -> ByteRange {
        var start = start
        var end = end
        while start < end {
            let (kind, length) = scan.kind(start)
            if kind != .space { break }
            start += length
        }
        while end > start {
            let last = scan.before(end)
            if scan.kind(last).kind != .space { break }
            end = last
        }
        return ByteRange(start, end)
    }
}
