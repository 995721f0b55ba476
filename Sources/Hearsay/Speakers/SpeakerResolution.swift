// What the speakers floor hands up: who is in the text, and who is behind each attribution.

/// Words that refer to somebody.
struct Mention: Sendable {
    var tokens: TokenRange
    var kind: MentionKind
}

/// How a name is withheld. One of the two is there.
struct Anonymity: Sendable {
    /// The words that say that it is: "on condition of anonymity".
    var grant: TokenRange?
    /// Why: "because he was not authorized to speak".
    var reason: TokenRange?
}

/// Somebody who is in the text.
struct ResolvedSpeaker: Sendable {
    var name: String
    var kind: SpeakerKind
    var role: String?
    var affiliation: String?
    var gender: Gender?
    var isAnonymous = false
    /// With which words the text keeps the name back, where it does so in words.
    var anonymity: Anonymity?
    /// All words that refer to this speaker, in order.
    var mentions: [Mention]
}

/// Who is behind one attribution.
struct SpeakerLink: Sendable {
    /// The speaker's place in the list, or nil: better none than a wrong one.
    var speaker: Int?
    /// The probability that the speaker is right, 0…1; 1 where it was left open.
    var confidence: Double
    /// The probability that the source's words are right, 0…1.
    var sourceConfidence = 1.0
    /// Others that it may be, likeliest first.
    var alternatives: [(speaker: Int, confidence: Double)] = []
    /// Why, in words.
    var reason: String
}

/// The speakers of a text and a link for each attribution.
struct SpeakerResolution: Sendable {
    var speakers: [ResolvedSpeaker] = []
    var links: [SpeakerLink] = []
}
