// Phrases that stand in two tables of which only one is asked for them.

import Hearsay

enum PhraseConflicts {
    /// The tables in the order in which the words of a sentence are looked up in them.
    private static let order = ["certainty-expressions.tsv", "modals.tsv", "conditionals.tsv", "negators.tsv"]

    /// Rows of a user's tables whose phrase another table has too, after all of the user's tables are laid over the embedded ones. What the embedded
    /// tables share themselves is meant.
    static func problems(in overlays: [LexiconTable], over english: LanguagePack, giving pack: LanguagePack)
        -> [LexiconError]
    {
        overlays.flatMap { table -> [LexiconError] in
            guard order.contains(table.name), let base = english.tables[table.name] else { return [] }
            let keys = base.keys
            return (0..<table.rowCount).compactMap { row in
                let key = Array(table.bytes(row, 0))
                guard table.removal(row, from: keys) == nil,
                    let other = order.first(where: { name in
                        name != table.name && pack.tables[name]?.keys.contains(key) == true
                            && !(keys.contains(key) && english.tables[name]?.keys.contains(key) == true)
                    })
                else { return nil }
                let name = table.string(row, 0)
                let message =
                    "“\(name)” stands in \(other) too, and only one of the two counts; leave this row out, or remove that one by a row “-\(name)” in \(other)"
                return LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
        }
    }
}
