// Whose quoted words each token stands in.

struct Voices: Sendable {
    /// The attribution whose quoted words a token is part of, or -1: the innermost.
    private var owners: [Int32]
    private let text: SegmentedText

    init(_ attributions: [Attribution], _ text: SegmentedText) {
        owners = [Int32](repeating: -1, count: text.tokens.count)
        self.text = text
        // Quotations that hold others come first: the inner one has the last word.
        for (number, attribution) in attributions.enumerated() {
            let stretches =
                attribution.kind == .direct && attribution.quoted.isEmpty ? attribution.content : attribution.quoted
            for stretch in stretches {
                for token in stretch where token < owners.count { owners[token] = Int32(number) }
            }
        }
    }

    /// The attribution in whose quoted words a token stands.
    func owner(_ token: Int) -> Int? { owners[token] < 0 ? nil : Int(owners[token]) }

    /// Whether a token stands in somebody's quoted words.
    func isQuoted(_ token: Int) -> Bool {
        if owners[token] >= 0 { return true }
        let pair = text.quotations.pairOfToken[token]
        return pair >= 0 && text.quotations.pairs[Int(pair)].use == .speech
    }
}
