// The world of a story as its tables have it.

import Foundation

/// Somebody who speaks.
struct Person {
    let key: String
    let name: String
    let gender: String
    /// Before the name, or empty.
    let title: String
    let role: String
    let short: String
    let side: String
    /// How sure in the first and in the last month, 0…4.
    let sureness: (first: Double, last: Double)

    var surname: String { name.components(separatedBy: " ").last ?? name }
}

/// A paper or station with its habits; `outlets.tsv` says what they are.
struct Outlet {
    let key: String
    let name: String
    let writers: [String]
    let days: [Int]
    let prefers: String
    let voices: Int
    let leaks: Int
    let reserve: Int
}

/// A way to report words.
struct Frame {
    enum Form: String {
        case direct, two, mixed, indirect, anonymous
    }

    let outlet: String
    let side: String
    let form: Form
    let weight: Int
    let text: String
}

/// Sources that are not named.
struct Sources {
    let names: [String]
    let reasons: [String]
}

/// A story: who, where, what and how.
struct Story {
    let people: [String: Person]
    let outlets: [Outlet]
    let frames: [Frame]
    let sources: [String: Sources]
    /// Words by how sure their speaker is, by word and tense.
    let sureness: [String: [[String]]]
    /// What residents are made of.
    let residents: [String: [String]]
    let events: [Event]
    /// What fits any day.
    let anyDay: Event

    /// Who says the claims of residents.
    static let resident = "resident"

    /// Reads the files of a folder.
    init(folder: String) throws {
        people = try Self.dictionary("people.tsv", folder, by: ["key"]) { row in
            let sure = row["sure"].components(separatedBy: " ").compactMap(Double.init)
            guard sure.count == 2 else { throw StoryError(description: "people.tsv: sure of \(row["key"])") }
            return Person(
                key: row["key"], name: row["name"], gender: row["gender"], title: row["title"], role: row["role"],
                short: row["short"], side: row["side"], sureness: (sure[0], sure[1]))
        }
        outlets = try Table("outlets.tsv", in: folder).rows.map { row in
            Outlet(
                key: row["key"], name: row["name"], writers: row["writers"].alternatives,
                days: row["days"].alternatives.compactMap { Int($0) }, prefers: row["prefers"],
                voices: Int(row["voices"]) ?? 0, leaks: Int(row["leaks"]) ?? 0, reserve: Int(row["reserve"]) ?? 0)
        }
        frames = try Table("frames.tsv", in: folder).rows.map { row in
            guard let form = Frame.Form(rawValue: row["form"]), let weight = Int(row["weight"]) else {
                throw StoryError(description: "frames.tsv: \(row["frame"])")
            }
            return Frame(outlet: row["outlet"], side: row["side"], form: form, weight: weight, text: row["frame"])
        }
        sources = try Self.dictionary("sources.tsv", folder, by: ["group"]) { row in
            Sources(names: row["names"].alternatives, reasons: row["reasons"].alternatives)
        }
        sureness = try Self.dictionary("sureness.tsv", folder, by: ["word", "tense"]) { row in
            (0...4).map { row["\($0)"].alternatives }
        }
        residents = try Self.dictionary("residents.tsv", folder, by: ["word"]) { $0["values"].alternatives }
        let all = try Event.events(in: Table.lines("events.txt", in: folder))
        events = all.filter { $0.day != nil }
        guard let anyDay = all.first(where: { $0.day == nil }) else {
            throw StoryError(description: "events.txt: has no lines under == *")
        }
        guard anyDay.claims.contains(where: { $0.speaker == Self.resident }) else {
            throw StoryError(description: "events.txt: has no residents under == *")
        }
        self.anyDay = anyDay
    }

    /// What a table says, by some of its columns with blanks between.
    private static func dictionary<T>(
        _ name: String, _ folder: String, by columns: [String], _ value: (Table.Row) throws -> T
    ) throws -> [String: T] {
        let pairs = try Table(name, in: folder).rows.map { row in
            (columns.map { row[$0] }.joined(separator: " "), try value(row))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
