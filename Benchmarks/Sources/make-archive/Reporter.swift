// Writes what an outlet makes of an event.

import Foundation

/// The reporters of a story. They remember what was written, and write it otherwise the next time.
struct Reporter {
    let story: Story
    private(set) var random: Seeded
    private var usage = Usage()

    init(_ story: Story, seed: UInt64) {
        self.story = story
        random = Seeded(seed: seed)
    }

    /// All articles, in the order of their days.
    mutating func archive() throws -> [Article] {
        var articles: [Article] = []
        for (number, event) in story.events.enumerated() {
            for outlet in story.outlets {
                articles.append(try article(event, number, outlet))
            }
        }
        return articles.enumerated().sorted { ($0.element.published, $0.offset) < ($1.element.published, $1.offset) }
            .map(\.element)
    }

    private mutating func article(_ event: Event, _ number: Int, _ outlet: Outlet) throws -> Article {
        let day = event.day ?? Day(number: 0)
        let progress = Double(number) / Double(max(1, story.events.count - 1))
        var draft = Draft(story: story, outlet: outlet, day: day, progress: progress, random: random, usage: usage)
        try draft.write(event)
        (random, usage) = (draft.random, draft.usage)
        let place = story.outlets.firstIndex { $0.key == outlet.key } ?? 0
        return Article(
            number: "\(outlet.key.prefix(1))\(number + 1)",
            headline: place < event.headlines.count ? event.headlines[place] : event.headlines.first ?? "",
            sentences: draft.sentences, published: Day(number: day.number + random.element(of: outlet.days)),
            paper: outlet.name, writer: random.element(of: outlet.writers))
    }
}
