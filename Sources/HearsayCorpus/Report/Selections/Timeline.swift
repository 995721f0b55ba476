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

    /// - Parameter months: as the store writes them, in any order. What is no month is left out; nil where nothing is left.
    init?(months: [String]) {
        let months = months.filter { Self.number($0) != nil }.sorted()
        guard let first = months.first.flatMap(Self.number), let last = months.last.flatMap(Self.number) else {
            return nil
        }
        if last - first < Self.mostMonths {
            (field, periods) = (.month, months)
            (self.first, self.last) = (first, last)
        } else {
            let years = months.map { String($0.prefix(4)) }
            field = .year
            periods = zip(years, [""] + years).filter { $0 != $1 }.map { $0.0 }
            (self.first, self.last) = (first / 12, last / 12)
        }
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
