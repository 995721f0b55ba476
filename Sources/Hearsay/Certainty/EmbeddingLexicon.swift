// Words that hold a clause, an infinitive or a noun that names an event, and what they say of it for the author.

/// What a word says of an event in its complement.
struct EmbeddingWord: Sendable {
    /// Commitment to the event where the word is affirmed, −1…1.
    var positive: Double
    /// The same where it is negated.
    var negative: Double

    /// The commitment to the event, given the commitment to the word itself.
    func event(under value: Double) -> Double {
        let open = isFactive ? (positive + negative) / 2 : 0
        return abs(value) * (value >= 0 ? positive : negative) + (1 - abs(value)) * open
    }

    /// Whether it takes its event for granted: leaves much of it, affirmed and negated.
    var isFactive: Bool { min(positive, negative) > Self.factive }

    private static let factive = 0.4
}

/// The rows of `embedding-words.tsv` by word, for clauses, infinitives and nouns.
struct EmbeddingLexicon: Sendable {
    private(set) var clauses = WordMap<EmbeddingWord>()
    private(set) var infinitives = WordMap<EmbeddingWord>()
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
        for row in 0..<table.rowCount {
            let entry = EmbeddingWord(
                positive: try table.number(row, positive), negative: try table.number(row, negative))
            let words = builder.phrase(table.bytes(row, word))
            guard let first = words.first, let last = words.last else { continue }
            for id in [first] + table.values(row, forms).map({ builder.word($0.utf8) }) {
                switch table.string(row, frame) {
                case "that": clauses.update(id, default: entry) { _ in }
                case "to": infinitives.update(id, default: entry) { _ in }
                case "bare": bare.update(id, default: entry) { _ in }
                case "object" where words.count > 1:
                    prepositional[last, default: WordMap()].update(id, default: entry) { _ in }
                case "object": objects.update(id, default: entry) { _ in }
                case "of": nouns.update(id, default: entry) { _ in }
                default:
                    let message = "unknown frame “\(table.string(row, frame))”"
                    throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
                }
            }
        }
    }

    /// What a word says of a noun that hangs on it by a preposition or particle.
    func noun(under word: WordID, by preposition: WordID) -> EmbeddingWord? { prepositional[preposition]?[word] }
}
