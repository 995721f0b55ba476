// Which pairs of quotation marks hold speech, and which one a token stands in.

/// Pairs of speech of one text: scare quotes, titles and nicknames are looked through.
struct SpeechLayout {
    let marks: QuotationMarks
    /// For each pair whether it is speech that no other speech pair holds.
    private(set) var isOutermost: [Bool] = []
    /// For each token the outermost pair of speech that it stands in, marks included, or -1.
    private(set) var pairOfToken: [Int32]
    /// The outermost pairs of speech in text order.
    private(set) var outermost: [Int] = []

    init(_ text: SegmentedText) {
        marks = text.quotations
        pairOfToken = [Int32](repeating: -1, count: text.tokens.count)
        var reach = 0
        for (number, pair) in marks.pairs.enumerated() where pair.use == .speech && pair.open >= reach {
            outermost.append(number)
            for token in pair.outer where token < pairOfToken.count { pairOfToken[token] = Int32(number) }
            reach = pair.outer.upperBound
        }
    }

    /// The outermost speech that a token stands in.
    func speech(at token: Int) -> QuotationPair? {
        let number = pairOfToken[token]
        return number < 0 ? nil : marks.pairs[Int(number)]
    }

    /// The pair of speech, outermost or inside of another, that a token opens.
    func opening(at token: Int) -> QuotationPair? {
        let number = Int(marks.pairOfToken[token])
        guard number >= 0, marks.pairs[number].open == token, marks.pairs[number].use == .speech else { return nil }
        return marks.pairs[number]
    }

    /// The outermost pair of any use that a token stands in, its marks included.
    func outermostPair(at token: Int) -> QuotationPair? {
        if let speech = speech(at: token) { return speech }
        var number = Int(marks.pairOfToken[token])
        guard number >= 0 else { return nil }
        while let parent = marks.pairs[number].parent { number = parent }
        return marks.pairs[number]
    }
}
