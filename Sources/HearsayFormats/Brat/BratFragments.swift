// Pieces of a text as brat takes them: on one line each, since the lines of an annotation name what they cut out word for word.

internal import Hearsay

/// A stretch of one line of the text, in Unicode scalars.
struct BratFragment: Hashable {
    var range: Range<Int>
    var text: String

    /// The fragments of spans, in order: each is cut at line breaks, blanks at the cuts are left out, and spans that touch become one.
    static func all(of spans: [TextSpan]) -> [BratFragment] {
        var fragments: [BratFragment] = []
        for fragment in spans.flatMap(lines) {
            if let last = fragments.last, last.range.upperBound == fragment.range.lowerBound {
                fragments[fragments.count - 1].range = last.range.lowerBound..<fragment.range.upperBound
                fragments[fragments.count - 1].text += fragment.text
            } else {
                fragments.append(fragment)
            }
        }
        return fragments
    }

    private static func lines(of span: TextSpan) -> [BratFragment] {
        let start = span.offsets(in: .scalar).lowerBound
        let scalars = Array(span.text.unicodeScalars)
        return scalars.indices.split { isLineBreak(scalars[$0]) }.compactMap { line in
            guard let first = line.first(where: { !scalars[$0].isBlank }),
                let last = line.last(where: { !scalars[$0].isBlank })
            else { return nil }
            return BratFragment(
                range: start + first..<start + last + 1, text: String(String.UnicodeScalarView(scalars[first...last])))
        }
    }

    /// Whether brat, which reads lines as Python does, ends a line here (`str.splitlines`).
    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
