// What a character is to the tokenizer: a table of 256 entries for ASCII, ICU's classes for the rest.

/// The kinds of characters that cut text into tokens.
enum CharacterKind: UInt8, Sendable {
    case space
    case lower
    case upper
    /// A letter without case, a combining mark.
    case letter
    case digit
    case apostrophe
    case hyphen
    /// A control or format character: it never cuts a word, and counts for nothing in it.
    case invisible
    case punctuation

    /// Whether it is a letter or a digit.
    @inline(__always) var isWord: Bool {
        (CharacterKind.lower.rawValue...CharacterKind.digit.rawValue).contains(rawValue)
    }
    /// Whether it is a letter.
    @inline(__always) var isLetter: Bool {
        (CharacterKind.lower.rawValue...CharacterKind.letter.rawValue).contains(rawValue)
    }

    /// The kind of each ASCII character; bytes from 0x80 on stand as punctuation and are to be decoded.
    static let ofByte: [CharacterKind] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x09...0x0D, 0x20: .space
        case 0x00...0x1F, 0x7F: .invisible
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "_"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "-"): .hyphen
        default: .punctuation
        }
    }

    /// The kind of a scalar outside ASCII.
    init(wide scalar: UInt32) {
        switch scalar {
        case 0x2019, 0x02BC: self = .apostrophe
        case 0x2010, 0x2011: self = .hyphen
        default:
            switch CharacterClass(scalar: scalar) {
            case .lower: self = .lower
            case .upper: self = .upper
            case .letter, .mark, .ideograph: self = .letter
            case .digit: self = .digit
            case .space: self = .space
            case .format: self = .invisible
            case .punctuation, .symbol, .other: self = .punctuation
            }
        }
    }
}

/// Bytes of a text with the kinds of their characters.
struct CharacterScan {
    let bytes: [UInt8]
    private let table = CharacterKind.ofByte

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The kind of the character at a place, and its length in bytes.
    @inline(__always)
    func kind(_ i: Int) -> (kind: CharacterKind, length: Int) {
        let byte = bytes[i]
        return byte < 0x80 ? (table[Int(byte)], 1) : wideKind(i)
    }

    private func wideKind(_ i: Int) -> (kind: CharacterKind, length: Int) {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
        return (CharacterKind(wide: scalar), length)
    }

    /// The place of the character that ends before a place.
    @inline(__always)
    func before(_ i: Int) -> Int {
        var j = i - 1
        while j > 0, bytes[j] & 0xC0 == 0x80 { j -= 1 }
        return j
    }

    /// Whether a letter or a digit stands at a place before an end.
    @inline(__always)
    func isWord(_ i: Int, before end: Int) -> Bool { i < end && kind(i).kind.isWord }

    /// Whether a digit stands at a place before an end.
    @inline(__always)
    func isDigit(_ i: Int, before end: Int) -> Bool { i < end && bytes[i] &- 0x30 < 10 }

    /// How many small ASCII letters stand at a place, up to eight, and these as the bytes of a number, the first lowest: eight bytes are
    /// looked at in one step. Nothing is found in the text's last eight bytes.
    @inline(__always)
    func smallLetters(_ i: Int) -> (count: Int, key: UInt64) {
        guard i + 8 <= bytes.count else { return (0, 0) }
        let word = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: i, as: UInt64.self)) }
        let high: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~high
        let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let beyondZ = low &+ 0x0505_0505_0505_0505
        let others = ~(fromA & ~beyondZ & ~word) & high
        let count = others.trailingZeroBitCount >> 3
        return (count, count == 8 ? word : word & (1 << UInt64(count * 8) &- 1))
    }
}

extension CharacterScan {
    /// A range without white space at its edges.
    func trimmed(_ start: Int, _ end: Int) -> ByteRange {
        var start = start
        var end = end
        while start < end {
            let (kind, length) = self.kind(start)
            if kind != .space { break }
            start += length
        }
        while end > start {
            let last = before(end)
            if kind(last).kind != .space { break }
            end = last
        }
        return ByteRange(start, end)
    }
}
