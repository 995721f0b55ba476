// Who may speak a turn of a dialogue, and what speaks for each.

/// Who is held to speak a turn, and how surely.
struct TurnSpeaker {
    var entity: Int
    /// 1 where the text names the speaker.
    var probability: Float
}

/// Somebody who may speak a turn.
struct TurnChoice {
    var entity: Int
    var row: FeatureRow
}

/// Reads the possible speakers of the turns of one dialogue.
struct TurnFeatures {
    let text: SegmentedText
    let attributions: [Attribution]
    let entities: [Entity]
    let turns: [Turn]
    /// All mentions in order, the narrator's "I" among them.
    let mentions: [RecentMention]
    let narrator: Int?
    /// The mentions of each paragraph, by their places.
    private let mentionsOfParagraph: [Range<Int>]
    private let turnOfParagraph: [Int: Int]

    /// How many paragraphs and turns around a turn somebody is looked for, and how many are compared.
    private static let paragraphs = 8
    private static let turnsAround = 8
    private static let maximumChoices = 16
    /// What stands for a distance to something that is not there.
    private static let far: Float = 20

    static let numbers = [
        "pronoun", "agrees in gender", "pronoun's share", "pronoun's rank", "words around the quotation",
        "asks", "turn before asks", "paragraphs since the turn before", "paragraphs to the next turn",
        "speakers of late", "turn before is named", "next turn is named", "choices", "rank by nearness",
        "narrator", "named", "known person", "subject in the paragraph", "first in the paragraph",
        "mentions in the paragraph", "others in the paragraph", "subject before", "last mentioned before",
        "mentions in the narration before", "subject in the narration after", "spoke last", "spoke last but one",
        "spoke third to last", "spoke fourth to last", "speaks next", "speaks next but one", "speaks third",
        "another spoke last", "another spoke last but one", "another speaks next", "turns since speech",
        "turns until speech", "share of the turns before", "share of the turns after", "named in these words",
        "called in these words", "named in the turn before", "called in the turn before", "named in the next turn",
        "called in the next turn", "mentions in the narration", "paragraphs since mentioned", "share of all turns",
        "best share of another before", "turns that look the same way", "turns since named", "turns until named",
        "odd since named", "odd until named", "chain's share",
    ]
    static let keys = ["own cue", "cue of the turn before", "cue of the next turn"]

    init(
        text: SegmentedText, attributions: [Attribution], entities: [Entity], turns: [Turn], mentions: [RecentMention],
        narrator: Int?
    ) {
        self.text = text
        self.attributions = attributions
        self.entities = entities
        self.turns = turns
        self.mentions = mentions
        self.narrator = narrator
        turnOfParagraph = Dictionary(turns.enumerated().map { ($1.paragraph, $0) }) { first, _ in first }
        var ranges: [Range<Int>] = []
        var at = 0
        for paragraph in text.paragraphs.indices {
            let start = at
            while at < mentions.count, mentions[at].paragraph <= paragraph { at += 1 }
            ranges.append(start..<at)
        }
        mentionsOfParagraph = ranges
    }

    /// The speakers that the text names, by turn.
    var named: [[TurnSpeaker]] {
        turns.map { turn in turn.named.map { [TurnSpeaker(entity: $0, probability: 1)] } ?? [] }
    }

    /// How many turns everybody is held to speak.
    func totals(_ speakers: [[TurnSpeaker]]) -> [Int: Float] {
        var totals: [Int: Float] = [:]
        for speaker in speakers.joined() { totals[speaker.entity, default: 0] += speaker.probability }
        return totals
    }

    /// Everybody who may speak a turn, with what speaks for each, given who is held to speak the others.
    /// - Parameter totals: how many turns everybody is held to speak (``totals(_:)``).
    func choices(of number: Int, _ speakers: [[TurnSpeaker]], _ totals: [Int: Float]) -> [TurnChoice] {
        let found = possible(number, speakers)
        let shares = found.map { share(of: $0, in: max(0, number - Self.turnsAround)..<number, speakers) }
        return found.indices.map { rank in
            let rival = shares.indices.filter { $0 != rank }.map { shares[$0] }.max() ?? 0
            return TurnChoice(
                entity: found[rank],
                row: row(
                    found[rank], number, speakers, total: totals[found[rank]] ?? 0, rank: rank, count: found.count,
                    rival: rival))
        }
    }

