// What the place of a clause in its sentence leaves of what it says.

extension EventTree {
    /// What infinitives leave where their governor is in no table.
    static let openInfinitive = EmbeddingWord(positive: 0.4, negative: -0.3)
    static let openClause = EmbeddingWord(positive: 0.75, negative: 0.2)
    /// What a purpose leaves: many are reached.
    static let purpose = 0.65
    /// What a participle keeps where its main clause is denied.
    static let beside = 0.7
    /// The least that words of time and cause leave of their clauses.
    static let timed = 0.5
    /// What is left of a clause about a noun where its verb is in the past.
    static let told = 0.97
    /// A governor that leaves less of its infinitive says that it's open.
    static let leastOpen = 0.2
    static let asked = 0.15
    /// What a question takes for granted that asks who, why or when.
    static let presupposed = 0.7
    /// What is left of a clause that tells who or how, whatever holds it.
    static let answered = 0.9
    /// What a condition leaves of the main clause.
    static let conditioned = 0.7
    static let known = 0.85
    static let unknown = -0.4
    static let ownBelief = EmbeddingWord(positive: 0.6, negative: -0.75)
    /// What headlines announce by an infinitive.
    static let announced = 0.75

    /// How far the author commits to a plain statement at the place of a verb, −1…1.
    func place(of verb: Int, depth: Int) -> Double {
        guard depth < Self.maximumDepth, let governor = parse.head(of: verb) else { return mainPlace(of: verb) }
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

    private func mainPlace(of verb: Int) -> Double {
        if isAsked(verb) { return isOpenQuestion(verb) ? Self.presupposed : Self.asked }
        if isCommand(verb) || isRequest(verb) { return 0 }
        if isInfinitive(verb) { return Self.openInfinitive.positive }
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
            guard parse.relations[clause] == .adverbialClause, opener(of: clause, .clause) == 0 else { return false }
            // A clause with "whether" is no condition.
            return parse.child(of: clause, .marker).map {
                !classes($0).contains(.whether) || classes($0).contains(.adjunct)
            }
                ?? true
        }
    }

