// Logistic regression over sparse binary features, by AdaGrad with a squared penalty; the same examples and seed give the same weights.

import Foundation
import Hearsay

enum LogisticRegression {
    private static let epochs = 20
    private static let rate = 0.2
    private static let penalty = 1e-3

    /// The weight of each feature.
    static func fit(_ examples: [SentenceExample], featureCount: Int, seed: UInt64) -> [Double] {
        var weights = [Double](repeating: 0, count: featureCount)
        var squares = [Double](repeating: 1e-8, count: featureCount)
        var order = Array(examples.indices)
        var random = SplitMix(state: seed)
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for number in order {
                let example = examples[number]
                let score = example.features.reduce(0) { $0 + weights[$1] }
                let error = (example.isBoundary ? 1 : 0) - 1 / (1 + exp(-score))
                for feature in example.features {
                    let slope = error - penalty * weights[feature]
                    squares[feature] += slope * slope
                    weights[feature] += rate * slope / squares[feature].squareRoot()
                }
            }
        }
        return weights
    }
}

/// A small generator of random numbers that is the same everywhere (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
