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
    private static let measures: [(name: String, kind: CorpusTable.Kind, sql: String)] = [
        ("quotations", .count, "count(*)"),
        ("share", .share, "count(*) * 1.0 / sum(count(*)) OVER ()"),
        ("direct", .share, "avg(m.form IS (SELECT id FROM words WHERE word = 'direct'))"),
        ("mixed", .share, "avg(m.form IS (SELECT id FROM words WHERE word = 'mixed'))"),
        ("indirect", .share, "avg(m.form IS (SELECT id FROM words WHERE word = 'indirect'))"),
        ("anonymous", .share, "avg(p.anonymous IS 1)"),
        ("certainty", .score, "avg(q.certainty) / 10000"),
        ("words", .count, "sum(q.words)"),
    ]

    private var tables: [CorpusField.Table] {
        let needed = filters.tables.union(fields.compactMap(\.table)).union([.people, .manners])
        return CorpusField.Table.allCases.filter(needed.contains)
    }

    private var sql: String {
        let groups = fields.map(\.group).joined(separator: ", ")
        let columns = fields.map { "\($0.expression) AS \"\($0.rawValue)\"" } + Self.measures.map(\.sql)
        return """
            SELECT \(columns.joined(separator: ", ")) FROM packed_quotations q
            \(tables.map(\.rawValue).joined(separator: "\n")) \(filters.condition())
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
        let columns =
            fields.map { CorpusTable.Column(name: $0.rawValue, kind: .text) }
            + Self.measures.map { CorpusTable.Column(name: $0.name, kind: $0.kind) }
        return CorpusTable(columns, try Row.fetchAll(db, sql: sql, arguments: filters.arguments))
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
