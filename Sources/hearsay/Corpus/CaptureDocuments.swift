// The pages of an archive of the web. What is no page is passed over, and in the end it is said how much that was.

import HearsayCorpus

struct CaptureDocuments: DocumentStream {
    private let name: String
    /// Nil at the end.
    private var archive: WebArchive?
    private var others = 0

    init(_ stream: @escaping ByteStream, name: String, limit: Int) {
        self.name = name
        archive = WebArchive(stream, limit: limit)
    }

    mutating func next() -> CorpusItem? {
        do throws(ReadingError) {
            while let record = try archive?.next() {
                switch record {
                case .page(let page): return CorpusItem(place: "\(name)/\(page.name)", content: .capture(page))
                case .other: others += 1
                case .broken(let message):
                    return CorpusItem(
                        place: "\(name), record \(archive?.number ?? 0)", content: .failure(message))
                }
            }
        } catch {
            archive = nil
            return CorpusItem(place: name, content: .failure(error.message))
        }
        archive = nil
        guard others > 0 else { return nil }
        defer { others = 0 }
        return CorpusItem(place: name, content: .note("\(others) records that are no pages of HTML were left out"))
    }
}
