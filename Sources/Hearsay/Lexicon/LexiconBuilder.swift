// Reads tables of the pack for the floors above: interns their words and phrases in one vocabulary.

/// Collects the vocabulary while the floors build their own views of the tables.
struct LexiconBuilder {
    let pack: LanguagePack
    private(set) var vocabulary = Vocabulary(capacity: 32768)

    init(pack: LanguagePack) {
        self.pack = pack
    }

    /// The number of one word, folded as a token's is (``WordFold``).
    mutating func word(_ bytes: some Sequence<UInt8>) -> WordID {
        vocabulary.intern(WordFold.fold(Array(bytes)))
    }

    /// The numbers of the words of a phrase: split at blanks, possessive `'s` a word of its own, as the tokenizer has it.
    mutating func phrase(_ bytes: some Collection<UInt8>) -> [WordID] {
        var words: [WordID] = []
        for part in bytes.split(separator: UInt8(ascii: " ")) {
            let folded = WordFold.fold(Array(part))
            if folded.count > 2, folded.suffix(2).elementsEqual("'s".utf8) {
                words.append(vocabulary.intern(folded.dropLast(2)))
                words.append(vocabulary.intern("'s".utf8))
            } else {
                words.append(vocabulary.intern(folded))
            }
        }
        return words
    }

    /// A phrase table of one column of a table; the row numbers are the table's.
    mutating func phrases(_ table: LexiconTable, column: String) throws(LexiconError) -> PhraseTable {
        let cell = try table.column(column)
        var phrases = PhraseTable()
        for row in 0..<table.rowCount { phrases.add(phrase(table.bytes(row, cell)), row: row) }
        return phrases
    }
}
