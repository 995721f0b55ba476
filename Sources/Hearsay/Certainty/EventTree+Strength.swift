// What a verb's own words leave of its event: negation, modal, adverbs.

extension EventTree {
    /// How far the author would commit to a verb's event in a plain main clause.
    func strength(of verb: Int) -> Double {
        var value = 1.0
        var isNegative = false
        for child in parse.children(of: verb) where !isAskedFor(child) {
            if let turn = negation(by: child, of: verb) {
                if turn < 0, turn > -1 || isNegative { value *= turn } else { isNegative = isNegative || turn < 0 }
                if turn > 0 { value *= turn }
            } else if parse.relations[child] == .adverbialModifier || parse.relations[child] == .discourse,
                let share = lexicon.value(.adverb, at: parse.subtree(of: child).lowerBound, reaching: child, in: text)
            {
                value *= share
            }
        }
        if let modal = modal(of: verb) {
            if let sense = sense(of: modal, over: verb, isNegative: isNegative) {
                return sense.conditions.contains(.negated) || !isNegative
                    ? value * sense.value : -abs(value * sense.value)
            }
        } else if isNegative, sharesAuxiliaries(verb) == nil {
            return -value
        }
        guard let first = sharesAuxiliaries(verb) else { return isNegative ? -value : value }
        return (isNegative ? -value : value) * strength(of: first)
    }

    /// What a dependent of a verb leaves of it as a negation; nil where it is none.
    private func negation(by child: Int, of verb: Int) -> Double? {
        let start = parse.subtree(of: child).lowerBound
        switch parse.relations[child] {
        case .adverbialModifier, .auxiliary, .coordinator, .discourse, .other, .determiner:
            return lexicon.value(.negation, at: start, reaching: child, in: text)
        case .subject, .passiveSubject:
            return lexicon.value(.negation, at: start, in: text)
        case .object:
            guard parse.child(of: child, .determiner) == start || start == child else { return nil }
            return lexicon.value(.negation, at: start, in: text)
        default: return nil
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
            parse.child(of: first, .auxiliary) != nil, !tag(verb).isFinite, tag(verb) == tag(first)
        else { return nil }
        return first
    }

    /// Whether a verb commands: a base form without subject, auxiliary or marker.
    func isCommand(_ verb: Int) -> Bool {
        guard tag(verb) == .verbBase else { return false }
        return parse.child(of: verb, .subject, .passiveSubject, .expletive, .marker, .copula, .clausalSubject) == nil
            && !parse.children(of: verb).contains {
                parse.relations[$0] == .auxiliary && !classes($0).contains(.do)
            }
    }
}
