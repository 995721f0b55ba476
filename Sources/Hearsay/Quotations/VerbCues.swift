// Candidates whose cue is a verb: which construction it stands in, its source and its content.

struct VerbCues {
    let clauses: ClauseReader
    let lexicon: ReportingLexicon
    let details: DetailReader
    let content: ContentReader
    let rates: CueRates

    /// All candidates of a verb token; mostly none or one.
    func candidates(at head: Int) -> [Candidate] {
        guard lexicon.verbs.contains(clauses.word(head)), isVerb(head), !details.opensEvidence(head) else { return [] }
        let sentence = clauses.sentence(of: head)
        guard let entry = lexicon.verb(at: head, in: clauses.text.tokens.words) else { return [] }
        let afterParticle = head + 1 + entry.particle.count
        guard afterParticle <= sentence.upperBound, !isSubject(head, before: afterParticle, sentence) else { return [] }
        let group = clauses.verbGroup(of: head)
        var found: [Candidate] = []
        var notes = CueDetails()
        let next = details.skip(
            from: afterParticle, to: sentence.upperBound, tells: entry.frames.contains(.tell), into: &notes)
        let cue = cueRange(group, afterParticle)
        let after = rightward(entry, group, cue, afterParticle, next, notes, sentence)
        let before = leftward(entry, group, cue, afterParticle, sentence)
        // After a quotation that the cue closes, what follows is circumstance; a clause after a cue leaves nothing for its left.
        let isElsewhere = before?.attribution.content.last.map { $0.upperBound <= sentence.lowerBound } ?? false
        let yields = before?.construction == .parenthetical || isElsewhere
        if let before, !yields || isOnLeft(group, after) || !(after?.construction.isClause ?? false) {
            found.append(before)
            let isReported = after?.construction == .that || after?.construction == .clause
            if before.construction == .quote, !isReported { return found.filter { !isOwnHedge($0) } }
        }
        if let after, before == nil || !isOnLeft(group, after) { found.append(after) }
        return found.filter { !isOwnHedge($0) }
    }

    /// Whether the tree has the verb's clause on its left, so that words on its right are none: "S, X told the paper, which could not check it".
    private func isOnLeft(_ group: VerbGroup, _ after: Candidate?) -> Bool {
        guard let after, after.construction == .clause || after.construction == .interrogative,
            let clause = clauses.parse.child(of: group.head, .clausalComplement)
        else { return false }
        return clause < group.tokens.lowerBound
    }

    /// Whether a token is a verb: by its tag, or because a pronoun is its subject.
    private func isVerb(_ head: Int) -> Bool {
        switch clauses.tag(head) {
        case .auxiliary, .modal: false
        case .noun: head > 0 && clauses.pronouns.subjects.contains(clauses.word(head - 1))
        default: clauses.tag(head).isVerb
        }
    }

    /// Whether a gerund is itself a subject ("Commenting has ended").
    private func isSubject(_ head: Int, before next: Int, _ sentence: TokenRange) -> Bool {
        guard clauses.tag(head) == .gerund, next < sentence.upperBound else { return false }
        return clauses.tag(next) == .auxiliary || clauses.tag(next) == .modal
    }

    /// Whether a candidate is a speaker's own hedge inside of a quotation ("I think").
    private func isOwnHedge(_ candidate: Candidate) -> Bool {
        guard let source = candidate.attribution.source, source.count == 1,
            content.layout.speech(at: candidate.head) != nil
        else { return false }
        return clauses.pronouns.firstPerson.contains(clauses.word(source.lowerBound))
    }

    /// The words of a cue: the verb's group, with the mark of an infinitive and the verb's particle.
    func cueRange(_ group: VerbGroup, _ afterParticle: Int) -> TokenRange {
        let lower = group.tokens.lowerBound
        return (group.isInfinitive ? lower - 1 : lower)..<afterParticle
    }

    // MARK: Content after the cue

    private func rightward(
        _ entry: ReportingWord, _ group: VerbGroup, _ cue: TokenRange, _ direct: Int, _ next: Int, _ notes: CueDetails,
        _ sentence: TokenRange
    ) -> Candidate? {
        let end = sentence.upperBound
        guard direct < end else { return nil }
        var start = next
        var construction: Construction?
        if next < end { construction = self.construction(of: entry, group, at: next, to: end) }
        if construction == nil, next != direct {
            // What looked like an addressee or a time may be the content's first words.
            start = direct
            construction = self.construction(of: entry, group, at: direct, to: end)
        }
        if construction == nil, entry.frames.contains(.that), let that = complementizer(after: direct, to: end) {
            start = that
            construction = .that
        }
        guard let construction else { return nil }
        if construction == .object, isNonReporting(entry, objectAt: start) { return nil }
        if construction == .colon || construction == .quote, start < end,
            clauses.word(start) == clauses.words.colon || clauses.isComma(start)
        {
            start += 1
        }
        var cue = cue
        if construction == .preposition {
            // The preposition of its object belongs to the cue.
            start += 1
            if start == cue.upperBound + 1 { cue = cue.lowerBound..<start }
        }
        let pieces = start < end ? pieces(from: start, construction, cue) : nextParagraph(after: sentence)
        guard !pieces.isEmpty else { return nil }
        var attribution = attribution(entry, group, cue, pieces, construction)
        if group.isPassive {
            let agent = agent(of: group)
            attribution.source = agent
            attribution.hasNoSource = agent == nil
            if construction.raisesSubject {
                guard let subject = clauses.subject(of: group) else { return nil }
                attribution.content = [subject.tokens] + pieces
            } else if construction == .object || construction == .preposition {
                return nil
            }
        } else if let subject = clauses.subject(of: group) {
            attribution.source = subject.tokens
            readInsert(subject, into: &attribution)
        } else {
            attribution.hasNoSource = !group.isFinite
        }
        if start == next { add(notes, to: &attribution) }
        return Candidate(
            attribution: attribution, construction: construction, group: entry.group, head: group.head,
            score: rates.rate(entry.lemma, group: entry.group, construction, hasSource: attribution.source != nil))
    }

