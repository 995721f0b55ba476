// Words of a page as they are compared and kept: on one line, without what nobody sees.

enum PageText {
    /// Marks that tell a browser where a line may be broken, or nothing: soft hyphen, zero-width space, word joiner, byte order mark.
    private static let unseen: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
    private static let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", "“", ")", "]"]
    private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", ";", "。", "؟"]

    /// A text on one line: each stretch of white space is one blank, none at the edges.
    /// - Complexity: O(n).
    static func collapsed(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isApart = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                isApart = !result.isEmpty
            } else if scalar.isASCII || !unseen.contains(scalar) {
                if isApart { result.append(UInt8(ascii: " ")) }
                isApart = false
                if scalar.isASCII {
                    result.append(UInt8(scalar.value))
                } else {
                    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// How many scalars of a text are no blanks of ASCII.
    static func letters(_ text: some StringProtocol) -> Int {
        text.utf8.count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
    }

    /// Whether a text ends as a sentence does: with a stop, whatever marks close after it.
    static func endsSentence(_ text: String) -> Bool {
        text.unicodeScalars.reversed().first { !closing.contains($0) }.map(stops.contains) ?? false
    }

    /// The letters and digits of a text, small: what a name and the address of its site share.
    static func key(_ text: some StringProtocol) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
    }
}
