// A stream that may be packed with gzip, unpacked as it is read: however much it unpacks to, only a piece is in memory.

internal import CZlib

/// Unpacks a stream; what is not gzip is read as it is, and what follows the last member of gzip is left out.
public final class GzipStream: @unchecked Sendable {
    // Unchecked because of zlib's state: one thread at a time reads, as of any stream.
    private let source: ByteStream
    private let state: UnsafeMutableRawPointer
    private var packed = [UInt8](repeating: 0, count: 1 << 17)
    private var start = 0
    private var end = 0
    private var isDone = false
    private var isPacked: Bool?
    /// Whether a member was begun and is not at its end.
    private var isInside = false

    /// Reads from a stream.
    /// - Throws: ``ReadingError`` where there is no memory.
    public init(_ source: @escaping ByteStream) throws(ReadingError) {
        guard let state = czlib_open() else { throw ReadingError("there is no memory to unpack it") }
        (self.source, self.state) = (source, state)
    }

    deinit { czlib_close(state) }

    /// Reads what is there into a buffer: the number of bytes, 0 at the end.
    /// - Throws: ``ReadingError`` where the stream is broken or ends too early.
    public func read(into buffer: inout [UInt8]) throws(ReadingError) -> Int {
        while true {
            if !isInside {
                isInside = try isAtMember()
                isPacked = isPacked ?? isInside
                if !isInside { return isPacked == true ? 0 : try plain(&buffer) }
            }
            if start == end, try !fill() { throw Self.broken }
            let given = try unpack(into: &buffer)
            if given > 0 { return given }
        }
    }

    private static let broken = ReadingError(
        "the compressed file is broken, or ends too early; what stands before was read")

    private func unpack(into buffer: inout [UInt8]) throws(ReadingError) -> Int {
        var taken = UInt32(end - start)
        var given = UInt32(clamping: buffer.count)
        let code = packed.withUnsafeBufferPointer { packed in
            buffer.withUnsafeMutableBufferPointer { buffer in
                czlib_unpack(state, packed.baseAddress.map { $0 + start }, &taken, buffer.baseAddress, &given)
            }
        }
        start += Int(taken)
        if code == Int32(CZLIB_END) { isInside = false }
        // What stands before the broken place is given first; the next call fails again.
        guard code != Int32(CZLIB_BROKEN) || given > 0 else { throw Self.broken }
        return Int(given)
    }

    /// Whether a member of gzip begins here.
    private func isAtMember() throws(ReadingError) -> Bool {
        while end - start < 2, try fill() {}
        return end - start >= 2 && packed[start] == 0x1F && packed[start + 1] == 0x8B
    }

    /// Gives bytes as they are.
    private func plain(_ buffer: inout [UInt8]) throws(ReadingError) -> Int {
        guard start < end else { return isDone ? 0 : try source(&buffer) }
        let count = min(end - start, buffer.count)
        buffer.replaceSubrange(..<count, with: packed[start..<start + count])
        start += count
        return count
    }

    /// Reads on; false at the end.
    private func fill() throws(ReadingError) -> Bool {
        if isDone { return false }
        // What is left over is a byte at most: half of what a member begins with.
        let rest = Array(packed[start..<end])
        let count = try source(&packed)
        packed.insert(contentsOf: rest, at: 0)
        (start, end) = (0, rest.count + count)
        isDone = count == 0
        return !isDone
    }
}
