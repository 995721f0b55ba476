// The scoring of annotated texts: figures, and what went wrong one by one.

/// A quotation that was missed, predicted without being annotated, or found with other ends.
public struct Mistake: Sendable {
    public var document: GoldDocument
    /// Nil for a false alarm.
    public var gold: GoldQuotation?
    /// Nil for a miss.
    public var predicted: PredictedQuotation?
}

/// What was found against what is annotated, in one text or in many.
public struct Evaluation: Sendable {
    public internal(set) var figures = Figures()
    /// Annotated quotations that no prediction covers.
    public internal(set) var missed: [Mistake] = []
    /// Predictions that cover no annotated quotation.
    public internal(set) var falseAlarms: [Mistake] = []
    /// Quotations that were found, but too far from as they are annotated.
    public internal(set) var otherEnds: [Mistake] = []

    /// Of no texts.
    public init() {}

    /// Adds the scoring of other texts, which come after these.
    public mutating func add(_ other: Evaluation) {
        figures.add(other.figures)
        missed += other.missed
        falseAlarms += other.falseAlarms
        otherEnds += other.otherEnds
    }
}
