// Reads clauses off tags and base noun phrases: verb groups, subjects, and how far a noun phrase goes.

/// A verb with its auxiliaries, negation and the adverbs between them.
struct VerbGroup: Sendable {
    var tokens: TokenRange
    /// The main verb.
    var head: Int
    var isNegative = false
    var isPassive = false
    var isInfinitive = false
    var isFinite = false
}

/// The words that are a verb's subject, and how they were found.
struct Subject: Sendable {
    /// The full noun phrase, with apposition and relative clause.
    var tokens: TokenRange
    /// The first token of the clause part that the subject opens: what stands before it can be a content.
    var start: Int
    /// Whether it is another verb's subject, shared with this one.
    var isShared = false
    /// A phrase between commas that parts the subject from its verb and is no part of it.
    var insert: TokenRange?
}

/// A view of one text for reading clauses. All look-ups are by token number and stay in one sentence.
final class ClauseReader {
    let text: SegmentedText
    let grammar: ShallowGrammar
    let parse: TextParse
    let words: FunctionWords
    let times: TimeWords
    let pronouns: Pronouns

    init(
        text: SegmentedText, grammar: ShallowGrammar, parse: TextParse, words: FunctionWords, times: TimeWords,
        pronouns: Pronouns
    ) {
        self.text = text
        self.grammar = grammar
        self.parse = parse
        self.words = words
        self.times = times
        self.pronouns = pronouns
    }

    @inline(__always)
    func classes(_ token: Int) -> FunctionClass { words.of(text.tokens.words[token]) }
    @inline(__always)
    func tag(_ token: Int) -> WordTag { grammar.tags[token] }
    @inline(__always)
    func word(_ token: Int) -> WordID { text.tokens.words[token] }
    @inline(__always)
    func shape(_ token: Int) -> TokenShape { text.tokens.shapes[token] }
    func isComma(_ token: Int) -> Bool { word(token) == words.comma }

    /// The base noun phrase that a token stands in.
    func phrase(at token: Int) -> NounPhrase? {
        let number = grammar.phraseOfToken[token]
        return number < 0 ? nil : grammar.phrases[Int(number)]
    }

    /// The innermost pair of quotation marks that a token stands in, or -1.
    func pair(at token: Int) -> Int32 { text.quotations.pairOfToken[token] }

    /// The sentence of a token.
    func sentence(of token: Int) -> TokenRange { text.sentences[Int(text.sentenceOfToken[token])].tokens }

    /// The group of a main verb.
    func verbGroup(of head: Int) -> VerbGroup {
        let start = sentence(of: head).lowerBound
        var group = VerbGroup(tokens: head..<head + 1, head: head)
        var sawBe = false
        var nearest = true
        var i = head - 1
        scan: while i >= start {
            let classes = classes(i)
            switch tag(i) {
            case .auxiliary, .modal:
                group.tokens = i..<head + 1
                group.isFinite = true
                if nearest { sawBe = classes.contains(.be) }
                nearest = false
            case .negation:
                group.isNegative = true
                if i + 1 < group.tokens.lowerBound { break scan }
                group.tokens = i..<head + 1
            case .infinitiveMarker:
                group.isInfinitive = true
                break scan
            case .adverb:
                if classes.contains(.quasiNegation) { group.isNegative = true }
            default:
                break scan
            }
            i -= 1
        }
        switch tag(head) {
        case .verbPast, .verbPresent: group.isFinite = true
        case .pastParticiple:
            group.isPassive = sawBe || nearest && head + 1 < text.tokens.count && classes(head + 1).contains(.by)
        default: break
        }
        return group
    }
}
