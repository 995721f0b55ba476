// Candidates whose cue is a verb: which construction it stands in, its source and its content.

struct VerbCues {
    let clauses: ClauseReader
    let lexicon: ReportingLexicon
    let details: DetailReader
    let content: ContentReader
    let rates: CueRates

    /// All candidates of a verb token; mostly none or one.
    func candidates(at head: Int) -> [Candidate] {
        guard let numbers = lexicon.verbs[clauses.word(head)], isVerb(head), !opensEvidence(head) else { return [] }
        let sentence = clauses.sentence(of: head)
        guard let (entry, afterParticle) = entry(among: numbers, at: head, to: sentence.upperBound) else { return [] }
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
        if let before, !yields || !(after?.construction.isClause ?? false) {
            found.append(before)
            if before.construction == .quote { return found.filter { !isOwnHedge($0) } }
        }
        if let after { found.append(after) }
        return found.filter { !isOwnHedge($0) }
    }

    /// Whether a token is a verb: by its tag, or because a pronoun is its subject.
    private func isVerb(_ head: Int) -> Bool {
        switch clauses.tag(head) {
        case .auxiliary, .modal: false
        case .noun: head > 0 && clauses.pronouns.subjects.contains(clauses.word(head - 1))
        default: clauses.tag(head).isVerb
        }
    }

    /// Whether a participle opens a phrase of evidence ("citing"), which is no report of its own.
    private func opensEvidence(_ head: Int) -> Bool {
        clauses.tag(head) == .gerund && lexicon.evidenceOpeners.match(clauses.text.tokens.words, at: head) != nil
    }

    /// Whether a candidate is a speaker's own hedge inside of a quotation ("I think").
    private func isOwnHedge(_ candidate: Candidate) -> Bool {
        guard let source = candidate.attribution.source, source.count == 1,
            content.layout.speech(at: candidate.head) != nil
        else { return false }
        return clauses.pronouns.firstPerson.contains(clauses.word(source.lowerBound))
    }

    /// The entry with the longest particle that follows the verb, and the token after it.
    private func entry(among numbers: [Int], at head: Int, to end: Int) -> (ReportingWord, Int)? {
        var best: (ReportingWord, Int)?
        for number in numbers {
            let entry = lexicon.entries[number]
            let after = head + 1 + entry.particle.count
            guard after <= end, entry.particle.indices.allSatisfy({ clauses.word(head + 1 + $0) == entry.particle[$0] })
            else { continue }
            if best == nil || entry.particle.count > (best?.0.particle.count ?? 0) { best = (entry, after) }
        }
        return best
    }

