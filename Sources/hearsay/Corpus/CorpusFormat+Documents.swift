// Which reader reads which format that has many documents.

import HearsayCorpus

extension CorpusFormat {
    /// The documents of a stream that is not packed; nil where the format is one document or an archive of files.
    func documents(_ stream: @escaping ByteStream, name: String, options: ReadingOptions) -> (any DocumentStream)? {
        switch self {
        case .jsonl:
            DecodedDocuments(stream, name: name) { LineDocuments($0, name: name, limit: options.limit) }
        case .csv: DecodedDocuments(stream, name: name) { Self.rows($0, nil, name, options) }
        case .tsv: DecodedDocuments(stream, name: name) { Self.rows($0, UInt8(ascii: "\t"), name, options) }
        case .warc: CaptureDocuments(stream, name: name, limit: options.limit)
        case .text, .html, .epub, .zip, .tar: nil
        }
    }

    private static func rows(
        _ stream: @escaping ByteStream, _ separator: UInt8?, _ name: String, _ options: ReadingOptions
    ) -> RowDocuments {
        RowDocuments(stream, separator: separator, name: name, options: options)
    }
}
