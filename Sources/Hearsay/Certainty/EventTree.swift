// How far a text's author commits to an event, composed along the tree of its sentence: what an event's own words leave of it,
// times what the words that it hangs on leave of that.

struct EventTree {
    let lexicon: EventLexicon
    let embedding: EmbeddingLexicon
    let words: FunctionWords
    let text: SegmentedText
    let grammar: TextGrammar
    /// The target, as a range of tokens of one sentence.
    let target: TokenRange

    static let maximumDepth = 12

    var parse: TextParse { grammar.parse }

    /// The commitment to the target, −1…1.
    var commitment: Double {
        guard let head = head else { return 0 }
        return min(1, max(-1, value(of: head, depth: 0)))
    }

    /// The word that stands for the target: its highest one, a verb where there are several; of an auxiliary, particle or copula
    /// the word that it belongs to.
    var head: Int? {
        let tops = target.filter { token in parse.head(of: token).map { !target.contains($0) } ?? true }
        guard var head = tops.first(where: { grammar.shallow.tags[$0].isVerb }) ?? tops.first else { return nil }
        while let above = parse.head(of: head), isPartOfVerb(head) { head = above }
        return head
    }

    private func isPartOfVerb(_ token: Int) -> Bool {
        switch parse.relations[token] {
        case .auxiliary, .passiveAuxiliary, .copula, .particle, .flat, .fixed: true
        default: false
        }
    }

    /// What the author commits to at a word.
    func value(of token: Int, depth: Int) -> Double {
        guard depth < Self.maximumDepth else { return 0 }
        return isNominal(token)
            ? nounStrength(of: token) * nounPlace(of: token, depth: depth)
            : strength(of: token) * place(of: token, depth: depth)
    }

    /// Whether a word stands where a noun does: a gerund may, a noun that is a predicate doesn't. Joined words stand as the first one.
    func isNominal(_ token: Int) -> Bool {
        var at = token
        for _ in 0..<Self.maximumDepth {
            guard parse.child(of: at, .copula) == nil, !isVerbUnderAuxiliary(at) else { return false }
            switch parse.relations[at] {
            case .subject, .passiveSubject, .object, .indirectObject, .oblique, .nominalModifier, .possessor, .compound,
                .time, .apposition, .adjective, .determiner, .number, .caseMarker:
                return true
            case .conjunct:
                guard !tag(at).isFinite, let first = parse.head(of: at) else { return false }
                at = first
            case .root, .parataxis, .openComplement: return false
            default: return !tag(at).isVerb && tag(at).isNominal && !hasMarker(at)
            }
        }
        return false
    }

    /// Whether what looks like the object of "do" is its verb ("did not plan"): many verbs are nouns, too.
    private func isVerbUnderAuxiliary(_ token: Int) -> Bool {
        guard parse.relations[token] == .object, let governor = parse.head(of: token), classes(governor).contains(.do)
        else { return false }
        return parse.child(of: governor, .subject, .passiveSubject) == nil
            || parse.child(of: token, .determiner, .possessor, .adjective) == nil && isNegated(token)
    }

    private func isNegated(_ token: Int) -> Bool {
        parse.children(of: token).contains {
            parse.relations[$0] == .adverbialModifier && lexicon.value(.negation, at: $0, in: text) == -1
        }
    }

    func tag(_ token: Int) -> WordTag { grammar.shallow.tags[token] }

    func classes(_ token: Int) -> FunctionClass { words.of(text.tokens.words[token]) }

    func word(_ token: Int) -> WordID { text.tokens.words[token] }

    /// The first token of all that hangs on a word.
    func start(of token: Int) -> Int { parse.subtree(of: token).lowerBound }

    func hasMarker(_ token: Int) -> Bool { parse.child(of: token, .marker) != nil }

    /// Whether a word stands in the target itself, where that is a whole clause: its negations and modals are part of what is asked for.
    func isAskedFor(_ token: Int) -> Bool { target.count > 1 && target.contains(token) }

    var sentence: TokenRange {
        guard let first = target.first else { return target }
        return text.sentences[Int(text.sentenceOfToken[first])].tokens
    }
}
