// A word as a line of ten columns.

internal import Hearsay

enum CoNLLULine {
    /// The line of a word; without a token, or with one that was not parsed, the columns of its analysis are `_`.
    static func text(id: String, form: String, _ token: Token?, misc: [String]) -> String {
        var notes = misc
        var columns = [id, form, "_", "_", "_", "_", "_", "_", "_"]
        if let token, token.tag != nil {
            columns[2] = cell(token.lemma)
            columns[3] = cell(token.tag?.name)
            columns[4] = cell(token.treebankTag)
            columns[6] = "\(token.head.map { $0 + 1 } ?? 0)"
            columns[7] = cell(token.relation)
            if let name = token.name { notes.append("NER=\(name.rawValue)") }
        }
        columns.append(notes.isEmpty ? "_" : notes.joined(separator: "|"))
        return columns.joined(separator: "\t") + "\n"
    }

    /// A cell may not be empty.
    private static func cell(_ text: String?) -> String { text.map { $0.isEmpty ? "_" : $0 } ?? "_" }
}
