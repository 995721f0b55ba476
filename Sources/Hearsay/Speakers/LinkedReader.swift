// Reads texts up to the speakers floor, for the training of its choices.

struct LinkedReader: Sendable {
    private let segmenter: Segmenter
    private let reader: GrammarReader
    private let finder: QuotationFinder
    private let resolver: SpeakerResolver
    private let vocabulary: Vocabulary

    /// - Parameter turnModel: in the place of the pack's.
    init(_ pack: LanguagePack, turnModel: TurnModel? = nil) throws(LexiconError) {
        var builder = LexiconBuilder(pack: pack)
        segmenter = try Segmenter(&builder)
        finder = try QuotationFinder(&builder)
        resolver = SpeakerResolver(try SpeakerResolver(&builder), turnModel: turnModel)
        reader = try GrammarReader(&builder, parser: try GrammarParser.embedded(in: pack))
        vocabulary = builder.vocabulary
    }

    /// A text with all of its references linked, and what each pronoun could have referred to.
    /// - Parameter weights: those that pronouns are resolved with in the place of the pack's.
    func linked(_ source: SourceText, weights: PronounWeights? = nil) -> (text: SegmentedText, linker: SpeakerLinker) {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: .automatic)
        let grammar = reader.grammar(of: text, parsing: finder.reportingSentences(of: text))
        let resolver = weights.map { SpeakerResolver(self.resolver, weights: $0) } ?? self.resolver
        let linker = resolver.linked(
            finder.attributions(in: text, grammar: grammar), in: text, grammar: grammar.shallow, vocabulary: vocabulary,
            recordsChoices: true)
        return (text, linker)
    }
}
