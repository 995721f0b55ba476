// A node of a regression tree.

/// A node: a leaf where `feature` is negative.
package struct TreeNode: Sendable {
    package var feature: Int16
    /// Values up to this go left.
    package var threshold: Float
    /// The left child; the right one follows it.
    package var child: Int32
    /// The mean value of what reached the node, for explanations; of a leaf what it adds.
    package var value: Float

    package init(feature: Int16, threshold: Float, child: Int32, value: Float) {
        self.feature = feature
        self.threshold = threshold
        self.child = child
        self.value = value
    }
}
