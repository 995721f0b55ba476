// What quotations of a corpus can be grouped and chosen by, and where it stands in the store.

/// A field of a quotation, its speaker or its document.
public enum CorpusField: String, Sendable, CaseIterable {
    case speaker, kind, gender, role, affiliation
    /// With which words a name is withheld, why, and who reports what somebody else said.
    case grant, reason, via
    case document, title, outlet, author, date, month, year
    case form, cue, `class`, act, polarity, label
    case certainty, framing, confidence, words

    /// The tables beside `quotations` that a field stands in.
    enum Table: String, CaseIterable {
        case documents = "LEFT JOIN documents d ON d.id = q.document"
        case people = "LEFT JOIN packed_people p ON p.id = q.person"
        case speakers = "LEFT JOIN packed_speakers s ON s.id = q.speaker"
        case grants = "LEFT JOIN packed_grants g ON g.speaker = q.speaker"
        /// The quotations of a document have ids that follow one another.
        case reporters = """
            LEFT JOIN packed_quotations o ON o.id = q.id - q.number + q."within"
            LEFT JOIN packed_people r ON r.id = o.person
            """
        case manners = "JOIN manners m ON m.id = q.manner"
    }

    /// Whether it is a number, which is no good for grouping.
    public var isNumber: Bool { [.certainty, .framing, .confidence, .words].contains(self) }

    /// Whether its values have an order in time.
    var isTime: Bool { [.date, .month, .year].contains(self) }

    /// The fields that quotations can be grouped by.
    public static var dimensions: [CorpusField] { allCases.filter { !$0.isNumber } }

    /// The fields that whole documents can be grouped by.
    public static var documentDimensions: [CorpusField] { allCases.filter { $0.table == .documents } }

    var table: Table? {
        switch self {
        case .speaker, .kind: .people
        case .gender, .role, .affiliation: .speakers
        case .grant, .reason: .grants
        case .via: .reporters
        case .document, .title, .outlet, .author, .date, .month, .year: .documents
        case .form, .cue, .class, .act, .polarity, .framing: .manners
        case .label, .certainty, .confidence, .words: nil
        }
    }

    /// Where a number that is stored has its name, or nil where the value itself is stored.
    var names: (table: String, column: String)? {
        switch self {
        case .speaker, .via: ("people", "name")
        case .grant, .reason, .gender, .role, .affiliation, .form, .cue, .class, .act, .polarity, .label:
            ("words", "word")
        default: nil
        }
    }

    /// What is stored, in SQL: names of one person are one.
    var stored: String {
        switch self {
        case .speaker: "p.main"
        case .via: "r.main"
        case .grant: "g.phrase"
        case .reason: "g.reason"
        case .kind: "CASE WHEN p.anonymous THEN 'anonymous' ELSE (SELECT w.word FROM words w WHERE w.id = p.kind) END"
        case .gender, .role, .affiliation: "s.\(rawValue)"
        case .document: "d.key"
        case .title, .outlet, .author, .date: "d.\(rawValue)"
        // Dates that are not written as ISO 8601 has them belong to no month.
        case .month: "CASE WHEN d.date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*' THEN substr(d.date, 1, 7) END"
        case .year: "CASE WHEN d.date GLOB '[0-9][0-9][0-9][0-9]*' THEN substr(d.date, 1, 4) END"
        case .form, .cue, .class, .act, .polarity: "m.\(rawValue)"
        case .framing: "m.framing / 10000.0"
        case .certainty, .confidence: "q.\(rawValue) / 10000.0"
        case .label, .words: "q.\(rawValue)"
        }
    }

    /// The value in SQL.
    var expression: String {
        guard let names else { return stored }
        return "(SELECT n.\(names.column) FROM \(names.table) n WHERE n.id = \(stored))"
    }

    /// What rows are grouped by: people of one name stay apart where they are of different kinds.
    var group: String {
        switch self {
        case .kind: "CASE WHEN p.anonymous THEN 0 ELSE p.kind END"
        case .document: "q.document"
        default: stored
        }
    }
}
