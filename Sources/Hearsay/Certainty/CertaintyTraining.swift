// What `hearsay-train certainty` fits weights on: the marks of texts whose certainty people rated.

/// Gives the marks of texts, as the lexicon has them without weights.
package struct CertaintyTraining: Sendable {
    /// What can have a weight.
    package struct Name: Hashable, Sendable, Comparable {
        package var kind: String
        package var entry: String

        package init(kind: String, entry: String) {
            self.kind = kind
            self.entry = entry
        }

        package static func < (a: Name, b: Name) -> Bool { (a.kind, a.entry) < (b.kind, b.entry) }
    }

    /// A text's marks by claim.
    package struct Example: Sendable {
        fileprivate let claims: [[CertaintyMark]]

        /// What of the text can have a weight.
        package var names: Set<Name> {
            Set(claims.joined().filter(Self.isWeighed).map { Name(kind: $0.kind, entry: $0.entry) })
        }

        /// The score under some weights, 0…1; of a text that claims nothing, 0.5.
        /// - Complexity: O(m log m) for m marks.
        package func score(_ weights: CertaintyWeights) -> Double {
            guard !claims.isEmpty else { return CertaintyScale.open }
            let scores = claims.map { claim in
                CertaintySum(
                    claim.map { mark in
                        var mark = mark
                        if Self.isWeighed(mark) {
                            mark.level = mark.level.map {
                                weights.level($0, mark.kind, mark.entry, interval: mark.interval)
                            }
                        }
                        return mark
                    }
                ).score
            }
            return scores.reduce(0, +) / Double(scores.count)
        }

        private static func isWeighed(_ mark: CertaintyMark) -> Bool {
            mark.level != nil && (mark.interval == nil || mark.kind == MarkKind.modal)
        }
    }

    private let segmenter: Segmenter
    private let reader: GrammarReader
    private let scorer: CertaintyScorer
    private let vocabulary: Vocabulary

    package init(_ pack: LanguagePack) throws(LexiconError) {
        var builder = LexiconBuilder(pack: pack)
        segmenter = try Segmenter(&builder)
        scorer = try CertaintyScorer(&builder, isCalibrated: false)
        reader = try GrammarReader(&builder, parser: try GrammarParser.embedded(in: pack))
        vocabulary = builder.vocabulary
    }

    /// The marks of a text.
    package func example(_ source: SourceText) -> Example {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: .automatic)
        let grammar = reader.grammar(of: text, parsing: text.sentences.indices)
        let claims = scorer.claims(
            of: text.sentences.map(\.tokens), in: text, grammar: grammar, isShifted: false)
        return Example(claims: claims.map(\.marks))
    }
}
