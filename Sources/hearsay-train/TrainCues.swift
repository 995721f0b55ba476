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

    private struct Document: Decodable {
        struct Quotation: Decodable {
            var content: [[Int]]
            var cue: [[Int]]
        }
        var text: String
        var quotations: [Quotation]
    }

    func run() throws {
        let file = URL(filePath: corpora).appending(path: "attribution/polnear.train.jsonl")
        let training = try CueTraining(try LanguagePack.english())
        var counts = CueCounts()
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        for (number, line) in lines.enumerated() {
            let document = try JSONDecoder().decode(Document.self, from: line)
            let source = SourceText(document.text)
            func ranges(_ spans: [[Int]]) -> [ByteRange] {
                spans.compactMap { span in
                    guard span.count == 2, let start = source.byte(ofOffset: span[0], in: .scalar),
                        let end = source.byte(ofOffset: span[1], in: .scalar)
                    else { return nil }
                    return ByteRange(UInt32(start), UInt32(end))
                }
            }
            let gold = document.quotations.map { (cue: ranges($0.cue), content: ranges($0.content)) }
            for example in training.examples(source) { counts.add(example, gold: gold) }
            if number % 200 == 199 { print("\(number + 1) of \(lines.count) documents") }
        }
        let table = counts.table
        try table.write(to: URL(filePath: output).appending(path: "cue-rates.tsv"), atomically: true, encoding: .utf8)
        print(
            "\(counts.total) candidates, \(counts.right) of them attributions; cue-rates.tsv: \(table.utf8.count) bytes"
        )
    }
}
