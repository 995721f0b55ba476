// Turns the paths of a command line into files: a folder is all of its texts, however deep, sorted, and a pattern is what fits it.

enum FileWalk {
    /// The files of a path, or what is wrong with it.
    /// - Parameter endings: how the names of a folder's files must end, with one of these.
    static func items(_ path: String, endings: [String]) -> [InputItem] {
        if path == "-" { return [file(path, name: "standard input")] }
        switch Posix.kind(of: path) {
        case .file, .other: return [file(path, name: path)]
        case .missing:
            guard let pattern = PathPattern(path) else {
                return [failure(path, "there is no such file; check the path")]
            }
            return items(path, pattern, endings)
        case .folder:
            let items = walk(path, endings)
            return items.isEmpty ? [failure(path, "the folder has no \(endings.joined(separator: ", ")) files")] : items
        }
    }

    /// The files of all paths that fit a pattern, each once.
    private static func items(_ path: String, _ pattern: PathPattern, _ endings: [String]) -> [InputItem] {
        var failures: [InputItem] = []
        let paths = pattern.paths { failures.append(failure($0, $1.message)) }
        var seen: Set<String> = []
        let items =
            failures
            + paths.flatMap { Posix.kind(of: $0) == .folder ? walk($0, endings) : [file($0, name: $0)] }
            .filter { seen.insert($0.name).inserted }
        return items.isEmpty ? [failure(path, "no file fits the pattern; check it")] : items
    }

    private static func walk(_ folder: String, _ endings: [String]) -> [InputItem] {
        do throws(FileError) {
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            return try Posix.names(in: folder).flatMap { name -> [InputItem] in
                let path = prefix + name
                // Links to folders are not followed: they may lead round in a circle.
                if Posix.kind(of: path, following: false) == .folder { return walk(path, endings) }
                guard endings.contains(where: name.hasSuffix) else { return [] }
                switch Posix.kind(of: path) {
                case .file, .missing: return [file(path, name: path)]
                case .folder: return []
                // A pipe in a folder would be waited for.
                case .other: return [failure(path, "it is no file; give it by itself")]
                }
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
