// The speakers floor's entrance.

/// Finds who is behind each attribution: mentions first, then names that name the same, then noun phrases and pronouns in order.
struct SpeakerResolver: Sendable {
    private let finder: MentionFinder

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        finder = try MentionFinder(&builder)
    }

    /// Resolves the sources of all attributions of a text.
    /// - Parameter threshold: a link under this probability is left open.
    /// - Complexity: O(n) in the text's tokens: every look back is bounded.
    func resolve(
        _ attributions: [Attribution], in text: SegmentedText, grammar: ShallowGrammar, vocabulary: Vocabulary,
        threshold: Double
    ) -> SpeakerResolution {
        let references = finder.references(in: text, grammar: grammar)
        var clusters = NameClusters(
            text: text, vocabulary: vocabulary, words: finder.words, nouns: finder.nouns, count: references.count)
        clusters.add(references)
        var linker = SpeakerLinker(
            text: text, tags: grammar.tags, references: references, clusters: clusters, attributions: attributions,
            words: finder.words,
            functions: finder.functions)
        linker.link()
        let naming = SpeakerNaming(
            text: text, grammar: grammar, references: references, names: finder.names, nouns: finder.nouns)
        return naming.resolution(of: linker, threshold: threshold)
    }
}
