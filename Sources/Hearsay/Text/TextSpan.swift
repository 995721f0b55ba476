/// A stretch of a text: a byte range together with the text that it belongs to.
///
/// The invariant that all results keep: ``text`` is exactly what the offsets cut out of the source, in every unit.
public struct TextSpan: Sendable {
    /// The text that the span belongs to.
    public let source: SourceText
    /// Where the span lies, in UTF-8 bytes.
    public let bytes: ByteRange

    /// A span of a text; the range must lie in it, on boundaries of scalars.
    public init(_ source: SourceText, _ bytes: ByteRange) {
        self.source = source
        self.bytes = bytes
    }

    /// The words themselves.
    public var text: String { source.string(bytes) }

    /// The span's offsets in a unit.
    public func offsets(in unit: OffsetUnit) -> Range<Int> {
        source.offset(ofByte: Int(bytes.start), in: unit)..<source.offset(ofByte: Int(bytes.end), in: unit)
    }
}

extension TextSpan: Hashable {
    /// Spans of one text are equal where their ranges are; the source is not compared.
    public static func == (a: TextSpan, b: TextSpan) -> Bool { a.bytes == b.bytes }
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension TextSpan: CustomStringConvertible {
    public var description: String { text }
}
