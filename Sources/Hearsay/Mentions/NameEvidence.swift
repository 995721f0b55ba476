// What a whole text shows of words that may be names: how they are written where a capital says something.

struct NameEvidence {
    /// Words that are written like names inside of sentences.
    private var confirmed: Set<WordID> = []
    /// Words that stand behind a first name.
    private var surnames: Set<WordID> = []

    /// - Complexity: O(n).
    init(text: SegmentedText, grammar: ShallowGrammar, names: NameLexicon, functions: FunctionWords) {
        for sentence in text.sentences {
            for token in sentence.tokens.dropFirst() where text.tokens.shapes[token].contains(.capitalized) {
                let word = text.tokens.words[token]
                if sentence.kind == .prose, grammar.tags[token] == .properNoun,
                    Self.goesOn(behind: token - 1, text, functions)
                {
                    confirmed.insert(word)
                }
                if text.tokens.shapes[token - 1].contains(.capitalized),
                    names.forename(text.tokens.words[token - 1])?.isClear ?? false
                {
                    surnames.insert(word)
                }
            }
        }
    }

    /// Whether a word is written like a name inside of sentences too.
    func isConfirmed(_ word: WordID) -> Bool { confirmed.contains(word) }

    /// Whether a word is somebody's surname, though it may be a trade too.
    func isSurname(_ word: WordID) -> Bool { surnames.contains(word) }

    /// Whether a sentence goes on behind a token, so that a capital there says something: no mark, a comma, or a quotation that a
    /// comma closes (“…,” Lee said).
    private static func goesOn(behind token: Int, _ text: SegmentedText, _ functions: FunctionWords) -> Bool {
        let shape = text.tokens.shapes[token]
        if shape.contains(.closesQuotation), token > 0, text.tokens.words[token - 1] == functions.comma { return true }
        return !shape.contains(.punctuation) || text.tokens.words[token] == functions.comma
    }
}
