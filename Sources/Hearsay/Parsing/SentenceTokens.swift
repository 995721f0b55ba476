// A sentence's words with tags, lemmas, a tree and names: views over arrays.

/// The tokens of one sentence, in order. Where the sentence was not parsed they have no tags and no heads.
///
/// A value is a view: it copies nothing, and shares the arrays of its text.
public struct SentenceTokens: RandomAccessCollection, Sendable {
    private let words: ParsedWords
    private let range: Range<Int>

    init(_ words: ParsedWords, _ range: Range<Int>) {
        self.words = words
        self.range = range
    }

    /// No tokens.
    static let none = SentenceTokens(ParsedWords(), 0..<0)

    public var startIndex: Int { 0 }
    public var endIndex: Int { range.count }
    public subscript(place: Int) -> Token { Token(words, place, in: range) }

    /// Whether the sentence has a tree.
    public var isParsed: Bool { !range.isEmpty && words.parse.isParsed(range.lowerBound) }

    /// The names found: persons, organisations, locations. None where an analysis parsed only the sentences of attributions
    /// (``ParsedSentences/attributions``).
    /// - Complexity: O(m) for the m names of the text.
    public var entities: [ParsedName] {
        words.parse.names.filter { range.contains($0.tokens.lowerBound) }.map {
            ParsedName(
                words: $0.tokens.lowerBound - range.lowerBound..<$0.tokens.upperBound - range.lowerBound, kind: $0.kind)
        }
    }

    /// The places from the first to the last of the tokens that depend on a token, itself among them.
    public func subtree(of place: Int) -> Range<Int> {
        let tokens = words.parse.subtree(of: range.lowerBound + place)
        return tokens.lowerBound - range.lowerBound..<tokens.upperBound - range.lowerBound
    }

    /// The places of the tokens that depend on a token directly.
    public func children(of place: Int) -> [Int] {
        words.parse.children(of: range.lowerBound + place).map { $0 - range.lowerBound }
    }
}

/// A word or a mark of a sentence.
public struct Token: Sendable {
    private let words: ParsedWords
    private let number: Int
    private let start: Int

    fileprivate init(_ words: ParsedWords, _ place: Int, in range: Range<Int>) {
        self.words = words
        number = range.lowerBound + place
        start = range.lowerBound
    }

    /// Its place in the sentence, from 0.
    public var place: Int { number - start }
    public var form: String { words.form(number) }
    /// Where it stands in the text; nil where the words were given one by one.
    public var span: TextSpan? { words.span(number) }
    /// The universal part of speech; nil where the sentence was not parsed, as all below.
    public var tag: UniversalTag? { isParsed ? words.parse.universal[number] : nil }
    /// The tag of the Penn Treebank (XPOS): `VBD`.
    public var treebankTag: String? { isParsed ? words.names?.treebankTags[Int(words.parse.treebank[number])] : nil }
    /// The dictionary form.
    public var lemma: String? { treebankTag.flatMap { words.names?.lemmatizer.lemma(of: form, tag: $0) } }
    /// The place of the token that it depends on; nil for the root too.
    public var head: Int? { words.parse.head(of: number).map { $0 - start } }
    /// The relation to its head, of Universal Dependencies: `nsubj`; `root` for the root.
    public var relation: String? {
        guard isParsed else { return nil }
        return words.parse.heads[number] == TextParse.root
            ? "root" : words.names?.relations[Int(words.parse.relationNumbers[number])]
    }
    /// What the name that it belongs to names.
    /// - Complexity: O(log m) for the m names of the text.
    public var name: NameKind? { words.name(at: number) }

    private var isParsed: Bool { words.parse.isParsed(number) }
}

/// The arrays that tokens look at: those of a text, or of a list of words.
final class ParsedWords: Sendable {
    private enum Forms: Sendable {
        case text(SourceText, TokenTable)
        case list([String])
    }

    private let forms: Forms
    let parse: TextParse
    /// Nil where the language pack has no weights.
    let names: GrammarNames?

    /// The tokens of a text.
    init(_ text: SegmentedText, _ parse: TextParse, _ names: GrammarNames?) {
        forms = .text(text.source, text.tokens)
        self.parse = parse
        self.names = names
    }

    /// One sentence whose words are given.
    init(_ words: [String], _ parse: TextParse, _ names: GrammarNames) {
        forms = .list(words)
        self.parse = parse
        self.names = names
    }

    fileprivate init() {
        forms = .list([])
        parse = TextParse(tokens: 0)
        names = nil
    }

    fileprivate func form(_ number: Int) -> String {
        switch forms {
        case .text(let source, let tokens): source.string(tokens.bytes(number))
        case .list(let words): words[number]
        }
    }

    fileprivate func span(_ number: Int) -> TextSpan? {
        if case .text(let source, let tokens) = forms { TextSpan(source, tokens.bytes(number)) } else { nil }
    }

    fileprivate func name(at number: Int) -> NameKind? {
        var low = 0
        var high = parse.names.count
        while low < high {
            let middle = (low + high) / 2
            if parse.names[middle].tokens.upperBound <= number { low = middle + 1 } else { high = middle }
        }
        guard low < parse.names.count, parse.names[low].tokens.contains(number) else { return nil }
        return parse.names[low].kind
    }
}

/// The names of tags and relations, and lemmas: what turns a parse's numbers into words.
struct GrammarNames: Sendable {
    let treebankTags: [String]
    let relations: [String]
    let lemmatizer: Lemmatizer

    init(_ parser: GrammarParser, _ pack: LanguagePack) throws(LexiconError) {
        treebankTags = parser.treebankTags
        relations = parser.relations
        lemmatizer = try Lemmatizer(pack)
    }
}
