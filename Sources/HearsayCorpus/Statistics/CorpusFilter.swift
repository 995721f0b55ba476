// Conditions that choose quotations: outlet=Tribune, certainty>=0.7, speaker~Whitlock.

internal import GRDB

/// A condition on quotations.
public struct CorpusFilter: Sendable {
    /// How a value is compared.
    enum Comparison: String, CaseIterable {
        case unequal = "!="
        case atLeast = ">="
        case atMost = "<="
        case equal = "="
        case contains = "~"
    }

    let field: CorpusField
    let comparison: Comparison
    let value: String

    init(_ field: CorpusField, _ comparison: Comparison, _ value: String) {
        (self.field, self.comparison, self.value) = (field, comparison, value)
    }

    /// Reads a condition: a field, `=`, `!=`, `>=`, `<=` or `~` (contains, whatever the case), and a value.
    /// - Throws: ``StoreError`` where it is none.
    public init(_ text: String) throws(StoreError) {
        let name = text.prefix { $0.isLetter }
        let rest = text.dropFirst(name.count)
        guard let field = CorpusField(rawValue: String(name)) else {
            let known = CorpusField.allCases.map(\.rawValue).joined(separator: ", ")
            throw StoreError("“\(text)”: there is no field “\(name)”; there are \(known)")
        }
        guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
            throw StoreError("“\(text)”: write FIELD=VALUE, or with !=, >=, <= or ~ (contains)")
        }
        let value = String(rest.dropFirst(comparison.rawValue.count))
        guard !field.isNumber || comparison != .contains && Double(value) != nil else {
            throw StoreError("“\(text)”: \(field.rawValue) is compared with a number")
        }
        self.init(field, comparison, value)
    }

    /// Documents of a day, month or year, and later ones.
    public static func since(_ date: String) -> CorpusFilter { CorpusFilter(.date, .atLeast, date) }

    /// Documents of a day, month or year, and earlier ones.
    public static func until(_ date: String) -> CorpusFilter { CorpusFilter(.date, .atMost, date) }

    /// Speakers whose name has these words in it.
    public static func speaker(_ words: String) -> CorpusFilter { CorpusFilter(.speaker, .contains, words) }

    /// Scores between two, both included.
    public static func certainty(_ range: ClosedRange<Double>) -> [CorpusFilter] {
        [
            CorpusFilter(.certainty, .atLeast, "\(range.lowerBound)"),
            CorpusFilter(.certainty, .atMost, "\(range.upperBound)"),
        ]
    }

    /// The condition in SQL, with a place for each of its ``arguments``.
    var sql: String {
        guard let names = field.names, !value.isEmpty else { return condition(on: field.stored) }
        // The names that fit are found once, and not for each quotation.
        let isExcluding = comparison == .unequal
        let fitting = isExcluding ? "n.\(names.column) = ?" : condition(on: "n.\(names.column)")
        let list = "\(field.stored) \(isExcluding ? "NOT " : "")IN (SELECT n.id FROM \(names.table) n WHERE \(fitting))"
        return isExcluding ? "\(field.stored) IS NULL OR \(list)" : list
    }

    private func condition(on own: String) -> String {
        switch comparison {
        case .equal: return value.isEmpty ? "\(own) IS NULL" : "\(own) = ?"
        case .unequal: return value.isEmpty ? "\(own) IS NOT NULL" : "\(own) IS NOT ?"
        case .atLeast: return "\(own) >= ?"
        // All of a month is in it where a month is named.
        case .atMost: return field.isNumber ? "\(own) <= ?" : "substr(\(own), 1, length(?)) <= ?"
        case .contains: return "instr(lower(\(own)), lower(?)) > 0"
        }
    }

    var arguments: StatementArguments {
        if field.isNumber { return [Double(value)] }
        switch comparison {
        case .equal, .unequal: return value.isEmpty ? [] : [value]
        case .atMost: return [value, value]
        case .atLeast, .contains: return [value]
        }
    }
}

extension [CorpusFilter] {
    /// `WHERE …`, or nothing; and the arguments.
    func condition(and other: String? = nil) -> String {
        let parts = (other.map { [$0] } ?? []) + map { "(\($0.sql))" }
        return parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ")
    }

    var arguments: StatementArguments { reduce(into: []) { $0 += $1.arguments } }

    var tables: Set<CorpusField.Table> { Set(compactMap(\.field.table)) }
}

extension Set<CorpusField.Table> {
    /// The tables joined to `packed_quotations q`, each behind those that it needs.
    var joins: String { CorpusField.Table.allCases.filter(contains).map(\.rawValue).joined(separator: "\n") }
}
