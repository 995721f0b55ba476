// Reads what was found into a document.

import Hearsay
import HearsayCorpus
import HearsayFormats

/// A document with what should be said of how it was read.
struct ReadDocument: Sendable {
    /// Nil where there was only something to say.
    let document: CorpusDocument?
    private(set) var notes: [String] = []

    /// Reads an item.
    init(_ item: CorpusItem, _ options: ReadingOptions) throws(FileError) {
        var notes: [String] = []
        do {
            document = try Self.document(item, options, &notes)
        } catch {
            throw FileError(Self.message(error))
        }
        self.notes = notes
        guard let text = document?.text else { return }
        if text.count == 0 { self.notes.append("the text is empty") }
        if let first = text.repairs.first {
            let places = text.repairs.count == 1 ? "1 place was" : "\(text.repairs.count) places were"
            self.notes.append(
                "\(places) no valid Unicode, the first at byte \(first.start); U+FFFD stands there now")
        }
    }

    private static func message(_ error: any Error) -> String {
        switch error {
        case let error as FileError: error.message
        case let error as ReadingError: error.message
        case let error as InputLineError: error.message
        case let error as TableError: error.message
        default: "\(error)"
        }
    }

    private static func document(
        _ item: CorpusItem, _ options: ReadingOptions, _ notes: inout [String]
    ) throws -> CorpusDocument? {
        let limit = options.limit
        switch item.content {
        case .failure(let message): throw FileError(message)
        case .note(let message):
            notes.append(message)
            return nil
        case .text(let file):
            let decoded = DecodedText(detecting: try contents(file, limit))
            if decoded.encoding != "UTF-8" { notes.append("not UTF-8, read as \(decoded.encoding)") }
            return CorpusDocument(key: key(file, item), text: decoded.text)
        case .page(let file):
            let page = article(try contents(file, limit), options.words, &notes)
            return CorpusDocument(key: key(file, item), text: SourceText(page.text), metadata: page.metadata)
        case .book(let file):
            let book = try book(file, limit)
            if book.missing > 0 { notes.append("\(book.missing) files of the book are missing") }
            return CorpusDocument(key: key(file, item), text: SourceText(book.text), metadata: book.metadata)
        case .capture(let capture):
            let page = article(try capture.html(limit: limit), options.words, &notes)
            var metadata = page.metadata
            metadata.url = capture.url
            metadata.date = metadata.date ?? capture.date
            return CorpusDocument(key: item.place, text: SourceText(page.text), metadata: metadata)
        case .line(let bytes):
            let line = try InputLine(bytes, names: options.names)
            return CorpusDocument(
                key: line.id == .null ? item.place : "\(line.id)", text: SourceText(utf8: line.text),
                metadata: line.metadata)
        case .row(let cells, let columns):
            let row = try columns.document(cells, place: item.place)
            return CorpusDocument(key: row.id, text: SourceText(utf8: row.text), metadata: row.metadata)
        }
    }

    /// What names a document that is a file.
    private static func key(_ file: CorpusItem.File, _ item: CorpusItem) -> String {
        if case .path(let path) = file { path } else { item.place }
    }

    private static func article(_ bytes: [UInt8], _ words: PageWords, _ notes: inout [String]) -> ArticlePage {
        let page = ArticlePage(bytes, words: words)
        if page.paragraphs.isEmpty { notes.append("no article was found on the page") }
        return page
    }

    private static func contents(_ file: CorpusItem.File, _ limit: Int) throws -> [UInt8] {
        switch file {
        case .bytes(let bytes): return bytes
        case .path(let path):
            let source = try ByteSource(path: path)
            defer { source.close() }
            return try StreamContents(source.stream, limit: limit).bytes
        }
    }

    private static func book(_ file: CorpusItem.File, _ limit: Int) throws -> Book {
        switch file {
        case .bytes(let bytes): return try Book(try ArchiveFile(.zip, bytes: bytes), limit: limit)
        case .path(let path):
            let source = try ByteSource(path: path)
            defer { source.close() }
            return try Book(try ArchiveFile(.zip, descriptor: source.descriptor), limit: limit)
        }
    }
}
