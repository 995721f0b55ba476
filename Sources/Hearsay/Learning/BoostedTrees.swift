// Boosted decision trees (Friedman 2001, "Greedy function approximation"): reading their weights and scoring.

/// A sum of small regression trees over a ``FeatureRow``, whose value is the logarithm of the odds. Immutable; shared between threads.
package struct BoostedTrees: Sendable {
    package let numberNames: [String]
    package let keyNames: [String]
    private let base: Float
    private let roots: [Int32]
    private let nodes: [TreeNode]
    /// The same trees as the walk of many rows reads them.
    private let questions: TreeQuestions
    /// For each category feature the rank of each of its known keys.
    private let ranks: [RankTable]

    /// What a category that training did not see often enough stands at.
    package static let unknownRank: Float = -1

    package init(
        numberNames: [String], keyNames: [String], base: Float, roots: [Int32], nodes: [TreeNode],
        ranks: [[UInt32: Float]]
    ) {
        self.numberNames = numberNames
        self.keyNames = keyNames
        self.base = base
        self.roots = roots
        self.nodes = nodes
        self.ranks = ranks.map(RankTable.init)
        questions = TreeQuestions(roots: roots, nodes: nodes)
    }

    /// The values that the nodes compare: numbers, then the ranks of the categories.
    package func values(_ row: FeatureRow) -> [Float] {
        var values = row.numbers
        values.reserveCapacity(values.count + row.keys.count)
        for (place, key) in row.keys.enumerated() { values.append(rank(of: key, place)) }
        return values
    }

    /// The logarithm of the odds of each row. Several rows at once cost hardly more than one.
    /// - Complexity: O(rows × nodes).
    package func scores(_ rows: some Collection<FeatureRow>) -> [Float] {
        let lanes = TreeQuestions.rowsAtATime
        var values = [Float](repeating: 0, count: lanes * (numberNames.count + keyNames.count))
        var scores: [Float] = []
        scores.reserveCapacity(rows.count)
        var waiting = 0
        func finish() {
            var sums = [Float](repeating: base, count: lanes)
            questions.add(values, to: &sums)
            scores += sums.prefix(waiting)
            waiting = 0
        }
        for row in rows {
            for (feature, number) in row.numbers.enumerated() { values[feature * lanes + waiting] = number }
            for (place, key) in row.keys.enumerated() {
                values[(row.numbers.count + place) * lanes + waiting] = rank(of: key, place)
            }
            waiting += 1
            if waiting == lanes { finish() }
        }
        if waiting > 0 { finish() }
        return scores
    }

    private func rank(of key: UInt32, _ feature: Int) -> Float { ranks[feature].rank(of: key) ?? Self.unknownRank }

    /// What each feature adds to a score: along each path the change of the mean belongs to the feature that was asked
    /// (Saabas 2014). The parts and the mean over training add up to the score.
    package func parts(_ row: FeatureRow) -> [(name: String, effect: Float)] {
        let values = values(row)
        var effects = [Float](repeating: 0, count: values.count)
        for root in roots {
            var node = nodes[Int(root)]
            while node.feature >= 0 {
                let next = nodes[Int(node.child) + (values[Int(node.feature)] <= node.threshold ? 0 : 1)]
                effects[Int(node.feature)] += next.value - node.value
                node = next
            }
        }
        return zip(numberNames + keyNames, effects).map { (name: $0, effect: $1) }
    }
}

extension BoostedTrees {
    /// Reads the trees of a name from a weights file.
    /// - Throws: ``WeightsError`` where they are missing, broken, or of other features than the given ones.
    package init(_ file: WeightsFile, _ name: String, numberNames: [String], keyNames: [String]) throws(WeightsError) {
        guard try file.lines(name + ".features") == numberNames + keyNames else {
            throw WeightsError(
                description:
                    "“\(name)” was learnt from other features than this version reads; run hearsay-train attribution")
        }
        let features = try file.array(name + ".feature", of: Int16.self)
        let thresholds = try file.array(name + ".threshold", of: Float.self, count: features.count)
        let children = try file.array(name + ".child", of: Int32.self, count: features.count)
        let values = try file.array(name + ".value", of: Float.self, count: features.count)
        let roots = Array(try file.array(name + ".roots", of: Int32.self))
        let keys = try file.array(name + ".keys", of: UInt32.self)
        let places = try file.array(name + ".ranks", of: Float.self, count: keys.count)
        let owners = try file.array(name + ".owners", of: UInt8.self, count: keys.count)
        let nodes = features.indices.map {
            TreeNode(feature: features[$0], threshold: thresholds[$0], child: children[$0], value: values[$0])
        }
        let width = numberNames.count + keyNames.count
        let isSound = nodes.enumerated().allSatisfy { place, node in
            node.feature < 0
                || Int(node.feature) < width && Int(node.child) > place && Int(node.child) + 1 < nodes.count
        }
        guard isSound, roots.allSatisfy({ Self.leaves(under: Int($0), nodes) <= TreeQuestions.mostLeaves }),
            owners.allSatisfy({ Int($0) < keyNames.count })
        else { throw WeightsError(description: "“\(name)” of the weights file is broken") }
        var ranks = [[UInt32: Float]](repeating: [:], count: keyNames.count)
        for i in keys.indices { ranks[Int(owners[i])][keys[i]] = places[i] }
        self.init(
            numberNames: numberNames, keyNames: keyNames,
            base: try file.array(name + ".base", of: Float.self, count: 1)[0], roots: roots, nodes: nodes, ranks: ranks)
    }

    /// How many leaves stand under a node; more than a tree may have where there is no such node.
    private static func leaves(under place: Int, _ nodes: [TreeNode]) -> Int {
        guard nodes.indices.contains(place) else { return TreeQuestions.mostLeaves + 1 }
        guard nodes[place].feature >= 0 else { return 1 }
        let child = Int(nodes[place].child)
        let left = leaves(under: child, nodes)
        return left > TreeQuestions.mostLeaves ? left : left + leaves(under: child + 1, nodes)
    }

    /// The arrays that ``init(_:_:numberNames:keyNames:)`` reads.
    package func arrays(_ name: String) -> [(name: String, bytes: [UInt8])] {
        func raw(_ values: [some BitwiseCopyable]) -> [UInt8] { values.withUnsafeBytes(Array.init) }
        var keys: [UInt32] = []
        var places: [Float] = []
        var owners: [UInt8] = []
        for (owner, table) in ranks.enumerated() {
            for (key, rank) in table.entries {
                keys.append(key)
                places.append(rank)
                owners.append(UInt8(owner))
            }
        }
        return [
            (name + ".features", Array((numberNames + keyNames).joined(separator: "\n").utf8)),
            (name + ".feature", raw(nodes.map(\.feature))), (name + ".threshold", raw(nodes.map(\.threshold))),
            (name + ".child", raw(nodes.map(\.child))), (name + ".value", raw(nodes.map(\.value))),
            (name + ".roots", raw(roots)), (name + ".base", raw([base])), (name + ".keys", raw(keys)),
            (name + ".ranks", raw(places)), (name + ".owners", raw(owners)),
        ]
    }
}
