// Finds the words of a sentence that raise, lower or turn the commitment to it.

/// Reads the marks of one sentence of a text.
struct MarkFinder {
    let lexicon: CertaintyLexicon
    let text: SegmentedText
    let grammar: ShallowGrammar
    /// Whether the text is indirect speech under a cue in the past.
    var isShifted = false
    /// The sentence's tree, where there is one.
    var parse: TextParse?

    private static let nounWeight = 0.98

    /// The marks in a range of one sentence, in order.
    func marks(in range: TokenRange, clauses: ClauseMap) -> [CertaintyMark] {
        var marks: [CertaintyMark] = []
        var token = range.lowerBound
        while token < range.upperBound {
            if let mark = mark(at: token, to: range.upperBound) {
                marks.append(mark)
                marks += negations(within: mark)
                token = mark.tokens.upperBound
            } else {
                if let affix = affix(at: token) { marks.append(affix) }
                token += 1
            }
        }
        MarkScopes(parse: parse, clauses: clauses).settle(&marks)
        return marks
    }

    /// Whether a range of one sentence has a word that moves the commitment to it, or may do so by its place in the tree.
    func hasLevel(in range: TokenRange) -> Bool {
        var token = range.lowerBound
        while token < range.upperBound {
            let mark = mark(at: token, to: range.upperBound)
            if mark?.level != nil || lexicon.chances.nouns.contains(text.tokens.words[token]) { return true }
            token = mark?.tokens.upperBound ?? token + 1
        }
        return false
    }

    /// The negations that are words of a longer expression ("not certain") or part of a word: named, though the effect is the
    /// expression's.
    private func negations(within mark: CertaintyMark) -> [CertaintyMark] {
        guard !mark.isNegator else { return [] }
        return mark.tokens.compactMap { token in
            guard lexicon.words.of(text.tokens.words[token]).contains(.negation), mark.tokens.count > 1 else {
                return affix(at: token)
            }
            return CertaintyMark(
                tokens: token..<token + 1, kind: MarkKind.negation, entry: text.string(token),
                note: "part of “\(mark.entry)”")
        }
    }

    private func affix(at token: Int) -> CertaintyMark? {
        guard lexicon.negativeAffixes.contains(text.tokens.words[token]) else { return nil }
        return CertaintyMark(
            tokens: token..<token + 1, kind: MarkKind.negation, entry: text.string(token), note: "its affix negates it")
    }

    private func mark(at token: Int, to end: Int) -> CertaintyMark? {
        if let chance = chance(at: token, to: end) { return chance }
        let words = text.tokens.words
        if let match = lexicon.expressionPhrases.match(words, at: token), token + match.length <= end,
            let mark = expression(match.row, token..<token + match.length, to: end)
        {
            return mark
        }
        if grammar.tags[token] == .modal || grammar.tags[token] == .auxiliary,
            let sense = modalSense(at: token, to: end)
        {
            return CertaintyMark(
                tokens: token..<token + 1, kind: MarkKind.modal, entry: sense.entry,
                note: "\(sense.sense): \(sense.note)",
                level: sense.level, interval: sense.interval, event: sense.event)
        }
        if let match = lexicon.conditionalPhrases.match(words, at: token), token + match.length <= end {
            let phrase = lexicon.conditionals[match.row]
            return CertaintyMark(
                tokens: token..<token + match.length, kind: MarkKind.conditional, entry: phrase.entry,
                note: "hangs on a condition",
                level: phrase.level)
        }
        if let match = lexicon.negatorPhrases.match(words, at: token), token + match.length <= end {
            let negator = lexicon.negators[match.row]
            return CertaintyMark(
                tokens: token..<token + match.length, kind: negator.kind.rawValue, entry: negator.entry,
                note: "part of what is claimed", level: negator.level, negation: negator.strength)
        }
        return nil
    }

    private func expression(_ row: Int, _ tokens: TokenRange, to end: Int) -> CertaintyMark? {
        let expression = lexicon.expressions[row]
        let tag = grammar.tags[tokens.lowerBound]
        guard expression.tags.isEmpty || !expression.tags.isDisjoint(with: TagClass(tag)) else { return nil }
        var mark = CertaintyMark(
            tokens: tokens, kind: expression.kind, entry: expression.entry, note: expression.note,
            level: expression.level,
            negated: expression.negated, interval: expression.interval, isVerb: expression.tags.contains(.verb))
        switch expression.scope {
        case .clause, .right: break
        case .question: guard isAsked(tokens.lowerBound) else { return nil }
        case .noun: mark.weight = Self.nounWeight
        case .degree: guard tokens.upperBound < end, isGradable(tokens.upperBound) else { return nil }
        case .people: guard quantifiesPeople(tokens, to: end) else { return nil }
        case .predicative:
            guard tokens.upperBound < end else { break }
            let next = grammar.tags[tokens.upperBound]
            if next == .noun || next == .properNoun || next == .adjective { return nil }
        }
        return mark
    }

    /// How far behind a quantifier its noun stands at most.
    private static let nounReach = 4

    /// Whether the noun phrase behind a quantifier is headed by a noun for people ("some local officials").
    private func quantifiesPeople(_ quantifier: TokenRange, to end: Int) -> Bool {
        guard quantifier.upperBound < end else { return false }
        let noun = (quantifier.upperBound..<min(end, quantifier.upperBound + Self.nounReach)).last {
            grammar.phraseOfToken[$0] == grammar.phraseOfToken[quantifier.upperBound] && grammar.tags[$0] == .noun
        }
        return noun.map { lexicon.people.contains(text.tokens.words[$0]) } ?? false
    }

    /// Whether a word opens what is asked or open, and no clause that says "either way".
    private func isAsked(_ token: Int) -> Bool {
        guard let parse, let verb = parse.head(of: token), parse.relations[verb] == .adverbialClause else {
            return true
        }
        return !parse.subtree(of: verb).contains { word in
            grammar.tags[word] == .coordinator
                && lexicon.words.of(text.tokens.words[word]).isDisjoint(with: [.and, .contrast])
        }
    }

    private func isGradable(_ token: Int) -> Bool {
        grammar.tags[token] == .adjective || grammar.tags[token].isVerb && grammar.tags[token] != .auxiliary
    }
}
