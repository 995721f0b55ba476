// Speakers of quotations that name no source: who acts beside them, whoever goes on speaking, or the other one in a dialogue.

struct BareSpeakers {
    let text: SegmentedText
    let attributions: [Attribution]
    let isDialogue: Bool
    /// Who acts first in the reporter's own words of each paragraph.
    let actors: [Int: Int]

    /// Whether many quotations of a text stand without a source: speakers take turns.
    static func isDialogue(_ attributions: [Attribution]) -> Bool {
        let direct = attributions.filter { $0.kind == .direct }
        let bare = direct.filter(isBare)
        return bare.count >= 3 && bare.count * 3 > direct.count
    }

    private static func isBare(_ attribution: Attribution) -> Bool {
        attribution.source == nil && attribution.cue == nil && !attribution.hasNoSource
    }

    /// A paragraph with direct speech.
    private struct Turn {
        var paragraph: Int
        var attributions: [Int]
    }

    /// Links all attributions without a source.
    func link(_ links: inout [EntityLink]) {
        guard isDialogue else {
            for (number, attribution) in attributions.enumerated() where Self.isBare(attribution) {
                guard let before = attribution.continues, let own = attribution.content.first,
                    let end = attributions[before].content.last,
                    paragraph(own.lowerBound) - paragraph(end.lowerBound) <= 1
                else { continue }
                links[number] = again(links[before], Confidence.goesOn, "goes on with the quotation before")
            }
            return
        }
        let turns = turns
        for turn in turns { linkInside(turn, &links) }
        for place in turns.indices { take(turns, place, -1, &links) }
        for place in turns.indices.reversed() { take(turns, place, 1, &links) }
    }

    private func paragraph(_ token: Int) -> Int { text.sentences[Int(text.sentenceOfToken[token])].paragraph }

    private var turns: [Turn] {
        var turns: [Turn] = []
        for (number, attribution) in attributions.enumerated()
        where attribution.kind == .direct && attribution.within == nil {
            guard let content = attribution.content.first else { continue }
            let paragraph = paragraph(content.lowerBound)
            if turns.last?.paragraph == paragraph {
                turns[turns.count - 1].attributions.append(number)
            } else {
                turns.append(Turn(paragraph: paragraph, attributions: [number]))
            }
        }
        return turns
    }

    /// Within a paragraph all speech is one person's: the source's, else that of whoever acts in it.
    private func linkInside(_ turn: Turn, _ links: inout [EntityLink]) {
        let known = turn.attributions.first { links[$0].entity != nil }
        for number in turn.attributions where Self.isBare(attributions[number]) {
            if let known {
                links[number] = again(links[known], Confidence.sameParagraph, "the same paragraph's speaker")
            } else if let actor = actors[turn.paragraph] {
                links[number] = EntityLink(
                    entity: actor, confidence: Confidence.actor, reason: "who acts in the same paragraph")
            }
        }
    }

    /// Takes the speaker of the turn but one, in the given direction.
    private func take(_ turns: [Turn], _ place: Int, _ step: Int, _ links: inout [EntityLink]) {
        let own = turns[place]
        let (next, other) = (place + step, place + 2 * step)
        guard own.attributions.allSatisfy({ links[$0].entity == nil && Self.isBare(attributions[$0]) }),
            turns.indices.contains(other), abs(turns[next].paragraph - own.paragraph) <= 1,
            abs(turns[other].paragraph - turns[next].paragraph) <= 1,
            let link = turns[other].attributions.first.map({ links[$0] }), let entity = link.entity,
            turns[next].attributions.allSatisfy({ links[$0].entity != entity })
        else { return }
        for number in own.attributions {
            links[number] = again(link, Confidence.turn, "speakers take turns: the next but one to speak")
        }
    }

    private func again(_ link: EntityLink, _ factor: Double, _ reason: String) -> EntityLink {
        guard let entity = link.entity else { return .none }
        return EntityLink(entity: entity, confidence: link.confidence * factor, reason: reason)
    }
}
