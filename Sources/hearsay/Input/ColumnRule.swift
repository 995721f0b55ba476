// What the cells of a column may hold, as the embedded table shows it: a user's rows must be of the same make.

import Hearsay

struct ColumnRule {
    enum Content {
        case words
        case number(ClosedRange<Double>)
        /// One of some names.
        case name(Set<String>)
        /// Some of some names, with blanks between them.
        case names(Set<String>)
    }

    let column: String
    let content: Content
    /// Whether every embedded row has something here.
    let isRequired: Bool

    /// Columns of levels and probabilities, and of commitments to events; where an embedded table has other numbers there it has its own range.
    private static let levels: Set<String> = ["score", "negated", "level", "low", "high", "rate"]
    private static let commitments: Set<String> = ["event", "positive", "negative", "score"]
    private static let choices: Set<String> = [
        "kind", "scope", "sense", "strength", "frame", "place", "position", "act", "negatedAct", "gender", "number",
        "person", "use", "pattern", "scale", "register", "construction",
    ]
    private static let lists: Set<String> = ["tag", "when", "class", "case", "frames"]

    /// The rule of a column, read off the embedded table.
    init(_ table: LexiconTable, _ column: Int) {
        self.column = table.columns[column]
        let cells = (0..<table.rowCount).map { table.string($0, column) }
        let filled = cells.filter { !$0.isEmpty }
        isRequired = !cells.isEmpty && filled.count == cells.count
        let numbers = filled.compactMap(Double.init)
        if Self.choices.contains(self.column) {
            content = .name(Set(filled))
        } else if Self.lists.contains(self.column) {
            content = .names(Set(filled.flatMap { $0.split(separator: " ").map(String.init) }))
        } else if !filled.isEmpty, numbers.count == filled.count {
            content = .number(Self.range(of: self.column, numbers))
        } else {
            content = .words
        }
    }

    private static func range(of column: String, _ numbers: [Double]) -> ClosedRange<Double> {
        func hold(_ range: ClosedRange<Double>) -> Bool { numbers.allSatisfy(range.contains) }
        if levels.contains(column), hold(0...1) { return 0...1 }
        if commitments.contains(column), hold(-1...1) { return -1...1 }
        return hold(0 ... .infinity) ? 0 ... .infinity : -.infinity ... .infinity
    }

    /// What is wrong with a cell and what to do, or nil.
    func problem(_ cell: String) -> String? {
        if cell.isEmpty {
            return isRequired && !isWords ? "column \(column) is empty; \(expected)" : nil
        }
        switch content {
        case .words: return nil
        case .number(let range):
            guard let number = Double(cell), number.isFinite else {
                return "“\(cell)” in column \(column) is no number; \(expected)"
            }
            return range.contains(number) ? nil : "\(cell) in column \(column) is out of range; \(expected)"
        case .name(let names): return names.contains(cell) ? nil : unknown(cell, names)
        case .names(let names):
            return cell.split(separator: " ").map(String.init).first { !names.contains($0) }.map { unknown($0, names) }
        }
    }

    private var isWords: Bool { if case .words = content { true } else { false } }

    private func unknown(_ name: String, _ names: Set<String>) -> String {
        let meant = NearestName.of(name, among: names).map { "did you mean “\($0)”? " } ?? ""
        return "unknown \(column) “\(name)”; \(meant)\(expected)"
    }

    private var expected: String {
        switch content {
        case .words: "give it"
        case .number(0...1): "give a number from 0 to 1"
        case .number(-1...1): "give a number from -1 to 1"
        case .number(let range): range.lowerBound == 0 ? "give a number from 0" : "give a number"
        case .name(let names): "it is one of \(names.sorted().joined(separator: ", "))"
        case .names(let names): "there are \(names.sorted().joined(separator: ", "))"
        }
    }
}
