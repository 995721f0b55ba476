// Speakers of quotations that name no source: whoever goes on speaking, or the other one in a dialogue.

struct BareSpeakers {
    let text: SegmentedText
    let attributions: [Attribution]
    let voices: Voices

    /// Links all attributions without a source.
    func link(_ links: inout [EntityLink]) {
        let isDialogue = isDialogue
        var turns: [(paragraph: Int, attribution: Int)] = []
        for (number, attribution) in attributions.enumerated() {
            guard let content = attribution.content.first, attribution.within == nil else { continue }
            let paragraph = text.sentences[Int(text.sentenceOfToken[content.lowerBound])].paragraph
            if attribution.source == nil, !attribution.hasNoSource, attribution.cue == nil {
                links[number] =
                    isDialogue
                    ? alternating(paragraph, turns, links) : goingOn(attribution, links)
            }
            if attribution.kind == .direct { turns.append((paragraph, number)) }
        }
    }

    /// Whether most quotations of a text stand without a source: speakers take turns.
    private var isDialogue: Bool {
        let direct = attributions.filter { $0.kind == .direct }
        let bare = direct.filter { $0.source == nil && $0.cue == nil }
        return bare.count >= 6 && bare.count * 3 > direct.count
    }

    private func goingOn(_ attribution: Attribution, _ links: [EntityLink]) -> EntityLink {
        guard let before = attribution.continues, let entity = links[before].entity else { return .none }
        return EntityLink(
            entity: entity, confidence: links[before].confidence * Confidence.bare, reason: "goes on with the quotation before")
    }

    /// In a dialogue a paragraph is the other one's turn.
    private func alternating(_ paragraph: Int, _ turns: [(paragraph: Int, attribution: Int)], _ links: [EntityLink]) -> EntityLink {
        guard let last = turns.last else { return .none }
        if last.paragraph == paragraph {
            return again(links[last.attribution], Confidence.bare * 1.3, "the same paragraph's speaker goes on")
        }
        guard paragraph - last.paragraph <= 2, let other = turns.last(where: { $0.paragraph < last.paragraph }),
            last.paragraph - other.paragraph <= 2, let entity = links[other.attribution].entity,
            entity != links[last.attribution].entity
        else { return .none }
        return again(links[other.attribution], Confidence.bare * 1.5, "speakers take turns: the one before the last")
    }

    private func again(_ link: EntityLink, _ factor: Double, _ reason: String) -> EntityLink {
        guard let entity = link.entity else { return .none }
        return EntityLink(entity: entity, confidence: link.confidence * min(1, factor), reason: reason)
    }
}
