// The rows of the tables of certainty, as the floor reads them.

/// Which words of a sentence an expression speaks of.
enum ExpressionScope: String, Sendable {
    /// The clause that it stands in.
    case clause
    /// What follows in the sentence.
    case right
    /// The next noun phrase only.
    case noun
    /// The clause, but only where no noun follows the expression.
    case predicative
    /// The verb or adjective that it falls short of; before anything else it is no expression.
    case degree
    /// The open question that it introduces; in a clause that says "either way" it is no expression.
    case question
    /// The people that it quantifies; before another noun it is no expression.
    case people
}

/// A row of `certainty-expressions.tsv`.
struct CertaintyExpression: Sendable {
    var entry: String
    var kind: String
    /// The commitment to a plain statement with this expression, 0…1.
    var level: Double
    /// The same where the expression is negated, or nil where negation leaves it as it is.
    var negated: Double?
    var interval: (low: Double, high: Double)?
    var scope: ExpressionScope
    /// The classes of word that its first word must have; empty for any.
    var tags: TagClass
    var note: String
}

/// Classes of word as the tables name them.
struct TagClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let verb = TagClass(rawValue: 1)
    static let noun = TagClass(rawValue: 1 << 1)
    static let adjective = TagClass(rawValue: 1 << 2)
    static let adverb = TagClass(rawValue: 1 << 3)
    static let pronoun = TagClass(rawValue: 1 << 4)
    static let determiner = TagClass(rawValue: 1 << 5)
    static let modal = TagClass(rawValue: 1 << 6)

    static let byName: [String: TagClass] = [
        "verb": .verb, "noun": .noun, "adjective": .adjective, "adverb": .adverb, "pronoun": .pronoun,
        "determiner": .determiner, "modal": .modal,
    ]

    /// The class of a tag.
    init(_ tag: WordTag) {
        switch tag {
        case .modal: self = .modal
        case .pastParticiple: self = [.verb, .adjective]
        case .verbBase, .verbPresent, .verbPast, .gerund, .auxiliary: self = .verb
        case .noun, .properNoun: self = .noun
        case .adjective: self = .adjective
        case .adverb: self = .adverb
        case .pronoun: self = .pronoun
        case .determiner: self = .determiner
        default: self = []
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// What must be true of a modal's verb group for a sense.
struct ModalConditions: OptionSet, Sendable {
    let rawValue: UInt8

    /// A perfect infinitive follows.
    static let perfect = ModalConditions(rawValue: 1)
    static let negated = ModalConditions(rawValue: 1 << 1)
    /// A form of "be" follows that makes no passive.
    static let be = ModalConditions(rawValue: 1 << 2)

    /// It stands in indirect speech under a cue in the past.
    static let shifted = ModalConditions(rawValue: 1 << 3)

    /// The main verb tells what can be perceived or done at all ("could hear the blast").
    static let ability = ModalConditions(rawValue: 1 << 4)
    /// The main verb tells what rules allow or forbid ("may not park here").
    static let permission = ModalConditions(rawValue: 1 << 5)

    static let byName: [String: ModalConditions] = [
        "perfect": .perfect, "negated": .negated, "be": .be, "shifted": .shifted, "ability": .ability,
        "permission": .permission, "any": [],
    ]
}

/// A row of `modals.tsv`.
struct ModalSense: Sendable {
    var entry: String
    var sense: String
    var conditions: ModalConditions
    /// The commitment to a plain statement with this modal, or nil where it is as without.
    var level: Double?
    /// The commitment to the event, −1…1.
    var event: Double
    var interval: (low: Double, high: Double)?
    var note: String
}

/// A word that negates.
struct Negator: Sendable {
    enum Strength: String, Sendable {
        case full, partial
        /// It negates the noun that it stands with, no verb.
        case nominal
    }
    enum Kind: String, Sendable {
        case negation
        /// Nearly a negation: hardly, few.
        case minimizer
    }
    var entry: String
    var strength: Strength
    var kind: Kind
    /// The commitment to a plain statement with it, or nil where it is as without.
    var level: Double?
}

/// A phrase that makes a claim hang on a condition.
struct ConditionalPhrase: Sendable {
    var entry: String
    var level: Double
}

/// What a cue says of the commitment to its content.
struct CueCommitment: Sendable {
    var level: Double
    /// The same where the cue is negated; nil: then the source commits to nothing.
    var negated: Double?
}