    /// The complementizer that stands a few words after its verb, no other verb between ("said at a rally that") or an insert between
    /// commas ("said, on condition of anonymity because the talks are private, that").
    private func complementizer(after direct: Int, to end: Int) -> Int? {
        if clauses.isComma(direct) {
            return (direct + 1..<min(direct + Self.longestInsert, end)).first {
                clauses.isComma($0 - 1) && $0 > direct + 1 && clauses.classes($0).contains(.that)
                    && clauses.tag($0) == .subordinator && clauses.pair(at: $0) == clauses.pair(at: direct)
            }
        }
        for i in direct..<min(direct + Self.maximumDistance, end) {
            if clauses.classes(i).contains(.that), clauses.tag(i) == .subordinator { return i }
            if clauses.tag(i).isVerb || clauses.shape(i).contains(.opensQuotation) { return nil }
        }
        return nil
    }

    static let maximumDistance = 14
    private static let longestInsert = 30

    /// The content on the right: a clause as far as it goes, an object as far as its noun phrase goes.
    private func pieces(from start: Int, _ construction: Construction, _ cue: TokenRange) -> [TokenRange] {
        let whole = content.right(from: start, cue: cue)
        guard construction == .object || construction == .preposition, let limit = whole.first?.upperBound else {
            return whole
        }
        var first = start
        while first < limit, clauses.shape(first).contains(.opensQuotation) { first += 1 }
        guard first < limit, let phrase = clauses.phrase(at: first), phrase.tokens.lowerBound == first else {
            return whole
        }
        var end = clauses.extendRight(phrase, to: limit, appositions: false)
        if end < limit, clauses.shape(end).contains(.closesQuotation) {
            end = clauses.extendRight(over: end, to: limit)
        }
        if end < limit,
            clauses.tag(end) == .gerund || clauses.tag(end) == .relative || clauses.classes(end).contains(.that)
        {
            return whole
        }
        let object = content.trimmed(start..<min(end, limit))
        // "voiced concern on Friday over …": a time in the middle parts the object in two.
        if let rest = details.time(at: end, to: limit), rest < limit, clauses.tag(rest) == .preposition,
            clauses.classes(rest).contains(.attachment), details.time(at: rest, to: limit) == nil
        {
            return object + content.trimmed(rest..<limit)
        }
        return object
    }

    /// The content of a cue that ends its paragraph with a colon: the quotation that opens the next one.
    private func nextParagraph(after sentence: TokenRange) -> [TokenRange] {
        let i = sentence.upperBound
        guard i < clauses.text.tokens.count, let speech = content.layout.speech(at: i), speech.open == i else {
            return []
        }
        return [speech.outer]
    }

    /// The agent of a passive, after its preposition.
    private func agent(of group: VerbGroup) -> TokenRange? {
        if let agent = clauses.treeAgent(of: group) { return agent }
        let sentence = clauses.sentence(of: group.head)
        for i in group.head + 1..<min(group.head + Self.maximumDistance, sentence.upperBound)
        where clauses.classes(i).contains(.by) {
            guard i + 1 < sentence.upperBound, let agent = clauses.phrase(at: i + 1), agent.tokens.lowerBound == i + 1
            else { return nil }
            return agent.tokens.lowerBound..<clauses.extendRight(agent, to: sentence.upperBound)
        }
        return nil
    }

    // MARK: Parts

    func attribution(
        _ entry: ReportingWord, _ group: VerbGroup, _ cue: TokenRange, _ pieces: [TokenRange],
        _ construction: Construction
    ) -> Attribution {
        var attribution = Attribution(kind: .indirect, content: pieces)
        attribution.cue = cue
        attribution.lemma = entry.lemma
        attribution.cueClass = entry.cueClass
        let act = entry.act(in: construction)
        attribution.act = group.isNegative ? entry.negatedAct(construction) ?? act : act
        attribution.polarity = group.isNegative || attribution.act == .silence ? .negative : .positive
        attribution.rule = "\(construction.rawValue): \(entry.lemma)"
        return attribution
    }

    func add(_ notes: CueDetails, to attribution: inout Attribution) {
        attribution.addressee = attribution.addressee ?? notes.addressee
        attribution.medium = attribution.medium ?? notes.medium
        attribution.time = attribution.time ?? notes.time
        attribution.evidence += notes.evidence
    }

    /// Reads time and evidence out of what stands between subject and verb.
    func readInsert(_ subject: Subject, into attribution: inout Attribution) {
        if let insert = subject.insert, let evidence = details.evidence(at: insert.lowerBound, to: insert.upperBound) {
            attribution.evidence.append(evidence)
        }
        guard let cue = attribution.cue else { return }
        var i = subject.tokens.upperBound
        while i < cue.lowerBound {
            if let end = details.time(at: i, to: cue.lowerBound) {
                attribution.time = i..<end
                return
            }
            if let end = details.medium(at: i, to: cue.lowerBound) { attribution.medium = i..<end }
            i += 1
        }
    }
}
