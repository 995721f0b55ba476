// How far the levels of the lexicon are moved: weights fitted on claims that people rated.

/// A weight for each kind of expression, and for entries that the ratings have often. A weight stretches the distance of a level from that
/// of a flat statement; it is never negative, so that a hedge stays one and a booster, too; and no weight takes a level over the line
/// of what is left open.
package struct CertaintyWeights: Sendable {
    private var byKind: [String: Double] = [:]
    /// By kind and entry, a tab between them.
    private var byEntry: [String: Double] = [:]

    /// The file's name in the language pack.
    package static let fileName = "certainty-weights.tsv"
    /// How much of the way from a level to the end of what readers understood a weight may go.
    private static let leeway = 0.2
    /// The highest level of what leaves a claim open, so that it does so in a side clause as well.
    static let highestOpen = 0.47

    /// All levels as they are.
    package init() {}

    /// The weights of a pack; none where it has no such table.
    /// - Throws: ``LexiconError`` where a weight is no number or negative.
    init(_ pack: LanguagePack) throws(LexiconError) {
        guard let table = pack.tables[Self.fileName] else { return }
        let (kind, entry, weight) = (
            try table.column("kind"), try table.column("entry"), try table.column("weight")
        )
        for row in 0..<table.rowCount {
            let value = try table.number(row, weight)
            guard value >= 0 else {
                throw LexiconError(
                    table: table.name, line: table.line(ofRow: row), message: "a weight is 0 or more, not \(value)")
            }
            self[table.string(row, kind), table.string(row, entry)] = value
        }
    }

    /// The weight of an entry, or of a kind where the entry is empty; 1 where none was learnt.
    package subscript(kind: String, entry: String) -> Double {
        get { byEntry[kind + "\t" + entry] ?? byKind[kind] ?? 1 }
        set {
            if entry.isEmpty { byKind[kind] = newValue } else { byEntry[kind + "\t" + entry] = newValue }
        }
    }

    /// The level of an entry with its weight. Where readers were asked what it means, it goes a fifth of the way to the end of what they
    /// understood at most.
    func level(
        _ level: Double, _ kind: String, _ entry: String, interval: (low: Double, high: Double)? = nil
    ) -> Double {
        let base = CertaintyScale.base
        let (least, most) =
            interval.map { (level + Self.leeway * ($0.low - level), level + Self.leeway * ($0.high - level)) } ?? (0, 1)
        let moved = min(most, max(least, base + (level - base) * self[kind, entry]))
        return level < CertaintyScale.open
            ? min(moved, Self.highestOpen) : max(moved, level < base ? CertaintyScale.open : base)
    }
}
