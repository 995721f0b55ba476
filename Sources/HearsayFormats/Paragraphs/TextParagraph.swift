// The paragraphs of a text, as its line breaks show them.

internal import Hearsay

struct TextParagraph {
    let bytes: ByteRange
    /// What it is for: prose where any sentence of it is, else what its first sentence is for.
    let kind: SentenceKind

    /// All paragraphs that are not blank, in order.
    ///
    /// A newline ends a paragraph where sentences have none inside; in a text of wrapped lines only an empty line does.
    static func all(of analysis: Analysis) -> [TextParagraph] {
        let text = analysis.source.utf8
        let newline = UInt8(ascii: "\n")
        let isWrapped = analysis.sentences.contains { text[$0.span.bytes.indices].contains(newline) }
        var paragraphs: [TextParagraph] = []
        var start = 0
        var end = 0
        var newlines = 0
        var sentence = 0
        func close() {
            guard end > start else { return }
            let bytes = ByteRange(UInt32(start), UInt32(end))
            while sentence < analysis.sentences.count, analysis.sentences[sentence].span.bytes.end <= bytes.start {
                sentence += 1
            }
            let kinds = analysis.sentences[sentence...].prefix { $0.span.bytes.start < bytes.end }.map(\.kind)
            let kind = kinds.contains(.prose) ? .prose : kinds.first ?? .prose
            paragraphs.append(TextParagraph(bytes: bytes, kind: kind))
        }
        for i in text.indices {
            if text[i] == newline { newlines += 1 }
            if [newline, 0x20, 0x09, 0x0D].contains(text[i]) { continue }
            if newlines > (isWrapped ? 1 : 0) || end == 0 {
                close()
                start = i
            }
            newlines = 0
            end = i + 1
        }
        close()
        return paragraphs
    }
}
