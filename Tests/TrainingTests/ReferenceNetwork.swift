// The network once more, as plainly as it can be written and in 64-bit floats: what both the training and the parser must agree with.

import Hearsay

@testable import hearsay_train

/// A network's scores for a sentence, each by its definition.
struct ReferenceNetwork {
    typealias Row = [Double]

    private let model: GrammarNetworkModel
    private var shape: NetworkShape { model.shape }
    /// The states of the tokens after all layers.
    private var states: [Row] = []

    /// - Parameter rows: ``TableLayout/rowsPerToken`` rows of the table a token.
    init(_ model: GrammarNetworkModel, rows: [Int32]) {
        self.model = model
        let size = TableLayout.rowsPerToken
        states = stride(from: 0, to: rows.count, by: size).map { start in
            rows[start..<start + size].filter { Int($0) < model.layout.count }.reduce(
                Row(repeating: 0, count: shape.width)
            ) { sum, row in zip(sum, values(model.table.value, Int(row))).map(+) }
        }
        states = states.map { normalized($0, "input") }
        for (i, layer) in shape.layers.enumerated() {
            let inner: [Row]
            switch layer {
            case .convolution(let distance):
                inner = windows(distance).map { rectified(product($0, "layer\(i)")) }
            case .recurrence:
                inner = recurrence(states.map { product($0, "layer\(i)") })
            }
            states = zip(states, inner).map { normalized(zip($0, $1).map(+), "layer\(i)") }
        }
    }

    /// For each token the scores of its heads, the root first.
    var arcs: [Row] {
        let keys = [parameter("arcRoot")] + states.map { rectified(product($0, "arcHead")) }
        return states.indices.map { i in
            let query = product(rectified(product(states[i], "arcDependent")), "arcProduct")
            return keys.enumerated().map { j, key in
                dot(query, key) + dot(parameter("arcBias"), key)
                    + parameter("arcDistance")[NetworkShape.distance(from: i + 1, to: j)]
            }
        }
    }

    /// For each token the scores of the relations to a given head.
    func relations(_ heads: [Int]) -> [Row] {
        zip(states.indices, heads).map { i, head in
            let from = head == 0 ? parameter("relationRoot") : product(states[head - 1], "relationHead")
            let distance = parameter("relationDistance", row: NetworkShape.distance(from: i + 1, to: head))
            let sum = zip(zip(product(states[i], "relationDependent"), from), distance).map { $0.0 + $0.1 + $1 }
            return product(rectified(sum), "relationOutput")
        }
    }

    /// For each token the scores of the tags: the universal ones, then those of the treebank.
    var tags: [Row] { states.map { product(rectified(product($0, "tagHidden")), "tagOutput") } }

    /// For each token the scores of the labels of names.
    var names: [Row] {
        windows(1).map { Array(product(rectified(product($0, "nameHidden")), "nameOutput").prefix(NameLabel.count)) }
    }

    // MARK: Parts

    private func values(_ matrix: Matrix, _ row: Int) -> Row {
        (0..<matrix.columns).map { Double(matrix.row(row)[$0]) }
    }

    private func parameter(_ name: String, row: Int = 0) -> Row {
        model.parameter(name).map { values($0.value, row) } ?? []
    }

    private func dot(_ a: Row, _ b: Row) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

    private func product(_ x: Row, _ name: String) -> Row {
        guard let weights = model.parameter(name + ".weights")?.value else { return [] }
        let bias = parameter(name + ".bias")
        return (0..<weights.columns).map { o in
            x.indices.reduce(bias.isEmpty ? 0 : bias[o]) { $0 + x[$1] * Double(weights.row($1)[o]) }
        }
    }

    private func rectified(_ x: Row) -> Row { x.map { min(max($0, 0), 8) } }

    private func normalized(_ x: Row, _ name: String) -> Row {
        let mean = x.reduce(0, +) / Double(x.count)
        let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
        let (gain, shift) = (parameter(name + ".gain"), parameter(name + ".shift"))
        return x.indices.map { (x[$0] - mean) / (variance + 1e-5).squareRoot() * gain[$0] + shift[$0] }
    }

    private func windows(_ distance: Int) -> [Row] {
        let none = Row(repeating: 0, count: shape.width)
        return states.indices.map { t in
            [t - distance, t, t + distance].flatMap { states.indices.contains($0) ? states[$0] : none }
        }
    }

    /// The first half of the units remembers from the left, the second from the right.
    private func recurrence(_ inner: [Row]) -> [Row] {
        let width = shape.width
        var held = [Row](repeating: Row(repeating: 0, count: width), count: inner.count)
        for unit in 0..<width {
            var last = 0.0
            for t in unit < width / 2 ? Array(inner.indices) : inner.indices.reversed() {
                let slope = inner[t][width + unit]
                let kept = 0.5 + 0.5 * slope / (1 + slope * slope).squareRoot()
                last = kept * last + (1 - kept) * inner[t][unit]
                held[t][unit] = last
            }
        }
        return held
    }
}
