// What goes into a batch: files and records of files, in order.

/// One thing to work on.
struct InputItem: Sendable {
    enum Content: Sendable {
        /// A file to be read as one text; `-` is standard input.
        case file(String)
        /// A line of JSON Lines, or the lines of a sentence of CoNLL-U.
        case record([UInt8])
        /// Something that can't be read, and why.
        case failure(String)
    }

    /// The input's name for messages.
    let name: String
    /// The line on which it begins, for records.
    let line: Int?
    let content: Content

    /// Where it comes from, in words: `file:line`.
    var place: String { line.map { "\(name):\($0)" } ?? name }
}

/// How inputs are read.
enum InputKind: Sendable {
    /// Each file is a text; a folder is all of its `.txt` files.
    case text
    /// Each line is a document; a folder is all of its `.jsonl` files.
    case lines
    /// Lines up to an empty one are a sentence; a folder is all of its `.conllu` files.
    case blocks

    var fileExtension: String {
        switch self {
        case .text: ".txt"
        case .lines: ".jsonl"
        case .blocks: ".conllu"
        }
    }
}
