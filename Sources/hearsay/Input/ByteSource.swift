// Where bytes come from: a file as it is, or unpacked.

import HearsayCorpus

/// An open file.
enum ByteSource: Sendable {
    case plain(Int32)
    case gzip(GzipFile)

    /// Opens a file; `-` is standard input. A name that ends with `.gz` says that it is to be unpacked.
    init(path: String) throws(FileError) {
        guard path != "-" else {
            self = .plain(Posix.standardInput)
            return
        }
        let descriptor = try Posix.open(reading: path)
        guard path.hasSuffix(".gz") else {
            self = .plain(descriptor)
            return
        }
        guard let file = GzipFile(descriptor: descriptor) else {
            Posix.close(descriptor)
            throw FileError("there is no memory to unpack it")
        }
        self = .gzip(file)
    }

    /// Reads what is there: the number of bytes, 0 at the end.
    func read(into buffer: inout [UInt8]) throws(FileError) -> Int {
        switch self {
        case .plain(let descriptor): return try Posix.read(descriptor, into: &buffer)
        case .gzip(let file):
            guard let count = file.read(into: &buffer) else {
                throw FileError("the compressed file is broken, or ends too early; what stands before was read")
            }
            return count
        }
    }

    /// Reads all that is left.
    func contents(limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try read(into: &chunk)
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw Posix.tooLarge(limit) }
        }
    }

    /// How many bytes of the file were read, 0 where that can't be said.
    var position: Int {
        switch self {
        case .plain(let descriptor): Posix.position(descriptor)
        case .gzip(let file): file.position
        }
    }

    func close() {
        if case .plain(let descriptor) = self, descriptor != Posix.standardInput { Posix.close(descriptor) }
    }
}
