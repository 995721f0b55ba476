/// What a name names, as the parser's names tell.
public enum NameKind: String, Sendable, CaseIterable {
    case person = "PERSON"
    case organization = "ORGANIZATION"
    case location = "LOCATION"
}

/// The label of a token in a sequence of names: outside, or the first, an inner, the last or the only token of a name (BILOU; Ratinov
/// and Roth 2009). Numbers: 0 outside, then four for each kind.
package enum NameLabel {
    package static let outside = 0
    package static let count = 1 + 4 * NameKind.allCases.count

    package enum Place: Int, Sendable {
        case first, inner, last, only
    }

    package static func number(_ kind: Int, _ place: Place) -> Int { 1 + 4 * kind + place.rawValue }

    /// The place of a label that is not ``outside``.
    static func place(_ label: Int) -> Place? { label == outside ? nil : Place(rawValue: (label - 1) % 4) }

    static func kind(_ label: Int) -> Int { (label - 1) / 4 }

    /// Whether a label may follow another.
    static func follows(_ label: Int, after before: Int) -> Bool {
        let isOpen = place(before) == .first || place(before) == .inner
        let goesOn = place(label) == .inner || place(label) == .last
        return isOpen ? goesOn && kind(before) == kind(label) : !goesOn
    }
}

/// Finds the best sequence of labels.
struct NameDecoder: Sendable {
    /// For each label those that may stand before it.
    private let before: [[Int]] = (0..<NameLabel.count).map { label in
        (0..<NameLabel.count).filter { NameLabel.follows(label, after: $0) }
    }

    /// The labels with the highest sum of scores that are well formed (Viterbi).
    /// - Parameter scores: `stride` numbers a token, those of the labels first.
    /// - Complexity: O(n).
    func labels(_ scores: UnsafeBufferPointer<Float>, stride: Int, count: Int) -> [UInt8] {
        guard count > 0 else { return [] }
        let n = NameLabel.count
        var best = [Float](repeating: -.greatestFiniteMagnitude, count: n)
        for label in 0..<n where NameLabel.follows(label, after: NameLabel.outside) { best[label] = scores[label] }
        var origins = [UInt8](repeating: 0, count: n * count)
        var next = best
        for t in 1..<max(count, 1) {
            for label in 0..<n {
                var origin = before[label][0]
                for candidate in before[label] where best[candidate] > best[origin] { origin = candidate }
                next[label] = best[origin] + scores[t * stride + label]
                origins[t * n + label] = UInt8(origin)
            }
            swap(&best, &next)
        }
        var label = NameLabel.outside
        for last in 0..<n
        where NameLabel.place(last) != .first && NameLabel.place(last) != .inner && best[last] > best[label] {
            label = last
        }
        var labels = [UInt8](repeating: 0, count: count)
        for t in (0..<count).reversed() {
            labels[t] = UInt8(label)
            label = Int(origins[t * n + label])
        }
        return labels
    }
}
