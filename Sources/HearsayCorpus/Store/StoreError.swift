// What keeps a store from being used, in words that say what to do.

internal import GRDB

/// Why a store can't be opened, read or written.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    public let message: String
    public var description: String { message }

    init(_ message: String) {
        self.message = message
    }

    /// There is nothing at the path.
    public static let missing = StoreError("there is no such file; hearsay batch makes a store")

    /// The words for what SQLite reports.
    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                "the disk is full; what was stored before is kept: make room and start again, it goes on from there")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init("another program holds the store; end it, or try again later")
        case .SQLITE_READONLY: self.init("the store can't be written: it, or its folder, is read-only")
        case .SQLITE_CANTOPEN: self.init("the store can't be opened; check the path and the rights on its folder")
        case .SQLITE_PERM, .SQLITE_AUTH: self.init("the store may not be opened; check its rights")
        case .SQLITE_NOTADB: self.init("this is no store of hearsay, nor any other SQLite file")
        case .SQLITE_CORRUPT:
            self.init("the store is damaged (\(error.message ?? "malformed")); make it anew with hearsay batch")
        case .SQLITE_IOERR:
            self.init("the store can't be read or written: the disk reports an error (\(error.message ?? "I/O error"))")
        default: self.init("the store failed: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")")
        }
    }

    /// Runs a body that uses the database.
    static func translating<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error)
        } catch {
            throw StoreError("the store failed: \(error)")
        }
    }
}
