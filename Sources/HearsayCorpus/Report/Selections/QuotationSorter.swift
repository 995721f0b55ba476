// Tells which selections a row of the walk belongs to, without comparing it with each.

internal import GRDB

struct QuotationSorter {
    /// Selections of the same fields, each found by the numbers of its values.
    private struct Family {
        let fields: [Int]
        var selections: [Int: Int] = [:]
    }

    private var fields: [CorpusField] = []
    /// For each field the numbers of the values that some selection names.
    private var values: [[String?: Int]] = []
    private var families: [Family] = []
    /// The values of the row at hand, as numbers; 0 for one that no selection names.
    private var current: [Int] = []
    /// More values of a field than any report has.
    private static let most = 1 << 31

    init(_ selections: [Selection]) {
        for (number, selection) in selections.enumerated() {
            let places = selection.conditions.map { add($0.field) }
            let key = zip(places, selection.conditions).reduce(0) { key, condition in
                let next = values[condition.0].count + 1
                let value = values[condition.0][condition.1.value] ?? next
                values[condition.0][condition.1.value] = value
                return key * Self.most + value
            }
            if let family = families.firstIndex(where: { $0.fields == places }) {
                families[family].selections[key] = number
            } else {
                families.append(Family(fields: places, selections: [key: number]))
            }
        }
        current = fields.map { _ in 0 }
    }

    private mutating func add(_ field: CorpusField) -> Int {
        if let place = fields.firstIndex(of: field) { return place }
        fields.append(field)
        values.append([:])
        return fields.count - 1
    }

    /// The question to the store: the quotation's id, measures, then the fields.
    func sql(_ filters: [CorpusFilter]) -> String {
        let measures = ["q.id", CorpusField.form.expression, "p.anonymous IS 1", CorpusField.certainty.expression]
        let tables = filters.tables.union(fields.compactMap(\.table)).union([.people, .manners])
        return """
            SELECT \((measures + fields.map(\.expression)).joined(separator: ", ")) FROM packed_quotations q
            \(tables.joins) \(filters.condition()) ORDER BY q.id
            """
    }

    /// Where a row's first field stands.
    private let firstField = 4

    func id(_ row: Row) -> Int64 { row[0] }

    func measures(_ row: Row) -> (form: Tally.Form, isAnonymous: Bool, certainty: Double?) {
        (Tally.Form(rawValue: row[1]) ?? .indirect, row[2], row[3])
    }

    /// The places of the selections that a row belongs to.
    mutating func selections(_ row: Row) -> [Int] {
        for field in fields.indices { current[field] = values[field][row[firstField + field] as String?] ?? 0 }
        return families.compactMap { family in
            family.selections[family.fields.reduce(0) { $0 * Self.most + current[$1] }]
        }
    }
}
