// Counts quotations: by speaker, month, outlet, cue … in any combination.

internal import GRDB

/// A question to a store: how many quotations there are, by some fields.
public struct StatisticsQuery: Sendable {
    public var fields: [CorpusField]
    public var filters: [CorpusFilter]
    /// The most rows. Values with most quotations stand first, of each of these its own parts; of times the earliest.
    public var limit: Int?

    public init(by fields: [CorpusField], where filters: [CorpusFilter] = [], limit: Int? = nil) {
        (self.fields, self.filters, self.limit) = (fields, filters, limit)
    }

    /// What is counted in each row.
    private static let measures = [
        Measure("quotations", .count, "count(*)"),
        Measure("share", .share, "count(*) * 1.0 / sum(count(*)) OVER ()"),
        Measure("direct", .share, "avg(m.form IS (SELECT id FROM words WHERE word = 'direct'))"),
        Measure("mixed", .share, "avg(m.form IS (SELECT id FROM words WHERE word = 'mixed'))"),
        Measure("indirect", .share, "avg(m.form IS (SELECT id FROM words WHERE word = 'indirect'))"),
        Measure("anonymous", .share, "avg(p.anonymous IS 1)"),
        Measure("certainty", .score, "avg(q.certainty) / 10000"),
        Measure("words", .count, "sum(q.words)"),
    ]

    private var tables: Set<CorpusField.Table> {
        filters.tables.union(fields.compactMap(\.table)).union([.people, .manners])
    }

    private var sql: String {
        let groups = fields.map(\.group).joined(separator: ", ")
        return """
            SELECT \(Self.measures.sql(by: fields)) FROM packed_quotations q
            \(tables.joins) \(filters.condition())
            \(fields.isEmpty ? "" : "GROUP BY \(groups) ORDER BY \(order)")
            LIMIT \(limit ?? -1)
            """
    }
}

extension StatisticsQuery {
    /// What belongs to one value of a field stands together.
    private var order: String {
        fields.indices.map { place in
            let name = "\"\(fields[place].rawValue)\""
            if fields[place].isTime { return name }
            guard place < fields.count - 1 else { return "count(*) DESC, \(name)" }
            let groups = fields[...place].map(\.group).joined(separator: ", ")
            return "sum(count(*)) OVER (PARTITION BY \(groups)) DESC, \(name)"
        }.joined(separator: ", ")
    }
}

extension CorpusStore {
    /// Answers a question.
    public func table(_ query: StatisticsQuery) throws(StoreError) -> CorpusTable {
        try StoreError.translating { try database.read { try query.answer($0) } }
    }
}

extension StatisticsQuery {
    fileprivate func answer(_ db: Database) throws -> CorpusTable {
        CorpusTable(
            Self.measures.columns(by: fields), try Row.fetchAll(db, sql: sql, arguments: filters.arguments))
    }
}

extension CorpusTable {
    /// Rows whose values stand in the order of the columns.
    init(_ columns: [Column], _ rows: [Row]) {
        self.init(
            columns: columns,
            rows: rows.map { row in
                columns.indices.map { number in
                    columns[number].kind == .text ? .text(row[number]) : .number(row[number])
                }
            })
    }
}
