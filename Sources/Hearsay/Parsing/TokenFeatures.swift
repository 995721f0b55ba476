// Which rows of the embedding table stand for a token: its word, beginnings and endings, its shape and classes, and the
// state of the sentence.

/// Where the parts of the embedding table begin.
package struct TableLayout: Sendable {
    /// Rows of known words.
    package let words: Int
    /// Rows that beginnings and endings share by their hashes.
    package let affixes: Int

    package static let shapes = 256
    package static let classes = 256
    package static let states = 32
    package static let styles = 2
    /// Rows that are added up for each token.
    package static let rowsPerToken = 10

    package init(words: Int, affixes: Int) {
        self.words = words
        self.affixes = affixes
    }

    package var firstShape: Int { words + affixes }
    package var firstClass: Int { firstShape + Self.shapes }
    package var firstState: Int { firstClass + Self.classes }
    package var firstStyle: Int { firstState + Self.states }
    package var count: Int { firstStyle + Self.styles }
}

/// Which annotation the network shall follow: it has learnt two.
public enum ParseStyle: String, Sendable, CaseIterable {
    /// UD English, by hand.
    case gold
    /// News by CoreNLP, whose content clauses depend on the verb of saying wherever they stand.
    case news

    /// Its row after the first of the styles.
    var number: Int { self == .gold ? 0 : 1 }
}

/// A word in the form in which it is looked up: lower case, plain marks, digits as zeros.
package struct WordForm: Sendable {
    package private(set) var bytes: [UInt8] = []
    package private(set) var shape = 0

    package init() {}

    /// Reads a word of valid UTF-8.
    package mutating func read(_ word: some Sequence<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        var capitals = 0
        var letters = 0
        var isFirstCapital = false
        var flags = 0
        var scalar: UInt32 = 0
        var left = 0
        for byte in word {
            if byte < 0x80 {
                let isCapital = byte &- 0x41 < 26
                if isCapital || byte &- 0x61 < 26 {
                    letters += 1
                    if isCapital {
                        capitals += 1
                        isFirstCapital = isFirstCapital || bytes.isEmpty
                    }
                    bytes.append(byte | 0x20)
                } else if byte &- 0x30 < 10 {
                    flags |= Self.digit
                    bytes.append(0x30)
                } else {
                    if byte == UInt8(ascii: "-") { flags |= Self.hyphen }
                    if byte == UInt8(ascii: ".") { flags |= Self.period }
                    // ``TeX'' marks become plain ones.
                    if byte == 0x60 || byte == 0x27, bytes.last == byte, bytes.count == 1 {
                        bytes[0] = 0x22
                    } else {
                        bytes.append(byte)
                    }
                }
            } else if byte & 0xC0 == 0x80 {
                scalar = scalar << 6 | UInt32(byte & 0x3F)
                left -= 1
                guard left == 0 else { continue }
                let lowered = UTF8Scalar.lower(scalar)
                let kind = CharacterKind(wide: scalar)
                if kind.isLetter {
                    letters += 1
                    if lowered != scalar {
                        capitals += 1
                        isFirstCapital = isFirstCapital || bytes.isEmpty
                    }
                }
                append(lowered)
            } else {
                left = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
                scalar = UInt32(byte) & (0x3F >> UInt32(left))
            }
        }
        let casing =
            letters == 0 ? 0 : capitals == 0 ? 1 : !isFirstCapital ? 4 : capitals == 1 ? 2 : capitals == letters ? 3 : 5
        shape = casing | flags | (bytes.count == 1 ? Self.single : 0)
    }

    private static let digit = 8
    private static let hyphen = 16
    private static let period = 32
    private static let single = 64

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0x2018, 0x2019, 0x02BC: bytes.append(0x27)
        case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: bytes.append(0x22)
        case 0x2010, 0x2011: bytes.append(0x2D)
        case 0x2012...0x2015: bytes.append(contentsOf: [0x2D, 0x2D])
        case 0x2026: bytes.append(contentsOf: [0x2E, 0x2E, 0x2E])
        default:
            let valid = Unicode.Scalar(scalar) ?? "\u{FFFD}"
            bytes.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// The hash under which the word is known.
    package var key: UInt32 { Self.hash(bytes[...], seed: 0) }

    /// FNV-1a over some bytes, mixed so that all bits depend on all of them; never 0.
    static func hash(_ bytes: ArraySlice<UInt8>, seed: UInt32) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5 ^ (seed &* 0x9E37_79B9)
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        hash ^= hash >> 16
        hash &*= 0x85EB_CA6B
        hash ^= hash >> 13
        return hash | 1
    }
}

/// Finds the rows of a sentence's tokens, one token after the other.
package struct TokenFeatures: Sendable {
    private let layout: TableLayout
    private var inQuotation = false
    private var inBracket = false
    private var isFirst = true

    package init(_ layout: TableLayout) { self.layout = layout }

    /// Begins a sentence.
    package mutating func begin() {
        inQuotation = false
        inBracket = false
        isFirst = true
    }

    /// Appends the rows of the next token: the word's row (`count` of the layout where it is not known), five of affixes, the shape,
    /// the classes, the state and the style; ``TableLayout/rowsPerToken`` in all.
    package mutating func append(_ form: WordForm, _ words: WordRows, style: ParseStyle, to rows: inout [Int32]) {
        let bytes = form.bytes
        let isMark = bytes.count == 1 && bytes[0] == 0x22
        if bytes.count == 1, bytes[0] == UInt8(ascii: ")") || bytes[0] == UInt8(ascii: "]") { inBracket = false }
        let known = words.find(form.key)
        rows.append(known.row < 0 ? Int32(layout.count) : known.row)
        for (seed, length) in [(1, 2), (2, 3)] {
            rows.append(affix(bytes.prefix(length), UInt32(seed)))
        }
        for (seed, length) in [(3, 2), (4, 3), (5, 4)] {
            rows.append(affix(bytes.suffix(length), UInt32(seed)))
        }
        rows.append(Int32(layout.firstShape + form.shape + (isFirst ? 128 : 0)))
        rows.append(Int32(layout.firstClass) + Int32(known.classes))
        let state = (inQuotation ? 1 : 0) | (inBracket ? 2 : 0) | (isFirst ? 4 : 0) | (isMark ? 8 : 0)
        rows.append(Int32(layout.firstState + state))
        rows.append(Int32(layout.firstStyle + style.number))
        if isMark { inQuotation.toggle() }
        if bytes.count == 1, bytes[0] == UInt8(ascii: "(") || bytes[0] == UInt8(ascii: "[") { inBracket = true }
        isFirst = false
    }

    private func affix(_ bytes: ArraySlice<UInt8>, _ seed: UInt32) -> Int32 {
        Int32(layout.words) + Int32(WordForm.hash(bytes, seed: seed) >> 1) % Int32(layout.affixes)
    }
}
