// A file that may be compressed with gzip, read piece by piece: however much it unpacks to, only a piece is in memory.

internal import CZlib

/// An open file; what is not gzip is read as it is.
public final class GzipFile: @unchecked Sendable {
    // Unchecked because of zlib's state: one thread at a time reads, as of any file.
    private let file: UnsafeMutableRawPointer

    /// Takes over an open descriptor; nil where there is no memory.
    public init?(descriptor: Int32) {
        guard let file = czlib_open(descriptor) else { return nil }
        self.file = file
    }

    deinit { czlib_close(file) }

    /// Reads what is there into a buffer: the number of bytes, 0 at the end, nil where the file is broken or ends too early.
    public func read(into buffer: inout [UInt8]) -> Int? {
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { czlib_read(file, $0, UInt32(clamping: bytes.count)) } ?? 0
        }
        return count < 0 ? nil : Int(count)
    }

    /// How many bytes of the compressed file were read.
    public var position: Int { max(0, Int(czlib_offset(file))) }
}
