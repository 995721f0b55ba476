// Somebody who speaks in an article, and how sure they are that month.

import Foundation

/// A speaker of one article.
struct Voice {
    let person: Person
    /// 0 (may) … 4 (certainly).
    let level: Int

    /// - Parameter progress: how much of the story is over, 0…1.
    init(_ person: Person, progress: Double) {
        self.person = person
        let (first, last) = person.sureness
        level = Int((first + (last - first) * progress).rounded())
    }

    /// A resident who is heard once.
    static func resident(_ words: [String: [String]], _ random: inout Seeded) -> Voice {
        let gender = random.happens(50) ? "f" : "m"
        func word(_ kind: String, _ random: inout Seeded) -> String { random.element(of: words[kind] ?? [""]) }
        let name = "\(word(gender, &random)) \(word("last", &random))\(word("ending", &random))"
        let role = word("work", &random)
        let short = "the " + role.components(separatedBy: " ").dropFirst().joined(separator: " ")
        let person = Person(
            key: name, name: name, gender: gender, title: "", role: role, short: short, side: "town", sureness: (2, 2))
        return Voice(person, progress: 0)
    }

    /// The pronouns: he, his, him.
    func pronoun(_ form: String) -> String {
        switch (person.gender, form) {
        case ("f", "he"): "she"
        case ("f", _): "her"
        case ("n", "his"): "its"
        case ("n", _): "it"
        default: form
        }
    }

    /// What is said, with its slots filled.
    /// - Parameter isMarked: whether own words in reported ones stand between marks.
    func words(
        _ text: String, _ tense: Tense, _ isMarked: Bool, _ story: Story, _ random: inout Seeded
    ) throws -> String {
        let chosen = Template.chosen(text, &random)
        let filled = try Template.filled(Template.marked(chosen, isMarked)) { slot in
            if ["he", "his", "him"].contains(slot) { return pronoun(slot) }
            guard let levels = story.sureness["\(slot) \(tense.rawValue)"] else {
                throw StoryError(description: "events.txt: {\(slot)} in \(text)")
            }
            return random.element(of: levels[level])
        }
        return Template.inTense(tense, filled)
    }
}
