// Grows one tree, level by level: each node takes the split that lowers the loss most.

import Dispatch
import Hearsay

struct TreeGrower {
    private let table: BinnedTable
    private let options: TreeOptions
    private let gradients: [Float]
    private let weights: [Float]
    private var nodes: [TreeNode] = []
    private var leafOfRow: [Int32]

    private struct Split {
        var gain: Float = 0
        var feature = -1
        var bin = 0
    }

    init(table: BinnedTable, options: TreeOptions, gradients: [Float], weights: [Float]) {
        self.table = table
        self.options = options
        self.gradients = gradients
        self.weights = weights
        leafOfRow = [Int32](repeating: 0, count: table.count)
    }

    /// The tree's nodes, the root first, and for each example the leaf that it ends in.
    mutating func grow() -> (nodes: [TreeNode], leafOfRow: [Int32]) {
        nodes = [TreeNode(feature: -1, threshold: 0, child: 0, value: 0)]
        var level = [Int32(0)]
        for depth in 0...options.depth {
            let sums = setValues(level)
            if depth == options.depth { break }
            let splits = bestSplits(level, sums)
            var next: [Int32] = []
            for (place, node) in level.enumerated() where splits[place].feature >= 0 {
                let split = splits[place]
                nodes[Int(node)].feature = Int16(split.feature)
                nodes[Int(node)].threshold = table.edges[split.feature][split.bin]
                nodes[Int(node)].child = Int32(nodes.count)
                next += [Int32(nodes.count), Int32(nodes.count + 1)]
                let leaf = TreeNode(feature: -1, threshold: 0, child: 0, value: 0)
                nodes += [leaf, leaf]
            }
            guard !next.isEmpty else { break }
            for row in 0..<table.count {
                let node = nodes[Int(leafOfRow[row])]
                guard node.feature >= 0 else { continue }
                let feature = Int(node.feature)
                let isLeft = table.edges[feature].isEmpty || value(row, feature) <= node.threshold
                leafOfRow[row] = node.child + (isLeft ? 0 : 1)
            }
            level = next
        }
        return (nodes, leafOfRow)
    }

    /// A value that compares as the row's own does with any edge of its feature.
    private func value(_ row: Int, _ feature: Int) -> Float {
        let bin = Int(table.columns[feature][row])
        return bin < table.edges[feature].count ? table.edges[feature][bin] : .infinity
    }

    /// Gives the nodes of a level their values; returns their sums of gradients and weights.
    private mutating func setValues(_ level: [Int32]) -> [(gradient: Float, weight: Float)] {
        var sums = [(gradient: Double, weight: Double)](repeating: (0, 0), count: nodes.count)
        for row in 0..<table.count {
            sums[Int(leafOfRow[row])].gradient += Double(gradients[row])
            sums[Int(leafOfRow[row])].weight += Double(weights[row])
        }
        for node in level {
            let sum = sums[Int(node)]
            nodes[Int(node)].value =
                options.rate * Float(sum.gradient / (sum.weight + Double(options.penalty)))
        }
        return level.map { (Float(sums[Int($0)].gradient), Float(sums[Int($0)].weight)) }
    }

    /// One worker's results, a place for each feature and node.
    private struct Results: @unchecked Sendable {
        let splits: UnsafeMutablePointer<Split>
    }

    /// The best split of each node of a level, over all features.
    private func bestSplits(_ level: [Int32], _ sums: [(gradient: Float, weight: Float)]) -> [Split] {
        var placeOfNode = [Int](repeating: -1, count: nodes.count)
        for (place, node) in level.enumerated() { placeOfNode[Int(node)] = place }
        let places = leafOfRow.map { Int32(placeOfNode[Int($0)]) }
        let features = table.columns.count
        let found = UnsafeMutablePointer<Split>.allocate(capacity: features * level.count)
        found.initialize(repeating: Split(), count: features * level.count)
        defer { found.deallocate() }
        let results = Results(splits: found)
        DispatchQueue.concurrentPerform(iterations: features) { feature in
            for (place, split) in self.splits(of: feature, places, sums).enumerated() {
                results.splits[feature * level.count + place] = split
            }
        }
        // Features in order: ties go to the first, on any number of threads.
        return level.indices.map { place in
            (0..<features).reduce(into: Split()) { best, feature in
                if found[feature * level.count + place].gain > best.gain {
                    best = found[feature * level.count + place]
                }
            }
        }
    }

    /// The best split of each node by one feature.
    private func splits(of feature: Int, _ places: [Int32], _ sums: [(gradient: Float, weight: Float)]) -> [Split] {
        let edges = table.edges[feature]
        guard !edges.isEmpty else { return sums.map { _ in Split() } }
        let width = edges.count + 1
        var histogram = [SIMD2<Float>](repeating: .zero, count: sums.count * width)
        let column = table.columns[feature]
        for row in 0..<table.count where places[row] >= 0 {
            histogram[Int(places[row]) * width + Int(column[row])] += SIMD2(gradients[row], weights[row])
        }
        return sums.enumerated().map { place, sum in
            var best = Split()
            var left = SIMD2<Float>.zero
            let whole = gain(sum.gradient, sum.weight)
            for bin in edges.indices {
                left += histogram[place * width + bin]
                let right = SIMD2(sum.gradient, sum.weight) - left
                guard left.y >= options.minimumWeight, right.y >= options.minimumWeight else { continue }
                let gain = self.gain(left.x, left.y) + self.gain(right.x, right.y) - whole
                if gain > best.gain, gain > 1e-3 { best = Split(gain: gain, feature: feature, bin: bin) }
            }
            return best
        }
    }

    private func gain(_ gradient: Float, _ weight: Float) -> Float { gradient * gradient / (weight + options.penalty) }
}
