// A folder that takes some files for each document.

/// A folder of files, each of which appears when it is complete.
struct OutputFolder: Destination {
    private let path: String
    /// A file of the folder as a whole, which is left alone where it is there, or nil.
    private let companion: (name: String, bytes: [UInt8])?
    /// Names that have been given.
    private var taken: Set<String> = []

    init(_ path: String, companion: (name: String, bytes: [UInt8])?) {
        self.path = path.hasSuffix("/") ? path : path + "/"
        self.companion = companion
    }

    var isTerminal: Bool { false }

    mutating func begin() throws(FileError) {
        try Posix.makeFolder(path)
        guard let companion, Posix.kind(of: path + companion.name) == .missing else { return }
        try Self.write(companion.bytes, path + companion.name)
    }

    mutating func write(_ outcomes: inout [Outcome]) throws(FileError) {
        for i in outcomes.indices {
            guard let files = outcomes[i].files else { continue }
            let name = path + freeName(files.name)
            if let origin = files.origin, let failure = Self.clash(files, name, origin) {
                outcomes[i].failure = failure
                continue
            }
            if let slash = name.lastIndex(of: "/") { try Posix.makeFolder(String(name[...slash])) }
            for file in files.contents where !Posix.isSame(name + file.ending, files.origin) {
                try Self.write(file.bytes, name + file.ending)
            }
        }
    }

    func finish() {}

    func discard() {}

    /// The name, or the first of NAME-2, NAME-3 … that no document had.
    private mutating func freeName(_ name: String) -> String {
        var free = name
        var number = 1
        while !taken.insert(free).inserted {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    /// Why files can't be written beside their origin: it would have to become another file.
    private static func clash(_ files: NamedFiles, _ name: String, _ origin: String) -> String? {
        for file in files.contents where Posix.isSame(name + file.ending, origin) {
            let bytes = try? Posix.contents(of: origin, limit: Int.max)
            if bytes != file.bytes { return "\(origin): is no plain UTF-8 and would be replaced; name another folder" }
        }
        return nil
    }

    /// Writes a file, which appears when it is complete.
    static func write(_ bytes: [UInt8], _ path: String) throws(FileError) {
        let output = try OutputFile(path)
        do throws(FileError) {
            do throws(FileError) {
                try output.write(bytes)
            } catch {
                output.discard()
                throw error
            }
            try output.finish()
        } catch {
            throw FileError("\(path) \(error.message)")
        }
    }
}
