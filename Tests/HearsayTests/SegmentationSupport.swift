// What the tests of segmentation share: one segmenter, and views of its results as plain text.

@testable import Hearsay

enum Segmentation {
    private static let ready: (segmenter: Segmenter, vocabulary: Vocabulary)? = {
        guard let pack = try? LanguagePack.english() else { return nil }
        var builder = LexiconBuilder(pack: pack)
        guard let segmenter = try? Segmenter(&builder) else { return nil }
        return (segmenter, builder.vocabulary)
    }()

    static func text(_ string: String, _ newlines: NewlineMode = .automatic) -> SegmentedText {
        text(SourceText(string), newlines)
    }

    static func text(_ source: SourceText, _ newlines: NewlineMode = .automatic) -> SegmentedText {
        guard let ready else { return SegmentedText(source: source, ownWords: Vocabulary()) }
        return ready.segmenter.segment(source, vocabulary: ready.vocabulary, newlines: newlines)
    }

    /// Tokens, joined by blanks.
    static func tokens(_ string: String) -> String {
        let text = text(string)
        return (0..<text.tokens.count).map(text.string).joined(separator: " ")
    }

    /// Sentences, joined by a bar.
    static func sentences(_ string: String, _ newlines: NewlineMode = .automatic) -> String {
        let text = text(string, newlines)
        return text.sentences.map { text.source.string($0.bytes) }.joined(separator: " | ")
    }

    /// Number of paragraphs.
    static func paragraphs(_ string: String, _ newlines: NewlineMode = .automatic) -> Int {
        text(string, newlines).paragraphs.count
    }

    /// The kinds of the sentences, joined by blanks.
    static func kinds(_ string: String) -> String {
        text(string).sentences.map(\.kind.rawValue).joined(separator: " ")
    }

    /// The pairs of marks: what stands between them, `…` where the closing mark is missing, the number of the pair around in brackets,
    /// that of the pair that it goes on after a plus; joined by a bar.
    static func pairs(_ string: String) -> String {
        let text = text(string)
        return text.quotations.pairs.map { pair in
            var words = text.string(pair.inner)
            if !pair.isClosed { words += "…" }
            if let parent = pair.parent { words += " (\(parent))" }
            if let before = pair.continues { words += " +\(before)" }
            return words
        }.joined(separator: " | ")
    }

    /// What the pairs are for, joined by blanks.
    static func uses(_ string: String) -> String {
        text(string).quotations.pairs.map { "\($0.use)" }.joined(separator: " ")
    }
}
