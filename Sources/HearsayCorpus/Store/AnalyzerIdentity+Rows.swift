// The programs, lexicons and options that a store's documents were analysed with.

internal import GRDB

extension AnalyzerIdentity {
    /// The number of this one in a store, which then has it.
    func id(in db: Database) throws -> Int64 {
        let values: StatementArguments = [version, language, lexicon, options]
        try db.execute(
            sql: "INSERT OR IGNORE INTO analyzers (version, language, lexicon, options) VALUES (?, ?, ?, ?)",
            arguments: values)
        let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM analyzers WHERE version = ? AND language = ? AND lexicon = ? AND options = ?",
            arguments: values)
        return id ?? 0
    }

    /// All that documents were analysed with but one, and how many documents.
    static func others(than id: Int64, in db: Database) throws -> [(AnalyzerIdentity, Int)] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT version, a.language, lexicon, options, count(*) FROM documents d JOIN analyzers a ON a.id = d.analyzer
                WHERE d.analyzer <> ? GROUP BY a.id ORDER BY a.id
                """, arguments: [id])
        return rows.map { row in
            (AnalyzerIdentity(version: row[0], language: row[1], lexicon: row[2], options: row[3]), row[4])
        }
    }
}
