// `hearsay-train tags`: counts what the tagger needs.

import ArgumentParser
import Foundation
import Hearsay

struct TrainTags: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tags",
        abstract: "Counts parts of speech and writes word-tags.tsv, tag-transitions.tsv and tag-suffixes.tsv.",
        discussion: "Reads en_ewt-ud-train.conllu and polnear-train.silver.conllu. Needs no seed: it only counts.")

    @Option(help: "The folder that holds grammar/en_ewt-ud-train.conllu and grammar/polnear-train.silver.conllu.")
    var corpora: String

    @Option(help: "The folder of the language pack that the tables are written to.")
    var output: String

    func run() throws {
        let folder = URL(filePath: corpora).appending(path: "grammar")
        var counts = TagCounts()
        for name in ["en_ewt-ud-train.conllu", "polnear-train.silver.conllu"] {
            counts.add(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            print("\(name): \(counts.sentences) sentences so far")
        }
        for (name, table) in counts.tables() {
            try table.write(to: URL(filePath: output).appending(path: name), atomically: true, encoding: .utf8)
            print("\(name): \(table.utf8.count) bytes")
        }
    }
}
