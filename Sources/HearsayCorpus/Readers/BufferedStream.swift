// A stream read by lines and by counted bytes, as formats are that give lengths in their headers.

struct BufferedStream: Sendable {
    private let source: ByteStream
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var start = 0
    private var end = 0
    private var isDone = false

    init(_ source: @escaping ByteStream) {
        self.source = source
    }

    /// The next line without its end, of which no more than `limit` bytes are kept; nil at the end.
    mutating func line(limit: Int) throws(ReadingError) -> [UInt8]? {
        var line: [UInt8] = []
        guard try fill() else { return nil }
        while try fill() {
            let newline = buffer[start..<end].firstIndex(of: UInt8(ascii: "\n"))
            let stop = newline ?? end
            line.append(contentsOf: buffer[start..<stop].prefix(limit - line.count))
            start = newline.map { $0 + 1 } ?? end
            if newline != nil { break }
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    /// The next bytes, fewer only where the stream ends.
    mutating func bytes(_ count: Int) throws(ReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        try pass(count) { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// Passes over bytes; false where the stream ends before.
    mutating func skip(_ count: Int) throws(ReadingError) -> Bool { try pass(count) { _ in } == count }

    @discardableResult
    private mutating func pass(_ count: Int, _ take: (ArraySlice<UInt8>) -> Void) throws(ReadingError) -> Int {
        var passed = 0
        while passed < count, try fill() {
            let piece = buffer[start..<end].prefix(count - passed)
            take(piece)
            passed += piece.count
            start += piece.count
        }
        return passed
    }

    /// Sees to it that there are bytes in the buffer; false at the end.
    private mutating func fill() throws(ReadingError) -> Bool {
        if start < end { return true }
        if isDone { return false }
        end = try source(&buffer)
        start = 0
        isDone = end == 0
        return !isDone
    }
}
