// What an analysis gives: the contract `hearsay/1` as Swift values.

/// A sentence of the text.
public struct Sentence: Sendable {
    public var span: TextSpan
    public var kind: SentenceKind
    /// Its tokens; tags and trees where it was parsed. Empty where only sentences were asked for.
    public var tokens: SentenceTokens

    init(_ record: SentenceRecord, in text: SegmentedText, _ words: ParsedWords) {
        span = TextSpan(text.source, record.bytes)
        kind = record.kind
        tokens = SentenceTokens(words, record.tokens)
    }

    init(span: TextSpan, kind: SentenceKind) {
        self.span = span
        self.kind = kind
        tokens = .none
    }
}

/// The words that attribute.
public struct Cue: Sendable {
    public var span: TextSpan
    /// The dictionary form: "say".
    public var lemma: String
    public var cueClass: CueClass
    /// The words themselves.
    public var text: String { span.text }
}

/// A phrase that says what the source rests on.
public struct Evidence: Sendable {
    public var span: TextSpan
    /// `document`, `intelligence`, `perception` …
    public var kind: String
    /// Who has it: whom the phrase names ("documents seen by Reuters"), else the quotation's source; nil where there is neither.
    public var holder: TextSpan?
}

/// Words that refer to a speaker.
public struct SpeakerMention: Sendable {
    public var span: TextSpan
    public var kind: MentionKind
}

/// Another speaker that a quotation may have.
public struct AlternativeSpeaker: Sendable {
    /// The speaker's id.
    public var speaker: String
    public var confidence: Double
}

/// How a text says that it keeps a speaker's name back. One of the two is there.
public struct GrantedAnonymity: Sendable {
    /// The words that say so: "on condition of anonymity".
    public var grant: TextSpan?
    /// Why: "because he was not authorized to speak publicly".
    public var reason: TextSpan?
}

/// Somebody who is quoted or named in a text.
public struct Speaker: Sendable {
    /// `s1`, `s2` … in the order of first mention.
    public var id: String
    public var name: String
    public var kind: SpeakerKind
    public var role: String?
    public var affiliation: String?
    public var gender: Gender?
    /// Whether the text keeps the name back.
    public var isAnonymous: Bool
    /// With which words the text keeps it back, where it does so in words.
    public var anonymity: GrantedAnonymity?
    public var mentions: [SpeakerMention]
    /// The ids of this speaker's quotations.
    public var quotations: [String]
    /// Mean, lowest and highest score of the speaker's quotations that have one.
    public var certainty: (score: Double, low: Double, high: Double)?
}

/// Why a quotation was chosen among all that could be one.
public struct QuotationChoice: Sendable {
    /// How probable it was held that the words are an attribution with this content, 0…1.
    public var probability: Double
    /// The strongest features, and what each added to the logarithm of the odds: above 0 for, below 0 against.
    public var effects: [(name: String, effect: Double)]
    /// The best reading of the same words that was left out.
    public var runnerUp: (content: [TextSpan], cue: TextSpan?, probability: Double)?
}

/// An attribution found in a text: what is said, by whom, in which words, and how surely.
public struct Quotation: Sendable {
    /// `q1`, `q2` … in text order.
    public var id: String
    public var kind: QuotationKind
    /// What is attributed, in text order, outer quotation marks included.
    public var content: [TextSpan]
    /// The stretches between quotation marks, marks excluded.
    public var quoted: [TextSpan]
    public var cue: Cue?
    /// The words that name the source here.
    public var source: TextSpan?
    /// Who that is, or nil: better none than a wrong one.
    public var speaker: Speaker?
    /// The probability that source and speaker are right.
    public var confidence: Double
    public var alternatives: [AlternativeSpeaker]
    /// Why this speaker.
    public var reason: String
    public var act: SpeechAct
    public var polarity: Polarity
    /// The id of the quotation that reports this one.
    public var within: String?
    public var addressee: TextSpan?
    public var medium: TextSpan?
    public var time: TextSpan?
    public var evidence: [Evidence]
    public var framing: Framing
    public var certainty: Certainty
    /// How the quotation was found: the rule, for explanations.
    public var rule: String
    /// Why it was chosen; nil where ``AnalyzerOptions/explains`` is off, and where a rule alone decided.
    public var choice: QuotationChoice?

    /// The content's pieces, joined by an ellipsis.
    public var text: String { content.map(\.text).joined(separator: " … ") }
}

/// What went wrong with a text without keeping it from being analysed.
public struct AnalysisWarning: Sendable {
    public var message: String
}

/// All that was found in one text.
public struct Analysis: Sendable {
    public var source: SourceText
    /// The language's code.
    public var language: String
    public var sentences: [Sentence]
    public var quotations: [Quotation]
    public var speakers: [Speaker]
    public var warnings: [AnalysisWarning]
}
