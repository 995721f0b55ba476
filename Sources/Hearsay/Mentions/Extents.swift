// How far a noun phrase that names a source goes to its right: what tells it apart from others of its kind.

struct Extents {
    let text: SegmentedText
    let grammar: ShallowGrammar
    let words: ReferenceWords
    let functions: FunctionWords
    let times: TimeWords

    private static let maximumQualifiers = 3

    /// A noun phrase with the prepositional phrases behind it, and behind people what holds such a phrase: "a person close to the
    /// council", "officials directly involved in the talks".
    /// - Parameter end: of the sentence.
    func extent(of tokens: TokenRange, to end: Int, isPerson: Bool) -> TokenRange {
        var upper = tokens.upperBound
        if isPerson {
            var next = upper
            while next < end, next < upper + Self.maximumQualifiers, isQualifier(next) { next += 1 }
            if next > upper, let object = object(ofPrepositionAt: next, to: end) { upper = object.tokens.upperBound }
        }
        while upper < end, attaches(upper), let next = object(ofPrepositionAt: upper, to: end) {
            upper = next.tokens.upperBound
        }
        return tokens.lowerBound..<upper
    }

    private func isQualifier(_ i: Int) -> Bool {
        switch grammar.tags[i] {
        case .adjective, .adverb, .pastParticiple: true
        default: false
        }
    }

    /// Whether a preposition goes on with the noun phrase before it.
    private func attaches(_ i: Int) -> Bool {
        let word = text.tokens.words[i]
        return functions.of(word).contains(.attachment) || words.of(word).contains(.affiliation)
    }

    /// The noun phrase behind a preposition, unless it is a pronoun or a time.
    private func object(ofPrepositionAt i: Int, to end: Int) -> NounPhrase? {
        guard i + 1 < end, grammar.tags[i] == .preposition, grammar.phraseOfToken[i + 1] >= 0 else { return nil }
        let next = grammar.phrases[Int(grammar.phraseOfToken[i + 1])]
        guard next.tokens.lowerBound == i + 1, next.kind != .pronoun, !times.isTime(next, in: text) else { return nil }
        return next
    }
}
