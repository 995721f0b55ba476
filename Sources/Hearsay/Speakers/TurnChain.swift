// Speakers take turns: a hidden Markov chain of the second order over a dialogue.

/// How probable it is that the same one speaks again, that the one before him does, and that somebody else does.
struct TurnChain: Sendable {
    /// For turns of neighbouring paragraphs, with one paragraph between them, and with more: again, the one before, another.
    let steps: [Double]

    /// The number of ``steps``: three for each of three distances.
    static let count = 9
    /// Somebody else is one of so many.
    private static let others = 4.0

    /// The place of a distance in paragraphs among the three.
    static func place(ofGap gap: Int) -> Int { min(max(gap, 1), 3) - 1 }

    /// The probabilities of the possible speakers of each turn, given all turns (forward and backward sums).
    /// - Parameters:
    ///   - turns: for each turn who may speak it, with odds that look at the turn alone. Not empty.
    ///   - gaps: for each turn the distance to the one before it, in paragraphs.
    /// - Complexity: O(turns × choices³).
    func marginals(_ turns: [[(entity: Int, odds: Double)]], gaps: [Int]) -> [[Double]] {
        guard turns.count > 1 else { return turns.map { Self.normalized($0.map(\.odds)) } }
        // A state is a pair of speakers, of a turn and the one before it: forward[t][a * count + b].
        var forward: [[Double]] = [[]]
        forward.append(
            Self.normalized(
                turns[0].flatMap { a in
                    turns[1].map { b in a.odds * b.odds * step(b.entity, after: a.entity, nil, gaps[1]) }
                }))
        for t in turns.indices.dropFirst(2) {
            let (x, y, z) = (turns[t - 2], turns[t - 1], turns[t])
            var next = [Double](repeating: 0, count: y.count * z.count)
            for b in y.indices {
                for c in z.indices {
                    var sum = 0.0
                    for a in x.indices {
                        sum +=
                            forward[t - 1][a * y.count + b]
                            * step(z[c].entity, after: y[b].entity, x[a].entity, gaps[t])
                    }
                    next[b * z.count + c] = sum * z[c].odds
                }
            }
            forward.append(Self.normalized(next))
        }
        var result = turns.map { $0.map { _ in 0.0 } }
        let last = turns.count - 1
        var backward = [Double](repeating: 1, count: turns[last - 1].count * turns[last].count)
        for t in turns.indices.dropFirst().reversed() {
            let (y, z) = (turns[t - 1], turns[t])
            for b in y.indices {
                for c in z.indices {
                    let share = forward[t][b * z.count + c] * backward[b * z.count + c]
                    result[t][c] += share
                    if t == 1 { result[0][b] += share }
                }
            }
            guard t > 1 else { break }
            let x = turns[t - 2]
            var before = [Double](repeating: 0, count: x.count * y.count)
            for a in x.indices {
                for b in y.indices {
                    for c in z.indices {
                        before[a * y.count + b] +=
                            step(z[c].entity, after: y[b].entity, x[a].entity, gaps[t]) * z[c].odds
                            * backward[b * z.count + c]
                    }
                }
            }
            backward = Self.normalized(before)
        }
        return result.map(Self.normalized)
    }

    /// How probable a speaker is after the last one, and the one before that.
    func step(_ next: Int, after last: Int, _ before: Int?, _ gap: Int) -> Double {
        let place = Self.place(ofGap: gap) * 3
        if next == last { return steps[place] }
        guard let before else { return (1 - steps[place]) / (Self.others + 1) }
        if next == before { return steps[place + 1] }
        return steps[place + 2] / Self.others
    }

    private static func normalized(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return sum > 0 ? values.map { $0 / sum } : values.map { _ in 1 / Double(values.count) }
    }
}
