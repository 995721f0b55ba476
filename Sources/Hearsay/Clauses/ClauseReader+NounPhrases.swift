// How far a noun phrase goes to its right.

extension ClauseReader {
    /// The end of a noun phrase with what belongs to it on its right: prepositional phrases, appositions, relative clauses.
    /// - Parameter appositions: whether to go on over commas.
    func extendRight(_ phrase: NounPhrase, to end: Int, appositions: Bool = true, stop: (Int) -> Bool = { _ in false })
        -> Int
    {
        var upper = phrase.tokens.upperBound
        if phrase.kind == .pronoun { return upper }
        while upper + 1 < end, !stop(upper) {
            if let next = attached(at: upper, to: end) {
                upper = next
            } else if word(upper) == words.openBracket, let close = closingBracket(after: upper, to: end) {
                upper = close + 1
            } else if tag(upper) == .relative, isPerson(upper) {
                return clauseEnd(from: upper, to: end)
            } else if appositions, isComma(upper),
                pair(at: upper + 1) == pair(at: phrase.head) || pair(at: upper + 1) < 0
            {
                guard let next = apposition(at: upper + 1, to: end) else { return upper }
                upper = next
                if upper < end, isComma(upper) { return upper }
            } else {
                break
            }
        }
        return upper
    }

    /// The end of a noun phrase that goes on after a closing mark: the mark, and prepositional phrases after it.
    func extendRight(over mark: Int, to end: Int) -> Int {
        var upper = mark + 1
        while let next = attached(at: upper, to: end) { upper = next }
        return upper
    }

    private func attached(at i: Int, to end: Int) -> Int? {
        guard i + 1 < end, let next = phrase(at: i + 1), next.tokens.lowerBound == i + 1 else { return nil }
        if tag(i) == .preposition, classes(i).contains(.attachment), !times.isTime(next, in: text) {
            return next.tokens.upperBound
        }
        if classes(i).contains(.and), next.kind != .pronoun {
            let after = next.tokens.upperBound
            return after < end && tag(after).isFinite ? nil : after
        }
        return nil
    }

    private func closingBracket(after i: Int, to end: Int) -> Int? {
        var j = i + 1
        while j < end, j - i < Self.maximumInsert {
            if word(j) == words.closeBracket { return j }
            j += 1
        }
        return nil
    }

    /// The end of an apposition or a relative clause that begins at a token, or nil where something else begins.
    private func apposition(at i: Int, to end: Int) -> Int? {
        if tag(i) == .relative { return clauseEnd(from: i, to: end) }
        guard let phrase = phrase(at: i), phrase.tokens.lowerBound == i, phrase.kind != .pronoun,
            !times.isTime(phrase, in: text)
        else { return nil }
        let upper = extendRight(phrase, to: end, appositions: false)
        guard upper >= end || isBreak(upper) || tag(upper) == .punctuation && !shape(upper).contains(.opensQuotation)
        else { return nil }
        return upper
    }

    /// Where a clause ends that begins at a token: at the next comma, bracket, mark or the end.
    func clauseEnd(from i: Int, to end: Int) -> Int {
        let home = pair(at: i)
        var j = i
        while j < end, !isComma(j), pair(at: j) == home, !words.terminals.contains(word(j)), word(j) != words.semicolon,
            !words.dashes.contains(word(j)), word(j) != words.closeBracket
        {
            j += 1
        }
        return j
    }
}
