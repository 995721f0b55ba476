// Feature values as small numbers, which histograms are made of.

/// Feature values as small numbers, column by column.
struct BinnedTable {
    /// `columns[feature][row]`
    let columns: [[UInt8]]
    /// For each feature the highest value of each bin but the last.
    let edges: [[Float]]
    let count: Int

    init(_ rows: [[Float]], bins: Int) {
        count = rows.count
        var columns: [[UInt8]] = []
        var edges: [[Float]] = []
        for feature in 0..<(rows.first?.count ?? 0) {
            let values = rows.map { $0[feature] }
            let sorted = values.sorted()
            var cuts: [Float] = []
            for bin in 1..<bins where !sorted.isEmpty {
                let value = sorted[min(bin * sorted.count / bins, sorted.count - 1)]
                if value > (cuts.last ?? -.infinity), value < sorted[sorted.count - 1] { cuts.append(value) }
            }
            // Few different values: a cut after each.
            var distinct: [Float] = []
            for value in sorted where distinct.last != value {
                distinct.append(value)
                if distinct.count > bins { break }
            }
            if distinct.count <= bins { cuts = distinct.dropLast() }
            edges.append(cuts)
            columns.append(
                values.map { value in
                    var (low, high) = (0, cuts.count)
                    while low < high {
                        let middle = (low + high) / 2
                        if cuts[middle] < value { low = middle + 1 } else { high = middle }
                    }
                    return UInt8(low)
                })
        }
        self.columns = columns
        self.edges = edges
    }
}
