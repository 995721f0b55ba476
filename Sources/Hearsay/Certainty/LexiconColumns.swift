// Columns of a table of scores, by name.

/// The places of a table's columns, with cells that may be empty.
struct LexiconColumns {
    private let table: LexiconTable
    private let places: [Int]

    init(_ table: LexiconTable, _ names: [String]) throws(LexiconError) {
        self.table = table
        var places: [Int] = []
        for name in names { places.append(try table.column(name)) }
        self.places = places
    }

    subscript(_ column: Int) -> Int { places[column] }

    func optional(_ row: Int, _ column: Int) throws(LexiconError) -> Double? {
        table.bytes(row, places[column]).isEmpty ? nil : try table.number(row, places[column])
    }

    func interval(_ row: Int, _ low: Int, _ high: Int) throws(LexiconError) -> (low: Double, high: Double)? {
        guard let low = try optional(row, low), let high = try optional(row, high) else { return nil }
        return (low, high)
    }

    func error(_ row: Int, _ message: String) -> LexiconError {
        LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
    }
}
