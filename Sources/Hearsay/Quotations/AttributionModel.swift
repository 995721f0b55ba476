// The learnt choices: where a content begins and ends, and which candidates are attributions.

struct AttributionModel: Sendable {
    let starts: BoostedTrees?
    let ends: BoostedTrees?
    let sources: BoostedTrees?
    /// Nil while the borders are learnt before it.
    let acceptor: BoostedTrees?

    /// The file's name in the language pack.
    static let fileName = "attribution.weights"

    init(starts: BoostedTrees?, ends: BoostedTrees?, sources: BoostedTrees?, acceptor: BoostedTrees?) {
        self.starts = starts
        self.ends = ends
        self.sources = sources
        self.acceptor = acceptor
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
        } catch {
            throw LexiconError(table: Self.fileName, line: 0, message: "\(error)")
        }
    }

    /// Moves a candidate's borders to the most probable places.
    func refine(_ candidate: inout Candidate, _ features: BorderFeatures) -> BorderScores {
        var scores = BorderScores()
        if let ends, let last = candidate.attribution.content.indices.last {
            let (place, score, margin) = Self.best(features.ends(of: candidate), ends)
            scores.end = score
            scores.endMargin = margin
            if let place {
                let lower = candidate.attribution.content[last].lowerBound
                candidate.attribution.content[last] = lower..<place
            }
        }
        if let starts, let cue = candidate.attribution.cue {
            let (place, score, margin) = Self.best(features.starts(of: candidate), starts)
            scores.start = score
            scores.startMargin = margin
            let content = candidate.attribution.content
            let first = content.firstIndex { $0.lowerBound >= cue.upperBound } ?? content.startIndex
            if let place, content.indices.contains(first), place < content[first].upperBound {
                candidate.attribution.content[first] = place..<content[first].upperBound
            }
        }
        if let sources {
            // The rule's own comes first among the choices, so that it stays where others are no better.
            var best: (tokens: TokenRange?, score: Float)?
            var second: Float?
            for choice in SourceFeatures(borders: features).choices(of: candidate) {
                let score = sources.score(choice.row)
                if let current = best, score <= current.score {
                    second = max(second ?? score, score)
                } else {
                    second = best?.score
                    best = (choice.tokens, score)
                }
            }
            if let best {
                candidate.attribution.source = best.tokens
                scores.source = best.score
                scores.sourceMargin = second.map { best.score - $0 } ?? Self.unknown
            }
        }
        return scores
    }

    /// The best of some places, its odds, and how far the second lies behind.
    private static func best(_ choices: [BorderChoice], _ trees: BoostedTrees) -> (Int?, Float, Float) {
        var best: (place: Int, score: Float)?
        var second: Float?
        for choice in choices {
            let score = trees.score(choice.row)
            if let current = best, score <= current.score {
                second = max(second ?? score, score)
            } else {
                second = best?.score
                best = (choice.place, score)
            }
        }
        guard let best else { return (nil, unknown, unknown) }
        return (best.place, best.score, second.map { best.score - $0 } ?? unknown)
    }

    /// What stands for odds where there was no choice.
    private static let unknown: Float = 9
}
