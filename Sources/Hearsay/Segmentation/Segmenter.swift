// The second floor's entrance.

/// How a newline is read.
public enum NewlineMode: String, Sendable, CaseIterable {
    /// Each newline ends a paragraph, unless the text looks hard-wrapped.
    case automatic
    /// Each newline ends a paragraph.
    case paragraph
    /// Only an empty line ends a paragraph.
    case wrapped
}

/// Cuts a text into paragraphs, sentences and tokens, and pairs its quotation marks.
struct Segmenter: Sendable {
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
    }

    /// Segments a text.
    /// - Complexity: O(n).
    func segment(_ source: SourceText, vocabulary: Vocabulary, newlines: NewlineMode) -> SegmentedText {
        SegmentedText(source: source, ownWords: Vocabulary(base: vocabulary.last))
    }
}
