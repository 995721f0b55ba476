// A quotation as a page of the report lists it.

internal import GRDB

struct ListedQuotation {
    let document: String
    let title: String?
    let date: String?
    let outlet: String?
    let url: String?
    let speaker: String?
    let role: String?
    let cue: String?
    let form: String
    let certainty: Double?
    let low: Double?
    let high: Double?
    let label: String?
    /// The words, or the first of them.
    let content: String
    let isCut: Bool

    /// The most characters of a content that are shown: a page stays small where a text has an endless quotation.
    private static let longest = 1200

    /// The speaker is looked up by number: a view that is joined would be made anew for each quotation.
    static let sql = """
        SELECT d.key, d.title, d.date, d.outlet, d.url,
          coalesce(\(CorpusField.speaker.expression), (SELECT word FROM words WHERE id = t.name)),
          (SELECT word FROM words WHERE id = t.role), q.cue, q.form, q.certainty, q.low, q.high, q.label,
          substr(q.content, 1, \(longest + 1))
        FROM quotations q JOIN documents d ON d.id = q.document JOIN packed_quotations k ON k.id = q.id
          LEFT JOIN packed_speakers t ON t.id = k.speaker LEFT JOIN packed_people p ON p.id = q.person
        WHERE q.id = ?
        """

    /// Reads a quotation of the store; nil where it has none of that id.
    init?(_ id: Int64, _ db: Database) throws {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: Self.sql), arguments: [id]) else { return nil }
        (document, title, date, outlet) = (row[0], row[1], row[2], row[3])
        (url, speaker, role, cue) = (row[4], row[5], row[6], row[7])
        (form, certainty, low, high) = (row[8], row[9], row[10], row[11])
        label = row[12]
        let words: String = row[13]
        isCut = words.unicodeScalars.count > Self.longest
        content = isCut ? String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longest))) : words
    }
}
