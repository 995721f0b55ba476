// Candidates whose cue is a phrase without a verb: "according to X", "in X's view".

struct PhraseCues {
    let clauses: ClauseReader
    let lexicon: ReportingLexicon
    let details: DetailReader
    let content: ContentReader
    let rates: CueRates

    /// The candidate of a phrase that begins at a token.
    func candidate(at i: Int) -> Candidate? {
        guard let match = lexicon.phrase(at: i, in: clauses.text.tokens.words) else { return nil }
        let sentence = clauses.sentence(of: i)
        guard match.opener.upperBound < sentence.upperBound else { return nil }
        if let rest = match.rest { return possessive(match.entry, match.opener, rest, sentence) }
        return following(match.entry, match.opener, sentence)
    }

    /// The most words of a source that is read up to its comma.
    private static let longestSource = 30

    private func following(_ entry: ReportingPhrase, _ cue: TokenRange, _ sentence: TokenRange) -> Candidate? {
        let start = cue.upperBound
        if let phrase = clauses.phrase(at: start), phrase.tokens.lowerBound == start {
            let end = clauses.extendRight(phrase, to: sentence.upperBound)
            if let found = candidate(entry, cue, sourceEnd: end, sentence) { return found }
        }
        // "According to documents seen by Reuters, the firm lost money": the source goes on to the comma.
        guard cue.lowerBound <= sentence.lowerBound + 1,
            let comma = (start..<min(sentence.upperBound, start + Self.longestSource)).first(where: clauses.isComma),
            (start..<comma).contains(where: { clauses.tag($0).isNominal }),
            !(start..<comma).contains(where: { clauses.tag($0) == .modal || clauses.tag($0) == .verbPresent })
        else { return nil }
        return candidate(entry, cue, sourceEnd: comma, sentence)
    }

    private func candidate(_ entry: ReportingPhrase, _ cue: TokenRange, sourceEnd: Int, _ sentence: TokenRange)
        -> Candidate?
    {
        candidate(
            entry, cue: cue, source: cue.upperBound..<sourceEnd, outer: cue.lowerBound..<sourceEnd, .accordingTo,
            sentence)
    }

    private func possessive(
        _ entry: ReportingPhrase, _ opener: TokenRange, _ rest: TokenRange, _ sentence: TokenRange
    ) -> Candidate? {
        // The possessor runs to the genitive, or is a possessive pronoun; the phrase's last words follow.
        let mark = rest.lowerBound - 1
        guard rest.upperBound <= sentence.upperBound,
            clauses.tag(mark) == .genitive || clauses.tag(mark) == .possessive
        else { return nil }
        let source = clauses.tag(mark) == .genitive ? opener.upperBound..<mark : mark..<mark + 1
        guard !source.isEmpty else { return nil }
        let cue = opener.lowerBound..<rest.upperBound
        return candidate(entry, cue: cue, source: source, outer: cue, .possessive, sentence)
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
