// `hearsay-train certainty`: fits the weights of the certainty lexicon on claims that people rated.

import ArgumentParser
import Foundation
import Hearsay
import HearsayFormats

struct TrainCertainty: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certainty",
        abstract: "Fits the weights of the certainty lexicon and writes certainty-weights.tsv.",
        discussion: """
            Reads certainty/pei.train.jsonl and certainty/pei.dev.jsonl, or with --documents your own ratings: JSON Lines with "text" and \
            "certainty", a number that grows with certainty. Prints Pearson's r of scores and ratings, each text scored by weights that the \
            other folds gave, then writes the weights that all texts give. Needs no seed: no chance is involved.
            """)

    @Option(help: "The folder of the corpora, which holds the folder certainty.", completion: .directory)
    var corpora: String?

    @Option(parsing: .upToNextOption, help: "Your own ratings in place of the corpora's.", completion: .file())
    var documents: [String] = []

    @Option(help: "In how many parts the texts are cut for r.")
    var folds = 10

    @Option(help: "The folder of the language pack that the table is written to.", completion: .directory)
    var output: String

    func validate() throws {
        guard (corpora == nil) != documents.isEmpty else {
            throw ValidationError("give either --corpora FOLDER or --documents FILE …")
        }
        guard folds > 1 else { throw ValidationError("--folds must be 2 or more") }
    }

    func run() throws {
        let files =
            corpora.map { folder in ["train", "dev"].map { folder + "/certainty/pei.\($0).jsonl" } } ?? documents
        let training = try CertaintyTraining(try LanguagePack.english())
        let rated = try files.flatMap { file in
            try RatedText.read(Array(try Data(contentsOf: URL(filePath: file))), file: file)
        }.map {
            CertaintyLearner.Rated(example: training.example(SourceText($0.text)), rating: $0.rating)
        }
        guard rated.count >= folds else { throw InputPlace(file: files[0]).unusable("fewer rated texts than folds") }
        let r = CertaintyLearner.foldedCorrelation(rated, folds: folds)
        print(
            String(
                format: "%d texts; r %.3f by the lexicon, %.3f by weights from the other %d folds", rated.count,
                r.unfitted, r.fitted, folds - 1))
        let table = CertaintyLearner.table(rated)
        try table.write(
            to: URL(filePath: output).appending(path: CertaintyWeights.fileName), atomically: true, encoding: .utf8)
        print("certainty-weights.tsv: \(table.split(separator: "\n").count - 4) weights")
    }
}
