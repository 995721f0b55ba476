// What a batch works on: a document of a corpus as it was found, not yet read.

import Hearsay
import HearsayCorpus
import HearsayFormats

/// One document of a corpus, or a place where none can be read.
struct CorpusItem: Sendable {
    enum Content: Sendable {
        /// A file that is one text.
        case text(String)
        /// A file that is one page of HTML.
        case page(String)
        /// A line of JSON Lines.
        case line([UInt8])
        /// A row of a table.
        case row([[UInt8]], TableColumns)
        /// Something that can't be read, and why.
        case failure(String)
    }

    /// Where it comes from: `file` or `file:line`.
    let place: String
    let content: Content
    /// How much of all input lies before its end, 0…1; nil where that is not known.
    var share: Double?
}

/// A document with what should be said of how it was read.
struct ReadDocument: Sendable {
    let document: CorpusDocument
    var notes: [String] = []

    /// Reads an item.
    init(_ item: CorpusItem, limit: Int, names: FieldNames) throws(FileError) {
        switch item.content {
        case .failure(let message): throw FileError(message)
        case .text(let path):
            let decoded = DecodedText(detecting: try Self.contents(path, limit))
            document = CorpusDocument(key: path, text: decoded.text)
            if decoded.encoding != "UTF-8" { notes.append("not UTF-8, read as \(decoded.encoding)") }
        case .page(let path):
            let page = ArticlePage(try Self.contents(path, limit))
            document = CorpusDocument(key: path, text: SourceText(page.text), metadata: page.metadata)
            if page.paragraphs.isEmpty { notes.append("no article was found on the page") }
        case .line(let bytes):
            do throws(InputLineError) {
                let line = try InputLine(bytes, names: names)
                document = CorpusDocument(
                    key: line.id == .null ? item.place : "\(line.id)", text: SourceText(utf8: line.text),
                    metadata: line.metadata)
            } catch {
                throw FileError(error.message)
            }
        case .row(let cells, let columns):
            do throws(TableError) {
                let row = try columns.document(cells, place: item.place)
                document = CorpusDocument(key: row.id, text: SourceText(utf8: row.text), metadata: row.metadata)
            } catch {
                throw FileError(error.message)
            }
        }
        if document.text.count == 0 { notes.append("the text is empty") }
        if let first = document.text.repairs.first {
            let count = document.text.repairs.count
            let places = count == 1 ? "1 place was" : "\(count) places were"
            notes.append("\(places) no valid Unicode, the first at byte \(first.start); U+FFFD stands there now")
        }
    }

    private static func contents(_ path: String, _ limit: Int) throws(FileError) -> [UInt8] {
        let source = try ByteSource(path: path)
        defer { source.close() }
        return try source.contents(limit: limit)
    }
}
