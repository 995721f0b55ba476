// Verb cues whose content stands before them: "…," X said; S, X said; X, he said, Y; as X said, S.

extension VerbCues {
    /// The candidate whose content stands before the cue, or nil.
    func leftward(
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
        if !isQuote, rest >= sentence.upperBound - 1, !clauses.hasFiniteVerb(first),
            !isComplement(first, of: group.head)
        {
            return nil
        }
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
        if let found, !found.isShared, found.start >= group.tokens.upperBound {
            return Reporter(
                source: found.tokens, subject: nil, start: group.tokens.lowerBound, after: found.tokens.upperBound)
        }
        if let found, !found.isShared, found.start >= sentence.lowerBound {
            let start = startAfterMark(found.start, sentence)
            let source = min(start, found.tokens.lowerBound)..<found.tokens.upperBound
            return Reporter(source: source, subject: found, start: start, after: afterParticle)
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

    /// Where a subject begins that follows a quotation: all words after the closing mark are its own ("…,” retired general Lee said").
    private func startAfterMark(_ start: Int, _ sentence: TokenRange) -> Int {
        var first = start
        while first > sentence.lowerBound, start - first < Self.longestTitle {
            if isClosingMark(first - 1) {
                while first < start, clauses.tag(first) == .adverb { first += 1 }
                return first
            }
            if clauses.shape(first - 1).contains(.punctuation) || clauses.tag(first - 1) == .coordinator {
                return start
            }
            first -= 1
        }
        return start
    }

    /// How many words may stand between a closing mark and what the tree holds for the subject.
    private static let longestTitle = 6

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

    /// Whether the tree takes words for a clause that a verb governs, though no word of them may be tagged as its verb: "The dam leaks, he said".
    private func isComplement(_ content: TokenRange, of verb: Int) -> Bool {
        clauses.parse.child(of: verb, .clausalComplement).map(content.contains) ?? false
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
}
