// The verb group of an event: its auxiliaries, modal and negation, also in questions and commands.

extension EventReader {
    struct Group {
        var start: Int
        var modal: Int?
        var infinitiveMarker: Int?
        var isNegative = false
        var hasAuxiliary = false
    }

    /// What a base form without auxiliary and marker is.
    enum BareVerb {
        /// A command: nobody says that it happens.
        case command
        /// The second verb under the auxiliary of another.
        case shared(Int)
        /// It depends on a verb before its subject ("let them go").
        case governed(Int)
        /// A finite verb that looks like its base.
        case plain
    }

    func bareVerb(at start: Int, in view: SentenceView) -> BareVerb {
        guard start > view.tokens.lowerBound else { return .command }
        var i = start - 1
        switch grammar.tags[i] {
        case .coordinator:
            while i >= view.tokens.lowerBound, start - i <= Self.reach {
                if grammar.tags[i] == .verbBase { return .shared(i) }
                if grammar.tags[i].isFinite { return .plain }
                i -= 1
            }
            return .command
        case .punctuation, .interjection, .other: return .command
        case .pronoun, .noun, .properNoun:
            while i >= view.tokens.lowerBound, grammar.tags[i].isNominal || grammar.phraseOfToken[i] >= 0 { i -= 1 }
            guard i >= view.tokens.lowerBound, grammar.tags[i].isVerb else { return .plain }
            return embedding.infinitives.contains(text.tokens.words[i]) ? .governed(i) : .plain
        default: return .plain
        }
    }

    /// The auxiliaries, negation and adverbs around a verb.
    func group(of head: Int, in sentence: TokenRange) -> Group {
        var group = Group(start: head)
        if grammar.tags[head] == .modal { group.modal = head }
        if head + 1 < sentence.upperBound, grammar.tags[head] == .auxiliary || grammar.tags[head] == .modal,
            isNegation(head + 1), grammar.tags[head + 1] != .determiner
        {
            group.isNegative = true
        }
        var i = head - 1
        scan: while i >= sentence.lowerBound {
            if isNegation(i) {
                group.isNegative = true
            } else {
                switch grammar.tags[i] {
                case .adverb: break
                case .auxiliary: group.hasAuxiliary = true
                case .modal: (group.modal, group.hasAuxiliary) = (i, true)
                case .infinitiveMarker:
                    group.infinitiveMarker = i
                    group.start = i
                    if i > sentence.lowerBound, isNegation(i - 1) { group.isNegative = true }
                    break scan
                default: break scan
                }
            }
            group.start = i
            i -= 1
        }
        if grammar.tags[head] == .verbBase, !group.hasAuxiliary, group.infinitiveMarker == nil {
            invert(&group, in: sentence)
        }
        return group
    }

    /// Finds the auxiliary before the subject of a question.
    func invert(_ group: inout Group, in sentence: TokenRange) {
        var i = group.start - 1
        guard i >= sentence.lowerBound, grammar.tags[i].isNominal else { return }
        while i >= sentence.lowerBound, grammar.phraseOfToken[i] >= 0 { i -= 1 }
        while i >= sentence.lowerBound, isNegation(i) {
            group.isNegative = true
            i -= 1
        }
        guard i >= sentence.lowerBound, grammar.tags[i] == .modal || grammar.tags[i] == .auxiliary else { return }
        group.hasAuxiliary = true
        if grammar.tags[i] == .modal { group.modal = i }
    }
}
