// Something that has many documents, and gives them one after another.

import HearsayCorpus

protocol DocumentStream: Sendable {
    /// The next document, or something to say; nil at the end.
    mutating func next() -> CorpusItem?
}

/// Documents of a text that may be in another encoding than UTF-8, which is said before the first of them that is.
struct DecodedDocuments: DocumentStream {
    private let name: String
    private let text: DecodedStream
    private var documents: any DocumentStream
    private var isSaid = false
    private var held: CorpusItem?

    /// - Parameter documents: reads them from the decoded text.
    init(_ stream: @escaping ByteStream, name: String, _ documents: (@escaping ByteStream) -> any DocumentStream) {
        let text = DecodedStream(stream)
        (self.name, self.text) = (name, text)
        self.documents = documents { (buffer) throws(ReadingError) in try text.read(into: &buffer) }
    }

    mutating func next() -> CorpusItem? {
        if let item = held {
            held = nil
            return item
        }
        let item = documents.next()
        guard !isSaid, let encoding = text.encoding else { return item }
        isSaid = true
        held = item
        return CorpusItem(place: name, content: .note("not UTF-8, read as \(encoding)"))
    }
}
