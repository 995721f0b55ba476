// The ways in which an attribution comes to its speaker.

/// How a speaker was found. The table of rates names kinds by their cases.
enum LinkKind: String, Sendable, CaseIterable {
    /// A name; a definite noun phrase that goes with somebody named; the same words as before; a noun phrase of its own.
    case name, definite, sameWords, nominal
    /// A noun phrase of its own in a story, where it mostly stands for somebody who has a name.
    case nominalInDialogue
    /// Several named side by side.
    case several
    /// A pronoun: for a person, for one in a dialogue whose turns are not learnt, for a group or a thing.
    case pronoun, pronounInDialogue, thing
    /// A pronoun that tells a silence; one whose name comes after; a relative one.
    case silence, forward, relative
    /// The guest of an interview; who tells the text, with a name and without one; the text's "we".
    case guest, teller, unnamedTeller, tellers
    /// The "I" of a story, with a name that others call, and without one.
    case narrator, unnamedNarrator
    /// "I" and "we" inside of quoted words.
    case voice
    /// Without a source: goes on with the words before; the paragraph's speaker; the likeliest to speak a turn.
    case goesOn, sameParagraph, turn
    /// Not a way to a speaker, but whether the source's words are right.
    case source
}
