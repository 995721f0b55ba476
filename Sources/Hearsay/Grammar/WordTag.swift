/// Parts of speech, as fine as reading reported speech needs them.
enum WordTag: UInt8, Sendable {
    case other
    case noun
    case properNoun
    case pronoun
    /// who, which, whose, that as a relative
    case relative
    case possessive
    case determiner
    case adjective
    case adverb
    case number
    case preposition
    /// that, whether, if, because
    case subordinator
    case coordinator
    /// the infinitive's marker
    case infinitiveMarker
    /// the genitive's marker
    case genitive
    case negation
    case modal
    /// forms of be, have, do
    case auxiliary
    case verbBase
    case verbPresent
    case verbPast
    case pastParticiple
    case gerund
    case interjection
    case punctuation

    /// Whether it can be a clause's finite verb.
    var isFinite: Bool {
        switch self {
        case .modal, .auxiliary, .verbPresent, .verbPast: true
        default: false
        }
    }

    /// Whether it is a form of a verb.
    var isVerb: Bool {
        switch self {
        case .modal, .auxiliary, .verbBase, .verbPresent, .verbPast, .pastParticiple, .gerund: true
        default: false
        }
    }
}
