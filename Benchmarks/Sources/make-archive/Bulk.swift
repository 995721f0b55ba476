// Many long articles, fast: each joins several stories and ends with the words of a resident of its own.

import Foundation

/// Articles for measuring, as JSON Lines.
struct Bulk {
    private let story: Story
    private let articles: [(start: [UInt8], text: [UInt8], words: Int)]

    /// Writes the story some times, so that there is enough to join.
    init(_ story: Story, seed: UInt64) throws {
        self.story = story
        articles = try (0..<Self.rounds).flatMap { round in
            var reporter = Reporter(story, seed: seed &+ round)
            return try reporter.archive().map { article in
                let start = """
                    ","title":\(article.headline.json),"date":"\(article.published.text)",\
                    "outlet":\(article.paper.json),"author":\(article.writer.json),"text":"
                    """
                let text = article.body.json.dropFirst().dropLast()
                return (Array(start.utf8), Array(text.utf8), article.body.count { $0 == " " } + 1)
            }
        }
    }

    private static let rounds: UInt64 = 10

    /// Writes articles of about some words each.
    func write(_ count: Int, words: Int, seed: UInt64) {
        var random = Seeded(seed: seed)
        var buffer: [UInt8] = []
        let last = story.residents["end"]?.first ?? ""
        let paragraph = Array(#"\n\n"#.utf8)
        for number in 0..<count {
            buffer += "{\"id\":\"\(number + 1)".utf8
            var next = random.element(of: articles)
            buffer += next.start
            var length = 0
            repeat {
                buffer += next.text
                buffer += paragraph
                length += next.words
                next = random.element(of: articles)
            } while length + next.words / 2 < words
            let person = Voice.resident(story.residents, &random).person
            let ending = Template.filled(last) { $0 == "name" ? person.name : person.role }
            buffer += "\(ending)\"}\n".utf8
            if buffer.count > 1 << 20 { Self.flush(&buffer) }
        }
        Self.flush(&buffer)
    }

    private static func flush(_ buffer: inout [UInt8]) {
        FileHandle.standardOutput.write(Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }
}
