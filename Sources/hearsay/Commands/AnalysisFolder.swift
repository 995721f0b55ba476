// Writes analyses into a folder, with files of its own for each text.

import ArgumentParser
import Hearsay
import HearsayFormats

struct AnalysisFolder {
    let path: String
    let inputs: InputOptions
    let writer: AnalysisWriter

    /// Analyzes all inputs. For brat the text stands beside its annotation, and once what brat must know of the annotation.
    func run() throws {
        if Posix.kind(of: path) == .file { throw ExitCode.usage("\(path) is a file; name a folder") }
        let isBrat = writer.format == .brat
        let companion = isBrat ? (BratConfiguration.fileName, Array(BratConfiguration.text.utf8)) : nil
        let isOfFiles = inputs.format == .text
        let (roots, limit, writer) = (inputs.inputs, inputs.maxBytes.bytes, writer)
        let ending = writer.format.ending ?? ""
        try Batch.run(inputs.reader(), OutputFolder(path, companion: companion), workers: inputs.workers) { item in
            Outcome(item, limit: limit, unit: .scalar) { document in
                // The text first: an annotation never stands without it.
                let text = isBrat ? [(".txt", document.text.utf8)] : []
                return NamedFiles(
                    name: isOfFiles
                        ? DocumentName.ofFile("\(document.id)", inputs: roots) : DocumentName.ofID(document.title),
                    contents: text + [(ending, writer.bytes(of: document))],
                    origin: isOfFiles ? "\(document.id)" : nil)
            }
        }
    }
}
