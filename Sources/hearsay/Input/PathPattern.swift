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

    /// The files and folders that fit, sorted by their bytes. `**` stands for any number of folders, those behind symbolic links left out; hidden
    /// names fit only what begins with a dot.
    /// - Throws: ``FileError`` where a folder can't be listed.
    func paths() throws(FileError) -> [String] {
        var found: Set<String> = [isAbsolute ? "/" : ""]
        for part in parts {
            var next: Set<String> = []
            for folder in found {
                if part == "**" {
                    try Self.folders(folder, &next)
                } else {
                    try next.formUnion(Self.fitting(part, folder))
                }
            }
            found = next
        }
        return found.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A folder and all folders in it, however deep.
    private static func folders(_ folder: String, _ found: inout Set<String>) throws(FileError) {
        found.insert(folder)
        for name in try names(folder) where Posix.kind(of: path(folder, name), following: false) == .folder {
            try folders(path(folder, name), &found)
        }
    }

    private static func fitting(_ part: String, _ folder: String) throws(FileError) -> [String] {
        guard PathPattern(part) != nil else {
            let path = path(folder, part)
            return Posix.kind(of: path) == .missing ? [] : [path]
        }
        return try names(folder).filter { Posix.fits($0, part) }.map { path(folder, $0) }
    }

    private static func names(_ folder: String) throws(FileError) -> [String] {
        let place = folder.isEmpty ? "." : folder
        return Posix.kind(of: place) == .folder ? try Posix.names(in: place) : []
    }

    private static func path(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
