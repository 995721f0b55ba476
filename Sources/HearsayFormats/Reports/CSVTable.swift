// Quotations as a table for spreadsheets (RFC 4180): one row a quotation.

public import Hearsay

/// Quotations as comma-separated values.
///
/// Cells that a spreadsheet would run as formulas get an apostrophe in front. Rows end with CR LF.
public enum CSVTable {
    private static let columns = [
        "document", "quotation", "kind", "act", "polarity", "speaker", "name", "speakerKind", "role", "affiliation",
        "anonymous", "source", "cue", "lemma", "class", "start", "end", "content", "certainty", "label", "low", "high",
        "words", "confidence", "within", "addressee", "medium", "time", "evidence", "framing", "reason",
    ]
    /// What the input says of the document stands behind what was found in it.
    private static let metadata: [DocumentField] = [.title, .date, .outlet, .author, .url]

    /// The names of the columns.
    public static let header = (columns + metadata.map(\.rawValue)).joined(separator: ",") + "\r\n"

    /// The rows of a document.
    public static func rows(
        _ analysis: Analysis, id: DocumentID, metadata: DocumentMetadata = DocumentMetadata(),
        offsets unit: OffsetUnit = .scalar
    ) -> String {
        let tail = Self.metadata.map { Cell.text(metadata[$0]) }
        return analysis.quotations.map { quotation in
            (cells(quotation, "\(id)", unit) + tail).map(\.string).joined(separator: ",") + "\r\n"
        }.joined()
    }

    private static func cells(_ quotation: Quotation, _ document: String, _ unit: OffsetUnit) -> [Cell] {
        let speaker = quotation.speaker
        return [
            .text(document), .text(quotation.id), .text(quotation.kind.rawValue), .text(quotation.act.rawValue),
            .text(quotation.polarity.rawValue), .text(speaker?.id), .text(speaker?.name),
            .text(speaker?.kind.rawValue), .text(speaker?.role), .text(speaker?.affiliation),
            .text(speaker.map { $0.isAnonymous ? "true" : "false" }), .text(quotation.source?.text),
            .text(quotation.cue?.text), .text(quotation.cue?.lemma), .text(quotation.framing.cueClass.rawValue),
            .number(quotation.content.first.map { Double($0.offsets(in: unit).lowerBound) }),
            .number(quotation.content.last.map { Double($0.offsets(in: unit).upperBound) }), .text(quotation.text),
            .number(quotation.certainty.score), .text(quotation.certainty.label?.rawValue),
            .number(quotation.certainty.low), .number(quotation.certainty.high),
            .text(quotation.certainty.factors.compactMap { $0.span?.text }.joined(separator: "; ")),
            .number(quotation.confidence), .text(quotation.within), .text(quotation.addressee?.text),
            .text(quotation.medium?.text), .text(quotation.time?.text),
            .text(quotation.evidence.map(\.span.text).joined(separator: "; ")), .number(quotation.framing.score),
            .text(quotation.reason),
        ]
    }

    private enum Cell {
        case text(String?)
        case number(Double?)

        var string: String {
            switch self {
            case .text(let text): CSVCell.text(text ?? "")
            case .number(let number): CSVCell.number(number)
            }
        }
    }
}
