// The figures of a scoring as a table to be read.

internal import Hearsay

/// Figures as text: shares in percent, with the counts that they come from.
public struct FigureTable: Sendable {
    private let figures: Figures
    private let notes: [EvaluationNote]
    private let hasKinds: Bool

    /// A table.
    /// - Parameter byKind: whether recall and precision stand there for direct, mixed and indirect quotations too.
    public init(_ figures: Figures, notes: [EvaluationNote] = [], byKind hasKinds: Bool = false) {
        self.figures = figures
        self.notes = notes
        self.hasKinds = hasKinds
    }

    /// The table, each line with its newline.
    public var string: String {
        let lines = head + agreements + sources + speakers + polarity + calibration + kinds
        return (lines + notes.map { "  note: \($0.subject.rawValue): \($0.count)" }).map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        [
            "documents \(figures.documents), gold quotations \(figures.gold), predicted \(figures.predicted)",
            "  \(column("", 22))    P     R     F",
        ]
    }

    private var agreements: [String] {
        let tokens = AttributionRole.allCases.map {
            ("token spans, \($0.rawValue)", figures.tokens[$0] ?? Agreement())
        }
        let rows =
            [
                ("content exact", figures.exact), ("content match @.3", figures.loose),
                ("content match @.8", figures.tight), ("content characters", figures.characters),
                ("cue exact", figures.cueExact), ("cue overlap", figures.cueOverlap), ("linked", figures.linked),
            ] + tokens
        return rows.map { name, agreement in
            let shares = [agreement.precision, agreement.recall, agreement.f].map(FixedPoint.percent)
            let counts = "\(agreement.right) of \(agreement.predicted) predicted, \(agreement.gold) gold"
            return "  \(column(name, 22))\(shares.joined(separator: " "))   (\(counts))"
        }
    }

    private var sources: [String] {
        let overlap = FixedPoint.percent(Share.of(figures.sourceOverlap, figures.sources))
        let exact = FixedPoint.percent(Share.of(figures.sourceExact, figures.sources))
        return ["  source on @.3 matches: overlap \(overlap), exact \(exact)   (n \(figures.sources))"]
    }

    private var speakers: [String] {
        guard let endToEnd = figures.endToEnd else { return [] }
        let share = FixedPoint.percent(endToEnd)
        let head = [
            "  speaker on @.3 matches (\(figures.goldSpeakers) gold quotations have one; end to end, strict \(share))",
            "  \(column("", 22))    n  right strict coverage precision strict-precision",
        ]
        return head
            + figures.orderedSpeakers.filter { $0.counts.count > 0 }.map { name, counts in
                let title = column(name == "all" ? name : "\(name) source", 18)
                let shares = [counts.accuracy, counts.strictAccuracy, counts.coverage, counts.precision]
                    .map(FixedPoint.percent)
                let last = FixedPoint.percent(counts.strictPrecision)
                let count = FixedPoint.padded(String(counts.count), 7)
                return "    \(title)\(count)  \(shares[0])  \(shares[1])   \(shares[2])     \(shares[3])     \(last)"
            }
    }

    private var polarity: [String] {
        guard let accuracy = figures.polarityAccuracy else { return [] }
        let negative = figures.negative
        let shares = "P \(FixedPoint.percent(negative.precision)) R \(FixedPoint.percent(negative.recall))"
        let counts = "n \(figures.polarities); negative \(shares), \(negative.gold) gold"
        return ["  polarity on @.3 matches: \(FixedPoint.percent(accuracy))   (\(counts))"]
    }

    private var calibration: [String] {
        guard let calibration = figures.calibration else { return [] }
        func number(_ value: Double) -> String { FixedPoint.string(value, digits: 3) }
        let errors = "Brier \(number(calibration.brier)), ECE \(number(calibration.ece))"
        let means = "mean \(number(calibration.mean)), right \(number(calibration.right))"
        return ["  confidence on @.3 matches: \(errors), \(means)   (n \(calibration.count))"]
    }

    private var kinds: [String] {
        guard hasKinds else { return [] }
        let recall = figures.orderedKinds.map { kind, counts in
            "\(kind.rawValue) \(FixedPoint.percent(counts.recall)) (\(counts.gold))"
        }
        let precision = figures.orderedKinds.map { kind, counts in
            "\(kind.rawValue) \(FixedPoint.percent(counts.precision)) (\(counts.predicted))"
        }
        return [
            "  recall @.3 by gold kind:       \(recall.joined(separator: "   "))",
            "  precision @.3 by given kind:   \(precision.joined(separator: "   "))",
        ]
    }

    /// A text with blanks after it.
    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
