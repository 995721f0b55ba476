// An archive of files, read member by member in the order in which they stand there.

internal import CArchive

/// An open archive.
public final class ArchiveFile: @unchecked Sendable {
    // Unchecked because of libarchive's state: one thread at a time reads, as of any file.
    public enum Kind: Sendable {
        case zip
        /// May be packed with gzip.
        case tar
    }

    private let archive: UnsafeMutableRawPointer
    private var isBegun = false
    private var isDone = false
    /// The file at which the archive is, where something else had to be said first.
    private var held: ArchiveMember?

    /// Reads an open file, which stays the caller's and open as long as this is used.
    /// - Throws: ``ReadingError`` where there is no memory.
    public init(_ kind: Kind, descriptor: Int32) throws(ReadingError) {
        archive = try Self.opened(carchive_open(kind.code, descriptor))
    }

    /// Reads an archive in memory.
    /// - Throws: ``ReadingError`` where there is no memory.
    public init(_ kind: Kind, bytes: [UInt8]) throws(ReadingError) {
        archive = try Self.opened(carchive_open_bytes(kind.code, bytes, bytes.count))
    }

    deinit { carchive_close(archive) }

    private static func opened(_ archive: UnsafeMutableRawPointer?) throws(ReadingError) -> UnsafeMutableRawPointer {
        guard let archive else { throw ReadingError("there is no memory to unpack it") }
        return archive
    }

    /// Goes on to the next file, whatever was read of the last one; nil at the end. Folders and links are passed over.
    /// - Throws: ``ReadingError`` where the archive is broken. It may go on behind that, else it is then at its end.
    public func next() throws(ReadingError) -> ArchiveMember? {
        if let member = held {
            held = nil
            return member
        }
        while !isDone {
            let found = carchive_next(archive)
            isDone = found != Int32(CARCHIVE_MEMBER)
            if found == Int32(CARCHIVE_BROKEN) {
                throw ReadingError(
                    isBegun
                        ? "the archive is broken, or ends too early; what stands before was read (\(reason))"
                        : "it is no such archive, or broken from its beginning (\(reason))")
            }
            isBegun = true
            let member = isDone || carchive_is_file(archive) == 0 ? nil : self.member
            if carchive_has_gap(archive) != 0 {
                held = member
                throw ReadingError("a part of the archive is broken and was passed over; the rest is read")
            }
            if let member { return member }
        }
        return nil
    }

    /// The file at which the archive is.
    private var member: ArchiveMember? {
        carchive_name(archive).map { name in
            ArchiveMember(
                name: String(cString: name), isValid: String(validatingCString: name) != nil,
                isEncrypted: carchive_is_encrypted(archive) != 0)
        }
    }

    /// Reads what is there of the member into a buffer: the number of bytes, 0 at its end.
    /// - Throws: ``ReadingError`` where it is broken.
    public func read(into buffer: inout [UInt8]) throws(ReadingError) -> Int {
        let count = buffer.withUnsafeMutableBytes { carchive_read(archive, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw ReadingError("it can't be unpacked (\(reason))") }
        return Int(count)
    }

    private var reason: String { String(cString: carchive_error(archive)) }
}

extension ArchiveFile.Kind {
    fileprivate var code: Int32 {
        switch self {
        case .zip: Int32(CARCHIVE_ZIP)
        case .tar: Int32(CARCHIVE_TAR)
        }
    }
}
