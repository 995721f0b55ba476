// All readings of a text's words as attributions.

/// Asks each sort of cue for its candidates.
struct CandidateFinder {
    private let clauses: ClauseReader
    private let verbs: VerbCues
    private let trees: TreeCues
    private let phrases: PhraseCues
    private let nominals: NominalCues

    init(clauses: ClauseReader, layout: SpeechLayout, lexicon: ReportingLexicon, rates: CueRates) {
        let details = DetailReader(clauses: clauses, lexicon: lexicon)
        let content = ContentReader(clauses: clauses, layout: layout, details: details, lexicon: lexicon)
        self.clauses = clauses
        verbs = VerbCues(clauses: clauses, lexicon: lexicon, details: details, content: content, rates: rates)
        phrases = PhraseCues(clauses: clauses, lexicon: lexicon, details: details, content: content, rates: rates)
        trees = TreeCues(verbs: verbs)
        nominals = NominalCues(clauses: clauses, lexicon: lexicon, content: content, rates: rates)
    }

    /// All candidates of a sentence, before any choice.
    func candidates(in sentence: TokenRange) -> [Candidate] {
        var found: [Candidate] = []
        for token in sentence where !clauses.shape(token).contains(.punctuation) {
            let own = verbs.candidates(at: token)
            found += own + trees.candidates(at: token, besides: own)
            if let candidate = phrases.candidate(at: token) { found.append(candidate) }
            if let candidate = nominals.candidate(at: token) { found.append(candidate) }
        }
        return found
    }
}
