// What quotations of a corpus can be grouped and chosen by, and where it stands in the store.

/// A field of a quotation, its speaker or its document.
public enum CorpusField: String, Sendable, CaseIterable {
    case speaker, kind, gender, role, affiliation
    case document, title, outlet, author, date, month, year
    case form, cue, `class`, act, polarity, label
    case certainty, framing, confidence, words

    /// The tables beside `quotations` that a field stands in.
    enum Table: String, CaseIterable {
        case documents = "LEFT JOIN documents d ON d.id = q.document"
        case people = "LEFT JOIN people p ON p.id = q.person"
        case speakers = "LEFT JOIN speakers s ON s.document = q.document AND s.number = q.speaker"
    }

    /// Whether it is a number, which is no good for grouping.
    public var isNumber: Bool { [.certainty, .framing, .confidence, .words].contains(self) }

    /// The fields that quotations can be grouped by.
    public static var dimensions: [CorpusField] { allCases.filter { !$0.isNumber } }

    var table: Table? {
        switch self {
        case .speaker, .kind: .people
        case .gender, .role, .affiliation: .speakers
        case .document, .title, .outlet, .author, .date, .month, .year: .documents
        case .form, .cue, .class, .act, .polarity, .label, .certainty, .framing, .confidence, .words: nil
        }
    }

    /// The value in SQL.
    var expression: String {
        switch self {
        case .speaker: "(SELECT m.name FROM people m WHERE m.id = p.main)"
        case .kind: "CASE WHEN p.anonymous THEN 'anonymous' ELSE p.kind END"
        case .gender, .role, .affiliation: "s.\(rawValue)"
        case .document: "d.key"
        case .title, .outlet, .author, .date: "d.\(rawValue)"
        // Dates that are not written as ISO 8601 has them belong to no month.
        case .month: "CASE WHEN d.date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*' THEN substr(d.date, 1, 7) END"
        case .year: "CASE WHEN d.date GLOB '[0-9][0-9][0-9][0-9]*' THEN substr(d.date, 1, 4) END"
        case .form, .cue, .class, .act, .polarity, .label, .certainty, .framing, .confidence, .words: "q.\(rawValue)"
        }
    }

    /// What rows are grouped by: names of one person are one, and people of one name stay apart where they are of different kinds.
    var group: String { self == .speaker ? "p.main" : expression }
}
