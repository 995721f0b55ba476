// What a noun's own words and its place leave of the event that it names.

extension EventTree {
    /// What is left of a noun's event by its verb, where that isn't affirmed: much of one that is known already.
    private static let given = 0.75
    private static let new = 0.3
    /// The same of a noun beside the verb's own objects.
    private static let adjoining = 0.5

    /// How far the author would commit to a noun's event in a plain main clause.
    func nounStrength(of noun: Int) -> Double {
        var value = 1.0
        for child in parse.children(of: noun) where child < noun && !isAskedFor(child) {
            switch parse.relations[child] {
            case .determiner, .number, .adjective, .compound, .adverbialModifier, .coordinator:
                // "a few" and "the few" are no negations.
                if child == start(of: noun), let turn = lexicon.value(.negation, at: child, in: text) {
                    value *= turn
                } else if let share = lexicon.value(.adjective, at: child, in: text)
                    ?? lexicon.value(.vague, at: child, in: text)
                {
                    value *= share
                }
            default: break
            }
        }
        return value
    }

    /// Whether a noun is taken as known: by its determiner, possessor, or as a name or pronoun.
    func isGiven(_ noun: Int) -> Bool {
        if tag(noun) == .properNoun || tag(noun) == .pronoun { return true }
        return parse.children(of: noun).contains { child in
            switch parse.relations[child] {
            case .possessor: true
            case .determiner: lexicon.value(.definite, at: child, in: text) != nil
            default: false
            }
        }
    }

    /// How far the author commits to a plain noun's event at its place, −1…1.
    func nounPlace(of noun: Int, depth: Int) -> Double {
        guard depth < Self.maximumDepth, let governor = parse.head(of: noun) else { return 1 }
        let relation = parse.relations[noun]
        switch relation {
        case .conjunct, .apposition: return nounPlace(of: governor, depth: depth + 1)
        case .compound, .adjective, .determiner, .number, .caseMarker:
            guard isNominal(governor) else { return value(of: governor, depth: depth + 1) }
            if let row = embedding.nouns[word(governor)] { return held(by: governor, row, depth: depth) }
            return left(of: noun, by: value(of: governor, depth: depth + 1))
        default: break
        }
        // A noun that its own determiner denies makes its verb seem denied.
        if nounStrength(of: noun) < 0, lexicon.value(.negation, at: start(of: noun), in: text) != nil,
            relation == .subject || relation == .object || relation == .passiveSubject
        {
            return surroundingPlace(of: governor, depth: depth)
        }
        let preposition = parse.child(of: noun, .caseMarker)
        if let row = nounRow(under: governor, relation, preposition) { return held(by: governor, row, depth: depth) }
        if let preposition,
            lexicon.value(.given, at: start(of: preposition), in: text) != nil
        {
            return background(of: governor)
        }
        let share =
            preposition.flatMap { lexicon.value(.preposition, at: start(of: $0), in: text) } ?? 1
        return share * left(of: noun, by: value(of: governor, depth: depth + 1))
    }

    /// The row of the word that a noun is object, passive subject or complement of.
    private func nounRow(under governor: Int, _ relation: Relation, _ preposition: Int?) -> EmbeddingWord? {
        switch relation {
        case .object, .passiveSubject:
            if let particle = parse.child(of: governor, .particle),
                let row = embedding.noun(under: word(governor), by: word(particle))
            {
                return row
            }
            return embedding.objects[word(governor)]
        case .oblique, .nominalModifier, .indirectObject:
            guard let preposition else { return nil }
            if let row = embedding.noun(under: word(governor), by: word(preposition)) { return row }
            return isNominal(governor) ? embedding.nouns[word(governor)] : nil
        default: return nil
        }
    }

    /// What the commitment to its governor leaves of a noun's event.
    private func left(of noun: Int, by value: Double) -> Double {
        let isObject = parse.relations[noun] == .object || parse.relations[noun] == .passiveSubject
        let base = isGiven(noun) ? Self.given : isObject ? Self.new : Self.adjoining
        if value >= 0 { return base + (1 - base) * value }
        return isGiven(noun) ? base : isObject ? value * Self.adjoining : Self.new
    }
}
