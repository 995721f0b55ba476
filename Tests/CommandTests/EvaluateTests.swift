import Foundation
import Testing

/// `hearsay evaluate`: what goes in, what comes out, and what is said of files that can't be used.
@Suite struct EvaluateTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private static let gold = #"""
        {"id": "a", "text": "“It works,” Kim said.", "quotations": [{"id": "q1", "content": [[0, 11]], "cue": [[16, 20]], "source": [[12, 15]], "speaker": "e1", "polarity": "positive", "kind": "direct"}], "entities": {"e1": {"name": "Kim", "mentions": [[12, 15]], "mentionKinds": ["name"]}}}
        """#

    @Test func hearsayAnalyzesByItself() throws {
        try place.write("gold.jsonl", Self.gold + "\n")
        let table = try place.run("evaluate", "gold.jsonl", "--by-kind", "--errors", "1")
        #expect(table.status == 0 && table.errors == "")
        #expect(table.lines.first == "documents 1, gold quotations 1, predicted 1")
        #expect(table.output.contains("  linked                100.0 100.0 100.0   (1 of 1 predicted, 1 gold)\n"))
        #expect(table.output.contains("  recall @.3 by gold kind:       direct 100.0 (1)   mixed    -  (0)"))
        #expect(table.output.contains("\nFALSE ALARMS: 0, showing 0\n"))
        let json = try place.run("evaluate", "gold.jsonl", "--format", "json", "--output", "figures.json")
        #expect(json.status == 0 && json.output == "")
        #expect(place.read("figures.json")?.contains(#""strict": 1"#) == true)
    }

    @Test func outputsAreScoredWithoutAnalysis() throws {
        try place.write("gold.jsonl", Self.gold)
        try place.write("found.jsonl", #"{"id": "b"}"# + "\n" + #"{"id": "a", "quotations": []}"#)
        let answer = try place.run("evaluate", "gold.jsonl", "--predictions", "found.jsonl")
        #expect(answer.status == 0)
        #expect(answer.lines.first == "documents 1, gold quotations 1, predicted 0")
        #expect(answer.output.hasSuffix("  note: documents that gold does not have: 1\n"))
    }

    /// A folder of brat's files; its ids are the paths that `analyze` gives the same texts.
    @Test func bratFoldersAreScoredAsTheyAreAnalyzed() throws {
        try place.write("news/a.txt", "“It works,” Kim said.")
        try place.write(
            "news/a.ann", "T1\tContent 0 11\t“It works,”\nT2\tCue 16 20\tsaid\nR1\tcontent-cue Arg1:T1 Arg2:T2\n")
        try place.write("news/deep/b.txt", "It rains.")
        try place.write("news/deep/b.ann", "")
        let found = try place.run("analyze", "news", "--format", "jsonl")
        try place.write("found.jsonl", found.output)
        let given = try place.run("evaluate", "news", "--predictions", "found.jsonl")
        let own = try place.run("evaluate", "news", "--jobs", "1")
        #expect(given.status == 0 && given.output == own.output)
        #expect(own.lines.first == "documents 2, gold quotations 1, predicted 1")
        #expect(own.output.contains("  content exact         100.0 100.0 100.0"))
    }

    @Test func linesMayComeFromStandardInput() throws {
        let answer = try place.run("evaluate", "-", "--no-grammar", input: "\n" + Self.gold + "\n\n")
        #expect(answer.status == 0 && answer.lines.first == "documents 1, gold quotations 1, predicted 1")
    }

    @Test func theNumberOfWorkersDoesNotMatter() throws {
        let texts = (0..<40).map { Self.gold.replacing(#""id": "a""#, with: "\"id\": \"\($0)\"") }
        try place.write("gold.jsonl", texts.joined(separator: "\n"))
        let answers = try ["1", "4"].map { try place.run("evaluate", "gold.jsonl", "--format", "json", "--jobs", $0) }
        #expect(answers[0].status == 0 && answers[0].output == answers[1].output)
    }

    /// Status 2 and one line that names file and line.
    @Test func filesThatCannotBeUsedAreNamed() throws {
        try place.write("gold.jsonl", Self.gold + "\n")
        try place.write("twice.jsonl", Self.gold + "\n\n" + Self.gold)
        try place.write("broken.jsonl", "{\"id\": \"a\"\n")
        try place.write("empty.jsonl", "\n")
        try place.write("other.jsonl", #"{"id": "z"}"#)
        try place.write("bytes.jsonl", #"{"id": "a", "offsets": "utf8"}"#)
        try place.write("alone/a.ann", "T1\tCue 0 1\tx\n")
        try place.write("none/a.md", "")
        let cases: [([String], String)] = [
            (["gone.jsonl"], "gone.jsonl: there is no such file; check the path"),
            (["twice.jsonl"], "twice.jsonl:3: the id “a” comes twice; give each text one of its own"),
            (["broken.jsonl"], "broken.jsonl:1: not JSON: it breaks off (at byte 10)"),
            (["empty.jsonl"], "empty.jsonl: no annotated texts"),
            (["alone"], "alone/a.txt: cannot be opened: No such file or directory"),
            (["none"], "none: the folder has no .ann, .json, .jsonl files"),
            (
                ["gold.jsonl", "--predictions", "other.jsonl"],
                "other.jsonl: none of its documents has the id of an annotated text"
            ),
            (
                ["gold.jsonl", "--predictions", "bytes.jsonl"],
                "bytes.jsonl:1: “offsets” must be scalar; analyze without --offsets"
            ),
            (["gold.jsonl", "--predictions", "gone"], "gone: there is no such file; check the path"),
            (["gold.jsonl", "--lexicons", "gone"], "gone is no folder"),
        ]
        for (arguments, message) in cases {
            let answer = try place.run(["evaluate"] + arguments, input: Data())
            #expect(answer.status == 2 && answer.output == "", "\(arguments)")
            #expect(answer.errors == "hearsay: \(message)\n")
        }
    }
}
