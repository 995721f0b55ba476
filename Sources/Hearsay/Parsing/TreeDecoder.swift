// From scores of arcs to a tree: the best head of each token where these make one, else the maximum spanning tree with one root.

/// Finds trees (Chu and Liu 1965, Edmonds 1967; McDonald et al. 2005 for parsing).
struct TreeDecoder: Sendable {
    /// The heads of a sentence's tokens, 0 for the root and 1 for the first token: one connected tree with one root.
    /// - Parameters:
    ///   - scores: for each token a row of `stride` scores, by head from 0 to `count`.
    /// - Complexity: O(n²), and for the sentences whose best heads are no tree O(n³) at worst.
    static func heads(_ scores: UnsafeBufferPointer<Float>, stride: Int, count: Int) -> [Int] {
        var heads = [Int](repeating: 0, count: count + 1)
        for token in 1..<count + 1 {
            let row = (token - 1) * stride
            var best = token == 1 ? 2 : 1
            if count == 1 { best = 0 }
            for head in 0...count where head != token && scores[row + head] > scores[row + best] { best = head }
            heads[token] = best
        }
        if !isTree(heads) { heads = spanningTree(scores, stride: stride, count: count) }
        return Array(heads.dropFirst())
    }

    /// Whether heads (from place 1) make one tree with one root.
    static func isTree(_ heads: [Int]) -> Bool {
        var roots = 0
        for token in 1..<heads.count where heads[token] == 0 { roots += 1 }
        return roots == 1 && cycle(heads) == nil
    }

    /// The tokens of a cycle, or nil.
    private static func cycle(_ heads: [Int]) -> [Int]? {
        var visit = [Int](repeating: 0, count: heads.count)
        for start in 1..<heads.count where visit[start] == 0 {
            var at = start
            while at != 0, visit[at] == 0 {
                visit[at] = start
                at = heads[at]
            }
            guard at != 0, visit[at] == start else { continue }
            var tokens = [at]
            var next = heads[at]
            while next != at {
                tokens.append(next)
                next = heads[next]
            }
            return tokens
        }
        return nil
    }

    /// The tree with the highest sum of scores of those with one root.
    private static func spanningTree(_ scores: UnsafeBufferPointer<Float>, stride: Int, count: Int) -> [Int] {
        // An arc from the root costs more than any choice of other arcs can gain, so that there is one.
        var low = Float.greatestFiniteMagnitude
        var high = -Float.greatestFiniteMagnitude
        for token in 1...count {
            for head in 0...count where head != token {
                low = min(low, scores[(token - 1) * stride + head])
                high = max(high, scores[(token - 1) * stride + head])
            }
        }
        let penalty = (high - low) * Float(count) + 1
        let n = count + 1
        var weights = [Float](repeating: -.infinity, count: n * n)
        for token in 1...count {
            for head in 0...count where head != token {
                weights[token * n + head] = scores[(token - 1) * stride + head] - (head == 0 ? penalty : 0)
            }
        }
        var graph = ArcGraph(weights: weights, count: n)
        return graph.tree()
    }
}

/// A graph whose cycles are drawn together one after the other.
private struct ArcGraph {
    /// By dependent, then head.
    var weights: [Float]
    let count: Int

