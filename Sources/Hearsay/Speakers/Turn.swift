// A dialogue as a row of turns: each paragraph with direct speech is one person's.

/// A paragraph with direct speech.
struct Turn {
    var paragraph: Int
    /// The places of its attributions.
    var attributions: [Int]
    /// The gender that a pronoun shows where the turn's source is one.
    var gender: Gender?
    /// Whether its source is a pronoun of the third person.
    var isPronoun = false
    /// The entity that the turn's source names; nil where it has no source, or a pronoun.
    var named: Int?
    /// The probabilities of whom the pronoun may refer to.
    var antecedents: [Antecedent] = []
}

/// A pronoun of the third person that is a source, and whom it may refer to.
struct SourcePronoun {
    var reference: Int
    var gender: Gender?
    var antecedents: [Antecedent]
}

extension Turn {
    /// The turns of a text, in order.
    /// - Parameters:
    ///   - links: what is known of each attribution.
    ///   - pronouns: the pronouns of the third person that are sources, by attribution.
    static func all(
        in text: SegmentedText, _ attributions: [Attribution], _ links: [EntityLink],
        pronouns: [Int: SourcePronoun]
    ) -> [Turn] {
        var turns: [Turn] = []
        for (number, attribution) in attributions.enumerated()
        where attribution.kind == .direct && attribution.within == nil {
            guard let content = attribution.content.first else { continue }
            let paragraph = text.sentences[Int(text.sentenceOfToken[content.lowerBound])].paragraph
            if turns.last?.paragraph != paragraph { turns.append(Turn(paragraph: paragraph, attributions: [])) }
            let last = turns.count - 1
            turns[last].attributions.append(number)
            if let pronoun = pronouns[number] {
                guard !turns[last].isPronoun else { continue }
                turns[last].isPronoun = true
                turns[last].gender = pronoun.gender
                turns[last].antecedents = pronoun.antecedents
            } else if let entity = links[number].entity, turns[last].named == nil {
                turns[last].named = entity
            }
        }
        return turns
    }
}
