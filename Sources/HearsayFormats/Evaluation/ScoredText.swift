// A text as the scorer sees it: which signs count, and its tokens.

/// The classes of a text's signs, and the runs of tokens that spans touch.
struct ScoredText: Sendable {
    private let isAlphanumeric: [Bool]
    private let isBlank: [Bool]
    /// Tokens, half-open: a run of letters, numbers and underscores, or any other sign that is not blank.
    private let starts: [Int]
    private let ends: [Int]

    init(_ text: ScalarText) {
        isAlphanumeric = text.scalars.map(\.isAlphanumeric)
        isBlank = text.scalars.map(\.isBlank)
        var starts: [Int] = []
        var ends: [Int] = []
        var wasWord = false
        for (place, sign) in text.scalars.enumerated() {
            let isWord = sign.isWordSign
            if isWord, wasWord {
                ends[ends.count - 1] = place + 1
            } else if isWord || !isBlank[place] {
                starts.append(place)
                ends.append(place + 1)
            }
            wasWord = isWord
        }
        self.starts = starts
        self.ends = ends
    }

    /// The letters and numbers of spans: quotation marks, commas and blanks at an edge neither help nor harm.
    func characters(_ spans: [Range<Int>]) -> PlaceSet { PlaceSet(spans) { isAlphanumeric[$0] } }

    /// The same of a cue or a source; one without any letter or number (a colon) keeps its other signs.
    func signs(_ spans: [Range<Int>]) -> PlaceSet {
        let characters = characters(spans)
        return characters.isEmpty ? PlaceSet(spans) { !isBlank[$0] } : characters
    }

    /// Stretches of consecutive tokens that spans touch.
    func tokenRuns(_ spans: [Range<Int>]) -> [Range<Int>] {
        PlaceSet(spans.map(tokens)).runs
    }

    /// The tokens that end after a span's start and start before its end.
    private func tokens(_ span: Range<Int>) -> Range<Int> {
        let first = Self.partition(ends) { $0 <= span.lowerBound }
        return first..<max(first, Self.partition(starts) { $0 < span.upperBound })
    }

    /// How many of ordered values, from the first, a condition holds for.
    private static func partition(_ values: [Int], _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(values[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
