// Finds where a word ends: what joins letters and digits to one word, and what does not.

/// A word without a full stop at its end.
struct WordScan {
    var end: Int
    /// The place of the last apostrophe in it.
    var apostrophe: Int?
    /// How many full stops stand in it.
    var stops = 0

    /// Reads the word that begins at a place.
    @inline(__always)
    static func scan(_ scan: CharacterScan, _ start: Int, _ end: Int) -> WordScan {
        var word = WordScan(end: start)
        var i = start
        while i < end {
            let (kind, length) = scan.kind(i)
            if !kind.isWord, kind != .invisible {
                guard word.joins(scan, kind, i, length, from: start, to: end) else { break }
            }
            i += length
        }
        word.end = i
        return word
    }

    /// Whether a mark between two characters joins them to one word.
    private mutating func joins(
        _ scan: CharacterScan, _ kind: CharacterKind, _ i: Int, _ length: Int, from start: Int, to end: Int
    ) -> Bool {
        guard i + length < end else { return false }
        let next = scan.kind(i + length).kind
        switch kind {
        case .apostrophe:
            guard next.isLetter || (next == .digit && i > start) else { return false }
            if next.isLetter { apostrophe = i }
            return true
        case .hyphen: return next.isWord
        default: break
        }
        switch scan.bytes[i] {
        case UInt8(ascii: "."):
            if next.isWord { stops += 1 }
            return next.isWord
        case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
            return next == .digit && i > start && scan.isDigit(i - 1, before: end)
        case UInt8(ascii: "&"):
            return next == .upper && i > start && scan.kind(scan.before(i)).kind == .upper
        default: return false
        }
    }
}
