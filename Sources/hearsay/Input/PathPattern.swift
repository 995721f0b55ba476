// Paths with *, ?, […] and **, where no shell has put the files in their place.

struct PathPattern {
    private let isAbsolute: Bool
    private let parts: [String]

    /// A pattern; nil where a path has no sign of one.
    init?(_ path: String) {
        guard path.contains(where: { "*?[".contains($0) }) else { return nil }
        isAbsolute = path.hasPrefix("/")
        parts = path.split(separator: "/").map(String.init)
    }

    /// The files and folders that fit, sorted by their bytes. `**` stands for any number of folders, but none behind a symbolic link; hidden names
    /// fit only themselves.
    /// - Parameter failed: told of each folder that can't be listed.
    func paths(_ failed: (_ folder: String, FileError) -> Void) -> [String] {
        var found: Set<String> = [isAbsolute ? "/" : ""]
        for (place, part) in parts.enumerated() {
            found = found.reduce(into: []) { next, path in
                if part != "**" {
                    next.formUnion(Self.fitting(part, path, failed))
                } else if place < parts.count - 1 {
                    Self.addFolders(path, &next, failed)
                } else if Self.isFolder(path) {
                    // A folder stands for all that is in it anyway.
                    next.insert(path)
                }
            }
        }
        return found.map { $0.isEmpty ? "." : $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Adds a folder and all folders in it, however deep.
    private static func addFolders(_ folder: String, _ found: inout Set<String>, _ failed: (String, FileError) -> Void)
    {
        guard isFolder(folder) else { return }
        found.insert(folder)
        for name in names(folder, failed) where Posix.kind(of: path(folder, name), following: false) == .folder {
            addFolders(path(folder, name), &found, failed)
        }
    }

    private static func fitting(_ part: String, _ folder: String, _ failed: (String, FileError) -> Void) -> [String] {
        guard PathPattern(part) != nil else {
            let path = path(folder, part)
            return Posix.kind(of: path) == .missing ? [] : [path]
        }
        return isFolder(folder)
            ? names(folder, failed).filter { Posix.fits($0, part) }.map { path(folder, $0) } : []
    }

    private static func names(_ folder: String, _ failed: (String, FileError) -> Void) -> [String] {
        do throws(FileError) {
            return try Posix.names(in: folder.isEmpty ? "." : folder)
        } catch {
            failed(folder, error)
            return []
        }
    }

    private static func isFolder(_ path: String) -> Bool { Posix.kind(of: path.isEmpty ? "." : path) == .folder }

    private static func path(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
