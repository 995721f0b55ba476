// From marks to a score: what each mark takes away or adds, so that all of it adds up.

/// The running score of one sentence and the effect of each mark.
struct CertaintySum {
    private static let base = CertaintyScale.base
    /// What a further hedge counts beside the strongest: each half of the one before.
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
        for (i, mark) in marks.enumerated() {
            guard let level = mark.negator == nil ? mark.level : mark.negated else { continue }
            order.append((i, Self.base + (level - Self.base) * mark.weight))
        }
        order.sort { ($0.level, $0.mark) < ($1.level, $1.mark) }
        var share = 1.0
        for (i, level) in order {
            let before = score
            if level >= Self.base {
                guard share == 1 || marks[i].event == nil && isBesideHedge(i, marks, order) else { continue }
                score = Self.move(before, to: level, share: share == 1 ? 1 : Self.boosterBesideHedge)
                if share == 1, interval == nil { interval = Self.interval(of: marks[i]) }
            } else {
                score = Self.move(before, to: level, share: share)
                if share == 1 { interval = Self.interval(of: marks[i]) }
                share *= Self.damping
            }
            guard let negator = marks[i].negator, let plain = marks[i].level else {
                effects[i] += score - before
                continue
            }
            let unturned = Self.move(before, to: Self.base + (plain - Self.base) * marks[i].weight, share: 1)
            effects[i] += unturned - before
            effects[negator] += score - unturned
        }
    }

    private func isBesideHedge(_ booster: Int, _ marks: [CertaintyMark], _ order: [(mark: Int, level: Double)]) -> Bool
    {
        order.contains {
            $0.level < Self.base
                && (marks[$0.mark].tokens.lowerBound == marks[booster].tokens.upperBound
                    || marks[$0.mark].tokens.upperBound == marks[booster].tokens.lowerBound)
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
