// Words for days, months and times, and the pronouns that the clause reader must tell apart.

struct TimeWords: Sendable {
    private var kinds = WordMap<String>()
    /// Pronouns that can be a subject.
    private(set) var subjectPronouns: Set<WordID> = []
    /// Relative pronouns for people.
    private(set) var personalRelatives: Set<WordID> = []

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("time-words.tsv")
        let word = try table.column("word")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, word))
            if words.count == 1 { kinds.update(words[0], default: table.string(row, kind)) { _ in } }
        }
        let pronouns = try builder.pack.table("pronouns.tsv")
        let form = try pronouns.column("word")
        let cases = try pronouns.column("case")
        let gender = try pronouns.column("gender")
        for row in 0..<pronouns.rowCount {
            let word = builder.word(pronouns.bytes(row, form))
            let values = pronouns.values(row, cases)
            if values.contains("subject") { subjectPronouns.insert(word) }
            if values.contains("relative"), pronouns.string(row, gender) != "neuter" { personalRelatives.insert(word) }
        }
    }

    /// Whether a word names a day, a month or another time.
    func isTime(_ word: WordID) -> Bool { kinds.contains(word) }

    /// Whether a noun phrase is a time: its head is a time word, and it names nobody.
    func isTime(_ phrase: NounPhrase, in text: SegmentedText) -> Bool {
        guard kinds.contains(text.tokens.words[phrase.head]) else {
            return text.tokens.shapes[phrase.head].contains(.numeric)
                && kinds.contains(text.tokens.words[phrase.tokens.lowerBound])
        }
        return true
    }
}
