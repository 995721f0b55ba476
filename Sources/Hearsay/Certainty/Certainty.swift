// How far a source commits to what it says, with the words that say so.

/// One reason for a score: words of the text, the row of a lexicon, and what they add.
public struct CertaintyFactor: Sendable {
    /// The words, or nil for the base from which a score starts.
    public var span: TextSpan?
    /// What the words are: `base`, `modal`, `hedge`, `booster`, `negation`, `conditional`, `evidential`, `denial`, `cue`, `quantity` …
    public var kind: String
    /// The lexicon's entry.
    public var entry: String
    /// What it adds to the score.
    public var effect: Double
    /// Why, in words.
    public var note: String
    /// What a quantity is heard as; nil where it is open to that side, and for other words.
    public var low: Double?
    public var high: Double?
}

/// A label for a score, for people to read.
public enum CertaintyLabel: String, Sendable, CaseIterable {
    case denied, unlikely, doubtful, possible, likely, stated, certain
}

/// A source's commitment to a content.
public struct Certainty: Sendable {
    /// 0…1: how far the source commits to the content as true; 0.5 is open. Nil where it commits to nothing.
    public var score: Double?
    /// The interval of probability that the words give a reader, where they give one.
    public var low: Double?
    public var high: Double?
    public var label: CertaintyLabel?
    /// The factors; their effects add up to the score.
    public var factors: [CertaintyFactor]
    /// What the standard that was chosen (``AnalyzerOptions/yardstick``) says that the words mean; nil without one, and where no term of it stands.
    public var standard: StandardInterval?
    /// What in the words breaks a rule of that standard.
    public var warnings: [String] = []
}

/// The reporter's stance: −1 distancing … +1 endorsing.
public struct Framing: Sendable {
    public var cueClass: CueClass
    public var score: Double
}
