import Testing

@testable import Hearsay

/// From scores of arcs to a tree: always one tree with one root, and the best one.
@Suite struct TreeDecoderTests {
    /// Scores by dependent and head, with columns that the decoder must not look at: a token's arc to itself, and what lies beyond
    /// the last head.
    private struct Scores {
        let count: Int
        let stride: Int
        var values: [Float]

        init(_ count: Int, padding: Int = 3, _ score: () -> Float) {
            self.count = count
            stride = count + 1 + padding
            values = [Float](repeating: 1e6, count: count * stride)
            for token in 1...count {
                for head in 0...count where head != token { self[token, head] = score() }
            }
        }

        subscript(token: Int, head: Int) -> Float {
            get { values[(token - 1) * stride + head] }
            set { values[(token - 1) * stride + head] = newValue }
        }

        var heads: [Int] {
            values.withUnsafeBufferPointer { TreeDecoder.heads($0, stride: stride, count: count) }
        }

        func sum(_ heads: [Int]) -> Float { heads.enumerated().reduce(0) { $0 + self[$1.offset + 1, $1.element] } }
    }

    /// Whether each token reaches the one root.
    private static func isTree(_ heads: [Int]) -> Bool {
        heads.count { $0 == 0 } == 1
            && heads.indices.allSatisfy { start in
                var (at, steps) = (start + 1, 0)
                while at != 0, steps <= heads.count { (at, steps) = (heads[at - 1], steps + 1) }
                return at == 0
            }
    }

    /// All trees over a number of tokens: n to the power of n − 1 (Cayley, with a root chosen).
    private static func trees(_ count: Int) -> [[Int]] {
        var found: [[Int]] = []
        var heads = [Int](repeating: 0, count: count)
        func choose(_ token: Int) {
            guard token < count else {
                if isTree(heads) { found.append(heads) }
                return
            }
            for head in 0...count where head != token + 1 {
                heads[token] = head
                choose(token + 1)
            }
        }
        choose(0)
        return found
    }

    @Test(arguments: 1...5) func theTreeIsTheBestOfAll(_ count: Int) {
        let trees = Self.trees(count)
        #expect(trees.count == [1, 2, 9, 64, 625][count - 1])
        var generator = SeededGenerator(seed: UInt64(count))
        for range in [1, 3, 20] {
            for _ in 0..<20 {
                // Whole numbers, so that sums are exact; few different ones make many ties.
                let scores = Scores(count) { Float(Int.random(in: -range...range, using: &generator)) }
                let heads = scores.heads
                #expect(Self.isTree(heads))
                let best = trees.map(scores.sum).max() ?? 0
                #expect(scores.sum(heads) == best, "\(scores.values)")
            }
        }
    }

    @Test(arguments: [2, 3, 10, 60]) func anyScoresGiveOneTree(_ count: Int) {
        var generator = SeededGenerator(seed: UInt64(count) + 100)
        for magnitude in [0, 1e-6, 1, 1e4] as [Float] {
            for _ in 0..<5 {
                let scores = Scores(count) { Float.random(in: -1...1, using: &generator) * magnitude }
                let heads = scores.heads
                #expect(Self.isTree(heads), "\(heads)")
                #expect(scores.heads == heads)
            }
        }
    }

    @Test(arguments: [2, 5, 40]) func manyRootsBecomeOne(_ count: Int) {
        var scores = Scores(count) { 0 }
        for token in 1...count { scores[token, 0] = 100 - Float(token) }
        #expect(Self.isTree(scores.heads))
        #expect(scores.heads.first == 0)
    }

    @Test(arguments: [2, 4, 40]) func cyclesWithinCyclesAreOpened(_ count: Int) {
        // Each pair of neighbours wants each other, and each pair of pairs.
        var scores = Scores(count) { -10 }
        for token in 1...count {
            for (level, size) in [2, 4, 8].enumerated() {
                let other = (token - 1) ^ (size / 2) + 1
                if other <= count, other != token { scores[token, other] = 10 - Float(level) }
            }
        }
        #expect(Self.isTree(scores.heads))
    }

    @Test func aChainIsKept() {
        var scores = Scores(30) { 0 }
        for token in 1...30 { scores[token, token - 1] = 1 }
        #expect(scores.heads == Array(0..<30))
    }

    @Test func whatIsNoTreeIsKnown() {
        // Heads from place 1.
        #expect(TreeDecoder.isTree([0, 2, 0, 2]))
        #expect(!TreeDecoder.isTree([0, 0, 0]))
        #expect(!TreeDecoder.isTree([0, 2, 1, 0]))
        #expect(!TreeDecoder.isTree([0, 2, 3, 1]))
    }
}
