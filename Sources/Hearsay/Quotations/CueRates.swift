// How often a word in a construction is the cue of an attribution, counted in an annotated corpus.

/// Rates by lemma and construction, with the construction's own rate where a lemma is rare.
struct CueRates: Sendable {
    private var rates: [String: Double] = [:]
    private var constructionRates: [String: Double] = [:]

    /// A rate for what the table lacks.
    private static let unknown = 0.5
    /// How much a candidate without a source loses.
    private static let withoutSource = 0.7

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        guard let table = builder.pack.tables["cue-rates.tsv"] else { return }
        let lemma = try table.column("lemma")
        let construction = try table.column("construction")
        let rate = try table.column("rate")
        for row in 0..<table.rowCount {
            let name = table.string(row, construction)
            if table.bytes(row, lemma).isEmpty {
                constructionRates[name] = try table.number(row, rate)
            } else {
                rates[table.string(row, lemma) + "\t" + name] = try table.number(row, rate)
            }
        }
    }

    /// The probability that a candidate is an attribution.
    func rate(_ lemma: String, _ construction: Construction, hasSource: Bool) -> Double {
        let rate =
            rates[lemma + "\t" + construction.rawValue] ?? constructionRates[construction.rawValue] ?? Self.unknown
        return hasSource ? rate : rate * Self.withoutSource
    }
}
