// The command that shows all quotations of a page.

import HearsayFormats

enum SearchCommandLine {
    /// `hearsay search` with the conditions of the report and of a selection, as a shell reads it.
    static func text(store: String, _ selection: Selection, filters: [CorpusFilter]) -> String {
        let conditions =
            filters.map { "\($0.field.rawValue)\($0.comparison.rawValue)\($0.value)" }
            + selection.conditions.map { "\($0.field.rawValue)=\($0.value ?? "")" }
        return (["hearsay search \(quoted(store))"] + conditions.map { "--where \(quoted($0))" } + ["--limit 0"])
            .joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        let line = PlainText.singleLine(word)
        return "'" + line.replacing("'", with: "'\\''") + "'"
    }
}
