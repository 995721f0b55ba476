// How many of the words of documents are somebody's: by outlet, month …

internal import GRDB

/// A question to a store: how much of its texts is quotation, by some fields of documents?
public struct WordsQuery: Sendable {
    public var fields: [CorpusField]
    public var filters: [CorpusFilter]
    public var limit: Int?

    /// - Parameters:
    ///   - fields: of ``CorpusField/documentDimensions``.
    ///   - filters: those of documents choose documents; the others choose whose words count as quoted.
    public init(by fields: [CorpusField], where filters: [CorpusFilter] = [], limit: Int? = nil) {
        (self.fields, self.filters, self.limit) = (fields, filters, limit)
    }

    private static let measures = [
        Measure("documents", .count, "count(*)"),
        Measure("words", .count, "sum(d.words)"),
        Measure("quoted", .count, "total(said.words)"),
        Measure("share", .share, "total(said.words) / nullif(sum(d.words), 0)"),
        Measure("anonymous", .share, "total(said.anonymous) / nullif(total(said.words), 0)"),
    ]

    /// Of quotations within quotations the outer one has all words.
    private var sql: String {
        let joins = filters.tables.union([.people]).joins
        let names = fields.map { "\"\($0.rawValue)\"" }
        let order = (fields.first?.isTime == true ? [names[0]] : []) + ["sum(d.words) DESC"] + names
        return """
            WITH said AS (
              SELECT q.document, sum(q.words) AS words, sum(q.words) FILTER (WHERE p.anonymous) AS anonymous
              FROM packed_quotations q \(joins) \(filters.condition(and: "q.\"within\" IS NULL")) GROUP BY q.document)
            SELECT \(Self.measures.sql(by: fields)) FROM documents d LEFT JOIN said ON said.document = d.id
            \(ofDocuments.condition())
            \(fields.isEmpty ? "" : "GROUP BY \(fields.map(\.expression).joined(separator: ", ")) ORDER BY \(order.joined(separator: ", "))")
            LIMIT \(limit ?? -1)
            """
    }

    private var ofDocuments: [CorpusFilter] { filters.filter { $0.field.table == .documents } }

    fileprivate func answer(_ db: Database) throws -> CorpusTable {
        CorpusTable(
            Self.measures.columns(by: fields),
            try Row.fetchAll(db, sql: sql, arguments: filters.arguments + ofDocuments.arguments))
    }
}

extension CorpusStore {
    /// Answers a question.
    public func table(_ query: WordsQuery) throws(StoreError) -> CorpusTable {
        try StoreError.translating { try database.read { try query.answer($0) } }
    }
}
