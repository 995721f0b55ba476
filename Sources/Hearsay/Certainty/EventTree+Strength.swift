// What a verb's own words leave of its event: negation, modal, adverbs.

extension EventTree {
    /// What is left of a verb whose object, or subject after it, is none: who shows no sign does show something, who kills nobody
    /// does not kill.
    private static let withoutObject = 0.4
    /// The same where it only carries its noun: to make no secret is something that somebody does.
    private static let light = 0.6

    /// How far the author would commit to a verb's event in a plain main clause.
    func strength(of verb: Int) -> Double {
        var share = 1.0
        var isNegative = false
        for child in parse.children(of: verb) where !isAskedFor(child) {
            if let turn = negation(by: child, of: verb) {
                if turn == -1 { isNegative = true } else { share *= turn }
            } else if bearsOnProbability(child) {
                share *= lexicon.value(.adverb, at: start(of: child), reaching: child, in: text) ?? 1
            }
        }
        let sign = isNegative ? -1.0 : 1.0
        if let first = sharesAuxiliaries(verb) { return sign * share * strength(of: first) }
        guard let modal = modal(of: verb), let sense = sense(of: modal, over: verb, isNegative: isNegative) else {
            return sign * share
        }
        return share * sense.value * (sense.conditions.contains(.negated) ? 1 : sign)
    }

    private func bearsOnProbability(_ child: Int) -> Bool {
        switch parse.relations[child] {
        case .adverbialModifier, .discourse, .oblique: true
        default: false
        }
    }

    /// What a dependent of a verb leaves of it as a negation; nil where it is none.
    private func negation(by child: Int, of verb: Int) -> Double? {
        switch parse.relations[child] {
        case .adverbialModifier, .auxiliary, .coordinator, .discourse, .other, .determiner:
            lexicon.value(.negation, at: start(of: child), reaching: child, in: text)
        case .subject where child < verb, .passiveSubject: lexicon.value(.negation, at: start(of: child), in: text)
        case .object, .subject:
            lexicon.value(.negation, at: start(of: child), in: text).map {
                $0 == -1 ? classes(verb).contains(.light) ? Self.light : Self.withoutObject : $0
            }
        default: nil
        }
    }

    /// The modal of a verb, if it isn't part of what is asked for.
    func modal(of verb: Int) -> Int? {
        if tag(verb) == .modal { return verb }
        return parse.children(of: verb).first {
            parse.relations[$0] == .auxiliary && lexicon.modals.contains(word($0)) && !isAskedFor($0)
        }
    }

    private func sense(of modal: Int, over verb: Int, isNegative: Bool) -> EventModal? {
        var conditions: ModalConditions = isNegative ? [.negated] : []
        for child in parse.children(of: verb) where child > modal {
            switch parse.relations[child] {
            case .auxiliary where classes(child).contains(.have): conditions.insert(.perfect)
            case .copula where classes(child).contains(.be): conditions.insert(.be)
            default: break
            }
        }
        if isShifted(verb) { conditions.insert(.shifted) }
        return lexicon.modals[word(modal)]?.first { $0.conditions.isSubset(of: conditions) }
    }

    /// Whether a verb's tense is shifted back by a verb in the past that holds its clause.
    private func isShifted(_ verb: Int) -> Bool {
        guard parse.relations[verb] == .clausalComplement, let governor = parse.head(of: verb) else { return false }
        return tag(governor) == .verbPast && embedding.clauses.contains(word(governor))
    }

    /// The first of two joined verbs, where both stand under its auxiliaries ("may come and go").
    private func sharesAuxiliaries(_ verb: Int) -> Int? {
        guard parse.relations[verb] == .conjunct, let first = parse.head(of: verb), !isNominal(verb),
            parse.child(of: verb, .auxiliary, .passiveAuxiliary, .copula, .subject, .passiveSubject, .marker) == nil,
            parse.child(of: first, .auxiliary) != nil, !tag(verb).isFinite,
            tag(verb) == tag(first) || tag(first) == .verbBase && tag(verb) == .noun
        else { return nil }
        return first
    }

    /// Whether a verb commands: a base form without subject, auxiliary or marker.
    func isCommand(_ verb: Int) -> Bool {
        guard tag(verb) == .verbBase else { return false }
        return parse.child(of: verb, .subject, .passiveSubject, .expletive, .marker, .copula, .clausalSubject) == nil
            && !parse.children(of: verb).contains {
                parse.relations[$0] == .auxiliary && lexicon.value(.command, at: $0, in: text) == nil
            }
    }
}
