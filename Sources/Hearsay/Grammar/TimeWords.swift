// Words for days, months and times.

struct TimeWords: Sendable {
    enum Kind: String, Sendable {
        case day, month, relative, unit, part, adverb
    }

    private var kinds = WordMap<Kind>()

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("time-words.tsv")
        let word = try table.column("word")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            guard let kind = Kind(rawValue: table.string(row, kind)) else {
                let message = "unknown kind “\(table.string(row, kind))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            let words = builder.phrase(table.bytes(row, word))
            if words.count == 1 { kinds.update(words[0], default: kind) { _ in } }
        }
    }

    /// What a word of time names, or nil.
    func kind(_ word: WordID) -> Kind? { kinds[word] }

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
