// What a store has once and other tables have the numbers of: words (names, roles, cues, kinds), manners of saying something, and marks of
// certainty.

internal import GRDB

struct Vocabulary {
    var words = WordTable()
    var manners = CombinationTable(table: "manners", columns: ["form", "act", "polarity", "cue", "class", "framing"])
    var marks = CombinationTable(table: "marks", columns: ["kind", "entry"])
}

/// Gives words their numbers, and remembers those it was asked for.
struct WordTable {
    /// Bytes, because two spellings of one letter are equal as strings, and not in SQLite.
    private var known: [[UInt8]: Int64] = [:]
    private var next: Int64?
    /// As many words as are remembered, so that memory is bounded.
    private static let capacity = 100_000

    /// The number of a word; the next where it is new. Numbers count up in the order in which words come.
    mutating func id(_ word: String, _ db: Database) throws -> Int64 {
        let bytes = Array(word.utf8)
        if let id = known[bytes] { return id }
        let id = try find(word, db) ?? add(word, db)
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        known[bytes] = id
        return id
    }

    private func find(_ word: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM words WHERE word = ?"), arguments: [word])
    }

    private mutating func add(_ word: String, _ db: Database) throws -> Int64 {
        let id = try next ?? (Int64.fetchOne(db, sql: "SELECT max(id) FROM words") ?? 0) + 1
        try RowStatement(db, table: "words", columns: 2).insert(id, word)
        next = id + 1
        return id
    }
}

/// Gives combinations of words their numbers. There are some thousands of them, however large a corpus is.
struct CombinationTable {
    let table: String
    let columns: [String]
    private var known: [[Int64?]: Int64] = [:]
    private var next: Int64 = 1

    init(table: String, columns: [String]) {
        (self.table, self.columns) = (table, columns)
    }

    mutating func id(_ values: [Int64?], _ db: Database) throws -> Int64 {
        if known.isEmpty { try load(db) }
        if let id = known[values] { return id }
        let id = next
        let places = repeatElement("?", count: columns.count + 1).joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(places))").execute(
            arguments: StatementArguments([id] + values))
        known[values] = id
        next += 1
        return id
    }

    private mutating func load(_ db: Database) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT \(columns.joined(separator: ", ")), id FROM \(table)")
        for row in rows {
            known[columns.indices.map { row[$0] }] = row[columns.count]
            next = max(next, row[columns.count] + 1)
        }
    }
}
