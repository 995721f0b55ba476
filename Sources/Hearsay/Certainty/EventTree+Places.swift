// What the place of a clause in its sentence leaves of what it says.

extension EventTree {
    /// What infinitives leave where their governor is in no table.
    static let openInfinitive = EmbeddingWord(positive: 0.4, negative: -0.3)
    static let openClause = EmbeddingWord(positive: 0.6, negative: 0)
    /// What a purpose leaves: many are reached.
    static let purpose = 0.4
    static let asked = 0.15
    /// What a question takes for granted that asks who, why or when.
    static let presupposed = 0.7
    /// What a condition leaves of the main clause.
    static let conditioned = 0.7
    static let known = 0.85

    /// How far the author commits to a plain statement at the place of a verb, −1…1.
    func place(of verb: Int, depth: Int) -> Double {
        guard depth < Self.maximumDepth, let governor = parse.head(of: verb) else { return mainPlace(of: verb) }
        switch parse.relations[verb] {
        case .clausalComplement: return complementPlace(of: verb, under: governor, depth: depth)
        case .openComplement: return openPlace(of: verb, under: governor, depth: depth)
        case .adverbialClause: return adverbialPlace(of: verb, under: governor, depth: depth)
        case .adnominalClause: return adnominalPlace(of: verb, under: governor, depth: depth)
        case .relativeClause: return relativePlace(under: governor, depth: depth)
        case .conjunct: return conjunctPlace(of: verb, under: governor, depth: depth)
        case .clausalSubject: return isInfinitive(verb) ? Self.asked : max(0.3, value(of: governor, depth: depth + 1))
        case .parataxis: return mainPlace(of: verb)
        default: return isCommand(governor) ? 0 : surroundingPlace(of: governor, depth: depth)
        }
    }

    /// The place of the clause that a word stands in.
    func surroundingPlace(of token: Int, depth: Int) -> Double {
        isNominal(token)
            ? clause(of: token).map { place(of: $0, depth: depth + 1) } ?? 1 : place(of: token, depth: depth + 1)
    }

    /// The verb or predicate of the clause that a noun stands in.
    func clause(of token: Int) -> Int? {
        var at = token
        for _ in 0..<Self.maximumDepth where isNominal(at) {
            guard let head = parse.head(of: at) else { return nil }
            at = head
        }
        return at
    }

    // MARK: Main clauses

    private func mainPlace(of verb: Int) -> Double {
        if isAsked(verb) { return isOpenQuestion(verb) ? Self.presupposed : Self.asked }
        if isCommand(verb) { return 0 }
        return hasCondition(verb) ? Self.conditioned : 1
    }

    /// Whether a question mark closes a clause.
    func isAsked(_ verb: Int) -> Bool {
        let end = parse.subtree(of: verb).upperBound
        let range = (end - 2..<end + 1).clamped(to: sentence)
        return range.contains { word($0) == lexicon.questionMark }
    }

    /// Whether a question asks who, why or when, and so takes its event for granted.
    private func isOpenQuestion(_ verb: Int) -> Bool {
        modal(of: verb) == nil && parse.subtree(of: verb).prefix(3).contains { classes($0).contains(.interrogative) }
    }

    private func hasCondition(_ verb: Int) -> Bool {
        parse.children(of: verb).contains { clause in
            parse.relations[clause] == .adverbialClause && opener(of: clause, .clause) == 0
        }
    }

    /// What the words that open a clause leave of it.
    private func opener(of verb: Int, _ kind: EventLexicon.Kind) -> Double? {
        for child in parse.children(of: verb) where child < verb {
            switch parse.relations[child] {
            case .marker, .adverbialModifier, .caseMarker, .coordinator:
                if let value = lexicon.value(kind, at: parse.subtree(of: child).lowerBound, in: text) { return value }
            default: break
            }
        }
        return nil
    }

    func isInfinitive(_ verb: Int) -> Bool {
        parse.children(of: verb).contains { parse.relations[$0] == .marker && classes($0).contains(.to) }
    }

    // MARK: Complements

