// What the place of a clause in its sentence leaves of what it says.

extension EventTree {
    /// What infinitives leave where their governor is in no table.
    static let openInfinitive = EmbeddingWord(positive: 0.4, negative: -0.3)
    static let openClause = EmbeddingWord(positive: 0.75, negative: 0.2)
    /// What a purpose leaves: many are reached.
    static let purpose = 0.65
    static let asked = 0.15
    /// What a question takes for granted that asks who, why or when.
    static let presupposed = 0.7
    /// What is left of a clause that tells who or how, whatever holds it.
    static let answered = 0.93
    /// What a condition leaves of the main clause.
    static let conditioned = 0.7
    static let known = 0.85
    static let unknown = -0.4
    static let ownBelief = EmbeddingWord(positive: 0.6, negative: -0.75)

    /// How far the author commits to a plain statement at the place of a verb, −1…1.
    func place(of verb: Int, depth: Int) -> Double {
        guard depth < Self.maximumDepth, let governor = parse.head(of: verb) else { return mainPlace(of: verb) }
        if let noun = contentNoun(of: verb), let row = embedding.clauses[word(noun)] {
            return held(by: noun, row, depth: depth)
        }
        switch parse.relations[verb] {
        case .clausalComplement: return complementPlace(of: verb, under: governor, depth: depth)
        case .openComplement: return openPlace(of: verb, under: governor, depth: depth)
        case .adverbialClause: return adverbialPlace(of: verb, under: governor, depth: depth)
        case .adnominalClause: return adnominalPlace(of: verb, under: governor, depth: depth)
        case .relativeClause: return relativePlace(of: verb, under: governor, depth: depth)
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

    func mainPlace(of verb: Int) -> Double {
        if isAsked(verb) { return isOpenQuestion(verb) ? Self.presupposed : Self.asked }
        if isCommand(verb) || isRequest(verb) { return 0 }
        if isInfinitive(verb) { return Self.openInfinitive.positive }
        // A side clause that stands alone ("If only he had come!").
        if let marker = parse.child(of: verb, .marker) {
            return lexicon.value(.clause, at: start(of: marker), in: text) ?? 1
        }
        return hasCondition(verb) ? Self.conditioned : 1
    }

    /// Whether a question mark closes a clause.
    func isAsked(_ verb: Int) -> Bool {
        let end = parse.subtree(of: verb).upperBound
        let range = (end - 2..<end + 1).clamped(to: sentence)
        return range.contains { word($0) == lexicon.questionMark }
    }

    /// Whether a question asks who, why or when, and so takes its event for granted.
    func isOpenQuestion(_ verb: Int) -> Bool {
        modal(of: verb) == nil
            && parse.subtree(of: verb).prefix(2).contains {
                classes($0).contains(.interrogative) && !classes($0).contains(.that)
            }
    }

    /// Whether a base form is asked for ("Please call me").
    private func isRequest(_ verb: Int) -> Bool {
        tag(verb) == .verbBase && modal(of: verb) == nil
            && parse.children(of: verb).contains { lexicon.value(.request, at: $0, in: text) != nil }
    }

    private func hasCondition(_ verb: Int) -> Bool {
        parse.children(of: verb).contains { clause in
            guard parse.relations[clause] == .adverbialClause, opener(of: clause) == 0 else { return false }
            // A clause with "whether" is no condition; one with "if" is.
            guard let marker = parse.child(of: clause, .marker) else { return true }
            return !classes(marker).contains(.whether) || classes(marker).contains(.adjunct)
        }
    }

    func isInfinitive(_ verb: Int) -> Bool {
        parse.children(of: verb).contains { parse.relations[$0] == .marker && classes($0).contains(.to) }
    }

    // MARK: Complements

    /// The noun right before a clause that says what it is ("the claim that he came"), whatever the clause hangs on.
    private func contentNoun(of verb: Int) -> Int? {
        guard let marker = parse.child(of: verb, .marker), classes(marker).contains(.that), marker > sentence.lowerBound
        else { return nil }
        let noun = marker - 1
        guard tag(noun).isNominal, embedding.clauses.contains(word(noun)) else { return nil }
        guard let governor = parse.head(of: verb), governor != noun else { return noun }
        // "Told the report that": the verb's own clause.
        return tag(governor).isVerb && embedding.clauses.contains(word(governor)) ? nil : noun
    }

    private func complementPlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        if isAsked(verb), verb < governor { return isOpenQuestion(verb) ? Self.presupposed : Self.asked }
        if verb < governor, isInverted(verb) { return 0 }
        // A base form with a subject is a clause after verbs of saying, as in a quotation that lost its start.
        let isClause = isFinite(verb) || tag(verb) == .verbBase && embedding.bare[word(governor)] == nil
        if isInfinitive(verb) || !isClause { return openPlace(of: verb, under: governor, depth: depth) }
        if let marker = parse.child(of: verb, .marker), classes(marker).contains(.whether) { return 0 }
        if isOpenQuestion(verb) { return Self.answered * background(of: governor) }
        return heldClause(by: governor, depth: depth)
    }

    /// Whether a clause has a finite verb, an auxiliary or copula among it.
    func isFinite(_ verb: Int) -> Bool {
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
        row.event(under: value(of: governor, depth: depth + 1))
    }

    /// What a word leaves of the clause that it holds.
    private func heldClause(by governor: Int, depth: Int) -> Double {
        var row = embedding.clauses[word(governor)] ?? Self.openClause
        let own = strength(of: governor)
        if modal(of: governor) != nil {
            // Being able to see or know something takes it for granted; being able to tell is telling.
            let able = embedding.able[word(governor)]
            if able != nil || row.positive > Self.known && own > 0 {
                row = able ?? row
                return (own > 0 ? row.positive * Self.known : row.negative) * place(of: governor, depth: depth + 1)
            }
        }
        // Who says that they don't know something can't take it for granted; who says what they think says it.
        if isSpeakerNow(governor) {
            if row.isFactive { row.negative = Self.unknown }
            if row.isBelief { row = Self.ownBelief }
        }
        return row.event(under: value(of: governor, depth: depth + 1))
    }

    /// Whether a verb is in the present and who speaks is its subject.
    private func isSpeakerNow(_ verb: Int) -> Bool {
        guard let subject = parse.child(of: verb, .subject) else { return false }
        return lexicon.value(.speaker, at: subject, in: text) != nil && !isPast(verb)
    }

    private func openPlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        if !isInfinitive(verb) {
            if let row = gerundRow(of: verb, under: governor) { return held(by: governor, row, depth: depth) }
            if tag(verb) == .verbBase, let row = embedding.bare[word(governor)] {
                return held(by: governor, row, depth: depth)
            }
            // A predicate of an object or a subject, or what goes along: it holds as far as its verb.
            if tag(verb) != .verbBase { return value(of: governor, depth: depth + 1) }
        }
        if let row = degreeRow(of: governor) ?? predicateRow(of: governor, before: verb) {
            return held(by: governor, row, depth: depth)
        }
        if let row = embedding.infinitives[word(governor)] { return held(by: governor, row, depth: depth) }
        return isApart(verb, from: governor)
            ? Self.purpose * max(0, value(of: governor, depth: depth + 1))
            : held(by: governor, Self.openInfinitive, depth: depth)
    }

