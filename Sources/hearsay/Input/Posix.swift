// The few calls of the system that reading and writing need, with errors in words.

import Glibc
import HearsayCorpus

/// What went wrong with a file, and what to do.
struct FileError: Error, Sendable {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// The system's own words for its last error.
    static func system(_ what: String, _ number: Int32) -> FileError {
        FileError("\(what): \(String(cString: strerror(number)))")
    }
}

enum Posix {
    static let standardInput: Int32 = 0
    static let standardOutput: Int32 = 1
    static let standardError: Int32 = 2

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The number of columns of the terminal, or nil where there is none.
    static func columns(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// A variable of the environment, or nil where it is not set or empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// Processors that are there to be used.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Opens a file to be read.
    static func open(reading path: String) throws(FileError) -> Int32 {
        let descriptor = retrying { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .system("cannot be opened", errno) }
        return descriptor
    }

    /// Opens a file to be written, which is emptied or made.
    static func open(writing path: String) throws(FileError) -> Int32 {
        let descriptor = retrying { Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw .system("cannot be written", errno) }
        return descriptor
    }

    /// The bytes of a file, 0 where there is none.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The place in a file that is read next, 0 where it has no places.
    static func position(_ descriptor: Int32) -> Int { max(0, lseek(descriptor, 0, SEEK_CUR)) }

    static func close(_ descriptor: Int32) {
        _ = Glibc.close(descriptor)
    }

    /// Reads what is there into a buffer: the number of bytes, 0 at the end.
    static func read(_ descriptor: Int32, into buffer: inout [UInt8]) throws(FileError) -> Int {
        let count = retrying { buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) } }
        guard count >= 0 else { throw .system("cannot be read", errno) }
        return count
    }

    /// Reads all of a file.
    /// - Throws: ``FileError`` where it cannot be read or has more than `limit` bytes.
    static func contents(of path: String, limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = path == "-" ? standardInput : try open(reading: path)
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_size > 0 {
            guard status.st_size <= limit else { throw tooLarge(limit) }
            bytes.reserveCapacity(Int(status.st_size))
        }
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = try read(descriptor, into: &chunk)
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw tooLarge(limit) }
        }
    }

    static func tooLarge(_ limit: Int) -> FileError {
        FileError(ReadingError.tooLarge(limit).message)
    }

    /// Writes all bytes. Where the reader has gone (`| head`), the command ends here, quietly.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = retrying {
                bytes.withUnsafeBytes {
                    Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
                }
            }
            guard count >= 0 else {
                if errno == EPIPE, descriptor != standardError { _exit(0) }
                throw .system("cannot be written", errno)
            }
            written += count
        }
    }

    /// Makes a folder, and those around it, where they are missing.
    static func makeFolder(_ path: String) throws(FileError) {
        for end in path.indices where path[end] == "/" || path.index(after: end) == path.endIndex {
            let folder = String(path[...end])
            if kind(of: folder) == .folder { continue }
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .system("\(folder) cannot be made", errno) }
        }
    }

    /// Whether two paths lead to one file.
    static func isSame(_ path: String, _ other: String?) -> Bool {
        var (first, second) = (stat(), stat())
        guard let other, stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Puts a finished file in its place.
    static func rename(_ from: String, to path: String) throws(FileError) {
        guard Glibc.rename(from, path) == 0 else { throw .system("cannot be put in place", errno) }
    }

    static func remove(_ path: String) {
        _ = unlink(path)
    }

    /// Lets a write to a closed pipe fail instead of ending the process.
    static func ignoreClosedPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// What a path is.
    enum Kind {
        case file, folder, other, missing
    }

    /// What is at a path.
    /// - Parameter following: whether a symbolic link counts as what it points to.
    static func kind(of path: String, following: Bool = true) -> Kind {
        var status = stat()
        let result = following ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { return .missing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// The names in a folder, sorted by their bytes, hidden ones left out.
    static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw .system("cannot be listed", errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a name fits a pattern with `*`, `?` and `[…]`.
    static func fits(_ name: String, _ pattern: String) -> Bool { fnmatch(pattern, name, 0) == 0 }

    private static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}
