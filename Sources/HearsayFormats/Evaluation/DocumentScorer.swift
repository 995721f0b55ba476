// Scores what was found in one text.

internal import Hearsay

extension Evaluation {
    /// The scoring of one text.
    /// - Complexity: O(n + g·p) for n signs, g annotated and p predicted quotations of like lengths.
    public init(of document: GoldDocument, _ prediction: PredictedDocument) {
        self = DocumentScorer(document, prediction).evaluation()
    }
}

/// Compares a text's annotated quotations with those that were found in it.
private struct DocumentScorer {
    /// A quotation and the places of its parts.
    private struct Placed<Quotation> {
        let quotation: Quotation
        let content: PlaceSet
        let cue: PlaceSet
        let source: PlaceSet

        init(_ quotation: Quotation, _ spans: AttributionSpans, in text: ScoredText) {
            self.quotation = quotation
            content = text.characters(spans.content)
            cue = text.signs(spans.cue)
            source = text.signs(spans.source)
        }
    }

    private let document: GoldDocument
    private let text: ScoredText
    private let gold: [Placed<GoldQuotation>]
    private let predicted: [Placed<PredictedQuotation>]
    private let speakers: [String: [AnnotatedMention]]
    /// Annotated quotations that are found, and those that are right, with their predictions.
    private let loose: [QuotationPair]
    private let tight: [QuotationPair]
    private let withoutContent: Int
    private let besideFlatGold: Int

    init(_ document: GoldDocument, _ prediction: PredictedDocument) {
        let text = ScoredText(document.text)
        let gold = document.quotations.map { Placed(Self.scored($0, in: document), $0.spans, in: text) }
            .filter { !$0.content.isEmpty }
        let all = prediction.quotations.map { Placed($0, $0.spans, in: text) }
        var predicted = all.filter { !$0.content.isEmpty }
        withoutContent = all.count - predicted.count
        let contents = gold.map(\.content)
        func pairs(_ share: Double, isMutual: Bool) -> [QuotationPair] {
            QuotationMatching.pairs(
                gold: contents, predicted: predicted.map(\.content), share: share, isMutual: isMutual)
        }
        var loose = pairs(QuotationMatching.looseShare, isMutual: false)
        var tight = pairs(QuotationMatching.tightShare, isMutual: true)
        var aside: Set<Int> = []
        if document.isFlat {
            aside = QuotationMatching.besideFlatGold(
                contents: predicted.map(\.content), cues: predicted.map(\.cue),
                matched: Set((loose + tight).map(\.predicted)))
            predicted = predicted.indices.filter { !aside.contains($0) }.map { predicted[$0] }
            loose = pairs(QuotationMatching.looseShare, isMutual: false)
            tight = pairs(QuotationMatching.tightShare, isMutual: true)
        }
        besideFlatGold = aside.count
        self.document = document
        self.text = text
        self.gold = gold
        self.predicted = predicted
        self.speakers = prediction.speakers
        self.loose = loose
        self.tight = tight
    }

    /// A quotation without the speaker that no words refer to: there is nothing to compare a prediction with.
    private static func scored(_ quotation: GoldQuotation, in document: GoldDocument) -> GoldQuotation {
        var quotation = quotation
        if document.entities[quotation.speaker ?? ""]?.mentions.isEmpty ?? true { quotation.speaker = nil }
        return quotation
    }

    /// The scoring of the text.
    func evaluation() -> Evaluation {
        var evaluation = Evaluation()
        evaluation.figures.documents = 1
        evaluation.figures.predictionsWithoutContent = withoutContent
        evaluation.figures.nestedBesideFlatGold = besideFlatGold
        countContents(&evaluation.figures)
        countKinds(&evaluation.figures)
        countParts(&evaluation.figures)
        countAnswers(&evaluation.figures)
        countTokens(&evaluation.figures)
        collectMistakes(&evaluation)
        return evaluation
    }

    /// Quotations that were found, with their predictions.
    private var found: [(gold: Placed<GoldQuotation>, predicted: Placed<PredictedQuotation>)] {
        loose.map { (gold[$0.gold], predicted[$0.predicted]) }
    }

    // MARK: - Contents

    /// The agreement of all quotations, of which some are right.
    private func agreement(_ right: Int) -> Agreement {
        Agreement(right: right, predicted: predicted.count, gold: gold.count)
    }

    private func countContents(_ figures: inout Figures) {
        var contents: [PlaceSet: Int] = [:]
        for quotation in gold { contents[quotation.content, default: 0] += 1 }
        var same = 0
        for quotation in predicted {
            guard let left = contents[quotation.content], left > 0 else { continue }
            contents[quotation.content] = left - 1
            same += 1
        }
        figures.exact = agreement(same)
        figures.loose = agreement(loose.count)
        figures.tight = agreement(tight.count)
        let said = PlaceSet(union: gold.map(\.content))
        let found = PlaceSet(union: predicted.map(\.content))
        figures.characters = Agreement(right: said.overlap(found), predicted: found.count, gold: said.count)
        figures.linked = agreement(tight.count { isLinked(gold[$0.gold], predicted[$0.predicted]) })
    }

