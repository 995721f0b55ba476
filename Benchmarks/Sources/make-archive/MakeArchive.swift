// The archive of Docs/archive.md, and larger ones like it: `make archive`, `make bench-archive`.

import Foundation

@main
struct MakeArchive {
    static let usage = """
        make-archive STORY [--seed N]                            the story's articles, as CSV
        make-archive STORY --articles N [--words N] [--seed N]   many, as JSON Lines

        """

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("make-archive: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        var options = ["--seed": 1, "--words": 400, "--articles": 0]
        var rest = arguments.dropFirst()
        while let name = rest.popFirst() {
            guard options[name] != nil, let value = rest.popFirst().flatMap({ Int($0) }), value >= 0 else {
                throw StoryError(description: "\(name): unknown, or without a number\n\(usage)")
            }
            options[name] = value
        }
        guard let folder = arguments.first else {
            throw StoryError(description: "name the folder of a story\n\(usage)")
        }
        let story = try Story(folder: folder)
        let seed = UInt64(options["--seed"] ?? 1)
        if let count = options["--articles"], count > 0 {
            try Bulk(story, seed: seed).write(count, words: options["--words"] ?? 400, seed: seed)
        } else {
            var reporter = Reporter(story, seed: seed)
            let rows = try reporter.archive().map(\.row)
            FileHandle.standardOutput.write(Data((Article.header + rows.joined()).utf8))
        }
    }
}
