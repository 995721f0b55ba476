// Learns whom a pronoun that is a source refers to.

import Foundation
import Hearsay

struct PronounLearner {
    private let training: PronounTraining

    /// The links before a pronoun depend on the weights: they are learnt anew with those of the round before.
    private static let rounds = 3

    init(_ pack: LanguagePack) throws {
        training = try PronounTraining(pack)
    }

    /// The table of weights.
    func table(of corpus: SpeakerCorpus) -> String {
        var weights = PronounTraining.featureNames.map { _ in 0.0 }
        for round in 1...Self.rounds {
            let choices = corpus.weighted.flatMap { examples($0.documents, weights, weight: $0.weight) }
            weights = ChoiceRegression.fit(choices, featureCount: weights.count).map { ($0 * 100).rounded() / 100 }
            let right = choices.count { choice in
                let found = ChoiceRegression.probabilities(choice, weights)
                return found.indices.max { (found[$0], $1) < (found[$1], $0) }.map { choice.isRight[$0] } ?? false
            }
            print("pronouns, round \(round): \(choices.count), \(right) of them right")
        }
        let rows = zip(PronounTraining.featureNames, weights).map { "\($0)\t\(String(format: "%.2f", $1))\n" }
        return """
            # What speaks for an antecedent of a pronoun that is a source: weights of a logistic choice among all candidates.
            # Learnt by `hearsay-train speakers` (from what, MODELS.md says).
            feature\tweight\n
            """ + rows.joined()
    }

    private func examples(_ documents: [AnnotatedDocument], _ weights: [Double], weight: Double) -> [Choice] {
        documents.flatMap { document in
            let gold = AntecedentGold(document)
            return training.examples(document.source, weights: weights).compactMap { example -> Choice? in
                guard let isRight = gold.answers(example), isRight.contains(true) else { return nil }
                return Choice(candidates: example.candidates.map(\.features), isRight: isRight, weight: weight)
            }
        }
    }
}
