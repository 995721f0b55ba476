// Words that hold a clause, an infinitive or a noun that names an event, and what they say of it for the author.

/// What a word says of an event in its complement.
struct EmbeddingWord: Sendable {
    /// Commitment to the event where the word is affirmed, −1…1.
    var positive: Double
    /// The same where it is negated.
    var negative: Double

    /// The commitment to the event, given the commitment to the word itself: halfway between both where that is open.
    func event(under value: Double) -> Double { (positive + negative + value * (positive - negative)) / 2 }

    /// Whether it takes its event for granted: leaves much of it, affirmed and negated.
    var isFactive: Bool { min(positive, negative) > Self.factive }

    /// Whether it is a belief, whose negation is heard as the belief in the opposite ("I don't think so").
    var isBelief: Bool { positive > 0 && positive < 0.6 && negative <= -Self.factive }

    private static let factive = 0.4
}

/// The rows of `embedding-words.tsv` by word, for clauses, infinitives and nouns.
struct EmbeddingLexicon: Sendable {
    private(set) var clauses = WordMap<EmbeddingWord>()
    private(set) var infinitives = WordMap<EmbeddingWord>()
    /// Words that hold a clause under a modal of ability.
    private(set) var able = WordMap<EmbeddingWord>()
    /// Words that govern an infinitive without marker.
    private(set) var bare = WordMap<EmbeddingWord>()
    /// Words that govern an object.
    private(set) var objects = WordMap<EmbeddingWord>()
    /// Nouns that govern nouns.
    private(set) var nouns = WordMap<EmbeddingWord>()
    /// Words that govern a noun by a preposition, by the preposition's word.
    private var prepositional: [WordID: WordMap<EmbeddingWord>] = [:]

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("embedding-words.tsv")
        let word = try table.column("word")
        let frame = try table.column("frame")
        let forms = try table.column("forms")
        let positive = try table.column("positive")
        let negative = try table.column("negative")
        // A row's own word counts before the forms of others: "annoyed" is an adjective first.
        for isForm in [false, true] {
            for row in 0..<table.rowCount {
                let entry = EmbeddingWord(
                    positive: try table.number(row, positive), negative: try table.number(row, negative))
                let words = builder.phrase(table.bytes(row, word))
                guard let first = words.first else { continue }
                let governed = words.count > 1 ? words.last : nil
                let ids = isForm ? table.values(row, forms).map { builder.word($0.utf8) } : [first]
                guard add(entry, ids, table.string(row, frame), by: governed) else {
                    let message = "unknown frame “\(table.string(row, frame))”"
                    throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
                }
            }
        }
    }

    /// Enters a row for some words, which keep what they have already; false where there is no such frame.
    private mutating func add(_ entry: EmbeddingWord, _ words: [WordID], _ frame: String, by preposition: WordID?)
        -> Bool
    {
        for word in words {
            switch (frame, preposition) {
            case ("that", _): clauses.update(word, default: entry) { _ in }
            case ("able", _): able.update(word, default: entry) { _ in }
            case ("to", _): infinitives.update(word, default: entry) { _ in }
            case ("bare", _): bare.update(word, default: entry) { _ in }
            case ("object", let preposition?):
                prepositional[preposition, default: WordMap()].update(word, default: entry) { _ in }
            case ("object", nil): objects.update(word, default: entry) { _ in }
            case ("of", _): nouns.update(word, default: entry) { _ in }
            default: return false
            }
        }
        return true
    }

    /// What a word says of a noun that hangs on it by a preposition or particle.
    func noun(under word: WordID, by preposition: WordID) -> EmbeddingWord? { prepositional[preposition]?[word] }
}
