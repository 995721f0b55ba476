// What people say about who is who, which counts more than any rule.

internal import GRDB

/// A correction: a name is that of another person, or stands alone.
public struct PersonOverride: Hashable, Sendable {
    public let name: String
    /// Whose name it is; nil where it is nobody else's.
    public let same: String?

    public init(name: String, same: String?) {
        (self.name, self.same) = (name, same)
    }
}

extension CorpusStore {
    /// Replaces a store's overrides, and links its names anew.
    /// - Returns: overrides that name somebody whom the store does not have; they wait for them.
    public static func override(_ overrides: [PersonOverride], path: String) throws(StoreError) -> [PersonOverride] {
        let lock = try StoreLock(path)
        defer { withExtendedLifetime(lock) {} }
        return try StoreError.translating {
            let database = try DatabaseQueue(path: path, configuration: StoreFile.configuration)
            defer { try? database.close() }
            return try database.write { db in
                try StoreFile.check(db)
                try db.execute(sql: "DELETE FROM overrides")
                for override in overrides {
                    try db.execute(
                        sql: "INSERT OR REPLACE INTO overrides VALUES (?, ?)",
                        arguments: [override.name, override.same])
                }
                try PeopleLinker(db: db).link()
                return try overrides.filter { override in
                    try [override.name, override.same].compactMap { $0 }.contains { name in
                        try Bool.fetchOne(
                            db, sql: "SELECT NOT EXISTS (SELECT 1 FROM people WHERE name = ?)", arguments: [name])
                            ?? true
                    }
                }
            }
        }
    }
}
