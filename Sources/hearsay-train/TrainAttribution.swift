// `hearsay-train attribution`: learns where contents begin and end, and which candidates are attributions.

import ArgumentParser
import Foundation
import Hearsay

struct TrainAttribution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attribution",
        abstract: "Learns the choices of the quotations floor and writes attribution.weights.",
        discussion: """
            Reads attribution/polnear.train.jsonl, or with --documents your own annotated texts. The trees that accept or reject a \
            candidate learn from borders and rates that were learnt on the other half of the documents. Needs no seed.
            """)

    @OptionGroup var input: TrainingInput

    @Option(help: "The folder of the language pack that attribution.weights is written to.", completion: .directory)
    var output: String

    func run() throws {
        let documents = try input.documents(of: "attribution/polnear.train.jsonl")
        let bytes = try AttributionLearner(try LanguagePack.english()).weights(of: documents, report: report)
        try Data(bytes).write(to: URL(filePath: output).appending(path: AttributionTraining.fileName))
        report("\(AttributionTraining.fileName): \(bytes.count) bytes")
    }

    private func report(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
