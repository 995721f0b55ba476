// Candidates whose cue is a noun ("the claim that …", "her view is that …") or an adjective ("is adamant that …").

struct NominalCues {
    let clauses: ClauseReader
    let lexicon: ReportingLexicon
    let content: ContentReader
    let rates: CueRates

    /// The candidates of a noun or an adjective token.
    func candidate(at head: Int) -> Candidate? {
        switch clauses.tag(head) {
        case .noun:
            guard let numbers = lexicon.nouns[clauses.word(head)] else { return nil }
            return noun(lexicon.entries[numbers[0]], at: head)
        case .adjective, .pastParticiple:
            guard let numbers = lexicon.adjectives[clauses.word(head)] else { return nil }
            return adjective(lexicon.entries[numbers[0]], at: head)
        default:
            return nil
        }
    }

    // MARK: Nouns

    private func noun(_ entry: ReportingWord, at head: Int) -> Candidate? {
        let sentence = clauses.sentence(of: head)
        guard let phrase = clauses.phrase(at: head), phrase.head == head, head + 1 < sentence.upperBound else {
            return nil
        }
        var next = head + 1
        var source = possessor(in: phrase, head)
        if source == nil,
            clauses.classes(next).contains(.by)
                || clauses.tag(next) == .preposition && !entry.prepositions.contains(clauses.word(next)),
            next + 1 < sentence.upperBound, let agent = clauses.phrase(at: next + 1),
            agent.tokens.lowerBound == next + 1
        {
            source = agent.tokens
            next = agent.tokens.upperBound
        }
        guard next < sentence.upperBound, let (construction, start) = construction(entry, at: next, sentence) else {
            return nil
        }
        let carrier = lightVerb(before: phrase, sentence)
        let pieces = content.right(from: start, cue: head..<head + 1)
        guard !pieces.isEmpty else { return nil }
        if source == nil, let carrier { source = clauses.subject(of: carrier)?.tokens }
        // The preposition of its object belongs to the cue.
        let end = construction == .preposition && start == head + 2 ? start : head + 1
        let cue = (carrier?.tokens.lowerBound ?? head)..<end
        return candidate(
            entry, cue: cue, head: head, source: source, pieces, construction, isNegative: carrier?.isNegative ?? false)
    }

    /// The construction after a noun, and the first token of its content.
    private func construction(_ entry: ReportingWord, at i: Int, _ sentence: TokenRange) -> (Construction, Int)? {
        let classes = clauses.classes(i)
        if classes.contains(.that), entry.frames.contains(.that), clauses.tag(i) != .determiner,
            clauses.tag(i) != .relative
        {
            return (.that, i)
        }
        if clauses.tag(i) == .infinitiveMarker, entry.frames.contains(.infinitive) { return (.infinitive, i) }
        if entry.prepositions.contains(clauses.word(i)) || classes.contains(.of) && entry.frames.contains(.objectOf) {
            return i + 1 < sentence.upperBound ? (.preposition, i + 1) : nil
        }
        if classes.contains(.whether) || classes.contains(.interrogative), entry.frames.contains(.interrogative) {
            return (.interrogative, i)
        }
        if clauses.word(i) == clauses.words.colon, i + 1 < sentence.upperBound { return (.colon, i + 1) }
        guard classes.contains(.be), i + 1 < sentence.upperBound,
            entry.frames.contains(.copula) || entry.frames.contains(.that)
        else { return nil }
        if clauses.classes(i + 1).contains(.that) { return (.copula, i + 1) }
        if clauses.word(i + 1) == clauses.words.colon, i + 2 < sentence.upperBound { return (.copula, i + 2) }
        if clauses.isComma(i + 1), i + 2 < sentence.upperBound, clauses.shape(i + 2).contains(.opensQuotation) {
            return (.copula, i + 2)
        }
        return clauses.tag(i + 1) == .infinitiveMarker ? (.copula, i + 1) : nil
    }

    /// Whose noun it is: the possessor inside of its phrase, without the genitive.
    private func possessor(in phrase: NounPhrase, _ head: Int) -> TokenRange? {
        for i in (phrase.tokens.lowerBound..<head).reversed() {
            if clauses.tag(i) == .genitive, i > phrase.tokens.lowerBound { return phrase.tokens.lowerBound..<i }
            if clauses.tag(i) == .possessive { return i..<i + 1 }
        }
        return nil
    }

    /// The verb that carries the noun ("made the claim"), where it stands right before the phrase.
    private func lightVerb(before phrase: NounPhrase, _ sentence: TokenRange) -> VerbGroup? {
        let i = phrase.tokens.lowerBound - 1
        guard i >= sentence.lowerBound, clauses.tag(i).isVerb, clauses.classes(i).contains(.light) else { return nil }
        return clauses.verbGroup(of: i)
    }

    // MARK: Adjectives

    private func adjective(_ entry: ReportingWord, at head: Int) -> Candidate? {
        let sentence = clauses.sentence(of: head)
        var i = head - 1
        while i >= sentence.lowerBound, clauses.tag(i) == .adverb || clauses.tag(i) == .negation { i -= 1 }
        guard i >= sentence.lowerBound, clauses.classes(i).contains(.copula), head + 1 < sentence.upperBound else {
            return nil
        }
        var construction: Construction?
        let next = head + 1
        let classes = clauses.classes(next)
        if classes.contains(.that), entry.frames.contains(.that) {
            construction = .that
        } else if clauses.tag(next) == .infinitiveMarker, entry.frames.contains(.infinitive) {
            construction = .infinitive
        } else if entry.prepositions.contains(clauses.word(next))
            || classes.contains(.of) && entry.frames.contains(.objectOf)
        {
            construction = .preposition
        } else if classes.contains(.whether) || classes.contains(.interrogative), entry.frames.contains(.interrogative)
        {
            construction = .interrogative
        } else if entry.frames.contains(.that), let phrase = clauses.phrase(at: next), phrase.tokens.lowerBound == next,
            phrase.tokens.upperBound < sentence.upperBound, clauses.tag(phrase.tokens.upperBound).isFinite
        {
            construction = .clause
        }
        guard let construction else { return nil }
        let group = clauses.verbGroup(of: i)
        let start = construction == .preposition ? next + 1 : next
        let cue = group.tokens.lowerBound..<start
        let pieces = content.right(from: start, cue: cue)
        guard !pieces.isEmpty, let subject = clauses.subject(of: group) else { return nil }
        let isNegative = group.isNegative || (i + 1..<head).contains { clauses.tag($0) == .negation }
        return candidate(
            entry, cue: cue, head: head, source: subject.tokens, pieces, construction, isNegative: isNegative)
    }

    private func candidate(
        _ entry: ReportingWord, cue: TokenRange, head: Int, source: TokenRange?, _ pieces: [TokenRange],
        _ construction: Construction,
        isNegative: Bool
    ) -> Candidate {
        var attribution = Attribution(kind: .indirect, content: pieces)
        attribution.cue = cue
        attribution.lemma = entry.lemma
        attribution.cueClass = entry.cueClass
        attribution.act = entry.act
        attribution.polarity = isNegative || entry.act == .silence ? .negative : .positive
        attribution.source = source
        attribution.hasNoSource = source == nil
        attribution.rule = "\(construction.rawValue): \(entry.lemma)"
        return Candidate(
            attribution: attribution, construction: construction, group: entry.group, head: head,
            score: rates.rate(entry.lemma, group: entry.group, construction, hasSource: source != nil))
    }
}
