// Tells whether the lines of a text were broken at a width rather than at the ends of paragraphs.

enum HardWrap {
    /// How many bytes a full line of a hard-wrapped text has.
    static let widths = 45...100
    /// A line that is indented by as many blanks begins a paragraph.
    static let indent = 2
    /// How many bytes of a text are looked at.
    private static let sample = 16384
    /// How many pairs of lines a text must have to be called wrapped.
    private static let fewestPairs = 3

    /// Whether most lines are about as long as a page is wide, do not end a sentence and go on with a small letter.
    static func looksWrapped(_ scan: CharacterScan) -> Bool {
        var pairs = 0
        var full = 0
        var running = 0
        var previous: ByteRange?
        var start = 0
        let end = min(scan.bytes.count, sample)
        for i in 0..<end where scan.bytes[i] == UInt8(ascii: "\n") {
            let line = scan.trimmed(start, i)
            if let last = previous, !line.isEmpty {
                pairs += 1
                if widths.contains(last.count), !endsSentence(scan, last) { full += 1 }
                if scan.kind(Int(line.start)).kind == .lower { running += 1 }
            }
            previous = line.isEmpty ? nil : line
            start = i + 1
        }
        return pairs >= fewestPairs && full * 5 >= pairs * 3 && running * 2 >= pairs
    }

    /// Whether a single line runs on in the next: it ends no sentence, is as long as a full line or ends with a blank, and the next
    /// begins with a small letter.
    static func runsOn(_ scan: CharacterScan, _ line: ByteRange, _ next: ByteRange) -> Bool {
        guard scan.kind(Int(next.start)).kind == .lower, !endsSentence(scan, line) else { return false }
        return line.count >= widths.lowerBound || scan.bytes[Int(line.end)] == 0x20
    }

    private static func endsSentence(_ scan: CharacterScan, _ line: ByteRange) -> Bool {
        let last = scan.before(Int(line.end))
        switch scan.bytes[last] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""): return true
        case 0xE2:
            let scalar = UTF8Scalar.decode(scan.bytes, at: last).scalar
            return scalar == 0x2026 || scalar == 0x201D
        default: return false
        }
    }
}
