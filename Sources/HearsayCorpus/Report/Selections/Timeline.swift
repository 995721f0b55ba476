// The times of a corpus: months, or years where there are many.

/// Periods in their order, and where each stands on an axis.
struct Timeline {
    /// Months that charts still show one by one.
    private static let mostMonths = 48

    /// Month or year.
    let field: CorpusField
    /// As the store writes them, the earliest first.
    let periods: [String]
    private let first: Int
    private let last: Int

    /// Months, or years where the months are many or unknown. What is neither is left out; nil where nothing is left.
    /// - Parameters:
    ///   - months: as the store writes them, in any order.
    ///   - years: those of all documents, also of such without a month.
    init?(months: [String], years: [String]) {
        let months = Self.sorted(months)
        let years = Self.sorted(years)
        if let first = months.first, let last = months.last, last.number - first.number < Self.mostMonths {
            (field, periods) = (.month, months.map(\.name))
            (self.first, self.last) = (first.number, last.number)
        } else if let first = years.first, let last = years.last {
            (field, periods) = (.year, years.map(\.name))
            (self.first, self.last) = (first.number, last.number)
        } else {
            return nil
        }
    }

    private static func sorted(_ periods: [String]) -> [(name: String, number: Int)] {
        periods.compactMap { name in number(name).map { (name, $0) } }.sorted { $0.number < $1.number }
    }

    /// What a period is called: “month”.
    var unit: String { field.rawValue }

    /// Where a period stands between the first, 0, and the last, 1.
    func place(_ period: String) -> Double {
        guard last > first else { return 0.5 }
        return Double((Self.number(period) ?? first) - first) / Double(last - first)
    }

    /// Periods to be written at the axis, few enough for a narrow screen.
    var ticks: [(place: Double, label: String)] {
        let span = last - first
        let count = span <= 3 ? span : span % 3 == 0 || span > 12 ? 3 : span % 2 == 0 ? 2 : 1
        return (0...count).map { number in
            let step = count == 0 ? 0 : span * number / count
            return (count == 0 ? 0.5 : Double(step) / Double(span), name(first + step))
        }
    }

    private func name(_ number: Int) -> String {
        guard field == .month else { return Self.padded(number, 4) }
        return Self.padded(number / 12, 4) + "-" + Self.padded(number % 12 + 1, 2)
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The number of a month, `2024-05`, or of a year, `2024`; nil for anything else.
    private static func number(_ period: String) -> Int? {
        let parts = period.split(separator: "-").map { Int($0) }
        if parts.count == 1, let year = parts[0] { return year }
        guard parts.count == 2, let year = parts[0], let month = parts[1], 1...12 ~= month else { return nil }
        return year * 12 + month - 1
    }
}
