// Finds people who share a name: one name in documents that can't speak of one person.
//
// A person has many roles in life, and a text is misread now and then, so a role of another field alone says little. Two fields are two people
// where no document has both, both are found within one year, neither is a rare slip beside the other, and affiliations or outlets have
// nothing in common either, or the fields take turns again and again, as no career does. Two genders are two people under the same conditions but for the year.

/// What a document says of somebody of a name.
struct Appearance {
    let speaker: Int64
    let document: Int64
    let role: String?
    let family: String?
    let affiliation: String?
    let gender: String?
    let outlet: String?
    /// A day as a number; nil where the date is not known.
    let day: Double?
}

/// One of several people of a name.
struct Namesake {
    /// What tells this one from the others: "striker".
    let role: String
    let reason: String
    let appearances: [Appearance]
}

struct NamesakeFinder {
    /// Appearances that may be one person's, with what is the same in them.
    private struct Part {
        var trait: String
        var appearances: [Appearance]

        func known<Value: Hashable>(_ value: (Appearance) -> Value?) -> Set<Value> {
            Set(appearances.compactMap(value))
        }
        var documents: Set<Int64> { known(\.document) }
    }

    /// A person does not change the field within it.
    private static let daysOfAYear = 365.0
    /// As many documents must agree.
    private static let fewestDocuments = 2
    /// Who changes the field does so once, or goes back; more changes than that are two people in turns.
    private static let fewestTurns = 4
    /// A part that is so much smaller than another may be a mistake of the reading.
    private static let mostTimesLarger = 8

    /// The people of a name; none where it is that of one person, as far as can be told.
    /// - Complexity: O(n) for n appearances; there are few families.
    static func people(_ appearances: [Appearance]) -> [Namesake] {
        let genders = parts(appearances, by: \.gender)
        if genders.count == 2, areClear(genders[0], genders[1]), let other = disagreement(genders[0], genders[1]) {
            return people(genders, of: appearances, "another gender, other \(other)")
        }
        var parts = parts(appearances, by: \.family)
        // Families that may be one person's are put together, until all that are left are apart.
        while let (first, second) = joinable(parts) {
            parts[first].appearances += parts[second].appearances
            parts.remove(at: second)
        }
        guard parts.count > 1 else { return [] }
        let reason = disagreement(parts[0], parts[1]).map { "other \($0) in the same year" }
        return people(parts, of: appearances, reason ?? "another field, in turns, in the same year")
    }

    private static func parts(_ appearances: [Appearance], by trait: (Appearance) -> String?) -> [Part] {
        var parts: [String: [Appearance]] = [:]
        for appearance in appearances {
            if let value = trait(appearance) { parts[value, default: []].append(appearance) }
        }
        return parts.sorted { $0.key < $1.key }.map { Part(trait: $0.key, appearances: $0.value) }
    }

    private static func people(_ parts: [Part], of all: [Appearance], _ reason: String) -> [Namesake] {
        let labels = labels(parts)
        let home = outlets(parts)
        let known = Set(parts.flatMap(\.appearances).map(\.speaker))
        let rest = all.filter { !known.contains($0.speaker) }
        return parts.indices.map { number in
            // Other documents go with the one whom alone their outlet knows.
            let more = rest.filter { $0.outlet.flatMap { home[$0] } == number }
            let others = labels.indices.filter { $0 != number }.map { "the " + labels[$0] }
            return Namesake(
                role: labels[number], reason: "not \(others.joined(separator: ", ")): \(reason)",
                appearances: parts[number].appearances + more)
        }
    }

    private static func joinable(_ parts: [Part]) -> (Int, Int)? {
        for second in parts.indices {
            for first in 0..<second where !areApart(parts[first], parts[second]) { return (first, second) }
        }
        return nil
    }

    private static func areApart(_ one: Part, _ two: Part) -> Bool {
        areClear(one, two) && areWithinAYear(one, two) && (disagreement(one, two) != nil || takeTurns(one, two))
    }

    /// Whether two parts have no document in common, and each enough of them.
    private static func areClear(_ one: Part, _ two: Part) -> Bool {
        let counts = [one.documents.count, two.documents.count].sorted()
        return counts[0] >= fewestDocuments && counts[1] <= counts[0] * mostTimesLarger
            && one.documents.isDisjoint(with: two.documents)
    }

    /// Documents without dates may be of one time.
    private static func areWithinAYear(_ one: Part, _ two: Part) -> Bool {
        let (days, others) = (one.known(\.day), two.known(\.day))
        guard let first = days.min(), let last = days.max(), let otherFirst = others.min(), let otherLast = others.max()
        else { return true }
        return max(first, otherFirst) - min(last, otherLast) <= daysOfAYear
    }

    /// Whether in the order of time one follows the other again and again.
    private static func takeTurns(_ one: Part, _ two: Part) -> Bool {
        let days =
            (one.appearances.compactMap(\.day).map { ($0, 1) } + two.appearances.compactMap(\.day).map { ($0, 2) })
            .sorted { $0 < $1 }
        return zip(days, days.dropFirst()).count { $0.1 != $1.1 } >= fewestTurns
    }

    /// What is known of both and has nothing in common.
    private static func disagreement(_ one: Part, _ two: Part) -> String? {
        func disagrees(_ value: (Appearance) -> String?) -> Bool {
            let (own, other) = (one.known(value), two.known(value))
            return !own.isEmpty && !other.isEmpty && own.isDisjoint(with: other)
        }
        if disagrees(\.affiliation) { return "affiliations" }
        return disagrees(\.outlet) ? "outlets" : nil
    }

    /// For each part the role that most of its documents give, in as few words as can be; where that does not tell them apart, the trait.
    private static func labels(_ parts: [Part]) -> [String] {
        let roles = parts.map { part -> String in
            let counts = Dictionary(grouping: part.appearances.compactMap(\.role), by: { $0 }).mapValues(\.count)
            let best = counts.min { ($1.value, $0.key.utf8.count, $0.key) < ($0.value, $1.key.utf8.count, $1.key) }
            return best?.key ?? part.trait
        }
        return Set(roles).count == roles.count ? roles : parts.map(\.trait)
    }

    /// The part that alone stands in an outlet.
    private static func outlets(_ parts: [Part]) -> [String: Int] {
        var home: [String: Int] = [:]
        var shared: Set<String> = []
        for (number, part) in parts.enumerated() {
            for outlet in part.known(\.outlet) where home.updateValue(number, forKey: outlet) != nil {
                shared.insert(outlet)
            }
        }
        return home.filter { !shared.contains($0.key) }
    }
}