    private func complementPlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        if isAsked(verb), verb < governor { return isOpenQuestion(verb) ? Self.presupposed : Self.asked }
        if isInfinitive(verb) || !isFinite(verb) { return openPlace(of: verb, under: governor, depth: depth) }
        if let marker = parse.child(of: verb, .marker), classes(marker).contains(.whether) { return 0 }
        return held(by: governor, embedding.clauses[word(governor)] ?? Self.openClause, depth: depth)
    }

    /// Whether a clause has a finite verb, an auxiliary or copula among it.
    private func isFinite(_ verb: Int) -> Bool {
        tag(verb).isFinite
            || parse.children(of: verb).contains {
                switch parse.relations[$0] {
                case .auxiliary, .passiveAuxiliary, .copula: tag($0).isFinite
                default: false
                }
            }
    }

    /// What a word leaves of its complement at its own place.
    func held(by governor: Int, _ row: EmbeddingWord, depth: Int) -> Double {
        // Being able to see or know something takes it for granted.
        if row.positive > Self.known, modal(of: governor) != nil, strength(of: governor) > 0 {
            return row.positive * Self.known * place(of: governor, depth: depth + 1)
        }
        return row.event(under: value(of: governor, depth: depth + 1))
    }

    private func openPlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        if !isInfinitive(verb) {
            if let row = gerundRow(of: verb, under: governor) { return held(by: governor, row, depth: depth) }
            // A predicate of an object or a subject: it holds as far as its verb.
            if !tag(verb).isVerb, !embedding.infinitives.contains(word(governor)) {
                return value(of: governor, depth: depth + 1)
            }
        }
        if let row = degreeRow(of: governor) { return held(by: governor, row, depth: depth) }
        return held(by: governor, embedding.infinitives[word(governor)] ?? Self.openInfinitive, depth: depth)
    }

    /// The row of a verb over a gerund, by the gerund's preposition where it has one.
    private func gerundRow(of verb: Int, under governor: Int) -> EmbeddingWord? {
        guard tag(verb) == .gerund else { return nil }
        if let opener = parse.child(of: verb, .marker, .caseMarker) {
            return embedding.noun(under: word(governor), by: word(opener))
        }
        return embedding.nouns[word(governor)]
    }

    /// The row of "too" or "enough" beside a governor of an infinitive.
    private func degreeRow(of governor: Int) -> EmbeddingWord? {
        for child in parse.children(of: governor) where parse.relations[child] == .adverbialModifier {
            if lexicon.value(.degree, at: child, in: text) != nil { return embedding.infinitives[word(child)] }
        }
        return nil
    }

    // MARK: Side clauses

    private func adverbialPlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        if isInfinitive(verb) {
            if opener(of: verb, .clause) == nil,
                let row = degreeRow(of: governor) ?? embedding.infinitives[word(governor)]
            {
                return held(by: governor, row, depth: depth)
            }
            return Self.purpose * max(0, value(of: governor, depth: depth + 1))
        }
        if tag(verb) == .gerund, let row = gerundRow(of: verb, under: governor),
            parse.child(of: verb, .marker, .caseMarker) != nil
        {
            return held(by: governor, row, depth: depth)
        }
        let around = surroundingPlace(of: governor, depth: depth)
        if let value = opener(of: verb, .clause) { return value * around }
        // Without an opener it holds with its main clause, which takes it along only where that is affirmed.
        return max(around * 0.7, value(of: governor, depth: depth + 1))
    }

    private func adnominalPlace(of verb: Int, under noun: Int, depth: Int) -> Double {
        if isInfinitive(verb) {
            return held(by: noun, embedding.infinitives[word(noun)] ?? Self.openInfinitive, depth: depth)
        }
        if let preposition = parse.child(of: verb, .marker, .caseMarker), tag(verb) == .gerund {
            if let row = embedding.noun(under: word(noun), by: word(preposition)) ?? embedding.nouns[word(noun)] {
                return held(by: noun, row, depth: depth)
            }
        }
        if isFinite(verb), let row = embedding.clauses[word(noun)] { return held(by: noun, row, depth: depth) }
        return relativePlace(under: noun, depth: depth)
    }

    /// A clause about a noun: taken for granted as far as the noun is.
    private func relativePlace(under noun: Int, depth: Int) -> Double {
        let around = surroundingPlace(of: noun, depth: depth)
        guard isNominal(noun), !isGiven(noun) else { return around }
        return around * 0.6 + 0.4 * max(0, value(of: noun, depth: depth + 1))
    }

    private func conjunctPlace(of verb: Int, under first: Int, depth: Int) -> Double {
        if parse.child(of: verb, .subject, .passiveSubject) != nil, parse.relations[first] == .root {
            return mainPlace(of: verb)
        }
        return place(of: first, depth: depth + 1)
    }
}