    /// For each node the head in the best tree; node 0 is the root.
    mutating func tree() -> [Int] {
        // Which node of the drawn graph each node belongs to, and the arc behind each arc of the drawn graph.
        var isAlive = [Bool](repeating: true, count: count)
        var sourceHead = [Int32](repeating: 0, count: count * count)
        var sourceDependent = [Int32](repeating: 0, count: count * count)
        for dependent in 0..<count {
            for head in 0..<count {
                sourceHead[dependent * count + head] = Int32(head)
                sourceDependent[dependent * count + head] = Int32(dependent)
            }
        }
        var members = (0..<count).map { [$0] }
        var best = [Int](repeating: 0, count: count)
        var steps: [(node: Int, cycle: [Int], members: [[Int]], arcs: [(Int, Int)])] = []
        for dependent in 1..<count { best[dependent] = bestHead(dependent, isAlive) }
        while let cycle = self.cycle(best, isAlive) {
            let node = cycle[0]
            let arcs = cycle.map { dependent in
                let arc = dependent * count + best[dependent]
                return (Int(sourceHead[arc]), Int(sourceDependent[arc]))
            }
            steps.append((node, cycle, cycle.map { members[$0] }, arcs))
            draw(cycle, best, isAlive, &sourceHead, &sourceDependent)
            for other in cycle.dropFirst() {
                isAlive[other] = false
                members[node] += members[other]
            }
            best[node] = bestHead(node, isAlive)
            for dependent in 1..<count where isAlive[dependent] && !isAlive[best[dependent]] { best[dependent] = node }
        }
        // Open the cycles again, the last first: each loses the arc to the token that the tree enters it by.
        var heads = [Int](repeating: 0, count: count)
        func set(_ dependent: Int) {
            let arc = dependent * count + best[dependent]
            heads[Int(sourceDependent[arc])] = Int(sourceHead[arc])
        }
        var isSet = [Bool](repeating: false, count: count)
        for node in 1..<count where isAlive[node] {
            set(node)
            isSet[Int(sourceDependent[node * count + best[node]])] = true
        }
        for step in steps.reversed() {
            guard let entered = step.members.firstIndex(where: { $0.contains { isSet[$0] } }) else { continue }
            for (place, arc) in step.arcs.enumerated() where place != entered {
                heads[arc.1] = arc.0
                isSet[arc.1] = true
            }
        }
        return heads
    }

    private func bestHead(_ dependent: Int, _ isAlive: [Bool]) -> Int {
        var best = -1
        for head in 0..<count where head != dependent && isAlive[head] {
            if best < 0 || weights[dependent * count + head] > weights[dependent * count + best] { best = head }
        }
        return best
    }

    private func cycle(_ best: [Int], _ isAlive: [Bool]) -> [Int]? {
        var visit = [Int](repeating: 0, count: count)
        for start in 1..<count where isAlive[start] && visit[start] == 0 {
            var at = start
            while at != 0, visit[at] == 0 {
                visit[at] = start
                at = best[at]
            }
            guard at != 0, visit[at] == start else { continue }
            var tokens = [at]
            var next = best[at]
            while next != at {
                tokens.append(next)
                next = best[next]
            }
            return tokens
        }
        return nil
    }

    /// Draws a cycle together into its first node.
    private mutating func draw(
        _ cycle: [Int], _ best: [Int], _ isAlive: [Bool], _ sourceHead: inout [Int32], _ sourceDependent: inout [Int32]
    ) {
        let node = cycle[0]
        var isInside = [Bool](repeating: false, count: count)
        for token in cycle { isInside[token] = true }
        let inner = cycle.map { weights[$0 * count + best[$0]] }
        for other in 0..<count where isAlive[other] && !isInside[other] {
            var entering = (place: 0, weight: -Float.infinity)
            var leaving = (token: node, weight: -Float.infinity)
            for (place, token) in cycle.enumerated() {
                let gain = weights[token * count + other] - inner[place]
                if place == 0 || gain > entering.weight { entering = (place, gain) }
                let weight = weights[other * count + token]
                if place == 0 || weight > leaving.weight { leaving = (token, weight) }
            }
            let from = cycle[entering.place] * count + other
            let to = node * count + other
            (sourceHead[to], sourceDependent[to]) = (sourceHead[from], sourceDependent[from])
            weights[to] = entering.weight
            let out = other * count + leaving.token
            let into = other * count + node
            (sourceHead[into], sourceDependent[into]) = (sourceHead[out], sourceDependent[out])
            weights[into] = leaving.weight
        }
    }
}
