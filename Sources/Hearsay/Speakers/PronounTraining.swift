// The pronouns of a text with their possible antecedents, for `hearsay-train speakers`.

/// Gives what each pronoun could refer to.
package struct PronounTraining: Sendable {
    /// A possible antecedent.
    package struct Candidate: Sendable {
        /// A value for each of ``PronounTraining/featureNames``.
        package let features: [Double]
        /// The names and noun phrases that the text has for it.
        package let mentions: [ByteRange]
    }

    /// A pronoun of the third person.
    package struct Example: Sendable {
        package let pronoun: ByteRange
        package let candidates: [Candidate]
    }

    /// The features' names, in order.
    package static let featureNames = PronounFeature.allCases.map { "\($0)" }

    package static let fileName = "pronoun-weights.tsv"

    private let reader: LinkedReader

    /// Reads a pack, all but the weights that are to be learnt.
    package init(_ pack: LanguagePack) throws(LexiconError) {
        reader = try LinkedReader(pack.without(Self.fileName))
    }

    /// All pronouns of a text that the linker looks up.
    /// - Parameter weights: those that the pronouns before each are resolved with, one for each feature.
    package func examples(_ source: SourceText, weights: [Double]) -> [Example] {
        let (text, linker) = reader.linked(source, weights: PronounWeights(values: weights))
        return (linker.pronounChoices ?? []).map { choice in
            Example(
                pronoun: text.tokens.bytes(linker.references[choice.reference].tokens),
                candidates: choice.candidates.map { candidate in
                    let mentions = linker.entities[candidate.entity].references.filter {
                        linker.references[$0].kind != .pronoun
                    }
                    return Candidate(
                        features: candidate.features.values,
                        mentions: mentions.map { text.tokens.bytes(linker.mentionTokens[$0]) })
                })
        }
    }
}
