// Chooses the speakers of a dialogue's turns that the text does not name.

/// The learnt choices of who speaks a turn.
package struct TurnModel: Sendable {
    /// Looks at a turn and the named speakers around it.
    package let alone: BoostedTrees
    /// How speakers take turns.
    package let steps: [Double]
    /// Looks also at who is held to speak the turns around; nil while they are learnt.
    package let together: BoostedTrees?

    package init(alone: BoostedTrees, steps: [Double], together: BoostedTrees?) {
        self.alone = alone
        self.steps = steps
        self.together = together
    }
}

/// First each turn by itself, then all as a chain of turns, then each again with what the chain says of its neighbours.
struct TurnSpeakers {
    let features: TurnFeatures
    let model: TurnModel

    /// Whoever may speak each turn, likeliest first; empty where the text names the speaker.
    func choices() -> [[Antecedent]] {
        var found = [[Antecedent]](repeating: [], count: features.turns.count)
        guard let trees = model.together else { return found }
        for (number, choices) in chained() {
            found[number] = zip(choices, trees.scores(choices.map(\.row))).map { choice, odds in
                Antecedent(entity: choice.entity, probability: Exponential.probability(Double(odds)))
            }
            found[number].sort { ($0.probability, $1.entity) > ($1.probability, $0.entity) }
        }
        return found
    }

    /// The possible speakers of each turn that the text does not name, with what speaks for each, given the turns around.
    func chained() -> [Int: [TurnChoice]] {
        let speakers = chain()
        let totals = features.totals(speakers)
        var found: [Int: [TurnChoice]] = [:]
        for number in features.turns.indices where features.turns[number].named == nil {
            found[number] = features.choices(of: number, speakers, totals)
        }
        return found
    }

    /// Who is held to speak each turn, by the turn alone and the order of turns.
    private func chain() -> [[TurnSpeaker]] {
        let named = features.named
        let totals = features.totals(named)
        var speakers = named
        var open: [Int: [(entity: Int, odds: Double)]] = [:]
        for number in features.turns.indices where features.turns[number].named == nil {
            let choices = features.choices(of: number, named, totals)
            open[number] = zip(choices, model.alone.scores(choices.map(\.row))).map { choice, odds in
                (choice.entity, Exponential.probability(Double(odds)))
            }
        }
        let numbers = features.turns.indices.filter { !speakers[$0].isEmpty || !(open[$0] ?? []).isEmpty }
        for start in stride(from: 0, to: numbers.count, by: Self.longestChain) {
            let part = numbers[start..<min(start + Self.longestChain, numbers.count)]
            let turns = part.map { number in
                open[number]?.map { ($0.entity, $0.odds / (1.0001 - $0.odds)) }
                    ?? named[number].map { ($0.entity, 1) }
            }
            let paragraphs = part.map { features.turns[$0].paragraph }
            let gaps = paragraphs.indices.map { $0 == 0 ? 1 : paragraphs[$0] - paragraphs[$0 - 1] }
            let marginals = TurnChain(steps: model.steps).marginals(turns, gaps: gaps)
            for (place, number) in part.enumerated() where features.turns[number].named == nil {
                speakers[number] = zip(turns[place], marginals[place]).map {
                    TurnSpeaker(entity: $0.0, probability: Float($1))
                }
            }
        }
        return speakers
    }

    /// Chains of more turns are cut, so that memory stays bounded.
    private static let longestChain = 1_000
}
