// The certainty floor's entrance.

/// Scores how far a source commits to what is attributed to it.
struct CertaintyScorer: Sendable {
    let lexicon: CertaintyLexicon
    let embedding: EmbeddingLexicon
    let stance: FramingLexicon

    /// - Parameter isCalibrated: whether the lexicon's levels are moved by the learnt weights.
    init(_ builder: inout LexiconBuilder, isCalibrated: Bool = true) throws(LexiconError) {
        lexicon = try CertaintyLexicon(
            &builder, weights: isCalibrated ? CertaintyWeights(builder.pack) : CertaintyWeights())
        embedding = try EmbeddingLexicon(&builder)
        stance = try FramingLexicon(&builder)
    }

    /// A content or a text that commits to nothing.
    private static let none = Certainty(score: nil, low: nil, high: nil, label: nil, factors: [])

    /// The certainty of an attribution's source about its content.
    func certainty(of attribution: Attribution, in text: SegmentedText, grammar: TextGrammar) -> Certainty {
        let cue = cue(of: attribution, in: text)
        let polarity = polarity(of: attribution, in: text)
        switch (attribution.act, polarity) {
        case (.question, _), (.request, _), (.silence, _): return Self.none
        case (_, .negative) where cue?.negated == nil: return Self.none
        case (.denial, .positive): return denial(attribution, cue, in: text)
        default: break
        }
        guard
            var certainty = certainty(
                of: attribution.content, in: text, grammar: grammar, isShifted: isShifted(attribution, grammar.shallow)),
            let score = certainty.score
        else {
            return Self.none
        }
        let level = polarity == .negative ? cue?.negated : cue?.level
        if let level, let words = attribution.cue {
            let moved = CertaintySum.move(score, underCue: level)
            let note = polarity == .negative ? "the cue is negated" : ""
            certainty.factors.append(
                CertaintyFactor(
                    span: TextSpan(text.source, text.tokens.bytes(words)), kind: MarkKind.cue,
                    entry: attribution.lemma,
                    effect: moved - score, note: note))
            finish(&certainty)
        }
        return certainty
    }

    /// The certainty of a text's own claim, its writer being the source.
    func certainty(of text: SegmentedText, grammar: TextGrammar) -> Certainty {
        certainty(of: text.sentences.map(\.tokens), in: text, grammar: grammar, isShifted: false) ?? Self.none
    }

    /// The numbers of the sentences whose certainty hangs on their trees: those with a word that moves it.
    func sentencesWorthTrees(of text: SegmentedText, grammar: ShallowGrammar) -> [Int] {
        let finder = MarkFinder(lexicon: lexicon, text: text, grammar: grammar)
        return text.sentences.indices.filter { finder.hasLevel(in: text.sentences[$0].tokens) }
    }

    /// The reporter's stance, as the cue shows it.
    func framing(of attribution: Attribution, in text: SegmentedText) -> Framing {
        Framing(cueClass: attribution.cueClass, score: stance.score(of: attribution, in: text))
    }

    /// The commitment, −1…1, of the text's author to an event: a range of tokens.
    func commitment(to target: TokenRange, in text: SegmentedText, grammar: ShallowGrammar) -> Double {
        EventReader(lexicon: lexicon, embedding: embedding, text: text, grammar: grammar).commitment(to: target)
    }

    /// What the cue's row says: of its lemma with its last word ("rule out"), or of its lemma.
    private func cue(of attribution: Attribution, in text: SegmentedText) -> CueCommitment? {
        if let last = attribution.cue?.last, let cue = lexicon.cues["\(attribution.lemma) \(text.string(last))"] {
            return cue
        }
        return lexicon.cues[attribution.lemma]
    }

    /// Negative also where the cue itself holds a negating word ("had no doubt").
    private func polarity(of attribution: Attribution, in text: SegmentedText) -> Polarity {
        guard attribution.polarity == .positive, let cue = attribution.cue else { return attribution.polarity }
        return cue.contains { lexicon.words.of(text.tokens.words[$0]).contains(.negation) } ? .negative : .positive
    }

    /// Whether the content's tenses are shifted back by a cue in the past.
    private func isShifted(_ attribution: Attribution, _ grammar: ShallowGrammar) -> Bool {
        guard attribution.kind == .indirect, let cue = attribution.cue else { return false }
        return cue.contains { grammar.tags[$0] == .verbPast }
    }

    /// What a denial leaves where its cue is in no table.
    private static let denied = 0.05

    private func denial(_ attribution: Attribution, _ cue: CueCommitment?, in text: SegmentedText) -> Certainty {
        let level = cue?.level ?? Self.denied
        var certainty = Certainty(score: nil, low: nil, high: nil, label: nil, factors: [Self.baseFactor])
        certainty.factors.append(
            CertaintyFactor(
                span: attribution.cue.map { TextSpan(text.source, text.tokens.bytes($0)) }, kind: MarkKind.cue,
                entry: attribution.lemma, effect: level - CertaintyScale.base, note: "the content is denied"))
        finish(&certainty)
        return certainty
    }

