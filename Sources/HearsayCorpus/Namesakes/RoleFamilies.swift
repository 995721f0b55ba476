// Which field of life a role belongs to: politics, sport, science …

internal import Hearsay

struct RoleFamilies {
    private static let (end, past) = ("end", "past")
    private var families: [String: String] = [:]

    /// Reads the table of a language pack.
    init(_ pack: LanguagePack) throws(LexiconError) {
        let table = try pack.table("role-families.tsv")
        let (word, family) = (try table.column("word"), try table.column("family"))
        for row in 0..<table.rowCount { families[table.string(row, word)] = table.string(row, family) }
    }

    /// The family of a role in a text's words; nil where none of them is known, some are of different families, or it was so once.
    func family(of role: String) -> String? {
        var found: String?
        for word in role.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
            guard let family = families[String(word)] else { continue }
            if family == Self.end { return found }
            if family == Self.past { return nil }
            if let found, found != family { return nil }
            found = family
        }
        return found
    }
}
