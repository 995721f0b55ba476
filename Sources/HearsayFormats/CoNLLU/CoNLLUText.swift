// Sentences and words of a plain text as CoNLL-U.

public import Hearsay

public enum CoNLLUText {
    /// A document: each sentence with `# text`, each word with `Offset=start:end`, and `SpaceAfter=No` where no white space follows.
    /// - Parameters:
    ///   - metadata: what the input says of the document, as comments of its first sentence.
    ///   - analysis: of the same text; who says what is then written too, as comments and in MISC.
    /// - Complexity: O(n).
    public static func document(
        _ sentences: [Sentence], of source: SourceText, id: DocumentID,
        metadata: DocumentMetadata = DocumentMetadata(), offsets unit: OffsetUnit = .scalar,
        attributions analysis: Analysis? = nil
    ) -> String {
        var text = ""
        var attributions = analysis.map(CoNLLUAttributions.init)
        for (number, sentence) in sentences.enumerated() {
            if number == 0 {
                text += "# newdoc id = \(oneLine("\(id)"))\n"
                for (field, value) in metadata.given { text += "# \(field) = \(oneLine(value))\n" }
            }
            text += attributions?.comments(upTo: sentence.span.bytes.end) ?? ""
            text += "# sent_id = \(number + 1)\n# text = \(sentence.span.singleLine)\n"
            for token in sentence.tokens {
                var misc: [String] = []
                if let span = token.span {
                    let offsets = span.offsets(in: unit)
                    if !isSpace(after: span, in: source) { misc.append("SpaceAfter=No") }
                    misc.append("Offset=\(offsets.lowerBound):\(offsets.upperBound)")
                    misc += attributions?.values(of: span.bytes) ?? []
                }
                let form = token.span?.singleLine ?? token.form
                text += CoNLLULine.text(id: "\(token.place + 1)", form: form, token, misc: misc)
            }
            text += "\n"
        }
        return text
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    /// Whether white space, or nothing, follows.
    private static func isSpace(after token: TextSpan, in source: SourceText) -> Bool {
        let next = Int(token.bytes.end)
        guard next < source.count else { return true }
        let end = min(next + 4, source.count)
        return String(decoding: source.utf8[next..<end], as: UTF8.self).unicodeScalars.first?.properties.isWhitespace
            ?? true
    }
}