    /// Who is near a turn, the nearest first.
    private func possible(_ number: Int, _ speakers: [[TurnSpeaker]]) -> [Int] {
        let turn = turns[number]
        var found: [Int] = []
        func add(_ entity: Int) {
            if found.count < Self.maximumChoices, isPossible(entity, turn), !found.contains(entity) {
                found.append(entity)
            }
        }
        for back in 0...Self.paragraphs {
            for paragraph in back == 0 ? [turn.paragraph] : [turn.paragraph - back, turn.paragraph + back]
            where text.paragraphs.indices.contains(paragraph) {
                for place in mentionsOfParagraph[paragraph].reversed() { add(mentions[place].entity) }
                if let other = turnOfParagraph[paragraph], other != number, let entity = likeliest(speakers[other]) {
                    add(entity)
                }
            }
        }
        for other in turns.indices.clamped(to: number - Self.turnsAround..<number + Self.turnsAround + 1).reversed()
        where other != number {
            if let entity = likeliest(speakers[other]) { add(entity) }
        }
        if let narrator { add(narrator) }
        return found
    }

    private func isPossible(_ number: Int, _ turn: Turn) -> Bool {
        let entity = entities[number]
        guard !entity.isPlural, number != narrator || !turn.isPronoun else { return false }
        switch entity.kind {
        case .person: break
        case .unknown: if entity.name == nil || entity.takesArticle { return false }
        default: return false
        }
        return agreement(entity, turn) > -0.9
    }

    private func agreement(_ entity: Entity, _ turn: Turn) -> Double {
        switch turn.gender {
        case .male: entity.maleness
        case .female: -entity.maleness
        default: 0
        }
    }

    private func likeliest(_ speakers: [TurnSpeaker]) -> Int? {
        speakers.max { ($0.probability, $1.entity) < ($1.probability, $0.entity) }?.entity
    }

    private func probability(of entity: Int, _ speakers: [TurnSpeaker]) -> Float {
        speakers.first { $0.entity == entity }?.probability ?? 0
    }

    /// How much of some turns somebody is held to speak.
    private func share(of entity: Int, in range: Range<Int>, _ speakers: [[TurnSpeaker]]) -> Float {
        range.reduce(Float(0)) { $0 + probability(of: entity, speakers[$1]) } / Float(max(range.count, 1))
    }

    /// What a paragraph says of somebody.
    private struct Sight {
        var mentions = 0
        var isSubject = false
        var isFirst = false
        var isLast = false
        var others = 0
        var isCalled = false
    }

    /// - Parameter isQuoted: whether the quoted words are looked at, or the narration.
    private func sight(of entity: Int, in paragraph: Int, isQuoted: Bool) -> Sight {
        var sight = Sight()
        guard text.paragraphs.indices.contains(paragraph) else { return sight }
        var isFirst = true
        var others: [Int] = []
        for place in mentionsOfParagraph[paragraph] where mentions[place].isQuoted == isQuoted {
            let mention = mentions[place]
            if mention.entity == entity {
                sight.mentions += 1
                sight.isSubject = sight.isSubject || mention.isSubject
                sight.isCalled = sight.isCalled || mention.isCalled
                sight.isFirst = sight.isFirst || isFirst
                sight.isLast = true
            } else {
                if !others.contains(mention.entity) { others.append(mention.entity) }
                sight.isLast = false
            }
            isFirst = false
        }
        sight.others = others.count
        return sight
    }