    /// Whether cue and source overlap the annotated ones; where none is annotated none is asked for.
    private func isLinked(_ gold: Placed<GoldQuotation>, _ predicted: Placed<PredictedQuotation>) -> Bool {
        let spans = gold.quotation.spans
        return (spans.cue.isEmpty || gold.cue.overlap(predicted.cue) > 0)
            && (spans.source.isEmpty || gold.source.overlap(predicted.source) > 0)
    }

    private func countKinds(_ figures: inout Figures) {
        func count(_ name: String?, _ place: WritableKeyPath<KindCounts, Int>) {
            guard let kind = name.flatMap(QuotationKind.init) else { return }
            figures.kinds[kind, default: KindCounts()][keyPath: place] += 1
        }
        for quotation in gold { count(quotation.quotation.kind, \.gold) }
        for quotation in predicted { count(quotation.quotation.kind, \.predicted) }
        for (gold, predicted) in found {
            count(gold.quotation.kind, \.found)
            count(predicted.quotation.kind, \.good)
        }
    }

    // MARK: - Cues, sources, polarities

    private func countParts(_ figures: inout Figures) {
        let cues = Agreement(
            predicted: predicted.count { !$0.quotation.spans.cue.isEmpty },
            gold: gold.count { !$0.quotation.spans.cue.isEmpty })
        figures.cueExact = cues
        figures.cueOverlap = cues
        for (gold, predicted) in found {
            if !gold.cue.isEmpty, gold.cue == predicted.cue { figures.cueExact.right += 1 }
            if gold.cue.overlap(predicted.cue) > 0 { figures.cueOverlap.right += 1 }
            if !gold.quotation.spans.source.isEmpty {
                figures.sources += 1
                if gold.source.overlap(predicted.source) > 0 { figures.sourceOverlap += 1 }
                if gold.source == predicted.source { figures.sourceExact += 1 }
            }
            if let polarity = gold.quotation.polarity {
                let isRight = polarity == predicted.quotation.polarity
                let isNegative = polarity == Polarity.negative.rawValue
                figures.polarities += 1
                figures.polarityRight += isRight ? 1 : 0
                figures.negative.gold += isNegative ? 1 : 0
                figures.negative.predicted += predicted.quotation.polarity == Polarity.negative.rawValue ? 1 : 0
                figures.negative.right += isNegative && isRight ? 1 : 0
            }
        }
    }

    // MARK: - Speakers and confidences

    private func countAnswers(_ figures: inout Figures) {
        figures.goldSpeakers = gold.count { $0.quotation.speaker != nil }
        var judge = SpeakerJudge(document.entities, speakers)
        for (gold, predicted) in found {
            let answer = predicted.quotation.speaker
            var isStrictlyRight = true
            if let entity = gold.quotation.speaker {
                let verdict = answer.map { judge.judge($0, is: entity) } ?? (isRight: false, isStrictlyRight: false)
                let counts = SpeakerCounts(
                    count: 1, answered: answer == nil ? 0 : 1, right: verdict.isRight ? 1 : 0,
                    strict: verdict.isStrictlyRight ? 1 : 0)
                figures.speakers += counts
                figures.speakersByForm[gold.quotation.sourceForm, default: SpeakerCounts()] += counts
                isStrictlyRight = answer == nil || verdict.isStrictlyRight
            }
            let hasSource = !gold.quotation.spans.source.isEmpty
            guard let confidence = predicted.quotation.confidence,
                hasSource || (gold.quotation.speaker != nil && answer != nil)
            else { continue }
            let isRight = (!hasSource || gold.source.overlap(predicted.source) > 0) && isStrictlyRight
            figures.confidences.append(ConfidentAnswer(confidence: confidence, isRight: isRight))
        }
    }

    // MARK: - Tokens

    private func countTokens(_ figures: inout Figures) {
        for role in AttributionRole.allCases {
            let annotated = Set(gold.flatMap { text.tokenRuns($0.quotation.spans[role]) })
            let found = Set(predicted.flatMap { text.tokenRuns($0.quotation.spans[role]) })
            figures.tokens[role] = Agreement(
                right: annotated.intersection(found).count, predicted: found.count, gold: annotated.count)
        }
    }

    // MARK: - Mistakes

    private func collectMistakes(_ evaluation: inout Evaluation) {
        let foundGold = Set(loose.map(\.gold))
        let good = Set(loose.map(\.predicted))
        let right = Set(tight.map(\.gold))
        evaluation.missed = gold.indices.filter { !foundGold.contains($0) }.map { mistake(gold: $0) }
        evaluation.falseAlarms = predicted.indices.filter { !good.contains($0) }.map { mistake(predicted: $0) }
        evaluation.otherEnds = loose.filter { !right.contains($0.gold) }.map {
            mistake(gold: $0.gold, predicted: $0.predicted)
        }
    }

    private func mistake(gold g: Int? = nil, predicted p: Int? = nil) -> Mistake {
        Mistake(
            document: document, gold: g.map { gold[$0].quotation }, predicted: p.map { predicted[$0].quotation })
    }
}
