// Writes analyses in the format that was asked for.

import Hearsay
import HearsayFormats

struct AnalysisWriter: Sendable {
    let analyzer: Analyzer
    let format: AnalysisFormat
    let unit: OffsetUnit
    /// Whether there is just one text.
    let isSingle: Bool
    /// What names the whole output.
    let title: String
    /// How --format text looks.
    var style = TextStyle()

    /// What stands around the documents.
    var frame: Frame {
        switch format {
        case .text: Frame(separator: Array("\n".utf8))
        case .json: isSingle ? .lines : .array
        case .jsonl: .lines
        case .csv: Frame(head: Array(CSVTable.header.utf8))
        case .html: Frame(head: Array(HTMLPage.head(title: title).utf8), tail: Array(HTMLPage.tail.utf8))
        case .tei:
            isSingle
                ? .plain
                : Frame(head: Array(TEIDocument.head(title: title).utf8), tail: Array(TEIDocument.tail.utf8))
        case .webannotation, .schemaorg: isSingle ? .lines : .array
        case .cas: .lines
        case .brat, .conllu: .plain
        }
    }

    /// Whether a document that failed leaves an object in its place.
    var hasErrorRecords: Bool { format == .json || format == .jsonl }

    /// The analysis of a document as it is written.
    func bytes(of document: Document) -> [UInt8] {
        let analysis = analyzer.analyze(document.text)
        let (id, title, metadata) = (document.id, document.title, document.metadata)
        return switch format {
        case .text: Array(TextReport(analysis, title: title, metadata: metadata, style: style).string.utf8)
        case .json: DocumentRecord(analysis, id: id, metadata: metadata, offsets: unit).json(indented: true)
        case .jsonl: DocumentRecord(analysis, id: id, metadata: metadata, offsets: unit).json()
        case .csv: Array(CSVTable.rows(analysis, id: id, metadata: metadata, offsets: unit).utf8)
        case .html: Array(HTMLPage.article(analysis, title: title, metadata: metadata).utf8)
        case .brat: Array(BratStandoff.annotation(analysis).utf8)
        case .tei:
            isSingle
                ? Array(TEIDocument.document(analysis, title: title, metadata: metadata).utf8)
                : Array(TEIDocument.member(analysis, title: title, metadata: metadata).utf8)
        case .webannotation: WebAnnotations(analysis, id: id, metadata: metadata).json(indented: true)
        case .schemaorg: SchemaOrgQuotations(analysis, id: id, metadata: metadata).json(indented: true)
        case .cas: CASDocument(analysis, metadata: metadata).json(indented: true)
        case .conllu: Array(words(analysis, of: document).utf8)
        }
    }

    /// All sentences parsed; the analysis itself parses only those that can hold an attribution.
    private func words(_ analysis: Analysis, of document: Document) -> String {
        let sentences = analyzer.parsedSentences(of: document.text)
        return CoNLLUText.document(
            sentences, of: document.text, id: document.id, metadata: document.metadata, offsets: unit,
            attributions: analysis)
    }
}
