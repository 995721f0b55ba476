// Fits the weights of the certainty lexicon on claims that people rated.

import Foundation
import Hearsay

struct CertaintyLearner {
    /// A rated text: its marks and the mean of its ratings.
    struct Rated {
        var example: CertaintyTraining.Example
        var rating: Double
    }

    /// An entry needs as many texts to get a weight of its own.
    private static let minimumTexts = 3
    /// What a level may be stretched by: no word loses all of its effect.
    private static let choices = stride(from: 0.3, through: 3, by: 0.1).map { ($0 * 10).rounded() / 10 }
    private static let rounds = 6
    /// How much each squared step of a weight away from that of its kind, or of a kind's from 1, must save in squared ratings.
    private static let penalty = 0.5

    private let rated: [Rated]
    private var weights = CertaintyWeights()
    private var names: [CertaintyTraining.Name] = []
    private var scores: [Double]

    /// Fits weights by coordinate descent on the squared error of the best line from scores to ratings. Deterministic.
    private init(_ rated: [Rated]) {
        self.rated = rated
        scores = rated.map { $0.example.score(CertaintyWeights()) }
        var texts: [CertaintyTraining.Name: [Int]] = [:]
        for (place, item) in rated.enumerated() {
            for name in item.example.names {
                texts[name, default: []].append(place)
                texts[CertaintyTraining.Name(kind: name.kind, entry: ""), default: []].append(place)
            }
        }
        names = texts.filter { $0.value.count >= Self.minimumTexts }.keys.sorted()
        for name in names { weights[name.kind, name.entry] = 1 }
        for _ in 0..<Self.rounds {
            for name in names { improve(name, Array(Set(texts[name] ?? [])).sorted()) }
        }
    }

    /// The table of weights.
    static func table(_ rated: [Rated]) -> String {
        let learner = CertaintyLearner(rated)
        let rows = learner.names.map { name in
            "\(name.kind)\t\(name.entry)\t\(String(format: "%.1f", learner.weights[name.kind, name.entry]))\n"
        }
        return """
            # How far the levels of the certainty lexicon are moved: a level's distance from that of a flat statement is stretched by the weight of its entry,
            # or of its kind where the entry has none (the row without an entry).
            # Learnt by `hearsay-train certainty` (from what, MODELS.md says).
            kind\tentry\tweight\n
            """ + rows.joined()
    }

    /// How well weights that were learnt from the other folds order each fold: Pearson's r over all texts, and without weights.
    static func foldedCorrelation(_ rated: [Rated], folds: Int) -> (fitted: Double, unfitted: Double) {
        var fitted = [Double](repeating: 0, count: rated.count)
        for fold in 0..<folds {
            let learner = CertaintyLearner(rated.enumerated().filter { $0.offset % folds != fold }.map(\.element))
            for place in stride(from: fold, to: rated.count, by: folds) {
                fitted[place] = rated[place].example.score(learner.weights)
            }
        }
        let ratings = rated.map(\.rating)
        let plain = rated.map { $0.example.score(CertaintyWeights()) }
        return (Line(fitted, ratings).correlation, Line(plain, ratings).correlation)
    }

    private mutating func improve(_ name: CertaintyTraining.Name, _ places: [Int]) {
        let current = weights[name.kind, name.entry]
        let home = name.entry.isEmpty ? 1 : weights[name.kind, ""]
        var best = (weight: current, scores: places.map { scores[$0] }, loss: loss(current - home))
        for choice in Self.choices where choice != current {
            weights[name.kind, name.entry] = choice
            let old = places.map { scores[$0] }
            for place in places { scores[place] = rated[place].example.score(weights) }
            let loss = loss(choice - home)
            if loss < best.loss { best = (choice, places.map { scores[$0] }, loss) }
            for (place, score) in zip(places, old) { scores[place] = score }
        }
        weights[name.kind, name.entry] = best.weight
        for (place, score) in zip(places, best.scores) { scores[place] = score }
    }

    private func loss(_ step: Double) -> Double {
        Line(scores, rated.map(\.rating)).squaredError + Self.penalty * step * step
    }
}

/// The line of least squares from some numbers to others.
private struct Line {
    let correlation: Double
    /// The sum of the squares that the line leaves.
    let squaredError: Double

    init(_ x: [Double], _ y: [Double]) {
        let count = Double(x.count)
        let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x, y) {
            xx += (a - meanX) * (a - meanX)
            yy += (b - meanY) * (b - meanY)
            xy += (a - meanX) * (b - meanY)
        }
        correlation = xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 0
        squaredError = yy * (1 - correlation * correlation)
    }
}
