/// Parts of speech, as fine as reading reported speech needs them. The names are those of the pack's tag tables.
package enum WordTag: UInt8, Sendable, CaseIterable {
    case other
    case noun
    case properNoun
    case pronoun
    /// A relative or interrogative pronoun.
    case relative
    case possessive
    case determiner
    case adjective
    case adverb
    case number
    case preposition
    /// A word that opens a subordinate clause.
    case subordinator
    case coordinator
    /// The infinitive's marker.
    case infinitiveMarker
    /// The genitive's marker.
    case genitive
    case negation
    case modal
    /// A form of an auxiliary verb.
    case auxiliary
    case verbBase
    case verbPresent
    case verbPast
    case pastParticiple
    case gerund
    case interjection
    case punctuation

    /// Whether it can be a clause's finite verb.
    package var isFinite: Bool {
        switch self {
        case .modal, .auxiliary, .verbPresent, .verbPast: true
        default: false
        }
    }

    /// Whether it is a form of a verb.
    package var isVerb: Bool {
        switch self {
        case .modal, .auxiliary, .verbBase, .verbPresent, .verbPast, .pastParticiple, .gerund: true
        default: false
        }
    }

    /// Whether it can head a noun phrase.
    package var isNominal: Bool {
        switch self {
        case .noun, .properNoun, .pronoun: true
        default: false
        }
    }
}
