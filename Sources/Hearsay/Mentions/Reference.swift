// A noun phrase that may refer to somebody, as the mention finder hands it up: described, but not yet told apart from others.

/// How a noun phrase introduces whom it names.
enum Definiteness: Sendable {
    /// "the official", "both sides"
    case definite
    /// "an official", "some officials"
    case indefinite
    /// "another official", "a second official"
    case distinct
    /// "his aide", "the company's lawyer"
    case possessed
    /// "officials"
    case bare
}

/// A noun phrase and what it shows of whom it refers to.
struct Reference: Sendable {
    /// The words, with title and determiner, without what follows the head.
    var tokens: TokenRange
    /// The words with the prepositional phrases that follow.
    var extent: TokenRange
    var kind: MentionKind
    /// The name proper, without title; nil for other noun phrases and pronouns.
    var name: TokenRange?
    /// Nil-like `unknown` where nothing shows it.
    var entity: SpeakerKind = .unknown
    var gender: Gender?
    /// Whether a title or a role shows the gender, not only a given name.
    var isGenderCertain = false
    var isPlural: Bool?
    var definiteness = Definiteness.bare
    /// The form of address in front of the name.
    var honorific: WordID?
    /// Words for what somebody is: title, or role before or beside the name.
    var role: TokenRange?
    /// The singular of the role's last word, or of a nominal's head.
    var headLemma: WordID = 0
    /// The body or place that somebody belongs to, as written or as a table names it.
    var affiliation: String?
    /// What a well-known name is: `company`, `country` …; empty where no table knows it.
    var knownKind = ""
    /// Whether the words are known to be a person's, organisation's or place's name, or only look like a name.
    var isCertain = false
    /// The expanded words of an acronym, or of a place's short form.
    var expansion: [WordID]?
    /// The reference beside it that names the same ("Maria Lopez, a nurse"), by its place in the list.
    var appositionOf: Int?
    /// Whether an article stands before a name that nothing else describes: "the Sangamon" is hardly a person.
    var takesArticle = false
    /// Whether a preposition of a place stands before it.
    var isPlacelike = false
    /// Whether a finite verb follows.
    var isSubject = false
    var pronoun: Pronoun?
    /// Whether it stands inside another noun phrase in front of the head ("Biden's lawyer", "White House aides").
    var isModifier = false
}
