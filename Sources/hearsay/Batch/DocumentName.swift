// What the files of a document are called in a folder of outputs.

import Hearsay

enum DocumentName {
    private static let longest = 120

    /// The name of a text that was read from a file: its path in the folder that was named as an input, else the file's own name; without .txt.
    static func ofFile(_ path: String, inputs: [String]) -> String {
        let folders = inputs.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let folder = folders.filter { path.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
        let name = folder.map { path.dropFirst($0.count) } ?? path.split(separator: "/").last ?? ""
        let plain = name.hasSuffix(".txt") ? name.dropLast(".txt".count) : name
        return plain.isEmpty || plain == "-" ? "text" : String(plain)
    }

    /// The name of a text with an id: what a file's name had better not have becomes an underscore.
    static func ofID(_ id: String) -> String {
        let signs = id.unicodeScalars.prefix(longest).map { scalar -> Character in
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            return isPlain || scalar == "." ? Character(scalar) : "_"
        }
        guard let first = signs.first else { return "text" }
        var name = String(signs)
        while name.utf8.count > longest { name.removeLast() }
        // A leading dot hides a file.
        return first == "." ? "_" + name.dropFirst() : name
    }
}
