import Foundation
import Testing

/// `hearsay evaluate` gives the figures of the reference scorer, and its table to the byte.
@Suite(
    .enabled(if: ReferenceScorer.isThere, "needs python3, and ../shared/score/attribution.py beside the repository"))
struct ReferenceTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    /// Compares both scorers on files of the workplace.
    private func compare(_ gold: String, _ output: String, _ comment: Comment = "") throws {
        let expected = try ReferenceScorer.score(gold, output, ["--json"], in: place.folder)
        let found = try place.run("evaluate", gold, "--predictions", output, "--format", "json")
        #expect(found.status == 0, "\(found.errors)")
        let (a, b) = (try Self.object(expected), try Self.object(found.output))
        #expect(ReferenceScorer.differences(a, b) == [], comment)
        let options = ["--by-kind", "--errors", "5"]
        let table = try ReferenceScorer.score(gold, output, options, in: place.folder)
        let own = try place.run(["evaluate", gold, "--predictions", output] + options, input: Data())
        #expect(own.output == table, comment)
        #expect(table.hasPrefix("documents "))
    }

    private static func object(_ json: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test func differencesAreSeen() throws {
        let one = try Self.object(#"{"a": {"n": 3, "f": 0.5}, "b": null}"#)
        #expect(ReferenceScorer.differences(one, try Self.object(#"{"b": null, "a": {"f": 0.5, "n": 3.0}}"#)) == [])
        for other in [
            #"{"a": {"n": 4, "f": 0.5}, "b": null}"#, #"{"a": {"n": 3, "f": 0.50000000001}, "b": null}"#,
            #"{"a": {"n": 3, "f": 0.5}, "b": 0}"#, #"{"a": {"n": 3, "f": 0.5}}"#, #"{"a": 3, "b": null}"#,
        ] {
            #expect(ReferenceScorer.differences(one, try Self.object(other)).count >= 1, "\(other)")
        }
    }

    @Test func fixtures() throws {
        let folder = ReferenceScorer.root.appending(path: "Fixtures/gold")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count >= 12)
        let lines = try names.map {
            String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
                .replacing("\n", with: " ")
        }
        try place.write("gold.jsonl", lines.joined(separator: "\n"))
        let found = try place.run("analyze", "gold.jsonl", "--format", "jsonl")
        try place.write("found.jsonl", found.output)
        try compare("gold.jsonl", "found.jsonl")
        // The files themselves, analyzed on the way, score the same.
        let own = try place.run("evaluate", folder.path, "--by-kind", "--errors", "5")
        #expect(
            own.output
                == (try ReferenceScorer.score(
                    "gold.jsonl", "found.jsonl", ["--by-kind", "--errors", "5"], in: place.folder)))
    }

    @Test(arguments: ["polnear.dev", "gum.dev"])
    func developmentSets(_ name: String) throws {
        let file = ReferenceScorer.shared.appending(path: "corpora/attribution/\(name).jsonl")
        guard let gold = try? Data(contentsOf: file) else {
            print("\(name) is not beside the repository: not compared")
            return
        }
        try place.write("gold.jsonl", gold)
        let found = try place.run("analyze", "gold.jsonl", "--format", "jsonl", "--no-grammar")
        try place.write("found.jsonl", found.output)
        try compare("gold.jsonl", "found.jsonl")
    }

    /// Texts of many scripts with annotations and outputs that obey no grammar: spans of any length and number, empty, nested, in several
    /// pieces; entities of pronouns alone; documents that are missing, failed, unknown, or in another order.
    @Test(arguments: 0..<25)
    func anything(_ seed: UInt64) throws {
        var made = HostileGold(seed: seed)
        let (gold, output) = try made.lines()
        try place.write("gold.jsonl", gold)
        try place.write("found.jsonl", output)
        try compare("gold.jsonl", "found.jsonl", "seed \(seed)")
    }
}
