// Where a stretch of a text lies, as the W3C's Web Annotation Data Model says it (4.2.4, 4.2.5).

internal import Hearsay

/// A stretch by its position and by its words: one of the two still finds it where the text has changed a little.
struct TextSelectors: JSONWritable {
    /// How many scalars of the text around a stretch are given.
    private static let context = 32
    private let span: TextSpan

    init(_ span: TextSpan) {
        self.span = span
    }

    func write(to json: inout JSONWriter) {
        // Positions count code points, whatever the text's encoding (4.2.5).
        let offsets = span.offsets(in: .scalar)
        let source = span.source
        let first = max(0, offsets.lowerBound - Self.context)
        let last = min(source.offset(ofByte: source.count, in: .scalar), offsets.upperBound + Self.context)
        json.array([0, 1]) { json, number in
            json.object(inline: true) { json in
                if number == 0 {
                    json.member("type", "TextPositionSelector")
                    json.member("start", offsets.lowerBound)
                    json.member("end", offsets.upperBound)
                } else {
                    json.member("type", "TextQuoteSelector")
                    json.member("exact", span.text)
                    json.member("prefix", Self.text(of: source, first..<offsets.lowerBound))
                    json.member("suffix", Self.text(of: source, offsets.upperBound..<last))
                }
            }
        }
    }

    private static func text(of source: SourceText, _ scalars: Range<Int>) -> String {
        guard let start = source.byte(ofOffset: scalars.lowerBound, in: .scalar),
            let end = source.byte(ofOffset: scalars.upperBound, in: .scalar)
        else { return "" }
        return source.string(ByteRange(UInt32(start), UInt32(end)))
    }
}
