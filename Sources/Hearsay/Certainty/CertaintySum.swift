// From marks to a score: what each mark takes away or adds, so that all of it adds up.

/// The running score of one sentence and the effect of each mark.
struct CertaintySum {
    private static let base = CertaintyScale.base
    /// What a further hedge or booster counts beside the strongest: each half of the one before.
    private static let damping = 0.5
    /// What a booster counts beside a hedge.
    private static let boosterBesideHedge = 0.05

    private(set) var score = base
    /// Effects by place of the mark.
    private(set) var effects: [Double]
    private(set) var interval: (low: Double, high: Double)?

    /// Applies the marks of a sentence: hedges from the strongest to the weakest, then boosters.
    init(_ marks: [CertaintyMark]) {
        effects = [Double](repeating: 0, count: marks.count)
        var order: [(mark: Int, level: Double)] = []
        // A negator that turns another mark has no effect of its own.
        let turning = Set(marks.compactMap(\.negator))
        for (i, mark) in marks.enumerated() where !turning.contains(i) {
            guard let level = mark.negator == nil ? mark.level : mark.negated else { continue }
            order.append((i, Self.base + (level - Self.base) * mark.weight))
        }
        // Hedges from the strongest to the weakest, then boosters in the same way.
        let hedges = order.filter { $0.level < Self.base }.sorted { ($0.level, $0.mark) < ($1.level, $1.mark) }
        let boosters = order.filter { $0.level >= Self.base }.sorted { ($1.level, $0.mark) < ($0.level, $1.mark) }
        var share = 1.0
        for (number, (i, level)) in (hedges + boosters).enumerated() {
            let before = score
            if number == hedges.count { share = hedges.isEmpty ? 1 : Self.boosterBesideHedge }
            if level >= Self.base, !hedges.isEmpty {
                guard marks[i].event == nil, isBesideHedge(i, marks, hedges) else { continue }
            }
            score = Self.move(before, to: level, share: share)
            if number == 0 { interval = Self.interval(of: marks[i]) }
            share *= Self.damping
            guard let negator = marks[i].negator, let plain = marks[i].level else {
                effects[i] += score - before
                continue
            }
            let unturned = Self.move(before, to: Self.base + (plain - Self.base) * marks[i].weight, share: 1)
            effects[i] += unturned - before
            effects[negator] += score - unturned
        }
    }

    private func isBesideHedge(
        _ booster: Int, _ marks: [CertaintyMark], _ hedges: [(mark: Int, level: Double)]
    ) -> Bool {
        hedges.contains {
            marks[$0.mark].tokens.lowerBound == marks[booster].tokens.upperBound
                || marks[$0.mark].tokens.upperBound == marks[booster].tokens.lowerBound
        }
    }

    /// The score after a mark that would bring a flat statement to a level.
    static func move(_ score: Double, to level: Double, share: Double) -> Double {
        if level < base { return score * (1 - (1 - level / base) * share) }
        return score + (1 - score) * (level - base) / (1 - base) * share
    }

    /// The score of a content under a cue of some level: the lower of both counts in full, the other in part.
    static func move(_ score: Double, underCue level: Double) -> Double {
        if level >= base { return move(score, to: level, share: score < base ? boosterBesideHedge : 1) }
        if score >= base { return move(score, to: level, share: 1) }
        return min(score, level) * (1 - (1 - max(score, level) / base) * damping)
    }

    private static func interval(of mark: CertaintyMark) -> (low: Double, high: Double)? {
        guard let interval = mark.interval, mark.weight == 1 else { return nil }
        return mark.negator == nil ? interval : (1 - interval.high, 1 - interval.low)
    }
}
