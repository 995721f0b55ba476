// Who is quoted beside whom, as a report shows it.

/// Two speakers whom the same documents quote.
struct SpeakerPair {
    let first: String
    let second: String
    /// Those that quote both.
    let documents: Int
    /// How many times more they are than chance would have it.
    let lift: Double

    /// The pairs of a table, in its order.
    static func all(of table: CorpusTable) -> [SpeakerPair] {
        table.rows.compactMap { row in
            guard case .text(let first?) = row[0], case .text(let second?) = row[1],
                case .number(let documents?) = row[2], case .number(let lift?) = row[3]
            else { return nil }
            return SpeakerPair(first: first, second: second, documents: Int(documents), lift: lift)
        }
    }
}
