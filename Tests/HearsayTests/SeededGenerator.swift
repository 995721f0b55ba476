/// A small generator of random numbers that gives the same row for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private static let pieces = [
        "said", "he", "Kirby", "that", "the", "officials", "did not", "could", "“", "”", "\"", "'", "‘", "’", "«", "»",
        "„", ",", ".",
        "?", ":", "—", "\n", "\n\n", " ", " ", " ", "U.S.", "can't", "$12.5m", "é", "😀", "\u{200B}", "\u{202E}",
        "\u{A0}", "\r\n",
        "according to", "(", ")", "#tag", "x@y.org", "Mr. Smith", "told", "her", "``", "''", "6'2\"", "\t", "中文", "...",
    ]

    /// A text of random words, marks and white space.
    mutating func text(length: Int) -> String {
        (0..<length).map { _ in (Self.pieces.randomElement(using: &self) ?? "") + (Bool.random(using: &self) ? " " : "")
        }.joined()
    }
}
