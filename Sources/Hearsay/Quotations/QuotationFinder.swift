// The quotations floor's entrance.

/// Finds the attributions of a text: candidates first, then the best consistent set, then what quotation marks are left.
struct QuotationFinder: Sendable {
    private let words: FunctionWords
    private let times: TimeWords
    private let pronouns: Pronouns
    private let lexicon: ReportingLexicon
    private let rates: CueRates

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        words = try FunctionWords(&builder)
        times = try TimeWords(&builder)
        pronouns = try Pronouns(&builder)
        lexicon = try ReportingLexicon(&builder)
        rates = try CueRates(&builder)
    }

    /// All attributions in the order of their first words.
    /// - Complexity: O(n) for a text of n tokens with sentences of bounded length.
    func attributions(in text: SegmentedText, grammar: TextGrammar) -> [Attribution] {
        let clauses = self.clauses(text, grammar)
        let layout = SpeechLayout(text)
        var chosen: [Attribution] = []
        for sentence in text.sentences where sentence.kind != .boilerplate && sentence.kind != .byline {
            let found = CandidateChoice.choose(candidates(in: sentence.tokens, clauses, layout))
            chosen += found.map {
                var attribution = $0.attribution
                attribution.confidence = $0.score
                return attribution
            }
        }
        var remaining = RemainingQuotations(clauses: clauses, layout: layout, attributions: chosen)
        remaining.attribute()
        return Nesting(clauses: clauses, layout: layout).arranged(remaining.attributions)
    }

    private func clauses(_ text: SegmentedText, _ grammar: TextGrammar) -> ClauseReader {
        ClauseReader(
            text: text, grammar: grammar.shallow, parse: grammar.parse, words: words, times: times, pronouns: pronouns)
    }

    /// Whether a sentence can hold an attribution: it has a word that reports, or a quotation mark.
    func mayReport(_ sentence: SentenceRecord, in text: SegmentedText) -> Bool {
        guard sentence.kind != .boilerplate, sentence.kind != .byline else { return false }
        return sentence.tokens.contains { token in
            lexicon.mayReport(at: token, in: text.tokens.words) || text.tokens.shapes[token].contains(.opensQuotation)
                || text.tokens.shapes[token].contains(.closesQuotation)
        }
    }

    /// All candidates of a text, before any choice.
    func allCandidates(in text: SegmentedText, grammar: TextGrammar) -> [Candidate] {
        let clauses = self.clauses(text, grammar)
        let layout = SpeechLayout(text)
        return text.sentences.flatMap { candidates(in: $0.tokens, clauses, layout) }
    }

    /// All candidates of a sentence, before any choice.
    func candidates(in sentence: TokenRange, _ clauses: ClauseReader, _ layout: SpeechLayout) -> [Candidate] {
        let details = DetailReader(clauses: clauses, lexicon: lexicon)
        let content = ContentReader(clauses: clauses, layout: layout, details: details, lexicon: lexicon)
        let verbs = VerbCues(clauses: clauses, lexicon: lexicon, details: details, content: content, rates: rates)
        let phrases = PhraseCues(clauses: clauses, lexicon: lexicon, details: details, content: content, rates: rates)
        let nominals = NominalCues(clauses: clauses, lexicon: lexicon, content: content, rates: rates)
        var found: [Candidate] = []
        for token in sentence where !clauses.shape(token).contains(.punctuation) {
            found += verbs.candidates(at: token)
            if let candidate = phrases.candidate(at: token) { found.append(candidate) }
            if let candidate = nominals.candidate(at: token) { found.append(candidate) }
        }
        return found
    }
}
