// Finds the quotation marks of a paragraph and looks at what stands around each.

struct QuotationMarkReader {
    private let scan: CharacterScan
    private let tokens: TokenTable

    init(_ scan: CharacterScan, _ tokens: TokenTable) {
        self.scan = scan
        self.tokens = tokens
    }

    /// The marks of a paragraph in order.
    func marks(_ paragraph: TokenRange, into marks: inout [QuotationMark]) {
        marks.removeAll(keepingCapacity: true)
        for token in paragraph {
            let first = scan.bytes[Int(tokens.starts[token])]
            guard
                first >= 0x80 || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
                    || first == UInt8(ascii: "`"),
                var mark = QuotationMark(scan, tokens, token)
            else { continue }
            mark.isFreeBefore = isFreeBefore(token, paragraph)
            mark.isFreeAfter = isFreeAfter(token, paragraph)
            marks.append(mark)
        }
    }

    /// Whether a digit stands right before a mark, as before the sign for inches.
    func followsDigit(_ token: Int) -> Bool {
        let start = Int(tokens.starts[token])
        return start > 0 && scan.bytes[start - 1] &- 0x30 < 10
    }

    /// Whether a word that ends in an s stands right before a mark, and a word follows, as around a plural's apostrophe.
    func looksPossessive(_ token: Int, _ paragraph: TokenRange) -> Bool {
        let start = Int(tokens.starts[token])
        guard token + 1 < paragraph.upperBound, start > 0, scan.bytes[start - 1] | 0x20 == Self.pluralEnding else {
            return false
        }
        return !tokens.shapes[token + 1].contains(.punctuation)
    }

    /// The letter before the apostrophe of a possessive plural.
    private static let pluralEnding = UInt8(ascii: "s")

    private func isFreeBefore(_ token: Int, _ paragraph: TokenRange) -> Bool {
        if token == paragraph.lowerBound || tokens.shapes[token].contains(.spaceBefore) { return true }
        switch scalar(token - 1) {
        case 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x2012...0x2015, 0x201C, 0x201E, 0x2018, 0x201A, 0xAB: return true
        case 0x22, 0x27, 0x60: return isFreeBefore(ofStraight: token - 1, paragraph)
        default: return false
        }
    }

    /// Whether a straight mark right before another one has white space before it.
    private func isFreeBefore(ofStraight token: Int, _ paragraph: TokenRange) -> Bool {
        token == paragraph.lowerBound || tokens.shapes[token].contains(.spaceBefore)
    }

    private func isFreeAfter(_ token: Int, _ paragraph: TokenRange) -> Bool {
        let next = token + 1
        if next >= paragraph.upperBound || tokens.shapes[next].contains(.spaceBefore) { return true }
        switch scalar(next) {
        case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2D, 0x2F, 0x2012...0x2015, 0x201D, 0x2019, 0xBB:
            return true
        case 0x22, 0x27: return next + 1 >= paragraph.upperBound || tokens.shapes[next + 1].contains(.spaceBefore)
        default: return false
        }
    }

    private func scalar(_ token: Int) -> UInt32 {
        guard tokens.shapes[token].contains(.punctuation) else { return 0 }
        return UTF8Scalar.decode(scan.bytes, at: Int(tokens.starts[token])).scalar
    }
}
