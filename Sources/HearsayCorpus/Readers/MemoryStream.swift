// Bytes in memory as a stream.

final class MemoryStream: @unchecked Sendable {
    // Unchecked: one thread at a time reads, as of any stream.
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Reads what is there into a buffer: the number of bytes, 0 at the end.
    func read(into buffer: inout [UInt8]) -> Int {
        let piece = rest.prefix(buffer.count)
        buffer.replaceSubrange(..<piece.count, with: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}
