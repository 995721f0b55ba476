// Writes analyses into a folder that brat opens.

import ArgumentParser
import Hearsay
import HearsayFormats

struct BratFolder {
    let path: String
    let inputs: InputOptions
    let analyzer: Analyzer

    /// Analyzes all inputs: for each text NAME.ann and NAME.txt, and what brat must know of the annotation.
    func run() throws {
        if Posix.kind(of: path) == .file { throw ExitCode.usage("\(path) is a file; name a folder") }
        let configuration = (BratConfiguration.fileName, Array(BratConfiguration.text.utf8))
        let folder = OutputFolder(path, companion: configuration)
        let isOfFiles = inputs.format == .text
        let (roots, limit, analyzer) = (inputs.inputs, inputs.maxBytes.bytes, analyzer)
        try Batch.run(inputs.reader(), folder, workers: inputs.workers) { item in
            Outcome(item, limit: limit, unit: .scalar) { document -> NamedFiles in
                let annotation = BratStandoff.annotation(analyzer.analyze(document.text))
                // The text first: an annotation never stands without it.
                return NamedFiles(
                    name: isOfFiles
                        ? DocumentName.ofFile("\(document.id)", inputs: roots) : DocumentName.ofID(document.title),
                    contents: [(".txt", document.text.utf8), (".ann", Array(annotation.utf8))],
                    origin: isOfFiles ? "\(document.id)" : nil)
            }
        }
    }
}
