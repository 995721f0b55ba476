// Gives people who share a name rows of their own in a store.

internal import GRDB
internal import Hearsay

/// Keeps people of one name apart, from nothing. Their ids are negative and follow from that of the name, so that they are the same however a
/// store came about.
struct NamesakeLinker {
    let db: Database
    /// There are fewer families.
    private static let mostOfAName: Int64 = 64

    /// Links what was undone before.
    /// - Complexity: O(n) in the number of speakers, and in those of names that have roles of several fields.
    func link() throws {
        try findCandidates()
        for (name, people) in try namesakes() {
            for (number, person) in people.enumerated() { try insert(person, number: number, name: name) }
        }
        try db.execute(sql: "DROP TABLE temp.namesakes; DROP TABLE temp.families")
    }

    /// Gives all that is said to the names again.
    func undo() throws {
        for table in ["packed_speakers", "packed_quotations"] {
            try db.execute(sql: "UPDATE \(table) SET person = -person / \(Self.mostOfAName) WHERE person < 0")
        }
        try db.execute(sql: "DELETE FROM packed_people WHERE id < 0")
    }

    /// Names with roles of several families, or several genders.
    private func findCandidates() throws {
        let families = try RoleFamilies(LanguagePack.english())
        let family = DatabaseFunction("role_family", argumentCount: 1, pure: true) { values in
            String.fromDatabaseValue(values[0]).flatMap { families.family(of: $0) }
        }
        db.add(function: family)
        try db.execute(
            sql: """
                CREATE TEMP TABLE families AS SELECT id AS role, role_family(word) AS family FROM words
                  WHERE id IN (SELECT role FROM packed_speakers WHERE person IS NOT NULL);
                CREATE INDEX temp.families_by_role ON families (role);
                CREATE TEMP TABLE namesakes AS SELECT s.person FROM packed_speakers s
                  JOIN packed_people p ON p.id = s.person LEFT JOIN temp.families f ON f.role = s.role
                  WHERE NOT p.anonymous AND p.kind = (SELECT id FROM words WHERE word = 'person')
                  GROUP BY s.person HAVING count(DISTINCT f.family) > 1 OR count(DISTINCT s.gender) > 1;
                """)
    }

    /// The people of each name that is that of several.
    private func namesakes() throws -> [(name: Int64, people: [Namesake])] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT s.person, s.id, s.document, r.word, f.family, a.word, g.word, d.outlet, CASE WHEN d.date
                  GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN julianday(substr(d.date, 1, 10)) END
                FROM packed_speakers s JOIN documents d ON d.id = s.document LEFT JOIN temp.families f ON f.role = s.role
                  LEFT JOIN words r ON r.id = s.role LEFT JOIN words a ON a.id = s.affiliation LEFT JOIN words g ON g.id = s.gender
                WHERE s.person IN (SELECT person FROM temp.namesakes) ORDER BY s.person, s.id
                """)
        var found: [(Int64, [Namesake])] = []
        var (name, appearances): (Int64, [Appearance]) = (0, [])
        func close() {
            let people = NamesakeFinder.people(appearances)
            if !people.isEmpty { found.append((name, people)) }
        }
        while let row = try rows.next() {
            if row[0] as Int64 != name {
                close()
                (name, appearances) = (row[0], [])
            }
            appearances.append(
                Appearance(
                    speaker: row[1], document: row[2], role: row[3], family: row[4], affiliation: row[5],
                    gender: row[6], outlet: row[7], day: row[8]))
        }
        close()
        return found
    }

    private func insert(_ person: Namesake, number: Int, name: Int64) throws {
        let id = -(name * Self.mostOfAName + Int64(number))
        try db.execute(
            sql: """
                INSERT INTO packed_people (id, name, kind, anonymous, main, reason, part)
                SELECT ?, name, kind, anonymous, ?, ?, ? FROM packed_people WHERE id = ?
                """, arguments: [id, id, person.reason, person.role, name])
        for appearance in person.appearances {
            try db.cachedStatement(sql: "UPDATE packed_speakers SET person = ? WHERE id = ?").execute(
                arguments: [id, appearance.speaker])
            try db.cachedStatement(
                sql: """
                    UPDATE packed_quotations SET person = ?1 WHERE speaker = ?2 AND id >= (SELECT first_quotation FROM documents WHERE id = ?3)
                      AND id < (SELECT first_quotation + quotations FROM documents WHERE id = ?3)
                    """
            ).execute(arguments: [id, appearance.speaker, appearance.document])
        }
    }
}
