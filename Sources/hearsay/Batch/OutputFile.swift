// Where results go: standard output, or a file that appears in its place when it is complete.

/// An open output.
struct OutputFile: Sendable {
    private let path: String?
    private let temporary: String?
    private let descriptor: Int32

    /// Opens an output; nil is standard output.
    /// - Throws: ``FileError`` where the file can't be written.
    init(_ path: String?) throws(FileError) {
        self.path = path
        guard let path else {
            temporary = nil
            descriptor = Posix.standardOutput
            return
        }
        if Posix.kind(of: path) == .folder { throw FileError("\(path) is a folder; name a file") }
        // A pipe or a device is written as it is; so is a link, which must stay one.
        let kind = Posix.kind(of: path, following: false)
        temporary = kind == .file || kind == .missing ? path + ".partial" : nil
        do throws(FileError) {
            descriptor = try Posix.open(writing: temporary ?? path)
        } catch {
            throw FileError("\(path) \(error.message)")
        }
    }

    /// Whether people look at it as it is written.
    var isTerminal: Bool { Posix.isTerminal(descriptor) }
    /// The terminal's width, or nil.
    var columns: Int? { Posix.columns(descriptor) }

    /// Writes bytes.
    func write(_ bytes: [UInt8]) throws(FileError) {
        try Posix.write(bytes, to: descriptor)
    }

    /// Completes the file.
    func finish() throws(FileError) {
        guard let path else { return }
        Posix.close(descriptor)
        if let temporary { try Posix.rename(temporary, to: path) }
    }

    /// Takes back what was written to a file that won't be complete.
    func discard() {
        if path != nil { Posix.close(descriptor) }
        if let temporary { Posix.remove(temporary) }
    }
}
