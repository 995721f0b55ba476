// The certainty floor's entrance.

/// Scores how far a source commits to what is attributed to it.
struct CertaintyScorer: Sendable {
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
    }

    /// The certainty of an attribution's source about its content.
    func certainty(of attribution: Attribution, in text: SegmentedText, grammar: ShallowGrammar) -> Certainty {
        Certainty(score: nil, low: nil, high: nil, label: nil, factors: [])
    }

    /// The reporter's stance, as the cue shows it.
    func framing(of attribution: Attribution, in text: SegmentedText) -> Framing {
        Framing(cueClass: attribution.cueClass, score: 0)
    }

    /// The certainty of a text's own claim, its writer being the source.
    func certainty(of text: SegmentedText, grammar: ShallowGrammar) -> Certainty {
        Certainty(score: nil, low: nil, high: nil, label: nil, factors: [])
    }

    /// The commitment, −1…1, of the text's author to an event: a range of tokens.
    func commitment(to target: TokenRange, in text: SegmentedText, grammar: ShallowGrammar) -> Double { 0 }
}
