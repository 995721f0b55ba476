// A folder of tables that are laid over the embedded ones.

import Hearsay

enum LexiconFolder {
    private static let limit = 64 << 20

    /// The embedded pack with a folder's tables over it.
    /// - Throws: ``FileError`` where the folder can't be read, `LexiconError` where a table can't be used.
    static func pack(overlaidWith folder: String?) throws -> LanguagePack {
        let pack = try LanguagePack.english()
        guard let folder else { return pack }
        return try pack.overlaid(with: files(in: folder).map { try table(folder, $0) })
    }

    /// The names of a folder's tables.
    static func files(in folder: String) throws(FileError) -> [String] {
        let names = try names(in: folder).filter { $0.hasSuffix(".tsv") }
        guard !names.isEmpty else { throw FileError("\(folder) has no .tsv files") }
        return names
    }

    /// The names of what else is in the folder.
    static func otherFiles(in folder: String) throws(FileError) -> [String] {
        try names(in: folder).filter { !$0.hasSuffix(".tsv") && !$0.hasSuffix(".weights") }
    }

    private static func names(in folder: String) throws(FileError) -> [String] {
        guard Posix.kind(of: folder) == .folder else { throw FileError("\(folder) is no folder") }
        do throws(FileError) {
            return try Posix.names(in: folder)
        } catch {
            throw FileError("\(folder) \(error.message)")
        }
    }

    /// One table of a folder.
    static func table(_ folder: String, _ name: String) throws -> LexiconTable {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        do {
            return try LexiconTable(name: name, bytes: try Posix.contents(of: path, limit: limit))
        } catch let error as FileError {
            throw FileError("\(path) \(error.message)")
        }
    }
}
