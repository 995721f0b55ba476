import Foundation
import Testing

@testable import Hearsay

/// The article that the project was created from must come out right. It is not part of the repository: where it is absent, the
/// test is skipped.
@Suite struct SeedTests {
    private static let folder = Fixture.root.deletingLastPathComponent().appending(path: "shared/seed")

    static let text: String? = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard let name = names.first(where: { $0.hasSuffix(".txt") }) else { return nil }
        return try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }()

    private static let speakers = [
        ("White House", "said", "mixed"), ("advisers", "expressed", "mixed"), ("John Kirby", "told", "indirect"),
        ("trio", "see", "indirect"), ("trio", "called on", "indirect"), ("John Kirby", "said", "indirect"),
        ("John Kirby", "said", "mixed"), ("John Kirby", "added", "mixed"),
        ("Vladimir Putin", "did not deny", "indirect"), ("Vladimir Putin", "said", "indirect"),
        ("Volodymyr Zelenskiy", "said", "indirect"), ("Volodymyr Zelenskiy", "did not say", "indirect"),
        ("Ukrainian military intelligence", "said", "indirect"), ("John Kirby", "said", "indirect"),
        ("John Kirby", "said", "direct"), ("John Kirby", "said", "indirect"),
    ]

    @Test(.enabled(if: text != nil, "the seed article is not beside the repository"), arguments: speakers.indices)
    func isFound(_ number: Int) throws {
        let (speaker, cue, kind) = Self.speakers[number]
        let earlier = Self.speakers[..<number].count { $0 == (speaker, cue, kind) }
        let found = try Analyzer().analyze(try #require(Self.text)).quotations.filter {
            $0.cue?.text == cue && $0.kind.rawValue == kind
                && ($0.speaker?.name ?? "").lowercased().contains(speaker.lowercased())
        }
        #expect(found.count > earlier, "\(speaker) \(cue), \(kind)")
    }

    @Test(.enabled(if: text != nil, "the seed article is not beside the repository"))
    func kirbysLastWordsAreLessCertainThanHisFirst() throws {
        let kirby = try Analyzer().analyze(try #require(Self.text)).quotations.filter {
            $0.speaker?.name == "John Kirby"
        }
        let scores = kirby.compactMap(\.certainty.score)
        let first = try #require(scores.first)
        #expect(scores.suffix(3).allSatisfy { $0 < first })
    }

    @Test(.enabled(if: text != nil, "the seed article is not beside the repository"))
    func aNegatedDenialCommitsToNothing() throws {
        let denial = try Analyzer().analyze(try #require(Self.text)).quotations.first { $0.act == .denial }
        #expect(denial?.polarity == .negative)
        #expect(denial?.certainty.score == nil)
        #expect(denial?.time?.text == "on Thursday")
    }
}
