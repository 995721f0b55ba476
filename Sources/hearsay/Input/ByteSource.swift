// Where bytes come from: a file as it is, or unpacked.

import HearsayCorpus

/// An open file.
struct ByteSource: Sendable {
    let descriptor: Int32
    /// Its bytes, unpacked where its name ends with `.gz`.
    let stream: ByteStream

    /// Opens a file; `-` is standard input.
    init(path: String) throws(FileError) {
        let descriptor = path == "-" ? Posix.standardInput : try Posix.open(reading: path)
        self.descriptor = descriptor
        do throws(ReadingError) {
            stream = try Self.unpacked(path) { (buffer) throws(ReadingError) in
                do throws(FileError) {
                    return try Posix.read(descriptor, into: &buffer)
                } catch {
                    throw ReadingError(error.message)
                }
            }
        } catch {
            Posix.close(descriptor)
            throw FileError(error.message)
        }
    }

    /// What is in a stream of this name: a name that ends with `.gz` says that it is to be unpacked.
    static func unpacked(_ name: String, _ stream: @escaping ByteStream) throws(ReadingError) -> ByteStream {
        guard name.hasSuffix(".gz") else { return stream }
        let gzip = try GzipStream(stream)
        return { (buffer) throws(ReadingError) in try gzip.read(into: &buffer) }
    }

    /// How many bytes of the file were read, 0 where that can't be said.
    var position: Int { Posix.position(descriptor) }

    func close() {
        if descriptor != Posix.standardInput { Posix.close(descriptor) }
    }
}
