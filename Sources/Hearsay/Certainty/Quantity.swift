// A number as it is meant: about, more than, between; and what a reader may take it for.

/// What makes a quantity an interval.
enum QuantityKind: String, Sendable {
    case approximate
    case above
    case atLeast = "at least"
    case below
    case atMost = "at most"
    case range
    /// A count without a number ("dozens").
    case count
    /// A bare number that is round.
    case round
}

/// What a number counts.
enum QuantityUnit: Sendable {
    case count
    /// Hundredths, as the text writes them: 5 for "5 percent".
    case percent
    /// A share of a whole: 0.5 for "half".
    case share
}

/// A hedged, vague or round number of a text.
struct Quantity: Sendable {
    /// The number with the words that hedge it.
    var tokens: TokenRange
    /// The row of `quantities.tsv`; for a round number the kind.
    var entry: String
    var kind: QuantityKind
    /// The number itself, or nil for a range and a vague count.
    var value: Double?
    /// What it is heard as; nil where it is open to that side.
    var low: Double?
    var high: Double?
    var unit: QuantityUnit
    /// Whether the number is said elsewhere in the text ("north of that").
    var isSaidBefore = false

    /// What the quantity is, in words.
    var note: String {
        let what =
            switch kind {
            case .approximate: "an approximate number"
            case .above: "above the number"
            case .atLeast: "the number or above"
            case .below: "below the number"
            case .atMost: "the number or below"
            case .range: "a range"
            case .count: "a vague count"
            case .round: "a round number, not hedged"
            }
        let unit =
            switch self.unit {
            case .count: ""
            case .percent: ", in percent"
            case .share: ", as a share"
            }
        return what + (isSaidBefore ? " said before" : "") + unit
    }

    /// The quantity as a reason that moves no score.
    func factor(in text: SegmentedText) -> CertaintyFactor {
        CertaintyFactor(
            span: TextSpan(text.source, text.tokens.bytes(tokens)), kind: "quantity", entry: entry, effect: 0,
            note: note,
            low: low, high: high)
    }
}
