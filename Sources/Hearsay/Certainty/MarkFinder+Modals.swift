// Which sense a modal verb has, from the words of its verb group.

extension MarkFinder {
    /// The sense of a modal: the first whose conditions hold of its verb group.
    func modalSense(at token: Int, to end: Int) -> ModalSense? {
        guard let senses = lexicon.modals[text.tokens.words[token]] else { return nil }
        var conditions: ModalConditions = isShifted ? .shifted : []
        var i = token + 1
        while i < end,
            grammar.tags[i] == .adverb || grammar.tags[i] == .negation
                || lexicon.words.of(text.tokens.words[i]).contains(.negation)
        {
            if lexicon.words.of(text.tokens.words[i]).contains(.negation) { conditions.insert(.negated) }
            i += 1
        }
        if i + 1 < end {
            let classes = lexicon.words.of(text.tokens.words[i])
            var next = i + 1
            while next + 1 < end, grammar.tags[next] == .adverb { next += 1 }
            let tag = grammar.tags[next]
            let isParticiple = tag == .pastParticiple || tag == .verbPast || tag == .auxiliary
            if classes.contains(.have), isParticiple { conditions.insert(.perfect) }
            if classes.contains(.be), !isParticiple { conditions.insert(.be) }
            let main = classes.contains(.be) && isParticiple ? next : i
            if isNegated(main) { conditions.insert(.negated) }
            conditions.formUnion(lexicon.modalVerbs[text.tokens.words[main]] ?? [])
        }
        return senses.first { $0.conditions.isSubset(of: conditions) }
    }

    /// Whether a verb is negated by a word before its modal ("never could", "no judge could"): off the tree alone.
    private func isNegated(_ verb: Int) -> Bool {
        guard let parse, parse.isParsed(verb) else { return false }
        func negates(_ token: Int) -> Bool { lexicon.words.of(text.tokens.words[token]).contains(.negation) }
        return parse.children(of: verb).contains { child in
            child < verb
                && (negates(child)
                    || parse.relations[child].isSubject && parse.children(of: child).contains(where: negates))
        }
    }
}
