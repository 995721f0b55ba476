// A logistic choice among the candidates of each example: gradient ascent over all examples, so that the same examples give the same weights.

import Foundation

/// One choice: the features of each candidate, and which are right.
struct Choice {
    var candidates: [[Double]]
    var isRight: [Bool]
    var weight: Double
}

enum ChoiceRegression {
    private static let steps = 400
    private static let rate = 0.05
    private static let penalty = 2.0

    /// The weights that make the right candidates likeliest, less a squared penalty (Adam, whole batches); all 0 where there is nothing
    /// to learn from.
    static func fit(_ choices: [Choice], featureCount: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: featureCount)
        guard !choices.isEmpty else { return weights }
        var mean = weights
        var square = weights
        for step in 1...steps {
            var slope = weights.map { penalty * $0 / Double(choices.count) }
            for choice in choices { addSlope(of: choice, weights, to: &slope, share: 1 / Double(choices.count)) }
            for i in weights.indices {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i]
                square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i]
                let unbiased = mean[i] / (1 - pow(0.9, Double(step)))
                let spread = (square[i] / (1 - pow(0.99, Double(step)))).squareRoot() + 1e-6
                weights[i] -= rate * unbiased / spread
            }
        }
        return weights
    }

    /// The probability of each candidate.
    static func probabilities(_ choice: Choice, _ weights: [Double]) -> [Double] {
        let scores = choice.candidates.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let best = scores.max() ?? 0
        let shares = scores.map { exp($0 - best) }
        let sum = shares.reduce(0, +)
        return shares.map { $0 / sum }
    }

    private static func addSlope(of choice: Choice, _ weights: [Double], to slope: inout [Double], share: Double) {
        let expected = probabilities(choice, weights)
        let right = zip(expected, choice.isRight).map { $1 ? $0 : 0 }
        let sum = right.reduce(0, +) + 1e-12
        for (number, features) in choice.candidates.enumerated() {
            let error = choice.weight * share * (expected[number] - right[number] / sum)
            for (i, feature) in features.enumerated() where feature != 0 { slope[i] += error * feature }
        }
    }
}