    /// The row of a predicate that a verb makes of the infinitive ("made it hard to leave").
    private func predicateRow(of governor: Int, before verb: Int) -> EmbeddingWord? {
        for child in parse.children(of: governor) where child > governor && child < verb {
            if parse.relations[child] == .openComplement, tag(child) == .adjective {
                return embedding.infinitives[word(child)]
            }
        }
        return nil
    }

    /// Whether an object or adjunct stands between a verb and its infinitive, which then is likely one of purpose.
    func isApart(_ verb: Int, from governor: Int) -> Bool {
        let start = start(of: verb)
        return parse.children(of: governor).contains { child in
            guard child > governor, child < start else { return false }
            switch parse.relations[child] {
            case .object, .oblique, .time: return true
            default: return false
            }
        }
    }

    /// The row of a verb over a gerund, by the gerund's preposition where it has one.
    func gerundRow(of verb: Int, under governor: Int) -> EmbeddingWord? {
        guard tag(verb) == .gerund else { return nil }
        if let opener = parse.child(of: verb, .marker, .caseMarker) {
            return embedding.noun(under: word(governor), by: word(opener))
        }
        return embedding.objects[word(governor)]
    }

    /// The row of "too" or "enough" beside a governor of an infinitive.
    func degreeRow(of governor: Int) -> EmbeddingWord? {
        for child in parse.children(of: governor) where parse.relations[child] == .adverbialModifier {
            if lexicon.value(.degree, at: child, in: text) != nil { return embedding.infinitives[word(child)] }
        }
        return nil
    }
}
