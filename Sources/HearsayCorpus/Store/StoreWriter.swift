// The one writer of a store. It writes documents in transactions: after a kill at any moment the store holds whole transactions only, and a
// new run goes on behind them.

internal import GRDB
import Glibc
import Synchronization

/// A store that is open to be written, by this program alone.
public final class StoreWriter: Sendable {
    /// What a run did to the documents that it was given.
    public struct Counts: Sendable {
        public var new = 0
        public var changed = 0
        public var unchanged = 0
        public var quotations = 0

        public init() {}

        public static func += (counts: inout Counts, more: Counts) {
            counts.new += more.new
            counts.changed += more.changed
            counts.unchanged += more.unchanged
            counts.quotations += more.quotations
        }
    }

    let database: DatabaseQueue
    private let lookups: DatabaseQueue
    private let lock: StoreLock
    private let analyzer: Int64
    private let vocabulary = Mutex(Vocabulary())
    /// Other programs, lexicons or options that documents of the store were analysed with, and how many.
    public let others: [(identity: AnalyzerIdentity, documents: Int)]

    /// Opens a store, or makes it.
    /// - Parameter identity: what makes the analyses.
    /// - Throws: ``StoreError`` where it can't be written, or is somebody else's file.
    public init(path: String, identity: AnalyzerIdentity) throws(StoreError) {
        lock = try StoreLock(path)
        (database, lookups, analyzer, others) = try StoreError.translating {
            var writing = StoreFile.configuration
            // A transaction stays open from one call to the next, so that rows are written as they come.
            writing.allowsUnsafeTransactions = true
            let database = try DatabaseQueue(path: path, configuration: writing)
            try database.writeWithoutTransaction { db in
                if try StoreFile.isEmpty(db) {
                    // The ends of articles leave least of such pages empty.
                    try db.execute(sql: "PRAGMA page_size = 2048")
                    // So that the index of words can give back the room in which it grew.
                    try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
                } else {
                    try StoreFile.check(db)
                }
                // Readers go on while it is written, and a commit is one write to the end of a file.
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
            }
            try StoreSchema.migrator.migrate(database)
            let analyzer = try database.write { try identity.id(in: $0) }
            try database.writeWithoutTransaction { db in
                // On disk, so that memory is bounded however many documents there are.
                try db.execute(sql: "PRAGMA temp_store = FILE")
                try SeenKeys(db: db).prepare()
            }
            let others = try database.read { try AnalyzerIdentity.others(than: analyzer, in: $0) }
            var reading = StoreFile.configuration
            reading.readonly = true
            return (database, try DatabaseQueue(path: path, configuration: reading), analyzer, others)
        }
    }

    /// Whether the store has a document as it is.
    /// - Parameter renewing: whether an analysis that something else made counts as missing.
    public func has(_ document: CorpusDocument, renewing: Bool) throws(StoreError) -> Bool {
        try StoreError.translating {
            try lookups.read { db in
                let statement = try db.cachedStatement(sql: "SELECT hash, analyzer FROM documents WHERE key = ?")
                guard let row = try Row.fetchOne(statement, arguments: [document.key]) else { return false }
                return row[0] as Int64 == document.hash && (!renewing || row[1] as Int64 == analyzer)
            }
        }
    }

    /// Writes documents; they are stored with the next ``commit()``, all that were written since the last one or none.
    /// - Returns: the places of the entries whose id another document of this run had before; they are left out.
    public func write(_ entries: [StoreEntry], _ counts: inout Counts) throws(StoreError) -> [Int] {
        let (added, refused) = try StoreError.translating {
            try database.writeWithoutTransaction { db in
                if !db.isInsideTransaction { try db.beginTransaction(.immediate) }
                do {
                    return try insert(entries, db)
                } catch {
                    takeBack(db)
                    throw error
                }
            }
        }
        counts += added
        return refused
    }

    private func insert(_ entries: [StoreEntry], _ db: Database) throws -> (Counts, [Int]) {
        var added = Counts()
        var refused: [Int] = []
        var inserter = try RowInserter(db, analyzer: analyzer, vocabulary: takeVocabulary())
        defer { vocabulary.withLock { [known = inserter.vocabulary] in $0 = known } }
        for (place, entry) in entries.enumerated() {
            guard try SeenKeys(db: db).insert(entry.key) else {
                refused.append(place)
                continue
            }
            guard case .analysed(let rows) = entry else {
                added.unchanged += 1
                continue
            }
            if try inserter.insert(rows) { added.changed += 1 } else { added.new += 1 }
            added.quotations += rows.quotations.count
        }
        return (added, refused)
    }

    /// Moved and not copied: there may be a hundred thousand words.
    private func takeVocabulary() -> Vocabulary {
        vocabulary.withLock { known in
            defer { known = Vocabulary() }
            return known
        }
    }

    /// Stores what was written.
    public func commit() throws(StoreError) {
        try StoreError.translating {
            try database.writeWithoutTransaction { db in
                guard db.isInsideTransaction else { return }
                do {
                    try db.commit()
                } catch {
                    takeBack(db)
                    throw error
                }
            }
        }
    }

    /// Forgets what was written since the last commit; SQLite may have done so already.
    private func takeBack(_ db: Database) {
        if db.isInsideTransaction { try? db.rollback() }
        vocabulary.withLock { $0 = Vocabulary() }
    }

    /// Removes the documents that no entry of this run named; stored with the next ``commit()``.
    /// - Returns: how many there were.
    public func prune() throws(StoreError) -> Int {
        try StoreError.translating {
            try database.writeWithoutTransaction { db in
                if !db.isInsideTransaction { try db.beginTransaction(.immediate) }
                do {
                    var gone: [Int64] = []
                    let documents = try Row.fetchCursor(db, sql: "SELECT id, key FROM documents")
                    while let row = try documents.next() {
                        if try !SeenKeys(db: db).contains(row[1]) { gone.append(row[0]) }
                    }
                    for document in gone { try DocumentRemoval(db: db).remove(document) }
                    return gone.count
                } catch {
                    takeBack(db)
                    throw error
                }
            }
        }
    }

    /// Completes the store: one plain file, which can be copied, and read from where nothing may be written.
    public func finish() throws(StoreError) {
        try commit()
        try StoreError.translating {
            try lookups.close()
            try database.write { try PeopleLinker(db: $0).link() }
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "INSERT INTO quotation_words (quotation_words) VALUES ('optimize')")
                try db.execute(sql: "PRAGMA optimize")
                try db.execute(sql: "PRAGMA incremental_vacuum")
                // Where somebody is reading just now the store stays in two files, which is as good.
                _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
            }
            try database.close()
        }
    }
}

/// A document as it comes to the writer.
public enum StoreEntry: Sendable {
    case analysed(DocumentRows)
    /// The store has it already.
    case unchanged(key: String)

    /// The document's id.
    public var key: String {
        switch self {
        case .analysed(let rows): rows.key
        case .unchanged(let key): key
        }
    }
}
