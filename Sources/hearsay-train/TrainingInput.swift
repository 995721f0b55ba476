// What the commands that learn from annotated texts read: the corpora, or one's own.

import ArgumentParser
import Foundation
import HearsayFormats

struct TrainingInput: ParsableArguments {
    @Option(help: "The folder of the corpora, which holds the folders attribution and grammar.", completion: .directory)
    var corpora: String?

    @Option(
        parsing: .upToNextOption,
        help: """
            Your own annotated texts in place of the corpora's, in the forms that hearsay evaluate reads: .jsonl with one a line, .json \
            with one, brat's .ann with the .txt beside it, or folders of these.
            """,
        completion: .file())
    var documents: [String] = []

    func validate() throws {
        guard (corpora == nil) != documents.isEmpty else {
            throw ValidationError("give either --corpora FOLDER or --documents FILE …")
        }
    }

    /// One's own documents.
    func ownDocuments() throws -> [AnnotatedDocument] {
        let found = try AttributionCorpus.documents(documents.map { URL(filePath: $0) })
        guard !found.isEmpty else {
            throw InputPlace(file: documents.joined(separator: ", ")).unusable("no annotated texts")
        }
        return found
    }

    /// One's own documents, or those of a file of the corpora.
    func documents(of file: String) throws -> [AnnotatedDocument] {
        guard let corpora else { return try ownDocuments() }
        return try AttributionCorpus.documents([URL(filePath: corpora).appending(path: file)])
    }
}
