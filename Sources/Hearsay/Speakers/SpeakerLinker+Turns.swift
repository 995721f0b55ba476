// Links quotations that name no source: whoever goes on speaking, or the one whose turn it is in a dialogue.

extension SpeakerLinker {
    /// Whether many quotations of a text stand without a source: speakers take turns.
    static func isDialogue(_ attributions: [Attribution]) -> Bool {
        let direct = attributions.filter { $0.kind == .direct }
        let bare = direct.filter(isBare)
        return bare.count >= 3 && bare.count * 3 > direct.count
    }

    static func isBare(_ attribution: Attribution) -> Bool {
        attribution.source == nil && attribution.cue == nil && !attribution.hasNoSource
    }

    /// In a text that is no dialogue a quotation without a source goes on with the one before.
    mutating func linkContinued() {
        for (number, attribution) in attributions.enumerated() where Self.isBare(attribution) {
            guard let before = attribution.continues, let own = attribution.content.first,
                let end = attributions[before].content.last,
                paragraph(own.lowerBound) - paragraph(end.lowerBound) <= 1
            else { continue }
            links[number] = again(links[before], .goesOn, "goes on with the quotation before")
        }
    }

    /// The turns of the text's dialogue.
    var turns: [Turn] { Turn.all(in: text, attributions, links, pronouns: pronounsOfAttribution) }

    /// Finds the one who tells a story as "I" and speaks in it, and the name where the others call it.
    mutating func findNarrator() {
        let own = firstPersons.filter { i in
            guard let pronoun = references[i].pronoun, pronoun.person == 1, pronoun.number == .singular else {
                return false
            }
            return !voices.isQuoted(references[i].tokens.lowerBound)
        }
        let turns = turns
        let spoken = Set(own.flatMap { attributionsOfReference[$0] ?? [] })
        let ownTurns = turns.indices.filter { turns[$0].attributions.contains(where: spoken.contains) }
        guard !ownTurns.isEmpty else { return }
        let people = recent.filter { entities[$0.entity].kind == .person || entities[$0.entity].kind == .unknown }
        if let name = narration.name(among: people, turns: turns, own: Set(ownTurns)) {
            narrator = name
        } else {
            entities.append(Entity(kind: .person))
            narrator = entities.count - 1
        }
    }

    /// What the choice of a turn's speaker looks at.
    func turnFeatures(_ turns: [Turn]) -> TurnFeatures {
        var mentions = recent
        if let narrator {
            mentions += entities[narrator].references.filter { references[$0].pronoun?.person == 1 }
                .map { recentMention($0, narrator) }
        }
        mentions.sort { ($0.token, $0.entity) < ($1.token, $1.entity) }
        return TurnFeatures(
            text: text, attributions: attributions, entities: entities, turns: turns, mentions: mentions,
            narrator: narrator)
    }

    /// In a dialogue all speech of a paragraph is one person's: the source's, else that of the likeliest one.
    mutating func linkTurns() {
        let turns = turns
        let choices = turnModel.map { TurnSpeakers(features: turnFeatures(turns), model: $0).choices() }
        for (number, turn) in turns.enumerated() {
            if turn.named != nil, let known = turn.attributions.first(where: { links[$0].entity == turn.named }) {
                for bare in turn.attributions where Self.isBare(attributions[bare]) {
                    links[bare] = again(links[known], .sameParagraph, "the same paragraph's speaker")
                }
            } else if let choices, let best = choices[number].first {
                linkTurn(turn, best, Array(choices[number].dropFirst().prefix(2)))
            }
        }
    }

    private mutating func linkTurn(_ turn: Turn, _ best: Antecedent, _ others: [Antecedent]) {
        let label = label(best.entity)
        let isUnnamed = best.entity == narrator && entities[best.entity].name == nil
        for number in turn.attributions {
            let pronoun = pronounsOfAttribution[number]
            guard pronoun != nil || Self.isBare(attributions[number]) else { continue }
            let reason =
                pronoun == nil
                ? "no source: \(label) is the likeliest of those in the dialogue to speak here"
                : "pronoun → \(label): the likeliest of those in the dialogue"
            links[number] = link(
                best.entity, isUnnamed ? .unnamedNarrator : .turn, share: best.probability, alternatives: others,
                reason: reason)
            entities[best.entity].isSource = true
            if let pronoun { move(pronoun.reference, to: best.entity) }
        }
    }

    /// Gives a reference another entity.
    private mutating func move(_ reference: Int, to entity: Int) {
        let old = entityOfReference[reference]
        guard old != entity else { return }
        if old >= 0 { entities[old].references.removeAll { $0 == reference } }
        entityOfReference[reference] = entity
        entities[entity].references.append(reference)
    }

    private func again(_ before: EntityLink, _ kind: LinkKind, _ reason: String) -> EntityLink {
        guard let entity = before.entity else { return .none }
        return link(entity, kind, share: before.confidence, reason: reason)
    }
}
