// Turns the paths of a command line into files: a folder is all of its texts, however deep, sorted.

enum FileWalk {
    /// The files of a path, or what is wrong with it.
    /// - Parameter endings: how the names of a folder's files must end, with one of these.
    static func items(_ path: String, endings: [String]) -> [InputItem] {
        if path == "-" { return [file(path, name: "standard input")] }
        switch Posix.kind(of: path) {
        case .file, .other: return [file(path, name: path)]
        case .missing: return [failure(path, "there is no such file; check the path")]
        case .folder:
            let items = walk(path, endings)
            return items.isEmpty ? [failure(path, "the folder has no \(endings.joined(separator: ", ")) files")] : items
        }
    }

    private static func walk(_ folder: String, _ endings: [String]) -> [InputItem] {
        do throws(FileError) {
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            return try Posix.names(in: folder).flatMap { name -> [InputItem] in
                let path = prefix + name
                // Links to folders are not followed: they may lead round in a circle.
                if Posix.kind(of: path, following: false) == .folder { return walk(path, endings) }
                guard endings.contains(where: name.hasSuffix), Posix.kind(of: path) != .folder else { return [] }
                return [file(path, name: path)]
            }
        } catch {
            return [failure(folder, error.message)]
        }
    }

    private static func file(_ path: String, name: String) -> InputItem {
        InputItem(name: name, line: nil, content: .file(path))
    }

    private static func failure(_ path: String, _ message: String) -> InputItem {
        InputItem(name: path, line: nil, content: .failure(message))
    }
}
