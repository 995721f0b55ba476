import Testing

@testable import Hearsay

/// Phrases that report without a verb: “in Lind's view”.
@Suite struct PhraseCueTests {
    private static let analyzer: Analyzer? = try? Analyzer()

    private func cues(in text: String) throws -> [String] {
        try #require(Self.analyzer).analyze(text).quotations.map {
            "\($0.source?.text ?? "–") | \($0.cue?.text ?? "–") | \($0.text)"
        }
    }

    @Test(arguments: ["view", "opinion", "words", "judgment", "assessment", "telling"])
    func theSourceFollows(_ noun: String) throws {
        #expect(
            try cues(in: "In the \(noun) of Lind, the old bridge is safe.")
                == ["Lind | In the \(noun) of | the old bridge is safe"])
    }

    @Test func theSourceStandsWithin() throws {
        #expect(
            try cues(in: "In Lind's view, the old bridge is safe.")
                == ["Lind | In Lind's view | the old bridge is safe"])
    }

    @Test(arguments: ["opinion", "judgment", "assessment", "telling"])
    func anyOfThePhrasesWithOnePreposition(_ noun: String) throws {
        let found = try cues(in: "In Lind's \(noun), the old bridge is safe.")
        #expect(found == ["Lind | In Lind's \(noun) | the old bridge is safe"])
    }

    /// The corpus has the phrase mostly before words in marks, so that without marks it is held for improbable.
    @Test func wordsWithoutMarks() throws {
        let found = try cues(in: "In Lind's words, the old bridge is safe.")
        withKnownIssue { #expect(found == ["Lind | In Lind's words | the old bridge is safe"]) }
    }

    /// What follows the comma is no apposition of the source, and a participle goes on with it.
    @Test(arguments: [
        ("exit polls", "Dana Rourke had a narrow lead"),
        ("court documents seen by the Herald", "the firm lost 3 million"),
        ("a complaint filed by the agency", "the builder hid the cracks"),
        ("people who know the mayor", "she will resign"),
    ])
    func theSourceGoesOnToItsComma(_ source: String, _ content: String) throws {
        let found = try cues(in: "According to \(source), \(content).")
        #expect(found.first == "\(source) | According to | \(content)")
    }
}
