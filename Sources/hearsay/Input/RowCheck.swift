// Rows of one table: cells of the wrong make, rows that are there twice, numbers that contradict each other.

import Hearsay

struct RowCheck {
    private let table: LexiconTable
    /// The embedded table of the same name and columns.
    private let base: LexiconTable
    private let rules: [ColumnRule]
    /// Rows that remove are checked by themselves.
    private let rows: [Int]
    private let removed: [(row: Int, key: String)]

    init(_ table: LexiconTable, over base: LexiconTable) {
        self.table = table
        self.base = base
        rules = base.columns.indices.map { ColumnRule(base, $0) }
        let keys = base.keys
        rows = (0..<table.rowCount).filter { table.removal($0, from: keys) == nil }
        removed = (0..<table.rowCount).compactMap { row in
            table.removal(row, from: keys).map { (row, String(decoding: $0, as: UTF8.self)) }
        }
    }

    var problems: [LexiconError] { cells + removals + repeated + intervals + negations }

    private func problem(_ row: Int, _ message: String) -> LexiconError {
        LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
    }

    private var cells: [LexiconError] {
        rows.flatMap { row in
            rules.indices.compactMap { column in
                rules[column].problem(table.string(row, column)).map { problem(row, $0) }
            }
        }
    }

    /// Rows that remove what is not there, or what another row gives anyway.
    private var removals: [LexiconError] {
        let known = Set((0..<base.rowCount).map { base.string($0, 0) })
        let own = Dictionary(rows.map { (table.string($0, 0), table.line(ofRow: $0)) }) { first, _ in first }
        return removed.compactMap { row, key in
            if let line = own[key] {
                return problem(row, "“\(key)” is removed here and given on line \(line); leave one of the two out")
            }
            guard !known.contains(key) else { return nil }
            let meant = NearestName.of(key, among: known).map { "; did you mean “-\($0)”?" } ?? "; leave the row out"
            return problem(row, "there is no “\(key)” to remove\(meant)")
        }
    }

    /// Rows of which only one can count. How many cells tell rows apart is read off the embedded table.
    private var repeated: [LexiconError] {
        let everything = 0..<base.rowCount
        func key(_ table: LexiconTable, _ row: Int, _ cells: Int) -> [String] {
            (0..<cells).map { table.string(row, $0).lowercased() }
        }
        let cells = (1...base.columns.count).first { count in
            Set(everything.map { key(base, $0, count) }).count == base.rowCount
        }
        guard base.rowCount > 0, let cells else { return [] }
        let kind = table.columns.firstIndex(of: "kind")
        var seen: [[String]: Int] = [:]
        return rows.compactMap { row in
            let key = key(table, row, cells)
            guard let first = seen.updateValue(seen[key] ?? row, forKey: key) else { return nil }
            let (name, line) = (table.string(row, 0), table.line(ofRow: first))
            if let kind, table.string(row, kind) != table.string(first, kind) {
                let kinds = "\(table.string(first, kind)) on line \(line) and \(table.string(row, kind)) here"
                return problem(row, "“\(name)” is \(kinds); leave one of the two out")
            }
            return problem(row, "“\(name)” stands on line \(line) already; leave one of the two out")
        }
    }

    private func number(_ row: Int, _ column: Int?) -> Double? { column.flatMap { Double(table.string(row, $0)) } }

    /// Intervals that end before they begin, or lack one end where no embedded row does.
    private var intervals: [LexiconError] {
        guard let low = table.columns.firstIndex(of: "low"), let high = table.columns.firstIndex(of: "high") else {
            return []
        }
        let areWhole = (0..<base.rowCount).allSatisfy { base.bytes($0, low).isEmpty == base.bytes($0, high).isEmpty }
        return rows.compactMap { row in
            if areWhole, table.bytes(row, low).isEmpty != table.bytes(row, high).isEmpty {
                return problem(row, "one of low and high is empty; give both or none")
            }
            guard let least = number(row, low), let most = number(row, high), least > most else { return nil }
            return problem(row, "low \(table.string(row, low)) is above high \(table.string(row, high)); exchange them")
        }
    }

    /// The kind of expression whose level is a probability.
    private static let estimative = "estimative"

    /// Words for what is probable that are no less so when they are negated.
    private var negations: [LexiconError] {
        guard let kind = table.columns.firstIndex(of: "kind") else { return [] }
        let (score, negated) = (table.columns.firstIndex(of: "score"), table.columns.firstIndex(of: "negated"))
        return rows.compactMap { row in
            guard table.string(row, kind) == Self.estimative, let plain = number(row, score), plain > 0.5,
                let turned = number(row, negated), turned >= plain
            else { return nil }
            let message =
                "negated \(turned) is not lower than score \(plain); give the level of “not \(table.string(row, 0))”"
            return problem(row, message)
        }
    }
}
