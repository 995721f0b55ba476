// What the place of a side clause leaves of what it says: adverbial, adnominal, relative, joined.

extension EventTree {
    /// What a participle keeps where its main clause is denied.
    private static let beside = 0.7
    /// The least that words of time and cause leave of their clauses.
    private static let timed = 0.5
    /// What is left of a clause about a noun where its verb is in the past.
    private static let told = 0.98
    /// A governor that leaves less of its infinitive says that it's open.
    private static let leastOpen = 0.2
    /// What headlines announce by an infinitive.
    static let announced = 0.75

    /// What the words that open a clause leave of it.
    func opener(of verb: Int) -> Double? {
        for child in parse.children(of: verb) where child < verb {
            switch parse.relations[child] {
            case .marker, .adverbialModifier, .caseMarker, .coordinator:
                if let value = lexicon.value(.clause, at: start(of: child), in: text) { return value }
            default: break
            }
        }
        return nil
    }

    func adverbialPlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        if isInfinitive(verb) { return purposePlace(of: verb, under: governor, depth: depth) }
        if tag(verb) == .gerund, parse.child(of: verb, .marker, .caseMarker) != nil,
            let row = gerundRow(of: verb, under: governor)
        {
            return held(by: governor, row, depth: depth)
        }
        if isInverted(verb) { return 0 }
        let around = surroundingPlace(of: governor, depth: depth)
        let main = isNominal(governor) ? around : strength(of: governor) * around
        // Without an opener it goes along with its main clause.
        guard let value = opener(of: verb) else { return max(around * Self.beside, main) }
        // "He left without paying", but not "He may leave without paying" or "He never left without paying".
        if value < 0 { return value * max(0, main) }
        if value >= Self.timed, isPast(verb) { return max(value, Self.answered) * background(of: governor) }
        return value * around
    }

    /// Whether an auxiliary before the subject opens a condition ("should talks fail").
    func isInverted(_ verb: Int) -> Bool {
        guard let subject = parse.child(of: verb, .subject, .passiveSubject),
            let auxiliary = parse.child(of: verb, .auxiliary, .passiveAuxiliary, .copula)
        else { return false }
        return auxiliary < start(of: subject) && auxiliary == start(of: verb)
    }

    /// An infinitive beside its clause: a purpose or a result, or what a word that it hangs on denies.
    private func purposePlace(of verb: Int, under governor: Int, depth: Int) -> Double {
        let main = value(of: governor, depth: depth + 1)
        let reached = Self.purpose * max(0, main)
        guard opener(of: verb) == nil else { return reached }
        if let row = degreeRow(of: governor) { return row.event(under: main) }
        guard let row = embedding.infinitives[word(governor)] else { return reached }
        let held = row.event(under: main)
        return row.positive >= Self.leastOpen && isApart(verb, from: governor) ? max(held, reached) : held
    }

    func adnominalPlace(of verb: Int, under noun: Int, depth: Int) -> Double {
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
    func relativePlace(of verb: Int, under noun: Int, depth: Int) -> Double {
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
    func isPast(_ verb: Int) -> Bool {
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

    func conjunctPlace(of verb: Int, under first: Int, depth: Int) -> Double {
        if isCommand(verb), tag(first) != .verbBase, parse.head(of: first) == nil { return 0 }
        if parse.child(of: verb, .subject, .passiveSubject) != nil, parse.relations[first] == .root {
            return mainPlace(of: verb)
        }
        let around = place(of: first, depth: depth + 1)
        // "He fled rather than pay."
        if let value = opener(of: verb), value < 0 { return value * max(0, strength(of: first) * around) }
        return around
    }
}
