// Turns what the floors found, in token numbers, into the values that a user sees, in spans of the text.

struct AnalysisBuilder {
    /// What the certainty floor says of an attribution.
    struct Assessment {
        var framing: Framing
        var certainty: Certainty
    }

    let text: SegmentedText
    let words: ParsedWords
    let attributions: [Attribution]
    let resolution: SpeakerResolution
    let assessments: [Assessment]
    /// The attributions that are shown, in order, and the place of each among them, or -1.
    private let shown: [Int]
    private let placeOfAttribution: [Int]

    /// - Parameter acts: attributions of other acts are left out.
    init(
        text: SegmentedText, words: ParsedWords, attributions: [Attribution], resolution: SpeakerResolution,
        assessments: [Assessment], acts: Set<SpeechAct>
    ) {
        self.text = text
        self.words = words
        self.attributions = attributions
        self.resolution = resolution
        self.assessments = assessments
        shown = attributions.indices.filter { acts.contains(attributions[$0].act) }
        var places = [Int](repeating: -1, count: attributions.count)
        for (place, number) in shown.enumerated() { places[number] = place }
        placeOfAttribution = places
    }

    func analysis(language: String) -> Analysis {
        var own = [[Int]](repeating: [], count: resolution.speakers.count)
        for number in shown {
            if let speaker = resolution.links[number].speaker { own[speaker].append(number) }
        }
        let speakers = resolution.speakers.indices.map { speaker($0, quotations: own[$0]) }
        return Analysis(
            source: text.source, language: language,
            sentences: text.sentences.map { Sentence($0, in: text, words) },
            quotations: shown.map { quotation($0, speakers) },
            speakers: speakers, warnings: warnings)
    }

    private var warnings: [AnalysisWarning] {
        let repairs = text.source.repairs
        guard let first = repairs.first else { return [] }
        let place = "the first at byte \(first.start) of the repaired text"
        return [AnalysisWarning(message: "not valid UTF-8: \(repairs.count) places were replaced by U+FFFD, \(place)")]
    }

    private func span(_ range: TokenRange) -> TextSpan { TextSpan(text.source, text.tokens.bytes(range)) }

    private func id(quotation: Int) -> String { "q\(placeOfAttribution[quotation] + 1)" }
    private func id(speaker: Int) -> String { "s\(speaker + 1)" }

    private func speaker(_ number: Int, quotations own: [Int]) -> Speaker {
        let resolved = resolution.speakers[number]
        let scores = own.compactMap { assessments[$0].certainty.score }
        var certainty: (score: Double, low: Double, high: Double)?
        if let low = scores.min(), let high = scores.max() {
            certainty = (scores.reduce(0, +) / Double(scores.count), low, high)
        }
        return Speaker(
            id: id(speaker: number), name: resolved.name, kind: resolved.kind, role: resolved.role,
            affiliation: resolved.affiliation, gender: resolved.gender, isAnonymous: resolved.isAnonymous,
            anonymity: resolved.anonymity.map {
                GrantedAnonymity(grant: $0.grant.map(span), reason: $0.reason.map(span))
            },
            mentions: resolved.mentions.map { SpeakerMention(span: span($0.tokens), kind: $0.kind) },
            quotations: own.map { id(quotation: $0) }, certainty: certainty)
    }

    private func quotation(_ number: Int, _ speakers: [Speaker]) -> Quotation {
        let found = attributions[number]
        let link = resolution.links[number]
        return Quotation(
            id: id(quotation: number), kind: found.kind, content: found.content.map(span),
            quoted: found.quoted.map(span),
            cue: found.cue.map { Cue(span: span($0), lemma: found.lemma, cueClass: found.cueClass) },
            source: found.source.map(span), speaker: link.speaker.map { speakers[$0] },
            confidence: link.sourceConfidence * link.confidence,
            alternatives: link.alternatives.map {
                AlternativeSpeaker(speaker: id(speaker: $0.speaker), confidence: $0.confidence)
            },
            reason: link.reason, act: found.act, polarity: found.polarity,
            within: reporter(of: found).map { id(quotation: $0) },
            addressee: found.addressee.map(span), medium: found.medium.map(span), time: found.time.map(span),
            evidence: found.evidence.map {
                Evidence(span: span($0.tokens), kind: $0.kind, holder: ($0.holder ?? found.source).map(span))
            },
            framing: assessments[number].framing, certainty: assessments[number].certainty, rule: found.rule,
            choice: found.choice.map(choice))
    }

    /// The innermost attribution that reports another one and is shown.
    private func reporter(of attribution: Attribution) -> Int? {
        var number = attribution.within
        while let outer = number, placeOfAttribution[outer] < 0 { number = attributions[outer].within }
        return number
    }

    private func choice(_ found: ChoiceExplanation) -> QuotationChoice {
        QuotationChoice(
            probability: found.probability, effects: found.effects,
            runnerUp: found.rival.map {
                (content: $0.content.map(span), cue: $0.cue.map(span), probability: $0.probability)
            })
    }
}