    private func row(
        _ entity: Int, _ number: Int, _ speakers: [[TurnSpeaker]], total: Float, rank: Int, count: Int, rival: Float
    )
        -> FeatureRow
    {
        let turn = turns[number]
        let who = entities[entity]
        let own = sight(of: entity, in: turn.paragraph, isQuoted: false)
        let words = sight(of: entity, in: turn.paragraph, isQuoted: true)
        let isNarrated = turnOfParagraph[turn.paragraph - 1] == nil
        let before = sight(of: entity, in: turn.paragraph - 1, isQuoted: false)
        let after =
            turnOfParagraph[turn.paragraph + 1] == nil
            ? sight(of: entity, in: turn.paragraph + 1, isQuoted: false) : Sight()
        let turnBefore = number > 0 ? sight(of: entity, in: turns[number - 1].paragraph, isQuoted: true) : Sight()
        let turnAfter =
            number + 1 < turns.count ? sight(of: entity, in: turns[number + 1].paragraph, isQuoted: true) : Sight()
        func speaks(_ step: Int) -> Float {
            speakers.indices.contains(number + step) ? probability(of: entity, speakers[number + step]) : 0
        }
        func another(_ step: Int) -> Float {
            guard speakers.indices.contains(number + step) else { return 0 }
            return speakers[number + step].reduce(0) { $0 + ($1.entity == entity ? 0 : $1.probability) }
        }
        let place = turn.antecedents.firstIndex { $0.entity == entity }
        let late = max(0, number - 6)..<number
        let lateSpeakers = Set(late.compactMap { likeliest(speakers[$0]) })
        let reach = Int(Self.far)
        let since = (1...reach).first { number - $0 >= 0 && likeliest(speakers[number - $0]) == entity }
        let next = (1...reach).first { number + $0 < turns.count && likeliest(speakers[number + $0]) == entity }
        let named = (1...reach).first { number - $0 >= 0 && turns[number - $0].named == entity }
        let willBeNamed = (1...reach).first { number + $0 < turns.count && turns[number + $0].named == entity }
        let narrated = sinceMentioned(entity, turn.paragraph)
        var row = FeatureRow()
        row.numbers = [
            turn.isPronoun ? 1 : 0, Float(agreement(who, turn)),
            place.map { Float(turn.antecedents[$0].probability) } ?? 0,
            place.map(Float.init) ?? Self.far, Float(min(wordsAround(turn), 30)), asks(turn) ? 1 : 0,
            number > 0 && asks(turns[number - 1]) ? 1 : 0,
            number > 0 ? min(Float(turn.paragraph - turns[number - 1].paragraph), Self.far) : Self.far,
            number + 1 < turns.count ? min(Float(turns[number + 1].paragraph - turn.paragraph), Self.far) : Self.far,
            Float(lateSpeakers.count), number > 0 && turns[number - 1].named != nil ? 1 : 0,
            number + 1 < turns.count && turns[number + 1].named != nil ? 1 : 0, Float(count), Float(rank),
            entity == narrator ? 1 : 0, who.name == nil ? 0 : 1, who.kind == .person ? 1 : 0, own.isSubject ? 1 : 0,
            own.isFirst ? 1 : 0, Float(own.mentions), Float(own.others), isNarrated && before.isSubject ? 1 : 0,
            isNarrated && before.isLast ? 1 : 0, isNarrated ? Float(before.mentions) : 0, after.isSubject ? 1 : 0,
            speaks(-1), speaks(-2), speaks(-3), speaks(-4), speaks(1), speaks(2), speaks(3), another(-1), another(-2),
            another(1), since.map(Float.init) ?? Self.far, next.map(Float.init) ?? Self.far,
            share(of: entity, in: max(0, number - Self.turnsAround)..<number, speakers),
            share(
                of: entity, in: (number + 1..<max(number + 1, min(turns.count, number + 1 + Self.turnsAround))),
                speakers),
            Float(words.mentions), words.isCalled ? 1 : 0, Float(turnBefore.mentions), turnBefore.isCalled ? 1 : 0,
            Float(turnAfter.mentions), turnAfter.isCalled ? 1 : 0, Float(narrated.count), Float(narrated.since),
            total / Float(turns.count), rival, speaks(-2) + speaks(2) + another(-1) + another(1),
            named.map(Float.init) ?? Self.far, willBeNamed.map(Float.init) ?? Self.far,
            named.map { Float($0 % 2) } ?? -1, willBeNamed.map { Float($0 % 2) } ?? -1,
            probability(of: entity, speakers[number]),
        ]
        row.keys = [
            cue(turn), number > 0 ? cue(turns[number - 1]) : 0, number + 1 < turns.count ? cue(turns[number + 1]) : 0,
        ]
        return row
    }

    /// How often the narration of the last paragraphs mentions somebody, and how many paragraphs ago it did last.
    private func sinceMentioned(_ entity: Int, _ paragraph: Int) -> (count: Int, since: Int) {
        var count = 0
        var since = Int(Self.far)
        for back in 0...Self.paragraphs where text.paragraphs.indices.contains(paragraph - back) {
            let found = mentionsOfParagraph[paragraph - back].count { place in
                mentions[place].entity == entity && !mentions[place].isQuoted
            }
            if found > 0, since == Int(Self.far) { since = back }
            count += found
        }
        return (count, since)
    }

    /// The words of a turn's paragraph outside of what is said.
    private func wordsAround(_ turn: Turn) -> Int {
        let all = text.paragraphs[turn.paragraph].tokens.count
        return all - turn.attributions.reduce(0) { $0 + attributions[$1].content.reduce(0) { $0 + $1.count } }
    }

    /// Whether a turn's words end with a question.
    private func asks(_ turn: Turn) -> Bool {
        guard let last = turn.attributions.last,
            let words = attributions[last].quoted.last ?? attributions[last].content.last,
            !words.isEmpty
        else { return false }
        return text.tokens.bytes(words.upperBound - 1).count == 1 && text.string(words.upperBound - 1) == "?"
    }

    private func cue(_ turn: Turn) -> UInt32 {
        for number in turn.attributions where !attributions[number].lemma.isEmpty {
            return FeatureKey.of(attributions[number].lemma.utf8)
        }
        return 0
    }
}
