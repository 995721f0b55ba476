// `hearsay-train cues`: counts how often a reporting word in a construction is the cue of an attribution.

import ArgumentParser
import Foundation
import Hearsay

struct TrainCues: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cues",
        abstract: "Counts how often a reporting word is a cue and writes cue-rates.tsv.",
        discussion: """
            Reads attribution/polnear.train.jsonl, or with --documents your own annotated texts. Needs no seed: it only counts.
            """)

    @OptionGroup var input: TrainingInput

    @Option(help: "The folder of the language pack that the table is written to.", completion: .directory)
    var output: String

    func run() throws {
        let documents = try input.documents(of: "attribution/polnear.train.jsonl")
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
