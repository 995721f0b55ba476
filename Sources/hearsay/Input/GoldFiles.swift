// Reads annotated texts and outputs to be scored.

import Hearsay
import HearsayFormats

enum GoldFiles {
    /// What a folder is searched for.
    private static let endings = [".ann", ".json", ".jsonl"]

    /// The annotated texts of paths: brat's `.ann` with the `.txt` beside it, `.json` with one text, else one text a line; a folder is
    /// all of its files of these kinds.
    /// - Throws: ``UnusableInput`` where a file can't be used.
    static func gold(_ paths: [String], limit: Int) throws -> GoldSet {
        var gold = try GoldSet()
        for path in try paths.flatMap(files) {
            if path.hasSuffix(".ann") {
                let textPath = path.dropLast(".ann".count) + ".txt"
                let text = try contents(String(textPath), limit)
                try gold.add(brat: contents(path, limit), of: path, text: text, of: String(textPath))
            } else if path.hasSuffix(".json") {
                try gold.add(json: contents(path, limit), at: InputPlace(file: path))
            } else {
                try lines(path, limit) { try gold.add(json: $0, at: $1) }
            }
        }
        guard !gold.documents.isEmpty else {
            throw InputPlace(file: paths.joined(separator: ", ")).unusable("no annotated texts")
        }
        return gold
    }

    /// What an output says of annotated texts.
    /// - Throws: ``UnusableInput`` where it can't be used.
    static func predictions(_ path: String, for gold: GoldSet, limit: Int) throws -> Predictions {
        var predictions = Predictions(for: gold)
        try lines(path, limit) { try predictions.add($0, at: $1) }
        try predictions.check(path)
        return predictions
    }

    /// The files of a path.
    private static func files(_ path: String) throws -> [String] {
        try FileWalk.items(path, endings: endings).map { item in
            switch item.content {
            case .file(let path): return path
            case .failure(let message): throw InputPlace(file: item.name).unusable(message)
            case .record: throw InputPlace(file: item.name).unusable("not a file")
            }
        }
    }

    private static func contents(_ path: String, _ limit: Int) throws -> [UInt8] {
        do throws(FileError) {
            return try Posix.contents(of: path, limit: limit)
        } catch {
            throw InputPlace(file: path).unusable(error.message)
        }
    }

    /// Hands on the lines of a file that are not blank.
    private static func lines(_ path: String, _ limit: Int, _ body: ([UInt8], InputPlace) throws -> Void) throws {
        var reader = InputReader([path], kind: .lines, limit: limit)
        while let item = reader.next() {
            let place = InputPlace(file: item.name, line: item.line)
            switch item.content {
            case .record(let line): try body(line, place)
            case .failure(let message): throw place.unusable(message)
            case .file: throw place.unusable("not a file of lines")
            }
        }
    }
}
