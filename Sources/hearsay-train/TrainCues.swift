// `hearsay-train cues`: counts how often a reporting word in a construction is the cue of an attribution.

import ArgumentParser
import Foundation
import Hearsay

struct TrainCues: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cues",
        abstract: "Counts how often a reporting word is a cue and writes cue-rates.tsv.",
        discussion: "Reads attribution/polnear.train.jsonl. Needs no seed: it only counts.")

    @Option(help: "The folder that holds attribution/polnear.train.jsonl.")
    var corpora: String

    @Option(help: "The folder of the language pack that the table is written to.")
    var output: String

    func run() throws {
        let file = URL(filePath: corpora).appending(path: "attribution/polnear.train.jsonl")
        let documents = try AttributionCorpus.documents(file)
        let counts = try CueCounts(documents, try LanguagePack.english()) { done in
            if done % 200 == 0 { print("\(done) of \(documents.count) documents") }
        }
        let table = counts.table
        try table.write(
            to: URL(filePath: output).appending(path: CueCounts.fileName), atomically: true, encoding: .utf8)
        print(
            "\(counts.total) candidates, \(counts.right) of them attributions; cue-rates.tsv: \(table.utf8.count) bytes"
        )
    }
}
