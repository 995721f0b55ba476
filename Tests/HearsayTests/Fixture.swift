import Foundation
import Testing

/// An article of the folder Fixtures, with its gold annotation.
struct Fixture: Sendable, CustomTestStringConvertible {
    struct Gold: Decodable, Sendable {
        struct Quotation: Decodable, Sendable {
            var content: [[Int]]
            var cue: [[Int]]
            var source: [[Int]]
            var kind: String
        }
        var quotations: [Quotation]
    }

    var name: String
    var text: String
    var gold: Gold

    var testDescription: String { name }

    /// The repository's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All articles, by name. Empty where the folder can't be read, which a test of its own reports.
    static let all: [Fixture] = {
        let articles = root.appending(path: "Fixtures/articles")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: articles.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
            let name = String(file.dropLast(4))
            let gold = root.appending(path: "Fixtures/gold/\(name).json")
            guard let text = try? String(contentsOf: articles.appending(path: file), encoding: .utf8),
                let data = try? Data(contentsOf: gold), let decoded = try? JSONDecoder().decode(Gold.self, from: data)
            else { return nil }
            return Fixture(name: name, text: text, gold: decoded)
        }
    }()
}
