// Sentences and words of a plain text as CoNLL-U.

public import Hearsay

public enum CoNLLUText {
    /// A document: each sentence with `# text`, each word with `Offset=start:end`, and `SpaceAfter=No` where no white space follows.
    /// - Parameter parse: gives the analysis of a sentence's words, or nil.
    /// - Complexity: O(n).
    public static func document(
        _ sentences: [(sentence: Sentence, tokens: [TextSpan])], parse: ([String]) -> ParsedSentence? = { _ in nil },
        of source: SourceText, id: DocumentID,
        offsets unit: OffsetUnit = .scalar
    ) -> String {
        var text = ""
        for (number, (sentence, tokens)) in sentences.enumerated() {
            if number == 0 { text += "# newdoc id = \(oneLine("\(id)"))\n" }
            text += "# sent_id = \(number + 1)\n# text = \(sentence.span.singleLine)\n"
            let forms = tokens.map(\.singleLine)
            let words = parse(forms)?.tokens
            for (place, token) in tokens.enumerated() {
                let offsets = token.offsets(in: unit)
                var misc = ["Offset=\(offsets.lowerBound):\(offsets.upperBound)"]
                if !isSpace(after: token, in: source) { misc.insert("SpaceAfter=No", at: 0) }
                text += CoNLLULine.text(id: "\(place + 1)", form: forms[place], words?[place], misc: misc)
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
