// Whose a verb is: its subject, read from what stands before it.

extension ClauseReader {
    private static let maximumDepth = 3
    static let maximumInsert = 60

    /// The subject of a verb group: by the sentence's tree, else from what stands before it; nil where there is none in the sentence.
    func subject(of group: VerbGroup) -> Subject? { treeSubject(of: group) ?? shallowSubject(of: group) }

    /// The subject of a verb group, read from what stands before it.
    private func shallowSubject(of group: VerbGroup, depth: Int = 0) -> Subject? {
        let start = sentence(of: group.head).lowerBound
        var i = skipBack(group.tokens.lowerBound - 1, to: start)
        guard i >= start else { return nil }
        if group.isInfinitive { return shared(before: i, to: start, depth: depth) }
        if word(i) == words.closeBracket, let open = openingBracket(before: i, to: start), open > start,
            let phrase = phrase(at: open - 1), phrase.tokens.upperBound == open
        {
            let range = extendLeft(phrase, to: start)
            return Subject(tokens: range.lowerBound..<i + 1, start: range.lowerBound)
        }
        if isBreak(i) {
            if let interrupted = interrupted(at: i, to: start) { return interrupted }
            return tag(group.head) == .gerund || !group.isFinite ? mainSubject(before: i, to: start, depth: depth) : nil
        }
        if tag(i) == .coordinator {
            i = skipBack(i - 1, to: start)
            return shared(before: i + 1, to: start, depth: depth, like: tag(group.tokens.lowerBound))
        }
        if tag(i) == .relative {
            if !classes(i).contains(.that), i > start, let antecedent = antecedent(before: i, to: start), !isPerson(i) {
                return Subject(tokens: antecedent, start: antecedent.lowerBound)
            }
            return Subject(tokens: i..<i + 1, start: i)
        }
        if classes(i).contains(.that), i > start, let antecedent = antecedent(before: i, to: start) {
            return Subject(tokens: antecedent, start: antecedent.lowerBound)
        }
        if let phrase = phrase(at: i), phrase.tokens.upperBound == i + 1, !isObjectPronoun(phrase) {
            let range = extendLeft(phrase, to: start)
            return Subject(tokens: range, start: range.lowerBound)
        }
        // "A poll released in August found": a participle that goes on with the noun before it.
        if tag(i) == .pastParticiple, i > start, let phrase = phrase(at: i - 1), phrase.tokens.upperBound == i {
            let lower = extendLeft(phrase, to: start).lowerBound
            return Subject(tokens: lower..<group.tokens.lowerBound, start: lower)
        }
        if tag(i) == .genitive || tag(i) == .punctuation && !shape(i).contains(.closesQuotation) { return nil }
        return tag(group.head) == .gerund || tag(group.head) == .verbPast || tag(group.head) == .verbPresent
            ? shared(before: i + 1, to: start, depth: depth) : nil
    }

    /// Whether a relative pronoun stands for people: it is also an interrogative one, and is no place or thing.
    func isPerson(_ token: Int) -> Bool { pronouns.personalRelatives.contains(word(token)) }

    private func isObjectPronoun(_ phrase: NounPhrase) -> Bool {
        phrase.kind == .pronoun && classes(phrase.head).contains(.accusative)
            && !pronouns.subjects.contains(word(phrase.head))
    }

    /// The phrase before a relative pronoun.
    private func antecedent(before i: Int, to start: Int) -> TokenRange? {
        let j = isComma(i - 1) ? i - 2 : i - 1
        guard j >= start, let phrase = phrase(at: j), phrase.tokens.upperBound == j + 1 else { return nil }
        return extendLeft(phrase, to: start)
    }

    /// The subject of a verb before, which a second verb shares: the nearest of the same form, else the nearest.
    private func shared(before i: Int, to start: Int, depth: Int, like form: WordTag? = nil) -> Subject? {
        guard depth < Self.maximumDepth else { return nil }
        let home = i > start ? pair(at: i - 1) : -1
        var nearest: Int?
        var j = i - 1
        while j >= start {
            if tag(j).isFinite, pair(at: j) == home || pair(at: j) < 0 {
                nearest = nearest ?? j
                if form == nil || tag(j) == form {
                    nearest = j
                    break
                }
            }
            j -= 1
        }
        return nearest.flatMap { subject(ofFinite: $0, before: i, depth: depth) }
    }

    /// The subject of the sentence's main clause: of its first finite verb that no subordinate clause holds.
    private func mainSubject(before i: Int, to start: Int, depth: Int) -> Subject? {
        guard depth < Self.maximumDepth else { return nil }
        let home = pair(at: i)
        var isSubordinate = false
        for j in start..<i where pair(at: j) == home || pair(at: j) < 0 {
            if tag(j) == .subordinator || tag(j) == .relative { isSubordinate = true }
            if isComma(j) { isSubordinate = false }
            if tag(j).isFinite, !isSubordinate, let found = subject(ofFinite: j, before: i, depth: depth) {
                return found
            }
        }
        return shared(before: i, to: start, depth: depth)
    }

    private func subject(ofFinite verb: Int, before limit: Int, depth: Int) -> Subject? {
        var head = verb
        while head + 1 < limit, tag(head + 1).isVerb || tag(head + 1) == .adverb || tag(head + 1) == .negation {
            head += 1
        }
        while head > verb, !tag(head).isVerb { head -= 1 }
        guard var found = shallowSubject(of: verbGroup(of: head), depth: depth + 1) else { return nil }
        found.isShared = true
        return found
    }