    /// What the words that open a clause leave of it.
    private func opener(of verb: Int, _ kind: EventLexicon.Kind) -> Double? {
        for child in parse.children(of: verb) where child < verb {
            switch parse.relations[child] {
            case .marker, .adverbialModifier, .caseMarker, .coordinator:
                if let value = lexicon.value(kind, at: start(of: child), in: text) { return value }
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
        // A base form with a subject is a clause after verbs of saying, as in a quotation that lost its start.
        let isClause = isFinite(verb) || tag(verb) == .verbBase && embedding.bare[word(governor)] == nil
        if isInfinitive(verb) || !isClause { return openPlace(of: verb, under: governor, depth: depth) }
        if let marker = parse.child(of: verb, .marker), classes(marker).contains(.whether) { return 0 }
        if isOpenQuestion(verb) { return Self.answered * background(of: governor) }
        return heldClause(by: governor, depth: depth)
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
    private func isApart(_ verb: Int, from governor: Int) -> Bool {
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
    private func gerundRow(of verb: Int, under governor: Int) -> EmbeddingWord? {
        guard tag(verb) == .gerund else { return nil }
        if let opener = parse.child(of: verb, .marker, .caseMarker) {
            return embedding.noun(under: word(governor), by: word(opener))
        }
        return embedding.objects[word(governor)]
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
        if isInfinitive(verb) { return purposePlace(of: verb, under: governor, depth: depth) }
        if tag(verb) == .gerund, parse.child(of: verb, .marker, .caseMarker) != nil,
            let row = gerundRow(of: verb, under: governor)
        {
            return held(by: governor, row, depth: depth)
        }
        let around = surroundingPlace(of: governor, depth: depth)
        if isInverted(verb) { return 0 }
        guard let value = opener(of: verb, .clause) else {
            // Without an opener it goes along with its main clause.
            return max(around * Self.beside, self.value(of: governor, depth: depth + 1))
        }
        // "He left without paying", but not "He may leave without paying" or "He never left without paying".
        if value < 0 { return value * max(0, self.value(of: governor, depth: depth + 1)) }
        guard value >= Self.timed else { return value * around }
        return isPast(verb) ? max(value, Self.answered) * background(of: governor) : value * around
    }

    /// Whether an auxiliary before the subject opens a condition ("should talks fail").
    private func isInverted(_ verb: Int) -> Bool {
        guard let subject = parse.child(of: verb, .subject, .passiveSubject),
            let auxiliary = parse.child(of: verb, .auxiliary, .passiveAuxiliary, .copula)
        else { return false }
        return auxiliary < start(of: subject) && auxiliary == start(of: verb)
    }

    /// An infinitive beside its clause: a purpose or a result, or what a word that it hangs on denies.
    private func purposePlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        let reached = Self.purpose * max(0, value(of: governor, depth: depth + 1))
        guard opener(of: verb, .clause) == nil else { return reached }
        if let row = degreeRow(of: governor) { return held(by: governor, row, depth: depth) }
        guard let row = embedding.infinitives[word(governor)] else { return reached }
        let held = held(by: governor, row, depth: depth)
        return row.positive >= Self.leastOpen && isApart(verb, from: governor) ? max(held, reached) : held
    }

    private func adnominalPlace(of verb: Int, under noun: Int, depth: Int) -> Double {
        if isInfinitive(verb) {
            if let row = embedding.infinitives[word(noun)] { return held(by: noun, row, depth: depth) }
            return isHeadline(noun) ? Self.announced : held(by: noun, Self.openInfinitive, depth: depth)
        }
        if let preposition = parse.child(of: verb, .marker, .caseMarker), tag(verb) == .gerund {
            if let row = embedding.noun(under: word(noun), by: word(preposition)) ?? embedding.nouns[word(noun)] {
                return held(by: noun, row, depth: depth)
            }
        }
        if isFinite(verb), let row = embedding.clauses[word(noun)] { return held(by: noun, row, depth: depth) }
        return relativePlace(of: verb, under: noun, depth: depth)
    }

    /// A clause about a noun: told beside what is claimed where it is in the past, else as far as the noun is there.
    private func relativePlace(of verb: Int, under noun: Int, depth: Int) -> Double {
        let told = Self.told * background(of: noun)
        guard !isPast(verb), isNominal(noun) else { return told }
        let share = isGiven(noun) ? 0.7 : 0.4
        return told * share + (1 - share) * max(0, value(of: noun, depth: depth + 1))
    }

    /// What the verbs of saying around a word leave of what is told beside their claim.
    func background(of token: Int) -> Double {
        var share = 1.0
        var at = token
        for _ in 0..<Self.maximumDepth {
            guard let head = parse.head(of: at) else { break }
            if parse.relations[at] == .clausalComplement, let row = embedding.clauses[word(head)] {
                share *= max(row.positive, 0.6)
            }
            at = head
        }
        return share
    }

    /// Whether a verb is in the past or perfect.
    private func isPast(_ verb: Int) -> Bool {
        if tag(verb) == .verbPast { return modal(of: verb) == nil }
        return modal(of: verb) == nil
            && parse.children(of: verb).contains { child in
                switch parse.relations[child] {
                case .auxiliary, .passiveAuxiliary, .copula:
                    classes(child).contains(.have) || lexicon.value(.past, at: child, in: text) != nil
                default: false
                }
            }
    }

    /// Whether a noun is the root of a sentence without a full stop.
    private func isHeadline(_ noun: Int) -> Bool {
        guard parse.head(of: noun) == nil, let last = sentence.last else { return false }
        return !words.terminals.contains(word(last))
    }

    private func conjunctPlace(of verb: Int, under first: Int, depth: Int) -> Double {
        if isCommand(verb), tag(first) != .verbBase, parse.head(of: first) == nil { return 0 }
        if parse.child(of: verb, .subject, .passiveSubject) != nil, parse.relations[first] == .root {
            return mainPlace(of: verb)
        }
        return place(of: first, depth: depth + 1)
    }
}
