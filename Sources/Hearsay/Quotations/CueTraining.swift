// Candidates of a text for counting, in `hearsay-train cues`, how often each is an attribution.

/// Gives the candidates that the finder would choose from.
package struct CueTraining: Sendable {
    /// A candidate: its lemma and construction, and what it would attribute.
    package struct Example: Sendable {
        package let lemma: String
        package let group: String
        package let construction: String
        package let cue: ByteRange
        package let content: [ByteRange]
    }

    private let segmenter: Segmenter
    private let reader: GrammarReader
    private let finder: QuotationFinder
    private let vocabulary: Vocabulary

    /// Reads a pack, all but the rates that are to be counted.
    package init(_ pack: LanguagePack) throws(LexiconError) {
        var builder = LexiconBuilder(pack: pack.without("cue-rates.tsv").without(AttributionModel.fileName))
        segmenter = try Segmenter(&builder)
        finder = try QuotationFinder(&builder)
        reader = try GrammarReader(&builder, parser: try GrammarParser.embedded(in: pack))
        vocabulary = builder.vocabulary
    }

    /// All candidates of a text.
    package func examples(_ source: SourceText) -> [Example] {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: .automatic)
        let grammar = reader.grammar(of: text, parsing: finder.reportingSentences(of: text))
        return finder.allCandidates(in: text, grammar: grammar).compactMap { candidate in
            guard let cue = candidate.attribution.cue else { return nil }
            return Example(
                lemma: candidate.attribution.lemma, group: candidate.group,
                construction: candidate.construction.rawValue,
                cue: text.tokens.bytes(cue), content: candidate.attribution.content.map { text.tokens.bytes($0) })
        }
    }
}
