/// A sentence's words with tags, lemmas, a tree and names: views over arrays.
public struct ParsedSentence: Sendable {
    fileprivate let forms: [String]
    fileprivate let parse: SentenceParse
    fileprivate let names: GrammarNames
    /// For each word the first and one past the last word of the subtree under it.
    private let subtrees: [Range<Int>]

    init(_ forms: [String], _ parse: SentenceParse, _ names: GrammarNames) {
        self.forms = forms
        self.parse = parse
        self.names = names
        subtrees = Self.subtrees(parse.heads)
    }

    /// The words, in order.
    public var tokens: ParsedTokens { ParsedTokens(sentence: self) }

    /// The names found: persons, organisations, locations.
    public var entities: [ParsedName] { parse.names }

    /// The words from the first to the last that depend on a word, itself among them.
    public func subtree(of token: Int) -> Range<Int> { subtrees[token] }

    /// The words that depend on a word directly.
    /// - Complexity: O(n).
    public func children(of token: Int) -> [Int] { parse.heads.indices.filter { parse.heads[$0] == token + 1 } }

    /// Each word hands its range up to its head, those deepest in the tree first.
    private static func subtrees(_ heads: [Int]) -> [Range<Int>] {
        var ranges = heads.indices.map { $0..<$0 + 1 }
        var waiting = [Int](repeating: 0, count: heads.count)
        for head in heads where head > 0 { waiting[head - 1] += 1 }
        var ready = heads.indices.filter { waiting[$0] == 0 }
        while let token = ready.popLast() {
            let head = heads[token] - 1
            guard head >= 0 else { continue }
            let (a, b) = (ranges[head], ranges[token])
            ranges[head] = min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
            waiting[head] -= 1
            if waiting[head] == 0 { ready.append(head) }
        }
        return ranges
    }
}

/// The words of a ``ParsedSentence``.
public struct ParsedTokens: RandomAccessCollection, Sendable {
    fileprivate let sentence: ParsedSentence

    public var startIndex: Int { 0 }
    public var endIndex: Int { sentence.forms.count }
    public subscript(place: Int) -> ParsedToken { ParsedToken(sentence: sentence, place: place) }
}

/// A word of a ``ParsedSentence``.
public struct ParsedToken: Sendable {
    private let sentence: ParsedSentence
    /// Its place in the sentence, from 0.
    public let place: Int

    fileprivate init(sentence: ParsedSentence, place: Int) {
        self.sentence = sentence
        self.place = place
    }

    public var form: String { sentence.forms[place] }
    public var tag: UniversalTag { sentence.parse.universal[place] }
    /// The tag of the Penn Treebank (XPOS): `VBD`.
    public var treebankTag: String { sentence.names.treebankTags[Int(sentence.parse.treebank[place])] }
    /// The dictionary form.
    public var lemma: String { sentence.names.lemmatizer.lemma(of: form, tag: treebankTag) }
    /// The place of the word that it depends on, nil for the root.
    public var head: Int? { sentence.parse.heads[place] == 0 ? nil : sentence.parse.heads[place] - 1 }
    /// The relation to its head, of Universal Dependencies: `nsubj`.
    public var relation: String {
        sentence.parse.heads[place] == 0 ? "root" : sentence.names.relations[Int(sentence.parse.relations[place])]
    }
    /// What the name that it belongs to names.
    public var name: NameKind? { sentence.parse.names.first { $0.words.contains(place) }?.kind }
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
