// What the quotations floor hands up: attributions by token ranges, before anyone is resolved.

/// How the content stands in the text: by its quotation marks.
public enum QuotationKind: String, Sendable, CaseIterable {
    /// All of it stands between marks.
    case direct
    /// Part of it stands between marks.
    case mixed
    /// None of it does.
    case indirect
}

/// What the source does with the content.
public enum SpeechAct: String, Sendable, CaseIterable {
    case statement, thought, question, request, denial, silence
}

/// Whether the cue is negated.
public enum Polarity: String, Sendable {
    case positive, negative
}

/// The stance that a cue shows.
public enum CueClass: String, Sendable, CaseIterable {
    case neutral, endorsing, distancing, denial, refusal, question, directive, commissive, emotion, belief, manner
}

/// A phrase of evidence and what it points to.
struct EvidencePhrase: Sendable {
    var tokens: TokenRange
    var kind: String
    /// Who has seen or got it, where the phrase says so; else the source has.
    var holder: TokenRange?
}

/// An attribution found in a text.
struct Attribution: Sendable {
    var kind: QuotationKind
    /// What is attributed, in pieces, in order.
    var content: [TokenRange]
    /// The stretches between quotation marks, marks excluded.
    var quoted: [TokenRange] = []
    /// The words that attribute, or nil.
    var cue: TokenRange?
    /// The dictionary form of the cue.
    var lemma: String = ""
    var cueClass: CueClass = .neutral
    var act: SpeechAct = .statement
    var polarity: Polarity = .positive
    /// The words that name the source, or nil.
    var source: TokenRange?
    var addressee: TokenRange?
    var medium: TokenRange?
    var time: TokenRange?
    var evidence: [EvidencePhrase] = []
    /// The attribution that reports this one, by its place in the list.
    var within: Int?
    /// For a quotation with no source of its own: the attribution whose speaker goes on.
    var continues: Int?
    /// Whether it is a passive without an agent: nobody is named, so nobody is to be found.
    var hasNoSource = false
    /// How sure the finder is that this is an attribution with these parts, 0…1.
    var confidence = 0.5
    /// How probable it is that the source's words, or that there are none, are right, 0…1.
    var sourceProbability = 0.95
    /// How the finder came to it, for `explain`.
    var rule: String = ""
    /// Why it was chosen, where that was asked for and learnt.
    var choice: ChoiceExplanation?
}
