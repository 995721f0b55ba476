// Bytes that are read piece by piece, wherever they come from: a file, a member of an archive, what is unpacked or decoded of either.

/// Fills a buffer with what is there: the number of bytes, 0 at the end.
public typealias ByteStream = @Sendable (inout [UInt8]) throws(ReadingError) -> Int

/// Why something can't be read, and what to do.
public struct ReadingError: Error, Hashable, Sendable {
    public let message: String

    public init(_ message: String) {
        self.message = message
    }

    /// A text, a line or a row has more bytes than are allowed.
    public static func tooLarge(_ limit: Int) -> ReadingError {
        ReadingError("more than \(limit) bytes; split it, or raise the limit with --max-bytes")
    }
}

/// All that is left of a stream, in memory.
public struct StreamContents: Sendable {
    public let bytes: [UInt8]

    /// Reads to the end.
    /// - Throws: ``ReadingError`` where it can't be read or has more than `limit` bytes; no more than these are kept.
    public init(_ stream: ByteStream, limit: Int) throws(ReadingError) {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try stream(&chunk)
            if count == 0 { break }
            guard bytes.count + count <= limit else { throw .tooLarge(limit) }
            bytes.append(contentsOf: chunk[..<count])
        }
        self.bytes = bytes
    }
}
