// Which documents a run was given: on disk, so that memory is bounded however many there are.

internal import GRDB

struct SeenKeys {
    let db: Database

    func prepare() throws {
        try db.execute(sql: "CREATE TEMP TABLE seen (key INTEGER PRIMARY KEY)")
    }

    /// Notes a document's id.
    /// - Returns: whether it is the first time.
    func insert(_ key: String) throws -> Bool {
        let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.seen VALUES (?)")
        try statement.execute(arguments: [Self.number(key)])
        return db.changesCount > 0
    }

    func contains(_ key: String) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM temp.seen WHERE key = ?")
        return try Int.fetchOne(statement, arguments: [Self.number(key)]) != nil
    }

    private static func number(_ key: String) -> Int64 {
        var fingerprint = Fingerprint()
        fingerprint.add(key.utf8)
        return fingerprint.signed
    }
}
