// What a table counts in each of its rows.

/// A column that is counted, in SQL.
struct Measure {
    let name: String
    let kind: CorpusTable.Kind
    let sql: String

    init(_ name: String, _ kind: CorpusTable.Kind, _ sql: String) {
        (self.name, self.kind, self.sql) = (name, kind, sql)
    }
}

extension [Measure] {
    /// The columns of a table by some fields.
    func columns(by fields: [CorpusField]) -> [CorpusTable.Column] {
        fields.map { CorpusTable.Column(name: $0.rawValue, kind: .text) }
            + map { CorpusTable.Column(name: $0.name, kind: $0.kind) }
    }

    /// The same in SQL, behind `SELECT`.
    func sql(by fields: [CorpusField]) -> String {
        (fields.map { "\($0.expression) AS \"\($0.rawValue)\"" } + map(\.sql)).joined(separator: ", ")
    }
}
