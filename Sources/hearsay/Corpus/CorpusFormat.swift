import ArgumentParser

/// How a file of a corpus is read; its name says so.
enum CorpusFormat: String, ExpressibleByArgument, CaseIterable {
    case text, html, epub, jsonl, csv, tsv, warc, zip, tar

    /// The format that a name's ending stands for; nil for any other.
    init?(path: String) {
        guard let format = Self.allCases.first(where: { $0.endings.contains(where: path.hasSuffix) }) else {
            return nil
        }
        self = format
    }

    private var endings: [String] {
        switch self {
        case .text: Self.alsoPacked(".txt")
        case .html: Self.alsoPacked(".html") + Self.alsoPacked(".htm")
        case .jsonl, .csv, .tsv, .warc: Self.alsoPacked("." + rawValue)
        case .tar: Self.alsoPacked(".tar") + [".tgz"]
        case .epub, .zip: ["." + rawValue]
        }
    }

    private static func alsoPacked(_ ending: String) -> [String] { [ending, ending + ".gz"] }

    /// The endings of the files of a folder that are read.
    static var endings: [String] { allCases.flatMap(\.endings) }

    /// A file that is one document, as it is to be read; nil where the format has many.
    func single(_ file: CorpusItem.File) -> CorpusItem.Content? {
        switch self {
        case .text: .text(file)
        case .html: .page(file)
        case .epub: .book(file)
        case .jsonl, .csv, .tsv, .warc, .zip, .tar: nil
        }
    }
}
