// Evidence that does not stand beside a cue: at the sentence's start ("Citing court records, Koch said …"), or in what is said ("I saw it",
// "she had been told", "satellite images show").

struct EvidenceReader {
    let clauses: ClauseReader
    let details: DetailReader
    let lexicon: EvidenceLexicon

    /// Adds to each attribution the evidence that its sentence and its content name.
    /// - Complexity: O(n) in the tokens of all contents, for contents that nest a bounded number deep.
    func add(to attributions: inout [Attribution]) {
        var children: [Int: [Int]] = [:]
        for (number, attribution) in attributions.enumerated() {
            if let outer = attribution.within { children[outer, default: []].append(number) }
        }
        for number in attributions.indices {
            let inner = children[number, default: []].map { attributions[$0] }
            var found = opening(of: attributions[number])
            if [.statement, .thought].contains(attributions[number].act) {
                found += inner.compactMap(source)
                let nested = inner.flatMap(\.content)
                for piece in attributions[number].content {
                    found += ways(in: piece) { token in nested.contains { $0.contains(token) } }
                }
            }
            let known = attributions[number].evidence
            attributions[number].evidence += found.filter { phrase in
                !known.contains { $0.tokens.overlaps(phrase.tokens) }
            }
            attributions[number].evidence.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        }
    }

    /// What a source says that something else says: "satellite images" in "he said satellite images show trenches".
    private func source(of inner: Attribution) -> EvidencePhrase? {
        guard let source = inner.source, let phrase = clauses.phrase(at: source.lowerBound),
            lexicon.heads[clauses.word(phrase.head)] != nil, let kind = details.evidenceKind(of: phrase.tokens),
            kind != Self.anonymous
        else { return nil }
        return EvidencePhrase(tokens: source, kind: kind)
    }

    /// People without a name are sources, which the speaker tells already.
    private static let anonymous = "anonymous"

    /// The phrase that opens the sentence of an attribution which no other one reports.
    private func opening(of attribution: Attribution) -> [EvidencePhrase] {
        guard let cue = attribution.cue, attribution.within == nil else { return [] }
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard let phrase = details.evidence(at: sentence.lowerBound, to: cue.lowerBound),
            phrase.tokens.upperBound < cue.lowerBound, clauses.isComma(phrase.tokens.upperBound),
            !attribution.content.contains(where: { $0.overlaps(phrase.tokens) }),
            attribution.source.map({ !$0.overlaps(phrase.tokens) }) ?? true
        else { return [] }
        return [phrase]
    }

    /// How those who speak came to know: verbs of which a person is the subject, by a pronoun, and that are not denied.
    private func ways(in piece: TokenRange, except isNested: (Int) -> Bool) -> [EvidencePhrase] {
        var found: [EvidencePhrase] = []
        var token = piece.lowerBound
        while token < piece.upperBound {
            guard let way = lexicon.way(at: token, in: clauses.text.tokens.words), !isNested(token),
                token + way.length <= piece.upperBound, let holder = subject(before: token, from: piece.lowerBound)
            else {
                token += 1
                continue
            }
            found.append(
                EvidencePhrase(
                    tokens: holder + 1..<token + way.length, kind: way.kind, holder: holder..<holder + 1))
            token += way.length
        }
        return found
    }

    /// The pronoun before a verb and its auxiliaries and adverbs; nil where something else stands there, or a negation.
    private func subject(before verb: Int, from start: Int) -> Int? {
        var i = verb - 1
        while i >= start, clauses.tag(i) == .auxiliary || clauses.tag(i) == .adverb { i -= 1 }
        return i >= start && clauses.pronouns.persons.contains(clauses.word(i)) ? i : nil
    }
}
