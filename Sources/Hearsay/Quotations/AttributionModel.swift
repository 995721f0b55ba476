// The learnt choices: where a content begins and ends, and which candidates are attributions.

struct AttributionModel: Sendable {
    let starts: BoostedTrees?
    let ends: BoostedTrees?
    let sources: BoostedTrees?
    /// Nil while the borders are learnt before it.
    let acceptor: BoostedTrees?
    /// Whether the source of a candidate that is taken is right; nil while the borders are learnt.
    let sourced: BoostedTrees?

    /// The file's name in the language pack.
    static let fileName = "attribution.weights"

    /// The choices of borders and sources alone.
    init(starts: BoostedTrees?, ends: BoostedTrees?, sources: BoostedTrees?) {
        self.starts = starts
        self.ends = ends
        self.sources = sources
        acceptor = nil
        sourced = nil
    }

    /// The model of a language pack; nil where it has none.
    /// - Throws: ``LexiconError`` where the weights are broken.
    init?(_ pack: LanguagePack) throws(LexiconError) {
        guard let file = pack.weights[Self.fileName] else { return nil }
        do {
            let weights = try WeightsFile(embedded: file.bytes)
            starts = try BoostedTrees(
                weights, "starts", numberNames: BorderFeatures.startNumbers, keyNames: BorderFeatures.startKeys)
            ends = try BoostedTrees(
                weights, "ends", numberNames: BorderFeatures.endNumbers, keyNames: BorderFeatures.endKeys)
            sources = try BoostedTrees(
                weights, "sources", numberNames: SourceFeatures.numbers, keyNames: SourceFeatures.keys)
            acceptor = try BoostedTrees(
                weights, "acceptor", numberNames: CandidateFeatures.numbers, keyNames: CandidateFeatures.keys)
            sourced = try BoostedTrees(
                weights, "sourced", numberNames: CandidateFeatures.numbers, keyNames: CandidateFeatures.keys)
        } catch {
            throw LexiconError(table: Self.fileName, line: 0, message: "\(error)")
        }
    }

    /// Moves a candidate's borders, and its source, to the most probable ones.
    func refine(_ candidate: inout Candidate, _ features: BorderFeatures) -> BorderScores {
        var scores = BorderScores()
        if let ends, let last = candidate.attribution.content.indices.last {
            let choices = features.ends(of: candidate)
            let best = Self.best(zip(choices.lazy.map(\.place), ends.scores(choices.map(\.row))))
            (scores.end, scores.endMargin) = (best.score, best.margin)
            if let place = best.choice {
                let lower = candidate.attribution.content[last].lowerBound
                candidate.attribution.content[last] = lower..<place
            }
        }
        if let starts, let cue = candidate.attribution.cue {
            let choices = features.starts(of: candidate)
            let best = Self.best(zip(choices.lazy.map(\.place), starts.scores(choices.map(\.row))))
            (scores.start, scores.startMargin) = (best.score, best.margin)
            let content = candidate.attribution.content
            let first = content.firstIndex { $0.lowerBound >= cue.upperBound } ?? content.startIndex
            if let place = best.choice, content.indices.contains(first), place < content[first].upperBound {
                candidate.attribution.content[first] = place..<content[first].upperBound
            }
        }
        if let sources {
            let choices = SourceFeatures(borders: features).choices(of: candidate)
            let best = Self.best(zip(choices.lazy.map(\.tokens), sources.scores(choices.map(\.row))))
            if let source = best.choice {
                candidate.attribution.source = source
                (scores.source, scores.sourceMargin) = (best.score, best.margin)
            }
        }
        return scores
    }

    /// The best of some choices, the first where several are as good; its odds, and how far the second lies behind.
    private static func best<Choice>(_ choices: some Sequence<(Choice, Float)>) -> (
        choice: Choice?, score: Float, margin: Float
    ) {
        var best: (choice: Choice, score: Float)?
        var second: Float?
        for (choice, score) in choices {
            if let current = best, score <= current.score {
                second = max(second ?? score, score)
            } else {
                second = best?.score
                best = (choice, score)
            }
        }
        guard let best else { return (nil, unknown, unknown) }
        return (best.choice, best.score, second.map { best.score - $0 } ?? unknown)
    }

    /// What stands for odds where there was no choice.
    private static let unknown: Float = 9
}
