// Cuts a sentence into clauses by its tags and closed-class words: as far as a negation or a hedge reaches without a parse.

/// How a clause hangs in its sentence.
enum ClauseKind: Sendable {
    case main
    /// Opened by a complementizer: what somebody says, knows or asks.
    case complement
    case adverbial
    case relative
}

/// A stretch of a sentence with at most one finite verb group, as far as the rules can see.
struct Clause: Sendable {
    var tokens: TokenRange
    var kind: ClauseKind
}

/// The clauses of a sentence, in order, without gaps.
struct ClauseMap: Sendable {
    private(set) var clauses: [Clause] = []

    /// - Complexity: O(n²) in the length of the longest clause, for the look-ahead; sentences are short.
    init(_ range: TokenRange, in text: SegmentedText, grammar: ShallowGrammar, words: FunctionWords) {
        guard !range.isEmpty else { return }
        var start = range.lowerBound
        var kind = ClauseKind.main
        for token in range where token > range.lowerBound || Self.opener(token, range, text, grammar, words) != nil {
            guard let next = Self.border(at: token, start: start, current: kind, range, text, grammar, words) else {
                continue
            }
            if token > start { clauses.append(Clause(tokens: start..<token, kind: kind)) }
            start = token
            kind = next
        }
        clauses.append(Clause(tokens: start..<range.upperBound, kind: kind))
    }

    /// The clause of a token, or nil where the token is outside the sentence.
    func clause(of token: Int) -> Clause? { clauses.first { $0.tokens.contains(token) } }

    /// The kind of the clause that begins at a token, or nil where none begins.
    private static func border(
        at token: Int, start: Int, current: ClauseKind, _ range: TokenRange, _ text: SegmentedText,
        _ grammar: ShallowGrammar,
        _ words: FunctionWords
    ) -> ClauseKind? {
        if let kind = opener(token, range, text, grammar, words) { return kind }
        guard token > start else { return nil }
        let before = text.tokens.words[token - 1]
        if before == words.semicolon || before == words.colon || words.dashes.contains(before)
            || words.terminals.contains(before)
        {
            return .main
        }
        if grammar.tags[token] == .coordinator {
            return hasOwnSubject(after: token, range, text, grammar, words)
                ? (current == .complement ? .complement : .main) : nil
        }
        // A comma ends an adverbial or relative clause that already has its verb.
        if before == words.comma, current == .adverbial || current == .relative {
            return (start..<token).contains { grammar.tags[$0].isFinite } ? .main : nil
        }
        return nil
    }

    /// The kind of a subordinate clause that a word opens.
    private static func opener(
        _ token: Int, _ range: TokenRange, _ text: SegmentedText, _ grammar: ShallowGrammar, _ words: FunctionWords
    ) -> ClauseKind? {
        let classes = words.of(text.tokens.words[token])
        switch grammar.tags[token] {
        case .relative: return token == range.lowerBound ? nil : .relative
        case .subordinator:
            if classes.contains(.that)
                || classes.contains(.whether) && token > range.lowerBound && grammar.tags[token - 1].isVerb
            {
                return .complement
            }
            return .adverbial
        case .adverb, .preposition:
            return classes.contains(.adjunct) && hasOwnSubject(after: token, range, text, grammar, words)
                ? .adverbial : nil
        default: return nil
        }
    }

    private static let lookAhead = 10

    /// Whether a noun phrase and a finite verb follow a word before the next border.
    private static func hasOwnSubject(
        after token: Int, _ range: TokenRange, _ text: SegmentedText, _ grammar: ShallowGrammar, _ words: FunctionWords
    ) -> Bool {
        var hasSubject = false
        for i in token + 1..<max(min(range.upperBound, token + lookAhead), token + 1) {
            let tag = grammar.tags[i]
            if tag.isNominal { hasSubject = true }
            if tag.isFinite { return hasSubject }
            if text.tokens.words[i] == words.comma || tag == .subordinator || tag == .infinitiveMarker { return false }
        }
        return false
    }
}
