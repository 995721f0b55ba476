// Reads the files of a corpus one after another, each as its name says, and gives their documents as they are asked for.

import HearsayCorpus

/// Gives the documents of all inputs in order.
struct CorpusReader: ItemSource {
    private let files: [InputItem]
    private let format: CorpusFormat?
    private let options: ReadingOptions
    private var position = 0
    /// The file that is read, where it has many documents.
    private var open: (source: ByteSource, documents: any DocumentStream)?
    /// Bytes of all files, and of those that are behind us.
    private let size: Int
    private var sizeBehind = 0

    /// Reads paths; none are standard input.
    /// - Parameter format: how they are read; nil goes by each name.
    init(_ paths: [String], format: CorpusFormat?, options: ReadingOptions) {
        files = (paths.isEmpty ? ["-"] : paths).flatMap { FileWalk.items($0, endings: CorpusFormat.endings) }
        size = files.reduce(0) { $0 + Self.size(of: $1) }
        (self.format, self.options) = (format, options)
    }

    private static func size(of file: InputItem) -> Int {
        guard case .file(let path) = file.content, path != "-" else { return 0 }
        return Posix.size(of: path)
    }

    mutating func next() -> CorpusItem? {
        var item = found()
        let behind = sizeBehind + (open?.source.position ?? 0)
        item?.share = size > 0 ? min(1, Double(behind) / Double(size)) : nil
        return item
    }

    private mutating func found() -> CorpusItem? {
        while true {
            if let item = open?.documents.next() { return item }
            if let source = open?.source {
                sizeBehind += Self.size(of: files[position - 1])
                open = nil
                source.close()
            }
            guard position < files.count else { return nil }
            let file = files[position]
            position += 1
            switch file.content {
            case .failure(let message): return CorpusItem(place: file.name, content: .failure(message))
            case .record: continue
            case .file(let path): if let item = begin(path, file.name) { return item }
            }
        }
    }

    /// Opens a file of many documents, or gives the one document that it is.
    private mutating func begin(_ path: String, _ name: String) -> CorpusItem? {
        let format = format ?? CorpusFormat(path: path) ?? (path == "-" ? .jsonl : .text)
        if let content = format.single(.path(path)) {
            sizeBehind += Posix.size(of: path)
            return CorpusItem(place: name, content: content)
        }
        do throws(FileError) {
            let source = try ByteSource(path: path)
            do throws(ReadingError) {
                open = (source, try documents(format, source, name))
            } catch {
                source.close()
                throw FileError(error.message)
            }
            return nil
        } catch {
            return CorpusItem(place: name, content: .failure(error.message))
        }
    }

    private func documents(
        _ format: CorpusFormat, _ source: ByteSource, _ name: String
    ) throws(ReadingError) -> any DocumentStream {
        if let documents = format.documents(source.stream, name: name, options: options) { return documents }
        let archive = try ArchiveFile(format == .tar ? .tar : .zip, descriptor: source.descriptor)
        return ArchiveDocuments(archive, name: name, options: options)
    }
}
