// What the grammar floor hands up without learnt weights: a tag for each token, and base noun phrases.

/// What kind of words a noun phrase is.
public enum MentionKind: String, Sendable {
    case name
    case nominal
    case pronoun
}

/// A base noun phrase: determiner to head, with a possessor inside, without what follows the head.
struct NounPhrase: Sendable {
    var tokens: TokenRange
    /// The head noun, name or pronoun: the last word.
    var head: Int
    var kind: MentionKind
}

/// Tags and noun phrases of a text.
struct ShallowGrammar: Sendable {
    /// A tag for each token.
    var tags: [WordTag] = []
    /// Base noun phrases in order; they do not overlap.
    var phrases: [NounPhrase] = []
    /// For each token the phrase that it stands in, or -1.
    var phraseOfToken: [Int32] = []
}
