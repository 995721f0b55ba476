// A prepared insertion whose values are bound without boxes and copies of GRDB's: a store takes some hundred rows a document.

internal import GRDB
import GRDBSQLite

/// What can stand in a cell.
protocol CellValue {
    /// Binds the value to a place of a statement, from 1.
    func bind(to statement: OpaquePointer, at place: Int32)
}

/// An insertion into one table.
struct RowStatement {
    // Held because it owns the pointer.
    private let statement: Statement
    private let pointer: OpaquePointer

    /// Prepares an insertion.
    /// - Parameter once: whether rows that are there already are passed over.
    init(_ db: Database, table: String, columns: Int, once: Bool = false) throws {
        let places = repeatElement("?", count: columns).joined(separator: ", ")
        statement = try db.cachedStatement(sql: "INSERT \(once ? "OR IGNORE " : "")INTO \(table) VALUES (\(places))")
        pointer = statement.sqliteStatement
    }

    /// Inserts a row; there must be as many values as columns.
    func insert<each Value: CellValue>(_ values: repeat each Value) throws {
        var place: Int32 = 1
        for value in repeat each values {
            value.bind(to: pointer, at: place)
            place += 1
        }
        let code = sqlite3_step(pointer)
        let message = code == SQLITE_DONE ? nil : sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
        sqlite3_reset(pointer)
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
    }
}

extension Int64: CellValue {
    func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int64(statement, place, self) }
}

extension Int: CellValue {
    func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int64(statement, place, Int64(self)) }
}

extension Bool: CellValue {
    func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int(statement, place, self ? 1 : 0) }
}

extension Double: CellValue {
    func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_double(statement, place, self) }
}

extension String: CellValue {
    func bind(to statement: OpaquePointer, at place: Int32) {
        // An empty string has no address, which SQLite would take for NULL.
        if isEmpty {
            sqlite3_bind_text(statement, place, "", 0, nil)
            return
        }
        // SQLite's own SQLITE_TRANSIENT: it copies the bytes.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var string = self
        string.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                _ = sqlite3_bind_text(statement, place, text.baseAddress, Int32(clamping: text.count), copies)
            }
        }
    }
}

extension Optional: CellValue where Wrapped: CellValue {
    func bind(to statement: OpaquePointer, at place: Int32) {
        if let self { self.bind(to: statement, at: place) } else { sqlite3_bind_null(statement, place) }
    }
}
