// A corpus in a few numbers.

internal import GRDB

extension CorpusStore {
    /// How many documents, words, speakers and quotations there are, and how many of the words stand in quotations.
    public func overview() throws(StoreError) -> CorpusTable {
        let columns: [(String, CorpusTable.Kind)] = [
            ("documents", .count), ("words", .count), ("quotations", .count), ("speakers", .count), ("quoted", .share),
        ]
        return try StoreError.translating {
            try database.read { db in
                // Of quotations within quotations the outer one has all words.
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT d.documents, d.words, q.quotations, (SELECT count(DISTINCT main) FROM packed_people WHERE id IN (SELECT person FROM packed_quotations)), q.words * 1.0 / nullif(d.words, 0)
                        FROM (SELECT count(*) AS documents, sum(words) AS words FROM documents) d,
                          (SELECT count(*) AS quotations, sum(words) FILTER (WHERE "within" IS NULL) AS words FROM packed_quotations) q
                        """)
                let values = columns.indices.map { CorpusTable.Cell.number(row?[$0] as Double?) }
                return CorpusTable(
                    columns: columns.map { CorpusTable.Column(name: $0.0, kind: $0.1) }, rows: [values])
            }
        }
    }
}
