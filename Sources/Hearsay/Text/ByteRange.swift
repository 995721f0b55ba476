/// A half-open range of UTF-8 byte offsets in a ``SourceText``.
///
/// Invariant: `start <= end`, and both lie on boundaries of Unicode scalars of the text that they belong to.
public struct ByteRange: Hashable, Sendable {
    /// Offset of the first byte.
    public var start: UInt32
    /// Offset after the last byte.
    public var end: UInt32

    /// Makes a range from two offsets in bytes; `end` is raised to `start` where it is smaller.
    @inlinable
    public init(_ start: UInt32, _ end: UInt32) {
        self.start = start
        self.end = max(start, end)
    }

    @inlinable
    init(_ start: Int, _ end: Int) {
        self.init(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
    }

    /// Number of bytes.
    public var count: Int { Int(end - start) }
    /// Whether the range holds no byte.
    public var isEmpty: Bool { start == end }
    /// The same range as Swift's `Range` of `Int`.
    public var indices: Range<Int> { Int(start)..<Int(end) }

    /// Whether all of the other range lies in this one.
    public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
    /// Whether the two ranges share at least one byte.
    public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
}

extension ByteRange: Comparable {
    /// Orders by start, then by end.
    public static func < (a: ByteRange, b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
