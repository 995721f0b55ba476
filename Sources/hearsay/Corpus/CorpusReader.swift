// Reads the files of a corpus one after another, each as its name says, and gives their documents as they are asked for.

import HearsayCorpus
import HearsayFormats

/// Gives the documents of all inputs in order.
struct CorpusReader: ItemSource {
    private enum Open {
        case lines(LineReader)
        case table(TableReader, TableColumns?)
    }

    private let files: [InputItem]
    private let format: CorpusFormat?
    private let limit: Int
    private let names: FieldNames
    private var position = 0
    private var name = ""
    private var source: ByteSource?
    private var open: Open?
    /// Bytes of all files, and of those that are behind us.
    private let size: Int
    private var sizeBehind = 0

    /// Reads paths; none are standard input.
    /// - Parameters:
    ///   - format: how they are read; nil goes by each name.
    ///   - limit: the most bytes that a text, a line or a row may have.
    init(_ paths: [String], format: CorpusFormat?, limit: Int, names: FieldNames) {
        files = (paths.isEmpty ? ["-"] : paths).flatMap { FileWalk.items($0, endings: CorpusFormat.endings) }
        size = files.reduce(0) { $0 + Self.size(of: $1) }
        (self.format, self.limit, self.names) = (format, limit, names)
    }

    private static func size(of file: InputItem) -> Int {
        guard case .file(let path) = file.content, path != "-" else { return 0 }
        return Posix.size(of: path)
    }

    mutating func next() -> CorpusItem? {
        var item = found()
        let behind = sizeBehind + (source?.position ?? 0)
        item?.share = size > 0 ? min(1, Double(behind) / Double(size)) : nil
        return item
    }

    private mutating func found() -> CorpusItem? {
        while true {
            if let item = nextRecord() { return item }
            if let source {
                sizeBehind += Self.size(of: files[position - 1])
                source.close()
            }
            (source, open) = (nil, nil)
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
        self.name = name
        let format = format ?? CorpusFormat(path: path) ?? (path == "-" ? .jsonl : .text)
        if format == .text || format == .html {
            sizeBehind += Posix.size(of: path)
            return CorpusItem(place: name, content: format == .text ? .text(path) : .page(path))
        }
        do throws(FileError) {
            let source = try ByteSource(path: path)
            self.source = source
            open =
                format == .jsonl
                ? .lines(LineReader(source, limit: limit))
                : .table(
                    TableReader(separator: format == .tsv ? UInt8(ascii: "\t") : nil, limit: limit) {
                        try source.read(into: &$0)
                    }, nil)
            return nil
        } catch {
            return failure(error.message, line: nil)
        }
    }

    private mutating func nextRecord() -> CorpusItem? {
        switch open {
        case nil: return nil
        case .lines(var reader):
            defer { if open != nil { open = .lines(reader) } }
            return nextLine(&reader)
        case .table(var reader, var columns):
            open = nil
            let item = nextRow(&reader, &columns)
            if item != nil { open = .table(reader, columns) }
            return item
        }
    }

    /// The next line that is not blank.
    private func nextLine(_ reader: inout LineReader) -> CorpusItem? {
        while let line = reader.next() {
            switch line {
            case .line(let bytes):
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                return CorpusItem(place: "\(name):\(reader.number)", content: .line(bytes))
            case .tooLong: return failure(Posix.tooLarge(limit).message, line: reader.number)
            case .failure(let error): return failure(error.message, line: reader.number)
            }
        }
        return nil
    }

    private func nextRow(_ reader: inout TableReader, _ columns: inout TableColumns?) -> CorpusItem? {
        do {
            while let (line, record) = try reader.next() {
                switch (record, columns) {
                case (.broken(let message), nil): return ended(&reader, message, line)
                case (.broken(let message), _): return failure(message, line: line)
                case (.cells(let cells), let known?):
                    return CorpusItem(place: "\(name):\(line)", content: .row(cells, known))
                case (.cells(let cells), nil):
                    do throws(TableError) {
                        columns = try TableColumns(header: cells, names: names)
                    } catch {
                        return ended(&reader, error.message, line)
                    }
                }
            }
            return nil
        } catch {
            return ended(&reader, (error as? FileError)?.message ?? "\(error)", nil)
        }
    }

    /// Says why a table can't be read on, which is then at its end.
    private func ended(_ reader: inout TableReader, _ message: String, _ line: Int?) -> CorpusItem {
        reader = TableReader(limit: limit) { _ in 0 }
        return failure(message, line: line)
    }

    private func failure(_ message: String, line: Int?) -> CorpusItem {
        CorpusItem(place: line.map { "\(name):\($0)" } ?? name, content: .failure(message))
    }
}
