// A text whose offsets count Unicode scalars, as annotations do.

/// A text as a row of Unicode scalars.
public struct ScalarText: Hashable, Sendable {
    /// The scalars; a place in the text is an index of them.
    let scalars: [Unicode.Scalar]

    /// The scalars of a string.
    /// - Complexity: O(n).
    public init(_ string: String) {
        scalars = Array(string.unicodeScalars)
    }

    /// The number of scalars.
    public var count: Int { scalars.count }
    /// All of the text.
    public var string: String { self[0..<count] }

    /// The text of a span; what lies outside of the text is left out.
    public subscript(span: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[span.clamped(to: 0..<count)]))
    }
}
