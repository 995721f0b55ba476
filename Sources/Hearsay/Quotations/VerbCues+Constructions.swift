// Which construction a verb stands in, by the words after it.

extension VerbCues {
    /// The construction that the words at a token show, or nil where none of the verb's frames fits.
    func construction(of entry: ReportingWord, _ group: VerbGroup, at i: Int, to end: Int) -> Construction? {
        let frames = entry.frames
        let classes = clauses.classes(i)
        let tag = clauses.tag(i)
        if clauses.word(i) == clauses.words.colon {
            return frames.isDisjoint(with: [.quote, .that, .clause]) ? nil : .colon
        }
        if content.layout.opening(at: i) != nil {
            return frames.isDisjoint(with: [.quote, .that, .clause, .object, .tell]) ? nil : .quote
        }
        if clauses.isComma(i), i + 1 < end, content.layout.opening(at: i + 1) != nil {
            return frames.contains(.quote) ? .quote : nil
        }
        if entry.frames.contains(.preposition), entry.prepositions.contains(clauses.word(i)), isPreposition(i) {
            return group.isPassive ? .passiveOf : .preposition
        }
        if classes.contains(.that), !frames.isDisjoint(with: [.that, .tell]),
            tag != .determiner || opensClause(i, to: end)
        {
            return .that
        }
        if classes.contains(.whether) || classes.contains(.interrogative) {
            if frames.contains(.interrogative) { return .interrogative }
            return frames.contains(.that) && !classes.contains(.whether) ? .interrogative : nil
        }
        if group.isPassive, let passive = passive(frames, at: i) { return passive }
        if tag == .infinitiveMarker { return frames.contains(.infinitive) ? .infinitive : nil }
        if tag == .gerund, frames.contains(.gerund) { return .gerund }
        // Words in marks that are no speech of their own read as if the marks were not there.
        if clauses.shape(i).contains(.opensQuotation), i + 1 < end {
            return self.construction(of: entry, group, at: i + 1, to: end)
        }
        guard let phrase = clauses.phrase(at: i), phrase.tokens.lowerBound == i else {
            let opensClause = tag != .preposition && tag != .punctuation && !classes.contains(.as)
            return frames.contains(.clause) && opensClause && clauses.hasFiniteVerb(i..<end) ? .clause : nil
        }
        return construction(of: entry, object: phrase, to: end)
    }

    /// The construction of a passive whose subject belongs to the content ("is thought to be", "was accused of").
    private func passive(_ frames: Frames, at i: Int) -> Construction? {
        if clauses.tag(i) == .infinitiveMarker, !frames.isDisjoint(with: [.objectInfinitive, .that]) {
            return .passiveInfinitive
        }
        if clauses.classes(i).contains(.as), frames.contains(.objectAs) { return .passiveAs }
        if isPreposition(i), frames.contains(.objectOf), !clauses.classes(i).contains(.by) {
            return .passiveOf
        }
        return clauses.shape(i).contains(.opensQuotation) && frames.contains(.objectAs) ? .passiveAs : nil
    }

    /// Whether a token is a preposition, before a noun or a gerund.
    private func isPreposition(_ i: Int) -> Bool {
        switch clauses.tag(i) {
        case .preposition: true
        case .subordinator: i + 1 < clauses.text.tokens.count && clauses.tag(i + 1) == .gerund
        default: false
        }
    }

    /// Whether a noun phrase that begins at a token is followed by a verb: then its first word opens a clause.
    private func opensClause(_ i: Int, to end: Int) -> Bool {
        guard let phrase = clauses.phrase(at: i), phrase.tokens.lowerBound == i else { return true }
        let after = clauses.extendRight(phrase, to: end, appositions: false)
        return after < end && clauses.tag(after).isVerb
    }

    /// The construction that a noun phrase after the verb opens, by what follows it.
    private func construction(of entry: ReportingWord, object phrase: NounPhrase, to end: Int) -> Construction? {
        let frames = entry.frames
        var after = clauses.extendRight(phrase, to: end, appositions: false)
        while after < end, clauses.tag(after) == .adverb || clauses.classes(after).contains(.negation) { after += 1 }
        if after < end, clauses.shape(after).contains(.opensQuotation) {
            if !frames.isDisjoint(with: [.objectAs, .quote]), !(after + 1 < end && clauses.tag(after + 1).isFinite) {
                return .objectAs
            }
            after += 1
        }
        if after < end {
            if clauses.tag(after).isFinite, frames.contains(.clause) || frames.contains(.tell) { return .clause }
            if clauses.tag(after) == .infinitiveMarker, frames.contains(.objectInfinitive) { return .objectInfinitive }
            if clauses.classes(after).contains(.as), frames.contains(.objectAs) { return .objectAs }
            if clauses.tag(after) == .relative, frames.contains(.clause), clauses.hasFiniteVerb(after..<end) {
                return .clause
            }
            if clauses.isComma(after), frames.contains(.clause), !frames.contains(.object),
                clauses.hasFiniteVerb(after..<end)
            {
                return .clause
            }
        }
        if after < end, frames.contains(.objectAs), opensComplement(after) { return .objectAs }
        if frames.contains(.clause), !frames.contains(.object), after < end, clauses.hasFiniteVerb(after..<end) {
            return .clause
        }
        let beforeAttachment = phrase.tokens.upperBound
        if frames.contains(.objectOf), beforeAttachment < end, isPreposition(beforeAttachment) {
            return .objectOf
        }
        return frames.contains(.object) ? .object : nil
    }

    /// Whether a second noun phrase or an adjective says what the first one is called.
    private func opensComplement(_ i: Int) -> Bool {
        if clauses.tag(i) == .adjective { return true }
        guard let phrase = clauses.phrase(at: i), phrase.tokens.lowerBound == i, phrase.kind != .pronoun else {
            return false
        }
        return !clauses.times.isTime(phrase, in: clauses.text)
    }

    func isNonReporting(_ entry: ReportingWord, objectAt i: Int) -> Bool {
        guard let objects = lexicon.nonReporting[entry.lemma], let phrase = clauses.phrase(at: i) else { return false }
        return objects.contains(clauses.word(phrase.head))
    }
}
