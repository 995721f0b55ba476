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
                let shown = Set(rows.map { $0["main"] as Int64 })
                let (roles, affiliations) = (
                    try Self.most("role", of: shown, db), try Self.most("affiliation", of: shown, db)
                )
                return CorpusTable(
                    columns: columns.map { CorpusTable.Column(name: $0.0, kind: $0.1) },
                    rows: try rows.map { row in
                        let person: Int64 = row["main"]
                        return [
                            .text(row["name"]), .text(row["kind"]), .text(roles[person]),
                            .text(affiliations[person]), .number(row["quotations"]),
                            .number(row["documents"]), .number(row["outlets"]), .text(row["first"]),
                            .text(row["last"]), .text(try Self.others(person, db)),
                        ]
                    })
            }
        }
    }

    private static let sql = """
        SELECT m.name, CASE WHEN m.anonymous THEN 'anonymous' ELSE m.kind END AS kind, found.*
        FROM (
          SELECT p.main, count(*) AS quotations, count(DISTINCT q.document) AS documents, count(DISTINCT d.outlet) AS outlets,
            min(d.date) AS first, max(d.date) AS last
          FROM packed_quotations q JOIN packed_people p ON p.id = q.person JOIN documents d ON d.id = q.document
          WHERE ? IS NULL OR p.main IN (SELECT main FROM people WHERE instr(lower(name), lower(?)) > 0)
          GROUP BY p.main) found
        JOIN people m ON m.id = found.main ORDER BY quotations DESC, m.name LIMIT ?
        """

    /// What documents call people's roles, or affiliations, most often. One pass over all speakers is faster than an index, and smaller.
    private static func most(_ column: String, of people: Set<Int64>, _ db: Database) throws -> [Int64: String] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT p.main, w.word, count(DISTINCT s.document) AS documents FROM packed_speakers s
                  JOIN packed_people p ON p.id = s.person JOIN words w ON w.id = s.\(column)
                GROUP BY p.main, s.\(column) ORDER BY p.main, documents DESC, w.word
                """)
        var found: [Int64: String] = [:]
        while let row = try rows.next() {
            let person: Int64 = row[0]
            if people.contains(person), found[person] == nil { found[person] = row[1] }
        }
        return found
    }

    /// A person's other names, each with the reason; before them why somebody of the same name is another.
    private static func others(_ person: Int64, _ db: Database) throws -> String? {
        let names = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT name, reason FROM people WHERE main = ? AND id <> main ORDER BY id"),
            arguments: [person]
        ).map { row in (row[0] as String) + ((row[1] as String?).map { " (\($0))" } ?? "") }
        let own = try String.fetchAll(
            db.cachedStatement(sql: "SELECT reason FROM people WHERE id = ? AND main = id AND id < 0"),
            arguments: [person])
        return names.isEmpty && own.isEmpty ? nil : (own + names).joined(separator: "; ")
    }
}