    private func cueRange(_ group: VerbGroup, _ afterParticle: Int) -> TokenRange {
        group.tokens.lowerBound..<afterParticle
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

    /// The complementizer that stands a few words after its verb, no other verb between ("said at a rally that").
    private func complementizer(after direct: Int, to end: Int) -> Int? {
        for i in direct..<min(direct + Self.maximumDistance, end) {
            if clauses.classes(i).contains(.that), clauses.tag(i) == .subordinator { return i }
            if clauses.tag(i).isVerb || clauses.shape(i).contains(.opensQuotation) { return nil }
        }
        return nil
    }

    private static let maximumDistance = 14

    /// The content on the right: a clause as far as it goes, an object as far as its noun phrase goes.
    private func pieces(from start: Int, _ construction: Construction, _ cue: TokenRange) -> [TokenRange] {
        let whole = content.right(from: start, cue: cue)
        guard construction == .object || construction == .preposition, let limit = whole.first?.upperBound else {
            return whole
        }
        var first = construction == .preposition ? start + 1 : start
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

    /// The construction that the words at a token show, or nil where none of the verb's frames fits.
    private func construction(of entry: ReportingWord, _ group: VerbGroup, at i: Int, to end: Int) -> Construction? {
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
        if entry.frames.contains(.preposition), entry.prepositions.contains(clauses.word(i)) { return .preposition }
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
        if clauses.tag(i) == .preposition, frames.contains(.objectOf), !clauses.classes(i).contains(.by) {
            return .passiveOf
        }
        return clauses.shape(i).contains(.opensQuotation) && frames.contains(.objectAs) ? .passiveAs : nil
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
        if frames.contains(.objectOf), beforeAttachment < end, clauses.tag(beforeAttachment) == .preposition {
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

    private func isNonReporting(_ entry: ReportingWord, objectAt i: Int) -> Bool {
        guard let objects = lexicon.nonReporting[entry.lemma], let phrase = clauses.phrase(at: i) else { return false }
        return objects.contains(clauses.word(phrase.head))
    }

    /// The agent of a passive, after its preposition.
    private func agent(of group: VerbGroup) -> TokenRange? {
        let sentence = clauses.sentence(of: group.head)
        for i in group.head + 1..<min(group.head + Self.maximumDistance, sentence.upperBound)
        where clauses.classes(i).contains(.by) {
            guard i + 1 < sentence.upperBound, let agent = clauses.phrase(at: i + 1), agent.tokens.lowerBound == i + 1
            else { return nil }
            return agent.tokens.lowerBound..<clauses.extendRight(agent, to: sentence.upperBound)
        }
        return nil
    }

    // MARK: Content before the cue

    private func leftward(
        _ entry: ReportingWord, _ group: VerbGroup, _ cue: TokenRange, _ afterParticle: Int, _ sentence: TokenRange
    ) -> Candidate? {
        guard !entry.frames.isDisjoint(with: [.quote, .parenthetical]), !group.isInfinitive, !group.isPassive else {
            return nil
        }
        guard let reporter = reporter(of: group, afterParticle, sentence) else { return nil }
        let source = reporter.source
        let subject = reporter.subject
        let start = reporter.start
        let after = reporter.after
        let lead = skipToEdge(before: start, sentence)
        if let asClause = asClause(entry, group, cue, source, lead: lead, after: after, sentence) { return asClause }
        guard isContentEdge(lead, sentence) else { return nil }
        let isQuote =
            isClosingMark(lead) || clauses.isComma(lead) && lead > sentence.lowerBound && isClosingMark(lead - 1)
            || opensAfterQuotation(lead, sentence)
        guard entry.frames.contains(isQuote ? .quote : .parenthetical) || isQuote && entry.frames.contains(.clause)
        else { return nil }
        var notes = CueDetails()
        let rest = details.skip(from: after, to: sentence.upperBound, tells: entry.frames.contains(.tell), into: &notes)
        if !isQuote, !endsReport(at: rest, sentence) { return nil }
        var pieces = content.left(
            before: lead + 1, sentence: lead < sentence.lowerBound ? previousSentence(sentence) : sentence)
        guard let first = pieces.first else { return nil }
        if !isQuote, !clauses.hasFiniteVerb(first), rest >= sentence.upperBound - 1 { return nil }
        pieces += continuation(from: rest, pieces: pieces, isQuote: isQuote, sentence)
        var attribution = attribution(entry, group, cue, pieces, isQuote ? .quote : .parenthetical)
        attribution.source = source
        if let subject { readInsert(subject, into: &attribution) }
        add(notes, to: &attribution)
        let construction: Construction = isQuote ? .quote : .parenthetical
        return Candidate(
            attribution: attribution, construction: construction, group: entry.group, head: group.head,
            score: rates.rate(entry.lemma, group: entry.group, construction, hasSource: true))
    }

    /// Who reports with a verb that follows its content, where that part of the sentence begins, and the first token after it.
    private struct Reporter {
        var source: TokenRange
        var subject: Subject?
        var start: Int
        var after: Int
    }

    private func reporter(of group: VerbGroup, _ afterParticle: Int, _ sentence: TokenRange) -> Reporter? {
        let found = clauses.subject(of: group)
        if let found, !found.isShared, found.start >= sentence.lowerBound {
            return Reporter(source: found.tokens, subject: found, start: found.start, after: afterParticle)
        }
        let before = group.tokens.lowerBound - 1
        guard
            isContentEdge(before, sentence) || clauses.tag(group.head) != .gerund && isAdverbThenEdge(before, sentence)
        else { return nil }
        let start = group.tokens.lowerBound
        var notes = CueDetails()
        let next = details.skip(from: afterParticle, to: sentence.upperBound, tells: false, into: &notes)
        if next < sentence.upperBound, let phrase = clauses.phrase(at: next), phrase.tokens.lowerBound == next {
            let end = clauses.extendRight(phrase, to: sentence.upperBound) {
                details.medium(at: $0, to: sentence.upperBound) != nil
            }
            return Reporter(source: next..<end, subject: nil, start: start, after: end)
        }
        return found.map { Reporter(source: $0.tokens, subject: nil, start: start, after: afterParticle) }
    }

    /// Whether a subject at the sentence's start follows a quotation that ended the sentence before.
    private func opensAfterQuotation(_ lead: Int, _ sentence: TokenRange) -> Bool {
        lead == sentence.lowerBound - 1 && isContentEdge(lead, sentence)
    }

    private func previousSentence(_ sentence: TokenRange) -> TokenRange {
        clauses.sentence(of: sentence.lowerBound - 1)
    }

    private func isClosingMark(_ i: Int) -> Bool {
        i >= 0 && clauses.shape(i).contains(.closesQuotation) && content.layout.speech(at: i) != nil
    }

    /// Whether a token ends a content on its left: a comma, or a closing mark.
    private func isContentEdge(_ i: Int, _ sentence: TokenRange) -> Bool {
        guard i >= 0 else { return false }
        if i == sentence.lowerBound - 1 {
            // Small letters after a quotation that ends with a question go on with its sentence.
            guard isClosingMark(i), clauses.text.sentenceOfToken[i] >= 0, sameParagraph(i, sentence.lowerBound) else {
                return false
            }
            let isExclamation =
                i > 1 && clauses.tag(i - 1) == .punctuation && clauses.word(i - 1) != clauses.words.fullStop
            return isExclamation || !clauses.shape(sentence.lowerBound).contains(.capitalized)
        }
        guard i > sentence.lowerBound else { return false }
        return clauses.isComma(i) || isClosingMark(i) || clauses.words.dashes.contains(clauses.word(i))
    }

    private func sameParagraph(_ a: Int, _ b: Int) -> Bool {
        let text = clauses.text
        return text.sentences[Int(text.sentenceOfToken[a])].paragraph
            == text.sentences[Int(text.sentenceOfToken[b])].paragraph
    }

    private func isAdverbThenEdge(_ i: Int, _ sentence: TokenRange) -> Bool {
        i > sentence.lowerBound && clauses.tag(i) == .adverb && isContentEdge(i - 1, sentence)
    }

    private func skipToEdge(before start: Int, _ sentence: TokenRange) -> Int {
        var i = start - 1
        while i > sentence.lowerBound, clauses.tag(i) == .adverb { i -= 1 }
        return i
    }

    /// "As X said, S": the content follows.
    private func asClause(
        _ entry: ReportingWord, _ group: VerbGroup, _ cue: TokenRange, _ source: TokenRange?, lead: Int, after: Int,
        _ sentence: TokenRange
    ) -> Candidate? {
        guard lead >= sentence.lowerBound, clauses.classes(lead).contains(.as), lead == sentence.lowerBound,
            entry.frames.contains(.parenthetical)
        else { return nil }
        var notes = CueDetails()
        let comma = details.skip(from: after, to: sentence.upperBound, tells: false, into: &notes)
        guard comma < sentence.upperBound, clauses.isComma(comma) || clauses.word(comma) == clauses.words.colon else {
            return nil
        }
        let pieces = content.right(from: comma + 1, cue: cue)
        guard !pieces.isEmpty else { return nil }
        var attribution = attribution(entry, group, cue, pieces, .asClause)
        attribution.source = source
        add(notes, to: &attribution)
        return Candidate(
            attribution: attribution, construction: .asClause, group: entry.group, head: group.head,
            score: rates.rate(entry.lemma, group: entry.group, .asClause, hasSource: source != nil))
    }

    /// Whether the report ends here: at the sentence's end, a comma, a dash or a quotation.
    private func endsReport(at i: Int, _ sentence: TokenRange) -> Bool {
        guard i < sentence.upperBound else { return true }
        let word = clauses.word(i)
        if clauses.isComma(i) || clauses.words.terminals.contains(word) || clauses.words.dashes.contains(word) {
            return true
        }
        if clauses.tag(i) == .punctuation { return !clauses.shape(i).contains(.opensQuotation) }
        if clauses.tag(i) == .preposition || clauses.tag(i) == .gerund { return true }
        return clauses.tag(i) == .subordinator && clauses.classes(i).contains(.adjunct)
    }

    /// What goes on after an interrupting cue: `"…," he said, "…"`; `The plan, he said, would fail`.
    private func continuation(from rest: Int, pieces: [TokenRange], isQuote: Bool, _ sentence: TokenRange)
        -> [TokenRange]
    {
        var i = rest
        guard i < sentence.upperBound else { return [] }
        if clauses.isComma(i) || clauses.word(i) == clauses.words.colon
            || clauses.words.dashes.contains(clauses.word(i))
        {
            i += 1
        }
        guard i < sentence.upperBound else { return [] }
        if clauses.shape(i).contains(.opensQuotation), let speech = content.layout.speech(at: i), speech.open == i {
            return content.trimmed(i..<max(speech.outer.upperBound, i + 1))
        }
        guard !isQuote, i > rest, let first = pieces.first else { return [] }
        if clauses.tag(i) == .coordinator || !clauses.hasFiniteVerb(first) {
            return content.trimmed(i..<sentence.upperBound)
        }
        return []
    }

    // MARK: Parts

    private func attribution(
        _ entry: ReportingWord, _ group: VerbGroup, _ cue: TokenRange, _ pieces: [TokenRange],
        _ construction: Construction
    ) -> Attribution {
        var attribution = Attribution(kind: .indirect, content: pieces)
        attribution.cue = cue
        attribution.lemma = entry.lemma
        attribution.cueClass = entry.cueClass
        attribution.act = group.isNegative ? entry.negatedAct(construction) ?? entry.act : entry.act
        attribution.polarity = group.isNegative || attribution.act == .silence ? .negative : .positive
        attribution.rule = "\(construction.rawValue): \(entry.lemma)"
        return attribution
    }

    private func add(_ notes: CueDetails, to attribution: inout Attribution) {
        attribution.addressee = attribution.addressee ?? notes.addressee
        attribution.medium = attribution.medium ?? notes.medium
        attribution.time = attribution.time ?? notes.time
        attribution.evidence += notes.evidence
    }

    /// Reads time and evidence out of what stands between subject and verb.
    private func readInsert(_ subject: Subject, into attribution: inout Attribution) {
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
