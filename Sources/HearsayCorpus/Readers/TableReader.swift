// Reads tables of comma- or tab-separated values (RFC 4180) record by record, in bounded memory.
//
// A broken record costs itself alone: after a stray quotation mark the reader goes on at the next line, and after one that is never closed at
// the line after the one on which it stands.

/// A stream of records.
public struct TableReader: Sendable {
    /// A record as it was found.
    public enum Record: Hashable, Sendable {
        /// Its cells, without quotation marks.
        case cells([[UInt8]])
        /// What is wrong with it.
        case broken(String)
    }

    private let source: ByteStream
    private let limit: Int
    private var separator: UInt8?
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)
    private var buffer: [UInt8] = []
    /// Where the next record begins in the buffer.
    private var start = 0
    private var isDone = false
    private var line = 1

    /// Reads from a source records of at most `limit` bytes.
    /// - Parameter separator: what stands between cells; nil is a comma, or a semicolon where the first line has more of these.
    public init(separator: UInt8? = nil, limit: Int, source: @escaping ByteStream) {
        (self.separator, self.limit, self.source) = (separator, limit, source)
    }

    /// The next record that is not an empty line, with the number of the line on which it begins; nil at the end.
    /// - Throws: ``ReadingError`` where the source can't be read on.
    public mutating func next() throws(ReadingError) -> (line: Int, record: Record)? {
        if separator == nil { try begin() }
        while true {
            let first = line
            guard let record = try record() else { return nil }
            if record == .cells([[]]) { continue }
            return (first, record)
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")

    /// Passes over a byte order mark and finds out the separator.
    private mutating func begin() throws(ReadingError) {
        var end = 0
        while try has(end), buffer[end] != Self.newline, end < limit { end += 1 }
        let counts = buffer[..<end].reduce(into: (commas: 0, semicolons: 0)) { counts, byte in
            if byte == UInt8(ascii: ",") { counts.commas += 1 }
            if byte == UInt8(ascii: ";") { counts.semicolons += 1 }
        }
        separator = counts.semicolons > counts.commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Whether there is a byte at a place behind the start, after reading on where needed.
    private mutating func has(_ offset: Int) throws(ReadingError) -> Bool {
        while start + offset >= buffer.count {
            if isDone { return false }
            if start > chunk.count {
                buffer.removeFirst(start)
                start = 0
            }
            let count = try source(&chunk)
            isDone = count == 0
            buffer.append(contentsOf: chunk[..<count])
        }
        return true
    }

    private mutating func record() throws(ReadingError) -> Record? {
        if line == 1, try has(2), buffer[start..<start + 3].elementsEqual([0xEF, 0xBB, 0xBF]) { start += 3 }
        guard try has(0) else { return nil }
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var offset = 0
        var lines = 1
        while offset <= limit {
            if cell.isEmpty, try has(offset), buffer[start + offset] == Self.quote {
                offset += 1
                guard try quoted(&cell, &offset, &lines) else { break }
                guard try isBetween(offset) else {
                    return try skipLine(
                        from: offset, lines, "after a closing quotation mark something else follows than the next cell")
                }
            }
            guard try has(offset), buffer[start + offset] != Self.newline else {
                if cell.last == UInt8(ascii: "\r") { cell.removeLast() }
                cells.append(cell)
                take(offset + 1, lines)
                return .cells(cells)
            }
            let byte = buffer[start + offset]
            offset += 1
            if byte == separator {
                cells.append(cell)
                cell = []
            } else {
                cell.append(byte)
            }
        }
        if offset > limit {
            return try skipLine(
                from: 0, 1,
                "more than \(limit) bytes; split it, raise the limit with --max-bytes, or look for a quotation mark that is not closed"
            )
        }
        return try skipLine(from: 0, 1, "a quotation mark is not closed")
    }

    /// Reads a cell behind its opening mark; false where it is never closed, or too long.
    private mutating func quoted(_ cell: inout [UInt8], _ offset: inout Int, _ lines: inout Int) throws(ReadingError)
        -> Bool
    {
        while offset <= limit, try has(offset) {
            let byte = buffer[start + offset]
            offset += 1
            if byte == Self.quote {
                guard try has(offset), buffer[start + offset] == Self.quote else { return true }
                offset += 1
            } else if byte == Self.newline {
                lines += 1
            }
            cell.append(byte)
        }
        return false
    }

    /// Whether a cell ends here.
    private mutating func isBetween(_ offset: Int) throws(ReadingError) -> Bool {
        guard try has(offset) else { return true }
        let byte = buffer[start + offset]
        if byte == separator || byte == Self.newline { return true }
        guard byte == UInt8(ascii: "\r") else { return false }
        return try !has(offset + 1) || buffer[start + offset + 1] == Self.newline
    }

    private mutating func skipLine(from offset: Int, _ lines: Int, _ message: String) throws(ReadingError) -> Record {
        var offset = offset
        while try has(offset), buffer[start + offset] != Self.newline {
            offset += 1
            guard offset > limit else { continue }
            start += offset
            offset = 0
        }
        take(offset + 1, lines)
        return .broken(message)
    }

    private mutating func take(_ count: Int, _ lines: Int) {
        start = min(start + count, buffer.count)
        line += lines
    }
}