    /// Whether a token parts an insert from its clause: a comma or a dash.
    func isBreak(_ token: Int) -> Bool { isComma(token) || words.dashes.contains(word(token)) }

    private func openingBracket(before i: Int, to start: Int) -> Int? {
        var j = i - 1
        while j >= start, i - j < Self.maximumInsert {
            if word(j) == words.openBracket { return j }
            j -= 1
        }
        return nil
    }

    /// The subject that a phrase between commas parts from its verb; `i` is the second comma.
    private func interrupted(at i: Int, to start: Int) -> Subject? {
        let home = pair(at: i)
        var j = i - 1
        while j > start, i - j < Self.maximumInsert {
            if isBreak(j), isComma(j) == isComma(i), pair(at: j) == home, let phrase = phraseEnding(at: j, to: start),
                opensInsert(j + 1)
            {
                let insert = j + 1..<i
                let isClause = classes(j + 1).contains(.relative)
                if isClause || !hasMainVerb(insert) {
                    let range = extendLeft(phrase, to: start)
                    let belongs = isClause || isApposition(insert) || !isComma(i)
                    return Subject(
                        tokens: range.lowerBound..<(belongs ? i : j), start: range.lowerBound,
                        insert: belongs ? nil : insert)
                }
            }
            j -= 1
        }
        return nil
    }

    /// The noun phrase that ends before a token, a bracket after it included ("Jordan (R-Ohio)").
    private func phraseEnding(at end: Int, to start: Int) -> NounPhrase? {
        var last = end - 1
        if word(last) == words.closeBracket, let open = openingBracket(before: last, to: start), open > start {
            last = open - 1
        }
        guard let phrase = phrase(at: last), phrase.tokens.upperBound == last + 1 else { return nil }
        return phrase
    }

    private func opensInsert(_ token: Int) -> Bool {
        switch tag(token) {
        case .verbPresent, .verbPast, .modal, .auxiliary, .coordinator: false
        default: true
        }
    }

    /// Whether words between commas name the same person again: they begin with a noun phrase, or give an age.
    private func isApposition(_ insert: TokenRange) -> Bool {
        guard let phrase = phrase(at: insert.lowerBound) else { return false }
        return !times.isTime(phrase, in: text)
    }

    /// Whether words have a finite verb outside of a relative clause.
    private func hasMainVerb(_ insert: TokenRange) -> Bool {
        for token in insert {
            if tag(token) == .relative || classes(token).contains(.that) { return false }
            if tag(token).isFinite { return true }
        }
        return false
    }

    func hasFiniteVerb(_ range: TokenRange) -> Bool { range.contains { tag($0).isFinite } }

    /// The first place before `i` that is no adverb, time phrase or such.
    func skipBack(_ from: Int, to start: Int) -> Int {
        var i = from
        while i >= start {
            if tag(i) == .adverb {
                i -= 1
            } else if let phrase = phrase(at: i), phrase.tokens.upperBound == i + 1, times.isTime(phrase, in: text) {
                i = phrase.tokens.lowerBound - 1
                if i >= start, tag(i) == .preposition { i -= 1 }
            } else if isYear(i), i > start, tag(i - 1) == .preposition {
                i -= 2
            } else {
                break
            }
        }
        return i
    }

    /// Whether a token is a number of four digits.
    private func isYear(_ token: Int) -> Bool {
        tag(token) == .number && shape(token).contains(.numeric) && text.tokens.bytes(token).count == 4
    }

    /// A noun phrase with what belongs to it on its left: "the head of" the agency, "Smith and" Jones.
    func extendLeft(_ phrase: NounPhrase, to start: Int) -> TokenRange {
        let end = phrase.tokens.upperBound
        var lower = phrase.tokens.lowerBound
        if phrase.kind == .pronoun { return phrase.tokens }
        while lower - 2 >= start {
            let before = lower - 1
            if let antecedent = participle(before: before, to: start) {
                lower = antecedent.tokens.lowerBound
                continue
            }
            guard let left = self.phrase(at: before - 1), left.tokens.upperBound == before, left.kind != .pronoun,
                !times.isTime(left, in: text)
            else { break }
            if tag(before) == .preposition, classes(before).contains(.attachment) {
                lower = left.tokens.lowerBound
            } else if classes(before).contains(.and), opensClause(left.tokens.lowerBound, start) {
                lower = left.tokens.lowerBound
                while lower - 2 >= start, isComma(lower - 1), let more = self.phrase(at: lower - 2),
                    more.kind != .pronoun,
                    more.tokens.upperBound == lower - 1, !times.isTime(more, in: text)
                {
                    lower = more.tokens.lowerBound
                }
            } else {
                break
            }
        }
        return lower..<end
    }

    /// The noun phrase that a participle and a preposition at `before` go on with: "a letter sent to" Congress.
    private func participle(before: Int, to start: Int) -> NounPhrase? {
        guard before - 2 >= start, tag(before) == .preposition, tag(before - 1) == .pastParticiple,
            let phrase = phrase(at: before - 2), phrase.tokens.upperBound == before - 1, phrase.kind != .pronoun
        else { return nil }
        return phrase
    }

    /// Whether a token begins a clause as far as the words before it show.
    private func opensClause(_ token: Int, _ start: Int) -> Bool {
        guard token > start else { return true }
        switch tag(token - 1) {
        case .punctuation, .coordinator, .subordinator, .relative: return true
        default: return classes(token - 1).contains(.that)
        }
    }
}
