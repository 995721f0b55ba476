// One table of the language pack: tab-separated rows under a header, kept as one buffer and ranges into it.

/// What is wrong with a table, and where.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table's file name.
    public let table: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong and what to do.
    public let message: String

    /// An error at a line of a table.
    public init(table: String, line: Int, message: String) {
        self.table = table
        self.line = line
        self.message = message
    }

    public var description: String { "\(table):\(line): \(message)" }
}

/// A table of words.
///
/// Lines that begin with `#` are comments, the first other line names the columns, every row has as many cells as the header.
public struct LexiconTable: Sendable {
    /// The file name, such as `reporting-verbs.tsv`.
    public let name: String
    /// The names of the columns.
    public let columns: [String]
    /// The comment lines above the header, without their marks.
    public let comments: [String]
    /// The line of the file that the header stands on, from 1.
    package let headerLine: Int
    private let bytes: [UInt8]
    private var cells: [ByteRange]
    private var lines: [UInt32]

    /// Reads a table.
    /// - Throws: ``LexiconError`` where the header is missing or a row has another number of cells.
    public init(name: String, bytes: [UInt8]) throws(LexiconError) {
        self.name = name
        self.bytes = bytes
        var columns: [String] = []
        var comments: [String] = []
        var cells: [ByteRange] = []
        var lines: [UInt32] = []
        var start = 0
        var line = 0
        var headerLine = 1
        while start < bytes.count {
            line += 1
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let next = end + 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if end > start {
                if bytes[start] == UInt8(ascii: "#"), columns.isEmpty {
                    comments.append(String(decoding: bytes[start + 1..<end], as: UTF8.self))
                } else {
                    let before = cells.count
                    var cell = start
                    for i in start...end where i == end || bytes[i] == UInt8(ascii: "\t") {
                        cells.append(ByteRange(cell, i))
                        cell = i + 1
                    }
                    if columns.isEmpty {
                        columns = cells.map { String(decoding: bytes[$0.indices], as: UTF8.self) }
                        cells.removeAll(keepingCapacity: true)
                        headerLine = line
                    } else if cells.count - before != columns.count {
                        let message =
                            "\(cells.count - before) cells, but the header names \(columns.count) columns; put one tab between each two, empty ones too"
                        throw LexiconError(table: name, line: line, message: message)
                    } else {
                        lines.append(UInt32(line))
                    }
                }
            }
            start = next
        }
        guard !columns.isEmpty else {
            throw LexiconError(table: name, line: 1, message: "no header row that names the columns")
        }
        self.columns = columns
        self.comments = comments
        self.headerLine = headerLine
        self.cells = cells
        self.lines = lines
    }

    /// Number of rows.
    public var rowCount: Int { lines.count }

    /// The line of the file that a row stands on, from 1.
    public func line(ofRow row: Int) -> Int { Int(lines[row]) }

    /// The place of a column.
    /// - Throws: ``LexiconError`` where the table has no column of that name.
    public func column(_ name: String) throws(LexiconError) -> Int {
        guard let column = columns.firstIndex(of: name) else {
            throw LexiconError(
                table: self.name, line: 1, message: "no column “\(name)”; it has \(columns.joined(separator: ", "))")
        }
        return column
    }

    /// The bytes of a cell.
    public func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        bytes[cells[row * columns.count + column].indices]
    }

    /// A cell as text.
    public func string(_ row: Int, _ column: Int) -> String { String(decoding: bytes(row, column), as: UTF8.self) }

    /// The values of a cell that holds several, separated by blanks.
    public func values(_ row: Int, _ column: Int) -> [String] {
        bytes(row, column).split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A cell as a number.
    /// - Throws: ``LexiconError`` where it is none.
    public func number(_ row: Int, _ column: Int) throws(LexiconError) -> Double {
        guard let number = Double(string(row, column)) else {
            let message = "“\(string(row, column))” in column \(columns[column]) is no number"
            throw LexiconError(table: name, line: line(ofRow: row), message: message)
        }
        return number
    }

    /// The first cells of all rows.
    package var keys: Set<[UInt8]> { Set((0..<rowCount).map { Array(bytes($0, 0)) }) }

    /// The first cell that a row takes away from a table of given first cells, or nil where it is a row like any other: one whose first cell
    /// begins with `-` removes, unless the table itself has a row of that first cell.
    package func removal(_ row: Int, from keys: Set<[UInt8]>) -> ArraySlice<UInt8>? {
        let key = bytes(row, 0)
        return key.first == UInt8(ascii: "-") && !keys.contains(Array(key)) ? key.dropFirst() : nil
    }

    /// This table with another laid over it: its rows replace those of the same key (first cell), are added where the key is new, and
    /// remove the key's rows where the first cell begins with `-`.
    /// - Throws: ``LexiconError`` where the overlay names other columns.
    public func overlaid(with other: LexiconTable) throws(LexiconError) -> LexiconTable {
        guard other.columns == columns else {
            let message = "the columns must be \(columns.joined(separator: ", ")), as in the table that it overlays"
            throw LexiconError(table: other.name, line: 1, message: message)
        }
        let keys = keys
        var replaced: Set<[UInt8]> = []
        for row in 0..<other.rowCount { replaced.insert(Array(other.removal(row, from: keys) ?? other.bytes(row, 0))) }
        var text: [UInt8] = Array(columns.joined(separator: "\t").utf8) + [UInt8(ascii: "\n")]
        func append(_ row: Int, of table: LexiconTable) {
            for column in 0..<columns.count {
                text += table.bytes(row, column)
                text.append(column + 1 < columns.count ? UInt8(ascii: "\t") : UInt8(ascii: "\n"))
            }
        }
        for row in 0..<rowCount where !replaced.contains(Array(bytes(row, 0))) { append(row, of: self) }
        for row in 0..<other.rowCount where other.removal(row, from: keys) == nil { append(row, of: other) }
        return try LexiconTable(name: name, bytes: text)
    }
}
