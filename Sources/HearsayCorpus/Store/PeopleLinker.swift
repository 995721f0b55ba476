// Finds which names of a corpus are one person. Each name keeps its row; `main` says whose it is, and `reason` why.

internal import GRDB

/// Links the names of a store, from nothing, by rules and then by what people said.
struct PeopleLinker {
    let db: Database

    /// - Complexity: O(n log n) in the number of names.
    func link() throws {
        db.add(function: Self.surname)
        let namesakes = NamesakeLinker(db: db)
        try namesakes.undo()
        try db.execute(
            sql: """
                DELETE FROM packed_people WHERE id NOT IN (SELECT person FROM packed_quotations WHERE person IS NOT NULL);
                UPDATE packed_people SET main = id, reason = NULL WHERE main <> id OR reason IS NOT NULL;
                """)
        try namesakes.link()
        try linkSurnames()
        try applyOverrides()
    }

    /// A surname alone is the one person of the corpus who has it; where two have it, it stays alone.
    private func linkSurnames() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE surnames AS SELECT w.id AS surname, s.person FROM words w JOIN
                  (SELECT surname(n.word) AS surname, min(p.id) AS person FROM packed_people p JOIN words n ON n.id = p.name
                   WHERE p.kind = (SELECT id FROM words WHERE word = 'person') AND NOT p.anonymous AND surname(n.word) IS NOT NULL
                   GROUP BY 1 HAVING count(*) = 1) s
                  ON s.surname = w.word;
                CREATE INDEX temp.surnames_by_name ON surnames (surname);
                UPDATE packed_people SET main = s.person, reason = 'the only person of this surname in the corpus' FROM temp.surnames s
                  WHERE s.surname = packed_people.name AND NOT packed_people.anonymous
                  AND packed_people.kind IN (SELECT id FROM words WHERE word IN ('person', 'unknown'));
                DROP TABLE temp.surnames;
                """)
    }

    /// What people said counts more than any rule.
    private func applyOverrides() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE corrections AS SELECT p.id, t.id AS same FROM overrides o JOIN people p ON p.name = o.name
                  LEFT JOIN (SELECT name, min(id) AS id FROM people GROUP BY name) t ON t.name = o.same
                  WHERE o.same IS NULL OR t.id IS NOT NULL;
                UPDATE packed_people SET main = packed_people.id, reason = 'kept apart by an override'
                  FROM temp.corrections c WHERE c.id = packed_people.id AND c.same IS NULL;
                UPDATE packed_people SET main = c.same, reason = 'an override'
                  FROM temp.corrections c WHERE c.id = packed_people.id AND c.same <> packed_people.id;
                DROP TABLE temp.corrections;
                """)
        // Whoever is somebody else takes along those who were linked to them; a circle ends after as many steps.
        for _ in 0..<Self.longestChain {
            try db.execute(
                sql: """
                    UPDATE packed_people SET main = m.main FROM packed_people m
                      WHERE m.id = packed_people.main AND m.id <> packed_people.id AND m.main <> m.id
                      AND m.main <> packed_people.id
                    """)
            if db.changesCount == 0 { break }
        }
    }

    private static let longestChain = 8

    /// The last of several words of a name, nil for a name of one word.
    private static let surname = DatabaseFunction("surname", argumentCount: 1, pure: true) { values in
        guard let name = String.fromDatabaseValue(values[0]) else { return nil }
        let words = name.split(separator: " ")
        return words.count > 1 ? words.last.map(String.init) : nil
    }
}
