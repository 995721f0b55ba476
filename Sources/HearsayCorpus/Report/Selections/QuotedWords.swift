// How much of what an outlet writes is somebody's words.

struct QuotedWords {
    /// The part of its words that stands in quotations, 0…1; nil for an outlet without words.
    let share: Double?
    /// The part of these that is from sources without a name, 0…1; nil where nothing is quoted.
    let anonymous: Double?

    /// Those of each outlet in a table of words by outlet.
    static func byOutlet(_ table: CorpusTable) -> [String?: QuotedWords] {
        guard let share = table.columns.firstIndex(where: { $0.name == "share" }),
            let anonymous = table.columns.firstIndex(where: { $0.name == "anonymous" })
        else { return [:] }
        var words: [String?: QuotedWords] = [:]
        for row in table.rows {
            guard case .text(let outlet) = row[0], case .number(let share) = row[share],
                case .number(let anonymous) = row[anonymous]
            else { continue }
            words[outlet] = QuotedWords(share: share, anonymous: anonymous)
        }
        return words
    }
}
