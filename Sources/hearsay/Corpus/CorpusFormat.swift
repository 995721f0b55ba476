import ArgumentParser

/// How a file of a corpus is read; its name says so.
enum CorpusFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, csv, tsv

    /// The format that a name's ending stands for, with or without `.gz`; nil for any other.
    init?(path: String) {
        let name = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
        guard let format = Self.allCases.first(where: { name.hasSuffix($0.ending) }) else { return nil }
        self = format
    }

    private var ending: String { self == .text ? ".txt" : "." + rawValue }

    /// The endings of the files of a folder that are read.
    static var endings: [String] { allCases.flatMap { [$0.ending, $0.ending + ".gz"] } }
}
