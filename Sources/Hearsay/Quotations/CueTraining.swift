// Candidates of a text for counting, in `hearsay-train cues`, how often each is an attribution.

/// Gives the candidates that the finder would choose from.
package struct CueTraining: Sendable {
    /// A candidate: its lemma and construction, and what it would attribute.
    package struct Example: Sendable {
        package let lemma: String
        package let construction: String
        package let cue: ByteRange
        package let content: [ByteRange]
    }

    private let segmenter: Segmenter
    private let tagger: ShallowTagger
    private let finder: QuotationFinder
    private let vocabulary: Vocabulary

    /// Reads a pack.
    package init(_ pack: LanguagePack) throws(LexiconError) {
        var builder = LexiconBuilder(pack: pack)
        segmenter = try Segmenter(&builder)
        finder = try QuotationFinder(&builder)
        tagger = try ShallowTagger(&builder)
        vocabulary = builder.vocabulary
    }

    /// All candidates of a text.
    package func examples(_ source: SourceText) -> [Example] {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: .automatic)
        return finder.allCandidates(in: text, grammar: tagger.grammar(of: text)).compactMap { candidate in
            guard let cue = candidate.attribution.cue else { return nil }
            return Example(
                lemma: candidate.attribution.lemma, construction: candidate.construction.rawValue,
                cue: text.tokens.bytes(cue), content: candidate.attribution.content.map { text.tokens.bytes($0) })
        }
    }

    package func debug(_ source: SourceText) -> [String] {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: .automatic)
        let g = tagger.grammar(of: text)
        var out = text.sentences.map { s in s.tokens.map { text.string($0) + "/" + "\(g.tags[$0])" }.joined(separator: " ") }
        for c in finder.allCandidates(in: text, grammar: g) {
            out.append("\(c.score) \(c.attribution.rule) [\(c.attribution.source.map { text.string($0) } ?? "-")] \(c.attribution.content.map { text.string($0) })")
        }
        return out
    }
}
