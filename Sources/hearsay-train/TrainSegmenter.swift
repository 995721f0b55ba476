// `hearsay-train segmenter`: learns where sentences end.

import ArgumentParser
import Foundation
import Hearsay

struct TrainSegmenter: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmenter",
        abstract: "Learns the weights of the sentence splitter and writes segmenter-weights.tsv.",
        discussion: "Reads en_ewt-ud-train.conllu and, of en_gum-ud-train.conllu, the genres whose licences allow it.")

    @Option(help: "The folder that holds grammar/en_ewt-ud-train.conllu and grammar/en_gum-ud-train.conllu.")
    var corpora: String

    @Option(help: "The folder of the language pack that the weights are written to.")
    var output: String

    @Option(help: "The seed of the order in which examples are seen.")
    var seed: UInt64 = 1

    func run() throws {
        let folder = URL(filePath: corpora).appending(path: "grammar")
        let ewt = try String(contentsOf: folder.appending(path: "en_ewt-ud-train.conllu"), encoding: .utf8)
        let gum = try String(contentsOf: folder.appending(path: "en_gum-ud-train.conllu"), encoding: .utf8)
        let documents =
            SentenceCorpus.documents(ewt) { _ in true } + SentenceCorpus.documents(gum, where: SentenceCorpus.isOpen)
        let training = try SentenceTraining(try LanguagePack.english())
        let examples = documents.flatMap { $0.flatMap(training.examples) }
        let weights = LogisticRegression.fit(
            examples, featureCount: SentenceTraining.featureNames.count, seed: seed)
        let table = SegmenterWeights.table(weights)
        try table.write(
            to: URL(filePath: output).appending(path: "segmenter-weights.tsv"), atomically: true, encoding: .utf8)
        let rows = table.utf8.count { $0 == UInt8(ascii: "\n") }
        print("\(documents.count) documents, \(examples.count) candidates, \(rows) lines, \(table.utf8.count) bytes")
    }
}
