// What a token is as a quotation mark: its family and the way it seems to face.

struct QuotationMark: Sendable {
    /// Marks that may close each other.
    enum Family: Sendable {
        case double, single, guillemet
    }

    /// The way a mark faces by its shape.
    enum Facing: Sendable {
        case opening, closing, either
    }

    let token: Int
    let family: Family
    /// By its shape.
    let facing: Facing
    /// Whether white space, an opening bracket or mark, or a dash stands before it.
    var isFreeBefore = false
    /// Whether white space or punctuation that may follow a closing mark stands after it.
    var isFreeAfter = false
    /// Whether it may be an apostrophe.
    var mayBeApostrophe: Bool { family == .single && facing != .opening }

    /// Whether its surroundings say that it opens.
    var looksOpening: Bool { isFreeBefore && !isFreeAfter }
    /// Whether its surroundings say that it closes.
    var looksClosing: Bool { isFreeAfter && !isFreeBefore }

    /// The mark that a token is, or nil.
    init?(_ scan: CharacterScan, _ tokens: TokenTable, _ token: Int) {
        guard tokens.shapes[token].contains(.punctuation) else { return nil }
        var start = Int(tokens.starts[token])
        let end = Int(tokens.ends[token])
        while start < end, scan.kind(start).kind == .invisible { start += scan.kind(start).length }
        guard start < end else { return nil }
        let (scalar, length) = UTF8Scalar.decode(scan.bytes, at: start)
        let isDoubled = start + length < end && scan.bytes[start + length] == scan.bytes[start]
        switch scalar {
        case 0x22, 0xFF02: (family, facing) = (.double, .either)
        case 0x27: (family, facing) = isDoubled ? (.double, .either) : (.single, .either)
        case 0x60: (family, facing) = isDoubled ? (.double, .opening) : (.single, .opening)
        case 0x201C, 0x201E, 0x201F: (family, facing) = (.double, .opening)
        case 0x201D: (family, facing) = (.double, .closing)
        case 0x2018, 0x201A, 0x201B: (family, facing) = (.single, .opening)
        case 0x2019: (family, facing) = (.single, .closing)
        case 0xAB, 0x2039: (family, facing) = (.guillemet, .opening)
        case 0xBB, 0x203A: (family, facing) = (.guillemet, .closing)
        default: return nil
        }
        self.token = token
    }
}
