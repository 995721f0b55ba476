// An article that is being written, sentence by sentence.

import Foundation

struct Draft {
    let story: Story
    let outlet: Outlet
    let day: Day
    let progress: Double
    var random: Seeded
    var usage: Usage
    private(set) var sentences: [String] = []
    private var cast = Cast()
    /// Templates that stand in this draft.
    private var used: Set<String> = []

    init(story: Story, outlet: Outlet, day: Day, progress: Double, random: Seeded, usage: Usage) {
        (self.story, self.outlet, self.day) = (story, outlet, day)
        (self.progress, self.random, self.usage) = (progress, random, usage)
    }

    private var words: Int { sentences.reduce(0) { $0 + $1.count { $0 == " " } + 1 } }
    private var isFull: Bool { words > Self.fullFrom }

    /// In words.
    private static let fullFrom = 115
    private static let least = 60

    /// Lead, voices with facts between them, sources without names, what is not known.
    mutating func write(_ event: Event) throws {
        try add(event.leads)
        for (place, speaker) in speakers(of: event).enumerated() where !isFull {
            try quote(speaker, event)
            if place == 0 {
                try add(event.facts)
                for leaks in [event.leaks, story.anyDay.leaks].prefix(outlet.leaks) { try leak(leaks) }
            }
            if place == 1, random.happens(outlet.reserve) { try add(event.unclear) }
        }
        if !isFull, random.happens(60) { try note(event.notes) }
        if !isFull, random.happens(40) { try add(event.facts) }
        while words < Self.least { try quote(Story.resident, story.anyDay) }
    }

    /// Who speaks: most often whom the event is about, which its first claim tells; before them, one of the side that the outlet
    /// prefers, and one of the port, whom it asks as well.
    private mutating func speakers(of event: Event) -> [String] {
        var all = random.shuffled(
            event.claims.map(\.speaker).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } })
        if let subject = all.firstIndex(where: { $0 == event.claims.first?.speaker }), random.happens(70) {
            all.insert(all.remove(at: subject), at: 0)
        }
        if let preferred = all.firstIndex(where: { story.people[$0]?.side == outlet.prefers }) {
            all.insert(all.remove(at: preferred), at: 0)
        }
        if !outlet.prefers.isEmpty, let other = all.firstIndex(where: { story.people[$0]?.side == "port" }), other > 1 {
            all.insert(all.remove(at: other), at: 1)
        }
        if !all.contains(Story.resident), random.happens(35) { all.insert(Story.resident, at: min(2, all.count)) }
        return Array(all.prefix(outlet.voices))
    }

    // MARK: Sentences

    private mutating func add(_ templates: [String]) throws {
        guard let template = usage.leastUsed(of: templates.filter { !used.contains($0) }, { $0 }, &random) else {
            return
        }
        used.insert(template)
        try add { draft in
            Template.filled(Template.chosen(template, &draft.random)) { _ in draft.day.weekday }
        }
        cast.pause()
    }

    private mutating func note(_ notes: [String]) throws {
        guard let note = usage.leastUsed(of: notes, { $0 }, &random) else { return }
        try add { draft in
            try Template.filled(Template.chosen(note, &draft.random)) { slot in
                guard let person = draft.story.people[String(slot.dropFirst())] else {
                    throw StoryError(description: "events.txt: {\(slot)} in \(note)")
                }
                let voice = Voice(person, progress: draft.progress)
                return draft.cast.reference(to: voice, canBePronoun: false, &draft.random)
            }
        }
    }

    /// One or two claims of a speaker, the first about the event.
    private mutating func quote(_ speaker: String, _ event: Event) throws {
        let own = event.claims.filter { $0.speaker == speaker }
        let any = story.anyDay.claims.filter { $0.speaker == speaker }
        guard let first = usage.leastUsed(of: own.isEmpty ? any : own, { $0.reported }, &random) else { return }
        let voice: Voice
        if let person = story.people[speaker] {
            voice = Voice(person, progress: progress)
        } else {
            voice = Voice.resident(story.residents, &random)
        }
        try say(first, voice)
        guard random.happens(45), !isFull else { return }
        let rest = (own + any).filter { $0.reported != first.reported }
        if let second = usage.leastUsed(of: rest, { $0.reported }, &random) { try say(second, voice) }
    }

    private mutating func leak(_ leaks: [Claim]) throws {
        guard let claim = usage.leastUsed(of: leaks, { $0.reported }, &random) else { return }
        let person = Person(
            key: "", name: "", gender: "m", title: "", role: "", short: "", side: "", sureness: (2, 2))
        try say(claim, Voice(person, progress: 0), sources: story.sources[claim.speaker])
    }

    private mutating func say(_ claim: Claim, _ voice: Voice, sources: Sources? = nil) throws {
        let frames = frames(for: claim, voice, isAnonymous: sources != nil)
        try add { draft in
            guard let frame = Self.weighted(frames, &draft.random) else { return "" }
            return try Template.filled(Template.chosen(frame.text, &draft.random)) { slot in
                try draft.filling(slot, claim, voice, sources)
            }
        }
    }

    /// Adds a sentence that no article has yet, or the last of some attempts.
    private mutating func add(_ attempt: (inout Draft) throws -> String) throws {
        let before = cast
        var sentence = ""
        for _ in 0..<Self.attempts {
            cast = before
            sentence = Template.tidied(try attempt(&self))
            if !usage.has(sentence) { break }
        }
        guard !sentence.isEmpty else { return }
        usage.add(sentence)
        sentences.append(sentence)
    }

    private static let attempts = 12

    private func frames(for claim: Claim, _ voice: Voice, isAnonymous: Bool) -> [Frame] {
        let own = story.frames.filter { frame in
            guard [outlet.key, "*"].contains(frame.outlet), (frame.form == .anonymous) == isAnonymous else {
                return false
            }
            if frame.text.contains("{L"), !cast.knows(voice.person) { return false }
            switch frame.form {
            case .two: return claim.own.count == 2
            case .mixed: return claim.hasOwnWords
            default: return true
            }
        }
        let special = own.filter { $0.side == voice.person.side }
        return special.isEmpty ? own.filter { $0.side == "*" } : special
    }

    private static func weighted(_ frames: [Frame], _ random: inout Seeded) -> Frame? {
        guard !frames.isEmpty else { return nil }
        var place = random.number(under: frames.reduce(0) { $0 + $1.weight })
        return frames.first {
            place -= $0.weight
            return place < 0
        }
    }

    private mutating func filling(
        _ slot: String, _ claim: Claim, _ voice: Voice, _ sources: Sources?
    ) throws -> String {
        switch slot {
        case "Q", "Q1": return try voice.words(claim.own[0], .present, false, story, &random).capitalizedFirst
        case "Q2": return try voice.words(claim.own[1], .present, false, story, &random).capitalizedFirst
        case "C", "M": return try voice.words(claim.reported, .past, slot == "M", story, &random)
        case "P", "N": return try voice.words(claim.reported, .present, slot == "N", story, &random)
        case "S": return cast.reference(to: voice, canBePronoun: true, &random)
        case "S!", "L": return cast.reference(to: voice, canBePronoun: false, &random)
        case "Ls": return cast.possessive(of: voice)
        case "A": return random.element(of: sources?.names ?? [""])
        case "R": return random.element(of: sources?.reasons ?? [""])
        case "day": return day.weekday
        default: throw StoryError(description: "frames.tsv: there is no {\(slot)}")
        }
    }
}
