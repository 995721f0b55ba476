// The documents of JSON Lines.

import HearsayCorpus

struct LineDocuments: DocumentStream {
    private let name: String
    private let limit: Int
    private var reader: LineReader

    init(_ stream: @escaping ByteStream, name: String, limit: Int) {
        (self.name, self.limit) = (name, limit)
        reader = LineReader(stream, limit: limit)
    }

    /// The next line that is not blank.
    mutating func next() -> CorpusItem? {
        while let line = reader.next() {
            let place = "\(name):\(reader.number)"
            switch line {
            case .line(let bytes):
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                return CorpusItem(place: place, content: .line(bytes))
            case .tooLong: return CorpusItem(place: place, content: .failure(Posix.tooLarge(limit).message))
            case .failure(let error): return CorpusItem(place: place, content: .failure(error.message))
            }
        }
        return nil
    }
}
