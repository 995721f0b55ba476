// The quotations floor's entrance.

/// Finds the attributions of a text: candidates first, then the best consistent set, then what quotation marks are left.
struct QuotationFinder: Sendable {
    private let words: FunctionWords
    private let times: TimeWords
    private let pronouns: Pronouns
    private let lexicon: ReportingLexicon
    private let rates: CueRates
    private let model: AttributionModel?

    /// Candidates of words that report more rarely than this are not looked at. Chosen on PolNeAR dev, where that costs nothing.
    private static let minimumRate = 0.1

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        words = try FunctionWords(&builder)
        times = try TimeWords(&builder)
        pronouns = try Pronouns(&builder)
        lexicon = try ReportingLexicon(&builder)
        rates = try CueRates(&builder)
        model = try AttributionModel(builder.pack)
    }

    /// With another model than the pack's.
    init(_ other: QuotationFinder, model: AttributionModel?) {
        words = other.words
        times = other.times
        pronouns = other.pronouns
        lexicon = other.lexicon
        rates = other.rates
        self.model = model
    }

    /// All attributions in the order of their first words.
    /// - Parameter explains: whether each attribution shall know why it was chosen.
    /// - Complexity: O(n) for a text of n tokens with sentences of bounded length.
    func attributions(in text: SegmentedText, grammar: TextGrammar, explains: Bool = false) -> [Attribution] {
        let clauses = self.clauses(text, grammar)
        let layout = SpeechLayout(text)
        let finder = candidates(clauses, layout)
        var chosen: [Attribution] = []
        for sentence in text.sentences where sentence.kind != .boilerplate && sentence.kind != .byline {
            let candidates = finder.candidates(in: sentence.tokens)
            let found: [Candidate]
            if let first = candidates.first, let model, clauses.parse.isParsed(first.head) {
                found = CandidateChoice.choose(
                    scored(candidates, model, clauses, layout, explains: explains),
                    threshold: CandidateChoice.learntThreshold)
            } else {
                found = CandidateChoice.choose(candidates, threshold: CandidateChoice.rateThreshold)
            }
            chosen += found.map {
                var attribution = $0.attribution
                attribution.confidence = $0.score
                return attribution
            }
        }
        var remaining = RemainingQuotations(clauses: clauses, layout: layout, attributions: chosen)
        remaining.attribute()
        var found = Nesting(clauses: clauses, layout: layout).arranged(remaining.attributions)
        EvidenceReader(
            clauses: clauses, details: DetailReader(clauses: clauses, lexicon: lexicon), lexicon: lexicon.evidence
        ).add(to: &found)
        return found
    }

    /// Candidates with the borders, sources and scores that the learnt model gives them.
    private func scored(
        _ candidates: [Candidate], _ model: AttributionModel, _ clauses: ClauseReader, _ layout: SpeechLayout,
        explains: Bool
    ) -> [Candidate] {
        guard let acceptor = model.acceptor, let sourced = model.sourced else { return candidates }
        let features = borderFeatures(clauses, layout)
        let possible = candidates.filter { !isTitle($0, clauses) && !features.details.opensEvidence($0.head) }
        var (found, rows) = refined(possible, model, features)
        for (place, odds) in acceptor.scores(rows).enumerated() {
            found[place].score = Exponential.probability(Double(odds))
        }
        let accepted = found.indices.filter { found[$0].score >= CandidateChoice.learntThreshold }
        for (place, odds) in zip(accepted, sourced.scores(accepted.map { rows[$0] })) {
            found[place].attribution.sourceProbability = Exponential.probability(Double(odds))
        }
        guard explains else { return found }
        for (place, row) in rows.enumerated() {
            found[place].attribution.choice = ChoiceExplanation(
                found[place], parts: acceptor.parts(row), among: found)
        }
        return found
    }

    /// The candidates that are worth a look, with the borders and sources that the model gives them, and what it looks at then.
    private func refined(_ candidates: [Candidate], _ model: AttributionModel, _ features: BorderFeatures) -> (
        candidates: [Candidate], rows: [FeatureRow]
    ) {
        var found = candidates.filter { $0.score >= Self.minimumRate }
        let scores = found.indices.map { model.refine(&found[$0], features) }
        return (found, CandidateFeatures(borders: features, pronouns: pronouns).rows(of: found, scores))
    }

    /// Whether a candidate's content begins with the title of a work in marks: its verb has an object ("read “Emma”").
    private func isTitle(_ candidate: Candidate, _ clauses: ClauseReader) -> Bool {
        guard candidate.construction == .object, let first = candidate.attribution.content.first?.lowerBound,
            clauses.shape(first).contains(.opensQuotation), clauses.pair(at: first) >= 0
        else { return false }
        return clauses.text.quotations.pairs[Int(clauses.pair(at: first))].use == .title
    }

    private func borderFeatures(_ clauses: ClauseReader, _ layout: SpeechLayout) -> BorderFeatures {
        BorderFeatures(
            clauses: clauses, layout: layout, lexicon: lexicon,
            details: DetailReader(clauses: clauses, lexicon: lexicon))
    }

    private func clauses(_ text: SegmentedText, _ grammar: TextGrammar) -> ClauseReader {
        ClauseReader(
            text: text, grammar: grammar.shallow, parse: grammar.parse, words: words, times: times, pronouns: pronouns)
    }

    /// The numbers of the sentences that can hold an attribution: those that are worth a tree.
    func reportingSentences(of text: SegmentedText) -> [Int] {
        text.sentences.indices.filter { mayReport(text.sentences[$0], in: text) }
    }

    /// Whether a sentence can hold an attribution: it has a word that reports, or a quotation mark.
    private func mayReport(_ sentence: SentenceRecord, in text: SegmentedText) -> Bool {
        guard sentence.kind != .boilerplate, sentence.kind != .byline else { return false }
        return sentence.tokens.contains { token in
            lexicon.mayReport(at: token, in: text.tokens.words) || text.tokens.shapes[token].contains(.opensQuotation)
                || text.tokens.shapes[token].contains(.closesQuotation)
        }
    }

    /// All candidates of a text, before any choice.
    func allCandidates(in text: SegmentedText, grammar: TextGrammar) -> [Candidate] {
        let clauses = self.clauses(text, grammar)
        let finder = candidates(clauses, SpeechLayout(text))
        return text.sentences.flatMap { finder.candidates(in: $0.tokens) }
    }

    /// What the model's choices look at, none where there is no model: for each sentence its candidates, after the borders were moved, and their features.
    func choices(in text: SegmentedText, grammar: TextGrammar) -> [(candidates: [Candidate], rows: [FeatureRow])] {
        let clauses = self.clauses(text, grammar)
        let layout = SpeechLayout(text)
        let features = borderFeatures(clauses, layout)
        let finder = candidates(clauses, layout)
        guard let model else { return [] }
        return text.sentences.filter { $0.kind != .boilerplate && $0.kind != .byline }.map { sentence in
            refined(finder.candidates(in: sentence.tokens), model, features)
        }
    }

    /// What the borders and sources of a text's candidates are chosen by.
    func borderFeatures(of text: SegmentedText, grammar: TextGrammar) -> BorderFeatures {
        borderFeatures(clauses(text, grammar), SpeechLayout(text))
    }

    private func candidates(_ clauses: ClauseReader, _ layout: SpeechLayout) -> CandidateFinder {
        CandidateFinder(clauses: clauses, layout: layout, lexicon: lexicon, rates: rates)
    }
}
