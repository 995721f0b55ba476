// Opens a store: a file of SQLite with all analyses of a corpus.

internal import GRDB

/// A store that is open to be read, by as many programs as like.
public struct CorpusStore: Sendable {
    let database: DatabaseQueue
    /// Statistics go through all quotations: read in place, they need no copy of each page.
    private static let mappedBytes = 1 << 30

    /// Opens a store to read it.
    /// - Throws: ``StoreError`` where there is none, or another program's file.
    public init(reading path: String) throws(StoreError) {
        database = try StoreError.translating {
            var configuration = StoreFile.configuration
            configuration.readonly = true
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA mmap_size = \(Self.mappedBytes)") }
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { db in
                try StoreFile.check(db)
                guard try StoreSchema.migrator.hasCompletedMigrations(db) else {
                    throw StoreError("an older hearsay made this store; hearsay batch brings it up to date")
                }
            }
            return database
        }
    }
}

enum StoreFile {
    /// How long one program waits for another.
    private static let patience = 10.0

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "hearsay"
        configuration.busyMode = .timeout(patience)
        // References are documentation here: checking each would cost a look-up a row, and the one writer keeps them.
        configuration.foreignKeysEnabled = false
        return configuration
    }

    /// Makes sure that a file is a store of a version that is known.
    static func check(_ db: Database) throws {
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard owner == StoreSchema.applicationID else {
            throw StoreError("this is an SQLite file, but no store of hearsay; name another")
        }
        guard try !StoreSchema.isUnpublished(db) else {
            throw StoreError(
                "a hearsay of before the first release made this store; make it anew with hearsay batch, in another file"
            )
        }
        guard try !StoreSchema.migrator.hasBeenSuperseded(db) else {
            throw StoreError("a newer hearsay made this store; update hearsay, or make the store anew")
        }
    }

    /// Whether a file holds nothing yet.
    static func isEmpty(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
    }
}
