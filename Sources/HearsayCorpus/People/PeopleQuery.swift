// Who is quoted in a corpus: each person once, with the names that were found to be theirs.

internal import GRDB

extension CorpusStore {
    /// The people who are quoted most.
    /// - Parameter name: only those one of whose names has this in it.
    public func people(named name: String? = nil, limit: Int? = nil) throws(StoreError) -> CorpusTable {
        let columns: [(String, CorpusTable.Kind)] = [
            ("name", .text), ("kind", .text), ("role", .text), ("affiliation", .text), ("quotations", .count),
            ("documents", .count), ("outlets", .count), ("first", .text), ("last", .text), ("other names", .text),
        ]
        return try StoreError.translating {
            try database.read { db in
                let rows = try Row.fetchAll(db, sql: Self.sql, arguments: [name, name, limit ?? -1])
                return CorpusTable(
                    columns: columns.map { CorpusTable.Column(name: $0.0, kind: $0.1) },
                    rows: try rows.map { row in
                        let person: Int64 = row["main"]
                        return [
                            .text(row["name"]), .text(row["kind"]), .text(try Self.most("role", of: person, db)),
                            .text(try Self.most("affiliation", of: person, db)), .number(row["quotations"]),
                            .number(row["documents"]), .number(row["outlets"]), .text(row["first"]),
                            .text(row["last"]), .text(try Self.others(person, db)),
                        ]
                    })
            }
        }
    }

    private static let sql = """
        SELECT m.name, CASE WHEN m.anonymous THEN 'anonymous' ELSE m.kind END AS kind, p.main, count(*) AS quotations,
          count(DISTINCT q.document) AS documents, count(DISTINCT d.outlet) AS outlets, min(d.date) AS first, max(d.date) AS last
        FROM quotations q JOIN people p ON p.id = q.person JOIN people m ON m.id = p.main JOIN documents d ON d.id = q.document
        WHERE ? IS NULL OR p.main IN (SELECT main FROM people WHERE instr(lower(name), lower(?)) > 0)
        GROUP BY p.main ORDER BY quotations DESC, m.name LIMIT ?
        """

    /// What documents call a person's role, or affiliation, most often.
    private static func most(_ column: String, of person: Int64, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT s.\(column) FROM people p JOIN quotations q ON q.person = p.id
                      JOIN speakers s ON s.document = q.document AND s.number = q.speaker
                    WHERE p.main = ? AND s.\(column) IS NOT NULL GROUP BY 1 ORDER BY count(DISTINCT q.document) DESC, 1 LIMIT 1
                    """), arguments: [person])
    }

    /// A person's other names, each with the reason.
    private static func others(_ person: Int64, _ db: Database) throws -> String? {
        let names = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT name, reason FROM people WHERE main = ? AND id <> main ORDER BY id"),
            arguments: [person]
        ).map { row in (row[0] as String) + ((row[1] as String?).map { " (\($0))" } ?? "") }
        return names.isEmpty ? nil : names.joined(separator: "; ")
    }
}
