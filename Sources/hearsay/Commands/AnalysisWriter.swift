// Writes analyses in the format that was asked for.

import Hearsay
import HearsayFormats

struct AnalysisWriter: Sendable {
    let format: AnalysisFormat
    let unit: OffsetUnit
    /// Whether there is just one text.
    let isSingle: Bool
    /// What names the whole output.
    let title: String
    let style: TextStyle

    /// What stands around the documents.
    var frame: Frame {
        switch format {
        case .text: Frame(separator: Array("\n".utf8))
        case .json: isSingle ? .lines : .array
        case .jsonl: .lines
        case .csv: Frame(head: Array(CSVTable.header.utf8))
        case .html: Frame(head: Array(HTMLPage.head(title: title).utf8), tail: Array(HTMLPage.tail.utf8))
        }
    }

    /// Whether a document that failed leaves an object in its place.
    var hasErrorRecords: Bool { format == .json || format == .jsonl }

    /// A document as it is written.
    func bytes(_ analysis: Analysis, _ id: DocumentID) -> [UInt8] {
        switch format {
        case .text: Array(TextReport(analysis, title: title(id), style: style).string.utf8)
        case .json: DocumentRecord(analysis, id: id, offsets: unit).json(indented: true) + [UInt8(ascii: "\n")]
        case .jsonl: DocumentRecord(analysis, id: id, offsets: unit).json() + [UInt8(ascii: "\n")]
        case .csv: Array(CSVTable.rows(analysis, id: id, offsets: unit).utf8)
        case .html: Array(HTMLPage.article(analysis, title: title(id)).utf8)
        }
    }

    /// What names a text for people.
    private func title(_ id: DocumentID) -> String { id == .string("-") ? "standard input" : "\(id)" }
}
