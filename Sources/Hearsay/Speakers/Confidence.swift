// The probabilities that links of each kind are right.

/// Measured on GUM train and PDNC train, by the kind of link.
enum Confidence {
    static let name = 0.95
    static let definite = 0.85
    static let sameWords = 0.85
    static let nominal = 0.82
    /// In novels a noun phrase mostly stands for somebody who has a name.
    static let nominalInDialogue = 0.35
    /// Too rare in the annotated texts to be measured: as sure as a noun phrase of the same words.
    static let silence = 0.85
    static let forward = 0.6
    static let relative = 0.6
    static let several = 0.65
    /// The guest of an interview; the text's own "I" with a name, its "we", and its "I" and "you" without a name.
    static let guest = 0.65
    static let teller = 0.75
    static let tellers = 0.62
    static let unnamedTeller = 0.3
    /// The "I" of a story, with a name that others call, and without one.
    static let narrator = 0.8
    static let unnamedNarrator = 0.3
    static let voice = 0.9
    static let sameParagraph = 0.9
    static let goesOn = 0.8
    /// Where the speaker is left open: that the source's words are right.
    static let leftOpen = 0.85

    /// From the share of the best antecedent among all.
    static func pronoun(_ probability: Double, isPersonal: Bool, isDialogue: Bool) -> Double {
        if !isPersonal { return 0.2 + 0.5 * probability }
        return isDialogue ? 0.3 + 0.45 * probability : 0.35 + 0.55 * probability
    }
}
