// What a mention is by its form, where nobody says: a pronoun, a name or a noun.

internal import Hearsay

/// Tells pronouns, names and nouns apart by the words alone, with the table `mention-forms.tsv`.
struct MentionForms: Sendable {
    private var pronouns: Set<String> = []
    private var determiners: Set<String> = []

    /// Reads the embedded table.
    /// - Throws: `LexiconError` where it can't be used.
    init() throws(LexiconError) {
        let table = try LanguagePack.english().table("mention-forms.tsv")
        let word = try table.column("word")
        let classes = try table.column("class")
        for row in 0..<table.rowCount {
            for name in table.values(row, classes) {
                switch name {
                case "pronoun": pronouns.insert(table.string(row, word))
                case "determiner": determiners.insert(table.string(row, word))
                default:
                    let message = "the class “\(name)” must be pronoun or determiner"
                    throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
                }
            }
        }
    }

    /// A pronoun if all words are pronouns; a name if a word begins with a capital, a determiner in front set aside; else a noun.
    func kind(of text: String) -> MentionKind {
        let words = text.unicodeScalars.split { !Self.isPart($0) }
        let lowered = words.map { $0.map(\.properties.lowercaseMapping).joined() }
        if !words.isEmpty, lowered.allSatisfy(pronouns.contains) { return .pronoun }
        let hasDeterminer = words.count > 1 && determiners.contains(lowered[0])
        let isName = words.dropFirst(hasDeterminer ? 1 : 0).contains { $0.first?.properties.isUppercase ?? false }
        return isName ? .name : .nominal
    }

    /// Whether a scalar is part of a word, as a hyphen and an apostrophe are.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordSign || scalar == "'" || scalar == "’" || scalar == "-"
    }
}
