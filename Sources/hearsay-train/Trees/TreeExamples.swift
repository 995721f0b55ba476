// Decisions to learn trees from, and how these are grown.

import Hearsay

/// Decisions to learn from.
struct TreeExamples {
    var rows: [FeatureRow] = []
    var labels: [Bool] = []

    mutating func add(_ row: FeatureRow, _ label: Bool) {
        rows.append(row)
        labels.append(label)
    }

    static func + (a: TreeExamples, b: TreeExamples) -> TreeExamples {
        TreeExamples(rows: a.rows + b.rows, labels: a.labels + b.labels)
    }
}

/// How trees are grown.
struct TreeOptions {
    var trees = 200
    var depth = 5
    var rate: Float = 0.1
    /// Added to the second derivatives of each leaf.
    var penalty: Float = 2
    /// The least sum of second derivatives in a leaf.
    var minimumWeight: Float = 8
    /// Categories seen less often are unknown.
    var minimumKeys = 12
}
