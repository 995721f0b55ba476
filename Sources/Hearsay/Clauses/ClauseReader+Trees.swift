// Whose a verb is, read off its sentence's tree.

extension ClauseReader {
    /// How many verbs up a subject is looked for.
    private static let maximumSteps = 5

    /// The subject of a verb, or of an adjective or noun after a copula, by the tree; nil where there is none or no tree.
    func treeSubject(of group: VerbGroup) -> Subject? {
        guard parse.isParsed(group.head) else { return nil }
        var verb = group.head
        for step in 0..<Self.maximumSteps {
            if let subject = self.subject(under: verb), subject != group.head {
                return treeSubject(subject, of: group, verb, isShared: step > 0)
            }
            guard let head = parse.head(of: verb) else { return nil }
            switch parse.relations[verb] {
            case .conjunct, .adverbialClause, .parataxis:
                verb = head
            case .openComplement:
                if tag(verb) != .gerund, let object = parse.child(of: head, .object, .indirectObject), object < verb {
                    return treeSubject(object, of: group, verb, isShared: true)
                }
                verb = head
            case .adnominalClause:
                // A participle after a comma goes on with the sentence's subject, not with the noun before it.
                guard tag(group.head) == .gerund, group.tokens.lowerBound > 0, isComma(group.tokens.lowerBound - 1),
                    let main = governor(of: head)
                else { return treeSubject(head, of: group, verb, isShared: step > 0) }
                verb = main
                if let subject = self.subject(under: verb) {
                    return treeSubject(subject, of: group, verb, isShared: true)
                }
            default:
                return nil
            }
        }
        return nil
    }

    /// The subject among a verb's dependents. Words of a quotation that the verb stands outside of are none of its own.
    private func subject(under verb: Int) -> Int? {
        parse.children(of: verb).first {
            (parse.relations[$0] == .subject || parse.relations[$0] == .passiveSubject)
                && pair(at: $0) == pair(at: verb)
        }
    }

    /// The verb that a noun depends on, through other nouns.
    private func governor(of noun: Int) -> Int? {
        var at = noun
        for _ in 0..<Self.maximumSteps {
            guard let head = parse.head(of: at) else { return nil }
            if tag(head).isVerb { return head }
            at = head
        }
        return nil
    }

    /// The noun phrase of a subject's head word, without the verb's own clause.
    private func treeSubject(_ head: Int, of group: VerbGroup, _ verb: Int, isShared: Bool) -> Subject? {
        guard
            tag(head).isNominal || tag(head) == .number || tag(head) == .relative || tag(head) == .determiner
                || tag(head) == .adjective
        else { return nil }
        let tokens = nounPhrase(of: head, outside: group, verb)
        guard !tokens.isEmpty else { return nil }
        var subject = Subject(tokens: tokens, start: tokens.lowerBound, isShared: isShared)
        let between = tokens.upperBound..<max(group.tokens.lowerBound, tokens.upperBound)
        if !isShared, between.count > 2, isBreak(between.lowerBound), isBreak(between.upperBound - 1) {
            subject.insert = between.lowerBound + 1..<between.upperBound - 1
        }
        return subject
    }

    /// All words of the noun phrase that a word heads: its subtree, without a clause that the verb belongs to and without marks at its edges.
    func nounPhrase(of head: Int, outside group: VerbGroup, _ verb: Int) -> TokenRange {
        var tokens = parse.subtree(of: head)
        if head < verb {
            let clause = parse.dominates(head, verb) ? parse.subtree(of: verb).lowerBound : group.tokens.lowerBound
            tokens = tokens.clamped(to: tokens.lowerBound..<max(min(clause, group.tokens.lowerBound), head + 1))
        } else {
            tokens = tokens.clamped(to: min(group.tokens.upperBound, head)..<tokens.upperBound)
        }
        return withoutTime(trimmed(withoutParticiple(withoutPreposition(tokens, head), head), around: head), head)
    }

    /// A phrase before whose head another prepositional phrase was attached, without it: "At a rally Trump".
    private func withoutPreposition(_ tokens: TokenRange, _ head: Int) -> TokenRange {
        guard tokens.lowerBound < head, tag(tokens.lowerBound) == .preposition, let phrase = phrase(at: head) else {
            return tokens
        }
        return min(phrase.tokens.lowerBound, head)..<tokens.upperBound
    }

    /// A phrase up to a participle after a comma, which belongs to the verb: "Kirby, citing reports,".
    func withoutParticiple(_ tokens: TokenRange, _ head: Int) -> TokenRange {
        for token in head + 1..<max(tokens.upperBound, head + 1)
        where tag(token) == .gerund && isComma(token - 1) && token - 1 > head {
            return tokens.lowerBound..<token - 1
        }
        return tokens
    }

    /// A phrase without a day or a time at its end, which belongs to the verb: "Sanders on Tuesday".
    private func withoutTime(_ tokens: TokenRange, _ head: Int) -> TokenRange {
        guard let last = phrase(at: tokens.upperBound - 1), last.tokens.lowerBound > head,
            last.tokens.upperBound == tokens.upperBound, times.isTime(last, in: text)
        else { return tokens }
        let start = last.tokens.lowerBound
        return tokens.lowerBound..<(start - 1 > head && tag(start - 1) == .preposition ? start - 1 : start)
    }

    /// A noun phrase without marks at its edges and without a stray bracket.
    func trimmed(_ tokens: TokenRange, around head: Int) -> TokenRange {
        var lower = tokens.lowerBound
        var upper = tokens.upperBound
        while lower < head, shape(lower).contains(.punctuation), !shape(lower).contains(.opensQuotation) { lower += 1 }
        while lower < head, tag(lower) == .coordinator { lower += 1 }
        while upper > head + 1, isTrailing(upper - 1, from: lower) { upper -= 1 }
        return lower..<upper
    }

    /// Whether a token at the end of a phrase is no part of it: a mark, but for one that closes what the phrase opened.
    private func isTrailing(_ token: Int, from lower: Int) -> Bool {
        if tag(token) == .genitive { return true }
        guard shape(token).contains(.punctuation) else { return false }
        if word(token) == words.closeBracket { return !(lower..<token).contains { word($0) == words.openBracket } }
        let pair = text.quotations.pairOfToken[token]
        if shape(token).contains(.closesQuotation), pair >= 0 {
            return text.quotations.pairs[Int(pair)].open < lower
        }
        return true
    }

    /// The highest word over a word, or itself, that a range holds.
    func top(over token: Int, within range: TokenRange) -> Int {
        var top = token
        while let head = parse.head(of: top), range.contains(head) { top = head }
        return top
    }

    /// The first word of a range that depends on none of its others.
    func top(of range: TokenRange) -> Int {
        range.first { !(parse.head(of: $0).map(range.contains) ?? false) } ?? range.lowerBound
    }

    /// The agent of a passive: an oblique noun phrase whose preposition is one of agents.
    func treeAgent(of group: VerbGroup) -> TokenRange? {
        guard parse.isParsed(group.head) else { return nil }
        for child in parse.children(of: group.head)
        where child > group.head && parse.relations[child] == .oblique {
            if let marker = parse.child(of: child, .caseMarker), classes(marker).contains(.by) {
                let tokens = trimmed(marker + 1..<max(parse.subtree(of: child).upperBound, child + 1), around: child)
                return tokens.isEmpty ? nil : tokens
            }
        }
        return nil
    }
}
