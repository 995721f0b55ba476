// `hearsay-train pronouns`: learns whom a pronoun that is a source refers to.

import ArgumentParser
import Foundation
import Hearsay

struct TrainPronouns: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pronouns",
        abstract: "Learns the weights of antecedents and writes pronoun-weights.tsv.",
        discussion: """
            Reads attribution/pdnc.train.jsonl; of attribution/gum.train.jsonl the genres whose licences allow it; \
            attribution/polnear.train.jsonl with the automatic coreference of grammar/polnear-train.silver.coref.tsv. \
            Needs no seed: every step is over all examples.
            """)

    @Option(help: "The folder that holds the folders attribution and grammar.")
    var corpora: String

    @Option(help: "The folder of the language pack that the table is written to.")
    var output: String

    /// The links before a pronoun depend on the weights: they are learnt anew with those of the round before.
    private static let rounds = 3
    /// Few texts of GUM are open: its examples count so many times.
    private static let weightOfGUM = 4.0
    /// The chains of PolNeAR were found by a program: its examples, the most, count less.
    private static let weightOfSilver = 0.3

    func run() throws {
        let folder = URL(filePath: corpora).appending(path: "attribution")
        let novels = try AttributionCorpus.documents(folder.appending(path: "pdnc.train.jsonl"))
        let genres = try AttributionCorpus.documents(folder.appending(path: "gum.train.jsonl"))
            .filter { SentenceCorpus.isOpen(Substring($0.id)) }
        let silver = try SilverCoreference(
            parse: URL(filePath: corpora).appending(path: "grammar/polnear-train.silver.conllu"),
            chains: URL(filePath: corpora).appending(path: "grammar/polnear-train.silver.coref.tsv"))
        let news = try AttributionCorpus.documents(folder.appending(path: "polnear.train.jsonl")).map(silver.annotated)
        let training = try PronounTraining(try LanguagePack.english())
        var weights = PronounTraining.featureNames.map { _ in 0.0 }
        for round in 1...Self.rounds {
            let choices =
                choices(novels, training, weights, weight: 1)
                + choices(genres, training, weights, weight: Self.weightOfGUM)
                + choices(news, training, weights, weight: Self.weightOfSilver)
            weights = ChoiceRegression.fit(choices, featureCount: weights.count).map { ($0 * 100).rounded() / 100 }
            let right = choices.count { choice in
                let found = ChoiceRegression.probabilities(choice, weights)
                return found.indices.max { (found[$0], $1) < (found[$1], $0) }.map { choice.isRight[$0] } ?? false
            }
            print("round \(round): \(choices.count) pronouns, \(right) of them right")
        }
        let rows = zip(PronounTraining.featureNames, weights).map { "\($0)\t\(String(format: "%.2f", $1))\n" }
        let table = """
            # What speaks for an antecedent of a pronoun that is a source: weights of a logistic choice among all candidates.
            # Learnt by `hearsay-train pronouns` from PDNC train, the open genres of GUM train and PolNeAR train (see MODELS.md).
            feature\tweight\n
            """ + rows.joined()
        try table.write(
            to: URL(filePath: output).appending(path: "pronoun-weights.tsv"), atomically: true, encoding: .utf8)
        print("pronoun-weights.tsv: \(table.utf8.count) bytes")
    }

    private func choices(
        _ documents: [AnnotatedDocument], _ training: PronounTraining, _ weights: [Double], weight: Double
    ) -> [Choice] {
        documents.flatMap { document in
            let gold = AntecedentGold(document)
            return training.examples(document.source, weights: weights).compactMap { example -> Choice? in
                guard let isRight = gold.answers(example), isRight.contains(true) else { return nil }
                return Choice(candidates: example.candidates.map(\.features), isRight: isRight, weight: weight)
            }
        }
    }
}
