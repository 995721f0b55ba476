// How often a word in a construction is the cue of an attribution, counted in an annotated corpus.

/// Rates by lemma and construction; where a lemma was never seen, those of its group of stance and act; else the construction's own.
struct CueRates: Sendable {
    /// Rates by lemma, a row of one for each construction; negative where the table has none.
    private var byLemma: [String: [Double]] = [:]
    private var byGroup: [String: [Double]] = [:]
    private var byConstruction: [Double]

    /// A rate for what the table lacks.
    private static let unknown = 0.5
    /// How much a candidate without a source loses.
    private static let withoutSource = 0.7
    private static let missing = -1.0

    /// Reads the table of rates; a pack may lack it while it is being counted.
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        byConstruction = Construction.allCases.map { _ in Self.unknown }
        guard let table = builder.pack.tables["cue-rates.tsv"] else { return }
        let lemma = try table.column("lemma")
        let group = try table.column("group")
        let construction = try table.column("construction")
        let rate = try table.column("rate")
        for row in 0..<table.rowCount {
            guard let place = Construction(rawValue: table.string(row, construction))?.place else {
                let message = "unknown construction “\(table.string(row, construction))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            let value = try table.number(row, rate)
            let none = Construction.allCases.map { _ in Self.missing }
            if table.bytes(row, lemma).isEmpty, table.bytes(row, group).isEmpty {
                byConstruction[place] = value
            } else if table.bytes(row, lemma).isEmpty {
                byGroup[table.string(row, group), default: none][place] = value
            } else {
                byLemma[table.string(row, lemma), default: none][place] = value
            }
        }
    }

    /// The probability that a candidate is an attribution.
    func rate(_ lemma: String, group: String, _ construction: Construction, hasSource: Bool) -> Double {
        let place = construction.place
        var rate = byLemma[lemma]?[place] ?? Self.missing
        if rate < 0 { rate = byGroup[group]?[place] ?? Self.missing }
        if rate < 0 { rate = byConstruction[place] }
        return hasSource ? rate : rate * Self.withoutSource
    }
}
