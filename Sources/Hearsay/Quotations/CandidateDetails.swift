// What stands between a cue and its content and is neither: addressee, medium, time, evidence.

/// The phrases around a cue that tell to whom, where, when and on what grounds.
struct CueDetails: Sendable {
    var addressee: TokenRange?
    var medium: TokenRange?
    var time: TokenRange?
    var evidence: [EvidencePhrase] = []
}

/// Reads such phrases, one after the other.
struct DetailReader {
    let clauses: ClauseReader
    let lexicon: ReportingLexicon

    /// Skips the details that begin at a token; returns the first token after them.
    /// - Parameter tells: whether the cue takes an addressee without a preposition.
    func skip(from start: Int, to end: Int, tells: Bool, into details: inout CueDetails) -> Int {
        var i = start
        var mayTell = tells
        while i < end {
            if clauses.tag(i) == .adverb, !clauses.shape(i).contains(.opensQuotation) {
                i += 1
            } else if let next = time(at: i, to: end) {
                details.time = details.time ?? i..<next
                i = next
            } else if let next = medium(at: i, to: end) {
                details.medium = details.medium ?? i..<next
                i = next
            } else if let next = addressee(at: i, to: end, direct: mayTell) {
                let start = clauses.classes(i).contains(.addressee) ? i + 1 : i
                details.addressee = details.addressee ?? start..<next
                mayTell = false
                i = next
            } else if let phrase = evidence(at: clauses.isComma(i) ? i + 1 : i, to: end) {
                details.evidence.append(phrase)
                i = phrase.tokens.upperBound
                if i < end, clauses.isComma(i) { i += 1 }
            } else {
                return i
            }
        }
        return i
    }

    /// Whether a participle opens a phrase of evidence ("citing"), which is no report of its own.
    func opensEvidence(_ token: Int) -> Bool {
        clauses.tag(token) == .gerund && lexicon.evidence.openers.match(clauses.text.tokens.words, at: token) != nil
    }

    /// The end of a time phrase that begins at a token ("on Thursday", "last week").
    func time(at i: Int, to end: Int) -> Int? {
        guard i < end else { return nil }
        let first = clauses.tag(i) == .preposition && clauses.classes(i).contains(.place) ? i + 1 : i
        guard first < end, let phrase = clauses.phrase(at: first), phrase.tokens.lowerBound == first,
            clauses.times.isTime(phrase, in: clauses.text)
        else { return nil }
        return phrase.tokens.upperBound
    }

    /// The end of a medium phrase that begins at a token ("in a statement", "on X").
    func medium(at i: Int, to end: Int) -> Int? {
        guard i + 1 < end, clauses.tag(i) == .preposition, clauses.classes(i).contains(.place),
            let phrase = clauses.phrase(at: i + 1), phrase.tokens.lowerBound == i + 1
        else { return nil }
        for token in phrase.tokens {
            if let match = lexicon.media.match(clauses.text.tokens.words, at: token),
                token + match.length == phrase.tokens.upperBound
            {
                return clauses.extendRight(phrase, to: end, appositions: false) { time(at: $0, to: end) != nil }
            }
        }
        return nil
    }

    private func addressee(at i: Int, to end: Int, direct: Bool) -> Int? {
        if clauses.tag(i) == .preposition || clauses.tag(i) == .infinitiveMarker,
            clauses.classes(i).contains(.addressee), i + 1 < end,
            let phrase = clauses.phrase(at: i + 1), phrase.tokens.lowerBound == i + 1
        {
            return phrase.tokens.upperBound
        }
        guard direct, let phrase = clauses.phrase(at: i), phrase.tokens.lowerBound == i else { return nil }
        return clauses.extendRight(phrase, to: end, appositions: false) { medium(at: $0, to: end) != nil }
    }

    /// An evidence phrase that begins at a token ("citing intelligence reports").
    func evidence(at i: Int, to end: Int) -> EvidencePhrase? {
        guard i < end, let match = lexicon.evidence.openers.match(clauses.text.tokens.words, at: i) else { return nil }
        let first = i + match.length
        guard first < end, let phrase = clauses.phrase(at: first), phrase.tokens.lowerBound == first else { return nil }
        let upper = clauses.extendRight(phrase, to: end, appositions: false)
        let kind = kind(of: first..<upper)
        guard upper < end, clauses.tag(upper) == .pastParticiple || clauses.tag(upper) == .verbPast else {
            return EvidencePhrase(tokens: i..<upper, kind: kind)
        }
        // "Documents seen by Reuters", "figures released on Monday".
        let close = clauses.clauseEnd(from: upper, to: end)
        return EvidencePhrase(tokens: i..<close, kind: kind, holder: agent(in: upper..<close))
    }

    /// Who did what a participle says: the noun phrase after the preposition of an agent.
    private func agent(in range: TokenRange) -> TokenRange? {
        guard let preposition = range.first(where: { clauses.classes($0).contains(.by) }),
            preposition + 1 < range.upperBound, let phrase = clauses.phrase(at: preposition + 1),
            phrase.tokens.lowerBound == preposition + 1
        else { return nil }
        return phrase.tokens.lowerBound..<clauses.extendRight(phrase, to: range.upperBound, appositions: false)
    }

    /// What a phrase of evidence points to: the first word of it that the lexicon knows, else a document.
    private func kind(of range: TokenRange) -> String { evidenceKind(of: range) ?? "document" }

    /// What kind of evidence the first word is that the lexicon knows; nil where it knows none.
    func evidenceKind(of range: TokenRange) -> String? {
        for token in range { if let kind = lexicon.evidence.heads[clauses.word(token)] { return kind } }
        return nil
    }
}
