// Which classes of the lexicons a word belongs to: facts that the training texts are too short to show.

import Hearsay

enum WordClasses {
    /// The tables that make each class, a bit each, and the columns of words.
    private static let classes: [[(table: String, columns: [String])]] = [
        [("forenames.tsv", ["name"])],
        [("places.tsv", ["place"])],
        [("organizations.tsv", ["name"])],
        [("titles.tsv", ["title"]), ("roles.tsv", ["noun", "plural"])],
        [("demonyms.tsv", ["demonym", "plural"])],
        [("organization-words.tsv", ["word", "plural"])],
        [("reporting-verbs.tsv", ["lemma", "third", "past", "participle", "gerund"])],
        [("time-words.tsv", ["word"])],
    ]

    /// By ``WordForm/key``, the sum of the bits of a word's classes. Each capitalised word of a name, and the last word of
    /// any other row, is of the row's class.
    static func masks(_ pack: LanguagePack) throws -> [UInt32: UInt8] {
        var masks: [UInt32: UInt8] = [:]
        var form = WordForm()
        for (bit, tables) in classes.enumerated() {
            for (name, columns) in tables {
                let table = try pack.table(name)
                for column in columns {
                    let place = try table.column(column)
                    for row in 0..<table.rowCount {
                        let words = table.string(row, place).split(separator: " ")
                        for (i, word) in words.enumerated()
                        where i == words.count - 1 || word.first?.isUppercase == true {
                            form.read(word.utf8)
                            masks[form.key, default: 0] |= 1 << UInt8(bit)
                        }
                    }
                }
            }
        }
        return masks
    }
}
