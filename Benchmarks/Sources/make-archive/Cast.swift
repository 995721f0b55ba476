// Who was named in an article so far, and what they are called next.

import Foundation

struct Cast {
    private var named: [Person] = []
    private var last: String?

    func knows(_ person: Person) -> Bool { named.contains { $0.key == person.key } }

    /// A sentence without a speaker of its own follows.
    mutating func pause() { last = nil }

    /// What a speaker is called here: in full at first, then by surname, pronoun or role.
    mutating func reference(to voice: Voice, canBePronoun: Bool, _ random: inout Seeded) -> String {
        let person = voice.person
        defer { last = person.key }
        if !knows(person) {
            named.append(person)
            return introduction(of: person, &random)
        }
        if canBePronoun, last == person.key, random.happens(65) { return voice.pronoun("he") }
        let hasNamesake = named.contains { $0.key != person.key && $0.surname == person.surname }
        return person.name.isEmpty || hasNamesake || random.happens(25) ? person.short : person.surname
    }

    /// Of somebody who was named.
    mutating func possessive(of voice: Voice) -> String {
        last = voice.person.key
        return (voice.person.name.isEmpty ? voice.person.short : voice.person.surname) + "'s"
    }

    private func introduction(of person: Person, _ random: inout Seeded) -> String {
        if person.name.isEmpty { return person.role }
        if !person.title.isEmpty, random.happens(70) { return "\(person.title) \(person.name)" }
        return "\(person.name), \(person.role),"
    }
}
