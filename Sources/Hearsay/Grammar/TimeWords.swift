// Words for days, months and times.

struct TimeWords: Sendable {
    private var kinds = WordMap<String>()
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("time-words.tsv")
        let word = try table.column("word")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, word))
            if words.count == 1 { kinds.update(words[0], default: table.string(row, kind)) { _ in } }
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
