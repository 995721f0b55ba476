// Why a candidate was chosen: what spoke for it and against it, and what it was chosen over.

/// The strongest features of a learnt choice, and the candidate that came second.
struct ChoiceExplanation: Sendable {
    /// How probable the candidate was held, 0…1.
    var probability: Double
    /// What each feature added to the logarithm of the odds, the strongest first.
    var effects: [(name: String, effect: Double)]
    /// The best of the candidates that can't stand beside this one.
    var rival: (content: [TokenRange], cue: TokenRange?, probability: Double)?

    /// How many features are told.
    private static let most = 8

    /// - Parameter parts: the effect of each feature.
    init(_ candidate: Candidate, parts: [(name: String, effect: Float)], among candidates: [Candidate]) {
        probability = candidate.score
        effects = parts.map { (name: $0.name, effect: Double($0.effect)) }
            .sorted { abs($0.effect) > abs($1.effect) }.prefix(Self.most).filter { $0.effect != 0 }
        let others = candidates.filter {
            ($0.head != candidate.head || $0.construction != candidate.construction)
                && CandidateChoice.conflicts($0, candidate)
        }
        rival = others.max { $0.score < $1.score }.map {
            (content: $0.attribution.content, cue: $0.attribution.cue, probability: $0.score)
        }
    }
}
