// What a word or phrase says of certainty, at its place in a text.

/// A word or phrase that bears on certainty, at its place in the text.
struct CertaintyMark: Sendable {
    var tokens: TokenRange
    var kind: String
    var entry: String
    var note: String
    /// The commitment that it leaves of a plain statement; nil where it leaves it as it is.
    var level: Double?
    /// The same where it is negated.
    var negated: Double?
    var interval: (low: Double, high: Double)?
    /// How much of it counts for the claim, 0…1: less in a side clause or a noun phrase.
    var weight = 1.0
    /// The place of the mark that negates this one.
    var negator: Int?
    /// For a modal, its commitment to the event.
    var event: Double?
    /// For a negator, how it negates.
    var negation: Negator.Strength?
    var isNegator: Bool { negation != nil }
    var isVerb = false
}
