// Words that hold a clause or an infinitive, and what they say of its event for the author.

/// What a word says of an event in its complement.
struct EmbeddingWord: Sendable {
    /// Commitment to the event where the word is affirmed, −1…1.
    var positive: Double
    /// The same where it is negated.
    var negative: Double

    /// The commitment to the event, given the commitment to the word itself.
    func event(under value: Double) -> Double {
        let open = min(positive, negative) > Self.factive ? (positive + negative) / 2 : 0
        return abs(value) * (value >= 0 ? positive : negative) + (1 - abs(value)) * open
    }

    /// A word that leaves its event more than this, affirmed and negated, takes it for granted.
    private static let factive = 0.4
}

/// The rows of `embedding-words.tsv` by word, for clauses and for infinitives.
struct EmbeddingLexicon: Sendable {
    private(set) var clauses = WordMap<EmbeddingWord>()
    private(set) var infinitives = WordMap<EmbeddingWord>()

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
            for form in [table.string(row, word)] + table.values(row, forms) {
                let id = builder.word(form.utf8)
                switch table.string(row, frame) {
                case "that": clauses.update(id, default: entry) { _ in }
                case "to": infinitives.update(id, default: entry) { _ in }
                default:
                    let message = "unknown frame “\(table.string(row, frame))”"
                    throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
                }
            }
        }
    }
}
