// What segmentation hands up: paragraphs, sentences, tokens and pairs of quotation marks of one text.

/// What a sentence is for in an article.
public enum SentenceKind: String, Sendable, CaseIterable {
    /// The article's running text.
    case prose
    /// A title or a heading.
    case heading
    /// Place, date and agency before the text.
    case dateline
    /// Who wrote it.
    case byline
    /// Words under a picture.
    case caption
    /// What a site puts around articles: credits, appeals, terms.
    case boilerplate
}

/// A sentence: its bytes without white space at the edges, and its tokens.
struct SentenceRecord: Sendable {
    var bytes: ByteRange
    var tokens: TokenRange
    var paragraph: Int
    var kind: SentenceKind
}

/// A paragraph: its bytes, sentences and tokens.
struct ParagraphRecord: Sendable {
    var bytes: ByteRange
    var sentences: Range<Int>
    var tokens: TokenRange
}

/// A text cut into paragraphs, sentences and tokens.
struct SegmentedText: Sendable {
    let source: SourceText
    var tokens = TokenTable()
    var sentences: [SentenceRecord] = []
    var paragraphs: [ParagraphRecord] = []
    var quotations = QuotationMarks()
    /// The words that the pack does not know; their numbers go on after the pack's.
    var ownWords: Vocabulary
    /// The number of each token's sentence.
    var sentenceOfToken: [Int32] = []

    /// A token as it stands in the text.
    func string(_ token: Int) -> String { source.string(tokens.bytes(token)) }

    /// A range of tokens as it stands in the text.
    func string(_ range: TokenRange) -> String { range.isEmpty ? "" : source.string(tokens.bytes(range)) }
}
