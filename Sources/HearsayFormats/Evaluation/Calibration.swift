// Whether confidences are what they say: probabilities of being right.

/// An answer's confidence, and whether it was right.
public struct ConfidentAnswer: Hashable, Sendable {
    public var confidence: Double
    public var isRight: Bool

    /// Confidence less outcome.
    fileprivate var excess: Double { confidence - (isRight ? 1 : 0) }
}

/// How far confidences agree with the share that is right.
///
/// Sums run in the order of the answers, so that all digits are the same each time.
public struct Calibration: Hashable, Sendable {
    /// Equal parts of 0…1 in which confidence and outcome are compared.
    private static let bins = 10
    /// The number of answers.
    public let count: Int
    /// The mean of the squared differences between confidence and outcome (Brier 1950).
    public let brier: Double
    /// The mean difference between confidence and outcome within ten equal bins (expected calibration error).
    public let ece: Double
    /// The share of right answers.
    public let right: Double
    /// The mean confidence.
    public let mean: Double

    /// The calibration of answers, or nil of none.
    init?(_ answers: [ConfidentAnswer]) {
        guard !answers.isEmpty else { return nil }
        var order: [Int] = []
        var excess = [Double](repeating: 0, count: Self.bins)
        for answer in answers {
            let bin = Int(min(Double(Self.bins - 1), max(0, answer.confidence * Double(Self.bins))))
            if !order.contains(bin) { order.append(bin) }
            excess[bin] += answer.excess
        }
        count = answers.count
        let whole = Double(count)
        brier = answers.reduce(0) { $0 + $1.excess * $1.excess } / whole
        ece = order.reduce(0) { $0 + abs(excess[$1]) } / whole
        right = Double(answers.count(where: \.isRight)) / whole
        mean = answers.reduce(0) { $0 + $1.confidence } / whole
    }
}
