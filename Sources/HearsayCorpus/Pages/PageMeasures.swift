// How much text stands in each element of a page, and which blocks.

struct PageMeasures {
    /// Running text by node, in letters.
    private(set) var mass: [Int]
    /// All text by node, in letters.
    private(set) var letters: [Int]
    /// The blocks that stand in each node.
    private(set) var blocks: [Range<Int>]

    /// - Complexity: O(n).
    init(_ tree: PageTree, _ found: [PageBlocks.Block]) {
        let count = tree.nodes.count
        mass = [Int](repeating: 0, count: count)
        letters = mass
        blocks = [Range<Int>](repeating: 0..<0, count: count)
        for (number, block) in found.enumerated() where block.node >= 0 {
            mass[block.node] += block.mass
            letters[block.node] += block.letters
            blocks[block.node] = Self.union(blocks[block.node], number..<number + 1)
        }
        for node in tree.nodes.indices.reversed() {
            let parent = tree.nodes[node].parent
            guard parent >= 0 else { continue }
            mass[parent] += mass[node]
            letters[parent] += letters[node]
            blocks[parent] = Self.union(blocks[parent], blocks[node])
        }
    }

    private static func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        if one.isEmpty { return other }
        if other.isEmpty { return one }
        return min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
}
