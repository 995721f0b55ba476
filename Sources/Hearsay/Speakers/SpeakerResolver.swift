// The speakers floor's entrance.

/// Finds who is behind each attribution: mentions first, then names that name the same, then noun phrases and pronouns in order.
struct SpeakerResolver: Sendable {
    private let finder: MentionFinder
    private let pronouns: PronounResolver
    private let rates: LinkRates
    private let turnModel: TurnModel?
    private let anonymity: AnonymityLexicon

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        finder = try MentionFinder(&builder)
        pronouns = PronounResolver(weights: try PronounWeights(&builder))
        rates = try LinkRates(builder.pack)
        turnModel = try SpeakerModel.turns(builder.pack)
        anonymity = try AnonymityLexicon(&builder)
    }

    /// With other learnt choices than the pack's.
    init(_ other: SpeakerResolver, weights: PronounWeights? = nil, turnModel: TurnModel? = nil) {
        finder = other.finder
        pronouns = weights.map { PronounResolver(weights: $0) } ?? other.pronouns
        rates = other.rates
        self.turnModel = turnModel ?? other.turnModel
        anonymity = other.anonymity
    }

    /// Resolves the sources of all attributions of a text.
    /// - Parameter threshold: a link under this probability is left open.
    /// - Complexity: O(n) in the text's tokens: every look back is bounded.
    func resolve(
        _ attributions: [Attribution], in text: SegmentedText, grammar: ShallowGrammar, vocabulary: Vocabulary,
        threshold: Double
    ) -> SpeakerResolution {
        let linker = linked(attributions, in: text, grammar: grammar, vocabulary: vocabulary, recordsChoices: false)
        let naming = SpeakerNaming(
            text: text, grammar: grammar, references: linker.references, names: finder.names, nouns: finder.nouns)
        var resolution = naming.resolution(of: linker, threshold: threshold)
        if resolution.speakers.contains(where: \.isAnonymous) {
            AnonymityReader(text: text, lexicon: anonymity, attributions: attributions).read(&resolution.speakers)
        }
        return resolution
    }

    /// All references of a text with their entities.
    /// - Parameter recordsChoices: whether the linker keeps what each pronoun could have referred to.
    func linked(
        _ attributions: [Attribution], in text: SegmentedText, grammar: ShallowGrammar, vocabulary: Vocabulary,
        recordsChoices: Bool
    ) -> SpeakerLinker {
        let references = finder.references(in: text, grammar: grammar)
        var clusters = NameClusters(
            text: text, vocabulary: vocabulary, words: finder.words, nouns: finder.nouns, count: references.count)
        clusters.add(references)
        var linker = SpeakerLinker(
            text: text, tags: grammar.tags, references: references, clusters: clusters, attributions: attributions,
            names: finder.names, words: finder.words, functions: finder.functions, pronouns: pronouns, rates: rates,
            turnModel: turnModel)
        if recordsChoices { linker.pronounChoices = [] }
        linker.link()
        return linker
    }
}
