// The words that an event hangs on: governors of infinitives, gerunds and clauses, and what they leave of it.

extension EventReader {
    func combine(
        _ value: Double, under governor: Int, _ table: WordMap<EmbeddingWord>, in view: SentenceView, depth: Int
    ) -> Double {
        let word = table[text.tokens.words[governor]] ?? Self.openInfinitive
        let group = group(of: governor, in: view.tokens)
        // Being able to see or know something takes it for granted.
        if group.modal != nil, !group.isNegative, word.positive > Self.known {
            return value * word.positive * Self.known
        }
        return value * word.event(under: event(at: governor, in: view, depth: depth + 1))
    }

    /// The word that an infinitive depends on: a verb, adjective or noun of the table before it.
    func infinitiveGovernor(before marker: Int, in view: SentenceView) -> Int? {
        var i = marker - 1
        while i >= view.tokens.lowerBound, marker - i <= Self.reach {
            if text.tokens.words[i] == lexicon.words.comma { return nil }
            if embedding.infinitives.contains(text.tokens.words[i]) { return i }
            let tag = grammar.tags[i]
            if tag.isVerb, tag != .auxiliary, tag != .modal { return i }
            i -= 1
        }
        return nil
    }

    /// The word that a gerund depends on: right before it, or before its preposition.
    func gerundGovernor(before head: Int, in view: SentenceView) -> Int? {
        guard head > view.tokens.lowerBound else { return nil }
        let before = head - 1
        if embedding.infinitives.contains(text.tokens.words[before]) { return before }
        guard grammar.tags[before] == .preposition, let verb = verb(before: before, in: view) else { return nil }
        return embedding.infinitives.contains(text.tokens.words[verb]) ? verb : nil
    }

    /// The value of an event in a clause, as the word that the clause hangs on leaves it.
    func embedded(_ value: Double, groupStart: Int, in view: SentenceView, depth: Int) -> Double {
        guard let clause = view.clauses.clause(of: groupStart), !isConditional(clause, in: view) else { return 0 }
        let first = clause.tokens.lowerBound
        let governor: Int?
        if clause.kind == .complement {
            guard !lexicon.words.of(text.tokens.words[first]).contains(.whether) else { return 0 }
            governor = clauseGovernor(before: first, in: view)
        } else {
            governor = bareGovernor(before: groupStart, from: first)
        }
        guard let governor else { return view.isQuestion ? value * Self.asked : value }
        return combine(value, under: governor, embedding.clauses, in: view, depth: depth)
    }

    func isConditional(_ clause: Clause, in view: SentenceView) -> Bool {
        view.marks.contains {
            $0.kind == MarkKind.conditional && $0.tokens.contains(clause.tokens.lowerBound)
        }
    }

    func clauseGovernor(before complementizer: Int, in view: SentenceView) -> Int? {
        var i = complementizer - 1
        while i >= view.tokens.lowerBound, complementizer - i <= Self.reach {
            if embedding.clauses.contains(text.tokens.words[i]), grammar.tags[i].isVerb { return i }
            i -= 1
        }
        return nil
    }

    /// The verb of a clause without a complementizer ("I think the talks failed"): it stands right before the subject.
    func bareGovernor(before groupStart: Int, from first: Int) -> Int? {
        var i = groupStart - 1
        while i >= first, groupStart - i <= Self.reach {
            if grammar.tags[i].isVerb {
                guard grammar.tags[i] != .auxiliary, i + 1 < groupStart else { return nil }
                return embedding.clauses.contains(text.tokens.words[i]) ? i : nil
            }
            if grammar.tags[i] == .punctuation { return nil }
            i -= 1
        }
        return nil
    }
}
