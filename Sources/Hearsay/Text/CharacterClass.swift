// What a character is: a 256-entry table for ASCII, ICU for the rest.

internal import CICU

/// The classes of characters that reading text needs.
enum CharacterClass: UInt8, Sendable {
    case other = 0
    case lower = 1
    case upper = 2
    /// A letter without case.
    case letter = 3
    case digit = 4
    case space = 5
    /// A combining mark.
    case mark = 6
    /// An invisible format character: zero-width space and joiner, bidi controls, soft hyphen, byte order mark.
    case format = 7
    case punctuation = 8
    case symbol = 9
    case ideograph = 10

    /// The class of a scalar.
    init(scalar: UInt32) {
        self = CharacterClass(rawValue: UInt8(truncatingIfNeeded: cicu_class(scalar))) ?? .other
    }

    /// Whether it is a letter of any kind.
    var isLetter: Bool {
        switch self {
        case .lower, .upper, .letter, .ideograph: true
        default: false
        }
    }
}

/// Decoding of scalars in bytes that are valid UTF-8.
enum UTF8Scalar {
    /// The scalar that begins at a place, and its length in bytes.
    @inline(__always)
    static func decode(_ bytes: [UInt8], at i: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[i])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2) }
        if first < 0xF0 {
            return ((first & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F), 3)
        }
        let high = (first & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12
        return (high | UInt32(bytes[i + 2] & 0x3F) << 6 | UInt32(bytes[i + 3] & 0x3F), 4)
    }

    /// The lower-case form of a scalar.
    static func lower(_ scalar: UInt32) -> UInt32 { cicu_lower(scalar) }
}
