// Reads tables of the pack for the floors above: interns their words and phrases in one vocabulary.

/// Collects the vocabulary while the floors build their own views of the tables.
struct LexiconBuilder {
    let pack: LanguagePack
    private(set) var vocabulary = Vocabulary(capacity: 32768)

    /// The word in work; kept so that reading a table takes no allocation a word.
    private var buffer: [UInt8] = []

    init(pack: LanguagePack) {
        self.pack = pack
    }

    /// The number of one word, folded as a token's is (``WordFold``).
    mutating func word(_ bytes: some Sequence<UInt8>) -> WordID {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: bytes)
        return internBuffer()
    }

    /// The numbers of the words of a phrase: split at blanks, possessive `'s` a word of its own, as the tokenizer has it.
    mutating func phrase(_ bytes: some Collection<UInt8>) -> [WordID] {
        var words: [WordID] = []
        buffer.removeAll(keepingCapacity: true)
        for byte in bytes {
            if byte == UInt8(ascii: " ") {
                internPart(into: &words)
            } else {
                buffer.append(byte)
            }
        }
        internPart(into: &words)
        return words
    }

    /// Adds the word in the buffer to a phrase, a genitive as a word of its own, and empties the buffer.
    private mutating func internPart(into words: inout [WordID]) {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard !buffer.isEmpty else { return }
        foldBuffer()
        if buffer.count > 2, buffer.suffix(2).elementsEqual("'s".utf8) {
            words.append(vocabulary.intern(buffer.dropLast(2)))
            words.append(vocabulary.intern("'s".utf8))
        } else {
            words.append(intern(buffer))
        }
    }

    private mutating func internBuffer() -> WordID {
        foldBuffer()
        return intern(buffer)
    }

    private mutating func intern(_ word: [UInt8]) -> WordID {
        word.withUnsafeBufferPointer { vocabulary.intern($0, hash: Vocabulary.hash($0)) }
    }

    private mutating func foldBuffer() {
        if buffer.allSatisfy({ $0 < 0x80 && $0 &- 0x41 >= 26 }) { return }
        buffer = WordFold.fold(buffer)
    }

    /// A phrase table of one column of a table; the row numbers are the table's.
    mutating func phrases(_ table: LexiconTable, column: String) throws(LexiconError) -> PhraseTable {
        let cell = try table.column(column)
        var phrases = PhraseTable()
        for row in 0..<table.rowCount { phrases.add(phrase(table.bytes(row, cell)), row: row) }
        return phrases
    }
}
