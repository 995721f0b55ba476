// The speakers floor's entrance.

/// Finds who is behind each attribution.
struct SpeakerResolver: Sendable {
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
    }

    /// Resolves the sources of all attributions of a text.
    /// - Parameter threshold: a link under this probability is left open.
    func resolve(
        _ attributions: [Attribution], in text: SegmentedText, grammar: ShallowGrammar, vocabulary: Vocabulary,
        threshold: Double
    ) -> SpeakerResolution {
        SpeakerResolution(links: attributions.map { _ in SpeakerLink(speaker: nil, confidence: 0, reason: "") })
    }
}
