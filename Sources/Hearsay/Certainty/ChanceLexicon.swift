// Nouns for chance, and what is said of them.

struct ChanceLexicon: Sendable {
    /// A probability and how it is heard, 0…1.
    struct Degree: Sendable {
        let level: Double
        let interval: (low: Double, high: Double)?
    }

    /// Nouns that a number or a degree makes a probability of.
    private(set) var nouns = WordSet()
    /// Adjectives that say how probable a thing is, where such a noun is their subject.
    private(set) var degrees = WordMap<Degree>()

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("chance-words.tsv")
        let noun = try table.column("noun")
        for row in 0..<table.rowCount { nouns.insert(builder.word(table.bytes(row, noun))) }
        try readDegrees(&builder)
    }

    private mutating func readDegrees(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("chance-degrees.tsv")
        let columns = try LexiconColumns(table, ["degree", "score", "low", "high"])
        for row in 0..<table.rowCount {
            let degree = Degree(
                level: try table.number(row, columns[1]), interval: try columns.interval(row, 2, 3))
            degrees.update(builder.word(table.bytes(row, columns[0])), default: degree) { _ in }
        }
    }
}