    private static let baseFactor = CertaintyFactor(
        span: nil, kind: MarkKind.base, entry: MarkKind.base, effect: CertaintyScale.base,
        note: "a flat statement")

    /// What one sentence of some pieces claims.
    struct Claim {
        var marks: [CertaintyMark]
        /// Whether it has a finite verb.
        var isWhole: Bool
    }

    /// The claims of some pieces, a sentence each; none where they only ask.
    func claims(of pieces: [TokenRange], in text: SegmentedText, grammar: TextGrammar, isShifted: Bool) -> [Claim] {
        let finder = MarkFinder(
            lexicon: lexicon, text: text, grammar: grammar.shallow, isShifted: isShifted, parse: grammar.parse)
        var claims: [Claim] = []
        for sentence in sentences(of: pieces, in: text) where !isQuestion(sentence, in: text) {
            var marks: [CertaintyMark] = []
            for piece in sentence {
                let clauses = ClauseMap(piece, in: text, grammar: grammar.shallow, words: lexicon.words)
                let offset = marks.count
                for var mark in finder.marks(in: piece, clauses: clauses) {
                    mark.negator = mark.negator.map { $0 + offset }
                    marks.append(mark)
                }
            }
            let isWhole = sentence.contains { $0.contains { grammar.shallow.tags[$0].isFinite } }
            claims.append(Claim(marks: marks, isWhole: isWhole))
        }
        // A fragment ("4.", a heading) claims nothing beside sentences that do.
        if claims.contains(where: \.isWhole) { claims.removeAll { !$0.isWhole && $0.marks.isEmpty } }
        return claims
    }

    /// The mean over the sentences of some pieces; nil where they only ask.
    private func certainty(
        of pieces: [TokenRange], in text: SegmentedText, grammar: TextGrammar, isShifted: Bool
    ) -> Certainty? {
        let claims = claims(of: pieces, in: text, grammar: grammar, isShifted: isShifted)
        guard !claims.isEmpty else { return nil }
        let share = 1 / Double(claims.count)
        var certainty = Certainty(score: nil, low: nil, high: nil, label: nil, factors: [Self.baseFactor])
        for claim in claims {
            let sum = CertaintySum(claim.marks)
            for (mark, effect) in zip(claim.marks, sum.effects) {
                certainty.factors.append(
                    CertaintyFactor(
                        span: TextSpan(text.source, text.tokens.bytes(mark.tokens)), kind: mark.kind, entry: mark.entry,
                        effect: effect * share, note: mark.note))
            }
            if claims.count == 1, let interval = sum.interval { (certainty.low, certainty.high) = interval }
        }
        certainty.factors += lexicon.quantities.factors(in: pieces, of: text, grammar.shallow)
        finish(&certainty)
        return certainty
    }

    /// Pieces of content, cut at the ends of sentences and put together by sentence.
    private func sentences(of pieces: [TokenRange], in text: SegmentedText) -> [[TokenRange]] {
        var result: [[TokenRange]] = []
        var last: Int32 = -1
        for piece in pieces where !piece.isEmpty {
            var start = piece.lowerBound
            while start < piece.upperBound {
                let sentence = text.sentenceOfToken[start]
                let end = min(piece.upperBound, max(text.sentences[Int(sentence)].tokens.upperBound, start + 1))
                if sentence == last {
                    result[result.count - 1].append(start..<end)
                } else {
                    result.append([start..<end])
                }
                last = sentence
                start = end
            }
        }
        return result
    }

    private static let closingMarks = 3

    /// Whether a sentence asks: its last words, but for closing marks, are a question mark.
    private func isQuestion(_ pieces: [TokenRange], in text: SegmentedText) -> Bool {
        guard let last = pieces.last else { return false }
        return last.suffix(Self.closingMarks).contains { text.tokens.words[$0] == lexicon.questionMark }
    }

    /// Sums the factors up and names the score.
    private func finish(_ certainty: inout Certainty) {
        let score = min(1, max(0, certainty.factors.reduce(0) { $0 + $1.effect }))
        certainty.score = score
        certainty.label = CertaintyLabel(score: score)
    }
}

extension CertaintyLabel {
    /// The label of a score.
    init(score: Double) {
        // A score on a bound, but for rounding, is over it.
        switch score + 1e-9 {
        case ..<0.1: self = .denied
        case ..<0.3: self = .unlikely
        case ..<0.45: self = .doubtful
        case ..<0.65: self = .possible
        case ..<0.85: self = .likely
        case ..<0.97: self = .stated
        default: self = .certain
        }
    }
}
