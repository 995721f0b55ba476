// The values of a field in the order of how often they occur; what has the same value is one, whoever is behind it.

/// A value of a field, and how many of its quotations come from sources without a name.
struct FrequentValue {
    let value: String?
    var quotations: Double
    /// 0…1
    var anonymous: Double

    /// The values of a table of one field; the most frequent first, those of equal frequency as they stand.
    static func all(of table: CorpusTable) -> [FrequentValue] {
        guard let count = table.columns.firstIndex(where: { $0.name == "quotations" }),
            let share = table.columns.firstIndex(where: { $0.name == "anonymous" })
        else { return [] }
        var values: [FrequentValue] = []
        var places: [String?: Int] = [:]
        for row in table.rows {
            guard case .text(let value) = row[0], case .number(let quotations?) = row[count],
                case .number(let anonymous?) = row[share]
            else { continue }
            if let place = places[value] {
                let sum = values[place].quotations + quotations
                values[place].anonymous =
                    (values[place].anonymous * values[place].quotations + anonymous * quotations) / sum
                values[place].quotations = sum
            } else {
                places[value] = values.count
                values.append(FrequentValue(value: value, quotations: quotations, anonymous: anonymous))
            }
        }
        return values.enumerated().sorted {
            ($1.element.quotations, $0.offset) < ($0.element.quotations, $1.offset)
        }.map(\.element)
    }
}
