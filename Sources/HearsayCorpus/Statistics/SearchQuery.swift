// Finds quotations by their words, speaker, certainty and date.

internal import GRDB

/// A question to a store: which quotations have these words?
public struct SearchQuery: Sendable {
    /// Words that must all be in a quotation; several with blanks between are a phrase, and a `*` at the end stands for any ending.
    public var words: [String]
    public var filters: [CorpusFilter]
    public var limit: Int
    /// How many sentences before and after are shown.
    public var context: Int

    public init(_ words: [String], where filters: [CorpusFilter] = [], limit: Int = 20, context: Int = 0) {
        (self.words, self.filters, self.limit, self.context) = (words, filters, limit, context)
    }

    /// The words as FTS5 wants them: each between quotation marks, so that none is read as one of its operators.
    private var match: String {
        words.map { word in
            let isPrefix = word.count > 1 && word.last == "*"
            let plain = isPrefix ? word.dropLast() : word[...]
            // A zero would end the question.
            let escaped = plain.replacing("\"", with: "\"\"").replacing("\0", with: " ")
            return "\"\(escaped)\"" + (isPrefix ? "*" : "")
        }.joined(separator: " ")
    }

    /// The quotations that fit, in SQL.
    fileprivate var source: (sql: String, arguments: StatementArguments) {
        let joins = filters.tables.joins
        if words.isEmpty { return ("FROM packed_quotations q \(joins) \(filters.condition())", filters.arguments) }
        let condition = filters.condition(and: "f.content MATCH ?")
        return (
            "FROM quotation_words f JOIN packed_quotations q ON q.id = f.rowid \(joins) \(condition)",
            [match] + filters.arguments
        )
    }
}

/// A quotation that was found.
public struct FoundQuotation: Sendable {
    public let document: String
    public let title: String?
    public let date: String?
    public let outlet: String?
    public let speaker: String?
    public let role: String?
    public let cue: String?
    public let form: String
    public let certainty: Double?
    public let label: String?
    public let content: String
    /// Offsets of the content in the text, in Unicode scalars.
    public let start: Int
    public let end: Int
    /// The text around the content, where it was asked for.
    public var before = ""
    public var after = ""

    fileprivate init(_ row: Row) {
        (document, title, date, outlet) = (row[0], row[1], row[2], row[3])
        (speaker, role, cue, form) = (row[4], row[5], row[6], row[7])
        (certainty, label, content, start, end) = (row[8], row[9], row[10], row[11], row[12])
    }
}

extension CorpusStore {
    /// The first quotations that fit, in the order of the corpus, and how many there are.
    public func search(_ query: SearchQuery) throws(StoreError) -> (found: [FoundQuotation], total: Int) {
        try StoreError.translating {
            try database.read { db in
                let (source, arguments) = query.source
                let total = try Int.fetchOne(db, sql: "SELECT count(*) \(source)", arguments: arguments)
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT d.key, d.title, d.date, d.outlet, coalesce(m.name, (SELECT word FROM words WHERE id = t.name)),
                          (SELECT word FROM words WHERE id = t.role), q.cue, q.form, q.certainty, q.label,
                          q.content, q."start", q."end", q.document
                        FROM (SELECT q.id \(source) ORDER BY q.id LIMIT \(query.limit)) chosen
                          JOIN quotations q ON q.id = chosen.id JOIN documents d ON d.id = q.document
                          JOIN packed_quotations k ON k.id = q.id LEFT JOIN packed_speakers t ON t.id = k.speaker
                          LEFT JOIN packed_people p ON p.id = q.person LEFT JOIN people m ON m.id = p.main
                        ORDER BY q.id
                        """, arguments: arguments)
                let found = try rows.map { row in
                    var found = FoundQuotation(row)
                    if query.context > 0 { try Self.addContext(&found, document: row[13], query.context, db) }
                    return found
                }
                return (found, total ?? 0)
            }
        }
    }

    /// Adds the rest of the sentences that a content stands in, and whole sentences around.
    private static func addContext(_ found: inout FoundQuotation, document: Int64, _ count: Int, _ db: Database) throws
    {
        let sentences = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT \"start\", \"end\" FROM sentences WHERE document = ? ORDER BY \"start\""),
            arguments: [document]
        ).map { (start: $0[0] as Int, end: $0[1] as Int) }
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM texts WHERE document = ?"), arguments: [document])
        guard let scalars = text.map({ Array($0.unicodeScalars) }), !sentences.isEmpty else { return }
        let first = sentences.lastIndex { $0.start <= found.start } ?? 0
        let last = sentences.firstIndex { $0.end >= found.end } ?? sentences.count - 1
        // The sentence itself is the first piece of context.
        let from = sentences[max(0, first - count + 1)].start
        let to = sentences[min(sentences.count - 1, last + count - 1)].end
        found.before = string(scalars, from, found.start)
        found.after = string(scalars, found.end, to)
    }

    private static func string(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
        guard 0 <= start, start < end, end <= scalars.count else { return "" }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }
}
