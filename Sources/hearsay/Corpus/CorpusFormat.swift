import ArgumentParser

/// How a file of a corpus is read; its name says so.
enum CorpusFormat: String, ExpressibleByArgument, CaseIterable {
    case text, html, jsonl, csv, tsv

    /// The format that a name's ending stands for, with or without `.gz`; nil for any other.
    init?(path: String) {
        let name = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
        guard let format = Self.allCases.first(where: { $0.endings.contains(where: name.hasSuffix) }) else {
            return nil
        }
        self = format
    }

    private var endings: [String] {
        switch self {
        case .text: [".txt"]
        case .html: [".html", ".htm"]
        case .jsonl, .csv, .tsv: ["." + rawValue]
        }
    }

    /// The endings of the files of a folder that are read.
    static var endings: [String] { allCases.flatMap(\.endings).flatMap { [$0, $0 + ".gz"] } }
}
