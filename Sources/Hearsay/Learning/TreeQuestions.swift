// Boosted trees as the questions of their nodes: the form in which many rows are scored at a time.

internal import CKernels

struct TreeQuestions: Sendable {
    /// How many leaves a tree has at most.
    static let mostLeaves = Int(CKERNELS_LEAVES)
    /// How many rows are scored at a time.
    static let rowsAtATime = Int(CKERNELS_ROWS)

    /// The questions of each tree, then those of the next.
    private var questions: [ckernels_question] = []
    /// Where each tree's questions end.
    private var ends: [Int32] = []
    /// What each tree's leaves add, from left to right, filled up with zeros.
    private var leaves: [Float] = []

    /// - Precondition: no tree has more than ``mostLeaves``.
    init(roots: [Int32], nodes: [TreeNode]) {
        for root in roots {
            let first = leaves.count
            read(Int(root), nodes, from: first)
            leaves += [Float](repeating: 0, count: first + Self.mostLeaves - leaves.count)
            ends.append(Int32(questions.count))
        }
    }

    /// Reads the nodes under a node; `first` is the place of the tree's first leaf.
    private mutating func read(_ place: Int, _ nodes: [TreeNode], from first: Int) {
        let node = nodes[place]
        guard node.feature >= 0 else {
            leaves.append(node.value)
            return
        }
        let start = leaves.count - first
        read(Int(node.child), nodes, from: first)
        let left = UInt32(truncatingIfNeeded: (1 << (leaves.count - first)) - (1 << start))
        questions.append(
            ckernels_question(
                feature: Int32(node.feature), threshold: node.threshold, right: Int32(bitPattern: ~left)))
        read(Int(node.child) + 1, nodes, from: first)
    }

    /// Adds to each of ``rowsAtATime`` sums what the trees say of its row.
    /// - Parameter values: feature by feature, the rows' values side by side.
    func add(_ values: [Float], to sums: inout [Float]) {
        ckernels_trees(&sums, values, questions, ends, leaves, ends.count)
    }
}
