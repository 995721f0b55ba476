// Learns boosted trees for yes or no: histograms of gradients over binned features, as LightGBM has them (Ke and others 2017).

import Dispatch
import Foundation
import Hearsay

struct TreeBooster {
    let options: TreeOptions
    private static let bins = 64

    /// Learns trees. No chance is involved: the same examples give the same trees.
    func learn(_ examples: TreeExamples, numberNames: [String], keyNames: [String]) -> BoostedTrees {
        let ranks = (0..<keyNames.count).map { self.ranks(examples, $0) }
        let empty = BoostedTrees(
            numberNames: numberNames, keyNames: keyNames, base: 0, roots: [], nodes: [], ranks: ranks)
        let table = BinnedTable(examples.rows.map(empty.values), bins: Self.bins)
        let count = examples.labels.count
        let positive = Float(examples.labels.count { $0 })
        let base = log((positive + 1) / (Float(count) - positive + 1))
        var scores = [Float](repeating: base, count: count)
        var nodes: [TreeNode] = []
        var roots: [Int32] = []
        var gradients = [Float](repeating: 0, count: count)
        var weights = gradients
        for _ in 0..<options.trees {
            for i in 0..<count {
                let p = Float(Exponential.probability(Double(scores[i])))
                gradients[i] = (examples.labels[i] ? 1 : 0) - p
                weights[i] = max(p * (1 - p), 1e-6)
            }
            var grower = TreeGrower(table: table, options: options, gradients: gradients, weights: weights)
            let tree = grower.grow()
            let offset = Int32(nodes.count)
            roots.append(offset)
            nodes += tree.nodes.map { node in
                var node = node
                if node.feature >= 0 { node.child += offset }
                return node
            }
            for i in 0..<count { scores[i] += tree.nodes[Int(tree.leafOfRow[i])].value }
        }
        return BoostedTrees(
            numberNames: numberNames, keyNames: keyNames, base: base, roots: roots, nodes: nodes, ranks: ranks)
    }

    /// The known keys of a category in the order of their smoothed shares of right decisions.
    private func ranks(_ examples: TreeExamples, _ place: Int) -> [UInt32: Float] {
        var counts: [UInt32: (right: Int, all: Int)] = [:]
        for (row, label) in zip(examples.rows, examples.labels) {
            counts[row.keys[place], default: (0, 0)].all += 1
            if label { counts[row.keys[place], default: (0, 0)].right += 1 }
        }
        let share = Double(examples.labels.count { $0 }) / Double(max(examples.labels.count, 1))
        let known = counts.filter { $0.value.all >= options.minimumKeys }.map {
            (key: $0.key, rate: (Double($0.value.right) + 4 * share) / (Double($0.value.all) + 4))
        }
        var ranks: [UInt32: Float] = [:]
        for (rank, entry) in known.sorted(by: { ($0.rate, $0.key) < ($1.rate, $1.key) }).enumerated() {
            ranks[entry.key] = Float(rank)
        }
        return ranks
    }
}
