// Texts made of what trips readers, the same each time.

enum HostileText {
    /// What trips readers: marks of every direction, wide and invisible characters, line ends, addresses, abbreviations.
    private static let pieces = [
        "“", "”", "‘", "’", "\"", "'", "«", "»", "(", ")", "[", "]", "—", "–", "-", ".", ",", ";", ":", "!", "?", "…",
        "\n",
        "\n\n", "\r\n", "\u{2028}", "\t", " ", " ", " ", "A", "z", "0", "É", "ß", "İ", "漢", "😀", "\u{301}", "\u{200B}",
        "\u{FEFF}", "\u{0}", "U.S.", "Mr.", "n't", "'s", "http://x.y", "#a", "@b", "<b>", "&amp;", "]]>", "\u{B}",
        "\u{1F}", "\u{85}", "\u{FFFE}", " said", " said that ",
        "according to",
        " he ", "Mary Smith", " may ",
    ]

    /// Texts of up to 120 pieces.
    static func texts(_ count: Int, seed: UInt64) -> [String] {
        var random = SplitMix(state: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...120, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
                .joined()
        }
    }
}

/// Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014): the same texts each time.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
