// Sets of places in a text, as runs: what the scorer compares instead of spans.

/// A set of places of a text: of signs, or of tokens.
///
/// Invariant: the runs are not empty, lie in order and do not touch, so that equal sets have equal runs.
struct PlaceSet: Hashable, Sendable {
    /// The runs.
    private(set) var runs: [Range<Int>]

    /// The places in spans.
    init(_ spans: [Range<Int>]) {
        runs = Self.joined(spans)
    }

    /// The places in spans that a condition keeps.
    init(_ spans: [Range<Int>], where keeps: (Int) -> Bool) {
        runs = []
        for span in Self.joined(spans) {
            var start: Int?
            for place in span {
                if keeps(place) {
                    start = start ?? place
                } else if let first = start {
                    runs.append(first..<place)
                    start = nil
                }
            }
            if let start { runs.append(start..<span.upperBound) }
        }
    }

    /// The places that are in one of several sets.
    init(union sets: some Sequence<PlaceSet>) {
        runs = Self.joined(sets.flatMap(\.runs))
    }

    var isEmpty: Bool { runs.isEmpty }
    var count: Int { runs.reduce(0) { $0 + $1.count } }
    /// The first place, or nil where there is none.
    var first: Int? { runs.first?.lowerBound }

    /// How many places are in both sets.
    /// - Complexity: O(r), the number of runs of both; O(1) where one lies before the other.
    func overlap(_ other: PlaceSet) -> Int {
        guard let first = runs.first, let last = runs.last, let otherFirst = other.runs.first,
            let otherLast = other.runs.last, first.lowerBound < otherLast.upperBound,
            otherFirst.lowerBound < last.upperBound
        else { return 0 }
        var (i, j, count) = (0, 0, 0)
        while i < runs.count, j < other.runs.count {
            count += runs[i].clamped(to: other.runs[j]).count
            if runs[i].upperBound < other.runs[j].upperBound { i += 1 } else { j += 1 }
        }
        return count
    }

    /// Whether the other set has all places of this one.
    func isSubset(of other: PlaceSet) -> Bool { overlap(other) == count }

    /// Spans in order, those that touch made one.
    private static func joined(_ spans: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) where !span.isEmpty {
            if let last = joined.last, span.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                joined.append(span)
            }
        }
        return joined
    }
}
