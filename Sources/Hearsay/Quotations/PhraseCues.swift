// Candidates whose cue is a phrase without a verb: "according to X", "in X's view".

struct PhraseCues {
    let clauses: ClauseReader
    let lexicon: ReportingLexicon
    let details: DetailReader
    let content: ContentReader
    let rates: CueRates

    /// The candidate of a phrase that begins at a token.
    func candidate(at i: Int) -> Candidate? {
        guard let match = lexicon.phrases.match(clauses.text.tokens.words, at: i) else { return nil }
        let entry = lexicon.phraseEntries[match.row]
        let sentence = clauses.sentence(of: i)
        let first = i + match.length
        guard first < sentence.upperBound else { return nil }
        switch entry.pattern {
        case .after: return following(entry, i..<first, sentence)
        case .possessive: return possessive(entry, i, first, sentence)
        }
    }

    private func following(_ entry: ReportingPhrase, _ cue: TokenRange, _ sentence: TokenRange) -> Candidate? {
        guard let phrase = clauses.phrase(at: cue.upperBound), phrase.tokens.lowerBound == cue.upperBound else {
            return nil
        }
        let end = clauses.extendRight(phrase, to: sentence.upperBound)
        return candidate(
            entry, cue: cue, source: cue.upperBound..<end, outer: cue.lowerBound..<end, .accordingTo, sentence)
    }

    private func possessive(_ entry: ReportingPhrase, _ start: Int, _ first: Int, _ sentence: TokenRange) -> Candidate?
    {
        // The possessor runs to the genitive, or is a possessive pronoun; the phrase's last words follow.
        var i = first
        while i < sentence.upperBound, i < first + 12, clauses.tag(i) != .genitive, clauses.tag(i) != .possessive {
            i += 1
        }
        guard i < sentence.upperBound, clauses.tag(i) == .genitive || clauses.tag(i) == .possessive else { return nil }
        let rest = i + 1
        let end = rest + entry.rest.count
        guard end <= sentence.upperBound, entry.rest.indices.allSatisfy({ clauses.word(rest + $0) == entry.rest[$0] })
        else { return nil }
        let source = clauses.tag(i) == .genitive ? first..<i : i..<i + 1
        guard !source.isEmpty else { return nil }
        return candidate(entry, cue: start..<end, source: source, outer: start..<end, .possessive, sentence)
    }

    private func candidate(
        _ entry: ReportingPhrase, cue: TokenRange, source: TokenRange, outer: TokenRange, _ construction: Construction,
        _ sentence: TokenRange
    ) -> Candidate? {
        var notes = CueDetails()
        let after = details.skip(from: outer.upperBound, to: sentence.upperBound, tells: false, into: &notes)
        var pieces: [TokenRange] = []
        let opensSentence = outer.lowerBound <= sentence.lowerBound + 1
        if !opensSentence { pieces = content.left(before: outer.lowerBound, sentence: sentence) }
        if after < sentence.upperBound, clauses.isComma(after) || clauses.word(after) == clauses.words.colon {
            let isMiddle = !opensSentence && pieces.last.map { !clauses.hasFiniteVerb($0) } ?? true
            if opensSentence || isMiddle { pieces += content.right(from: after + 1, cue: cue) }
        }
        guard !pieces.isEmpty else { return nil }
        var attribution = Attribution(kind: .indirect, content: pieces)
        attribution.cue = cue
        attribution.lemma = entry.lemma
        attribution.cueClass = entry.cueClass
        attribution.act = entry.act
        attribution.source = source
        attribution.medium = notes.medium
        attribution.time = notes.time
        attribution.rule = "\(construction.rawValue): \(entry.lemma)"
        return Candidate(
            attribution: attribution, construction: construction, group: entry.group, head: cue.lowerBound,
            score: rates.rate(entry.lemma, group: entry.group, construction, hasSource: true))
    }
}
