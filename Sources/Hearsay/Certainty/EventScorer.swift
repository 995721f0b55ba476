// The entrance to the commitment to events, along trees.

/// Scores how far a text's author commits to an event.
struct EventScorer: Sendable {
    private let lexicon: EventLexicon
    private let embedding: EmbeddingLexicon
    private let words: FunctionWords

    init(_ builder: inout LexiconBuilder, embedding: EmbeddingLexicon, words: FunctionWords) throws(LexiconError) {
        lexicon = try EventLexicon(&builder)
        self.embedding = embedding
        self.words = words
    }

    /// The commitment, −1…1, of the text's author to an event: a range of tokens, whose sentence is parsed.
    func commitment(to target: TokenRange, in text: SegmentedText, grammar: TextGrammar) -> Double {
        EventTree(
            lexicon: lexicon, embedding: embedding, words: words, text: text, grammar: grammar,
            target: target.clamped(to: 0..<text.tokens.count)
        ).commitment
    }
}
