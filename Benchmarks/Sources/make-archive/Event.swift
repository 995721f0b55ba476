// What happens on a day, and what is said of it: a block of events.txt.

import Foundation

/// Something that somebody says.
struct Claim {
    /// A key of people, `resident`, or a group of sources.
    let speaker: String
    /// One or two sentences of own words.
    let own: [String]
    let reported: String

    var hasOwnWords: Bool { reported.contains("<") }
}

/// A block of `events.txt`.
struct Event {
    /// Nil for what fits any day.
    let day: Day?
    var headlines: [String] = []
    var leads: [String] = []
    var facts: [String] = []
    var unclear: [String] = []
    var notes: [String] = []
    var leaks: [Claim] = []
    var claims: [Claim] = []

    /// Reads blocks that begin with `==`.
    static func events(in lines: [String]) throws -> [Event] {
        var events: [Event] = []
        for line in lines {
            if line.hasPrefix("==") {
                let day = line.dropFirst(2).trimmingCharacters(in: .whitespaces)
                events.append(Event(day: day == "*" ? nil : try Day(day)))
                continue
            }
            guard let colon = line.firstIndex(of: ":"), !events.isEmpty else {
                throw StoryError(description: "events.txt: \(line)")
            }
            let text = String(line[line.index(after: colon)...]).trimmed
            try events[events.count - 1].add(String(line[..<colon]), text)
        }
        return events
    }

    private mutating func add(_ kind: String, _ text: String) throws {
        switch kind {
        case "headline": headlines = text.alternatives
        case "lead": leads.append(text)
        case "fact": facts.append(text)
        case "unclear": unclear.append(text)
        case "note": notes.append(text)
        default:
            let parts = text.components(separatedBy: " => ")
            guard parts.count == 2 else { throw StoryError(description: "events.txt: no => in \(text)") }
            let group = kind.components(separatedBy: CharacterSet(charactersIn: "[]"))
            let isLeak = group.count == 3
            let claim = Claim(
                speaker: isLeak ? group[1] : kind, own: parts[0].components(separatedBy: " / "), reported: parts[1])
            if isLeak { leaks.append(claim) } else { claims.append(claim) }
        }
    }
}
