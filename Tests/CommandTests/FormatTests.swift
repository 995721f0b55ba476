import Foundation
import Testing

/// Formats that have a file for each text, or a frame around several.
@Suite struct FormatTests {
    static let text = "“It works,” Kim said. Lee denied that it was late."
    let place: Workplace

    init() throws { place = try Workplace() }

    private func json(_ answer: Workplace.Answer) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    }

    // MARK: brat

    @Test func bratScoresFullyAgainstItself() throws {
        try place.write("articles/a.txt", Self.text)
        try place.write("articles/2024/b.txt", "“It rains,”\r\n😀 Mary Smith said.\r\n\r\nShe said that it may snow.")
        let answer = try place.run("analyze", "articles", "--format", "brat", "--output", "annotated/by/us")
        #expect(answer.status == 0 && answer.output == "" && answer.errors == "")
        let score = try place.run("evaluate", "annotated/by/us", "--format", "json")
        let figures = try #require(try json(score) as? [String: Any])
        #expect(figures["documents"] as? Int == 2)
        let table = try place.run("evaluate", "annotated/by/us").output
        for row in ["content exact", "cue exact", "linked", "token spans, content", "token spans, source"] {
            let line = table.split(separator: "\n").first { $0.contains(row) }
            #expect(line?.contains("100.0 100.0 100.0") == true, "\(row)")
        }
    }

    @Test func aFolderForBratHasTextsAnnotationsAndItsConfiguration() throws {
        try place.write("in/a.txt", Self.text)
        try place.write("in/deep/a.txt", "It snows.")
        try place.write("other/a.txt", "It rains.")
        #expect(try place.run("analyze", "in/", "other/a.txt", "--format", "brat", "--output", "out/").status == 0)
        #expect(
            place.read("out/a.txt") == Self.text && place.read("out/a.ann")?.hasPrefix("T1\tContent 0 11\t") == true)
        #expect(place.read("out/deep/a.txt") == "It snows." && place.read("out/deep/a.ann") == "")
        #expect(place.read("out/a-2.txt") == "It rains." && place.read("out/a-2.ann") == "")
        #expect(place.read("out/annotation.conf")?.hasPrefix("[entities]\nContent\n") == true)
        // One's own configuration stays; annotations are made anew.
        try place.write("out/annotation.conf", "mine")
        try place.write("out/a.ann", "old")
        #expect(try place.run("analyze", "in/a.txt", "--format", "brat", "--output", "out").status == 0)
        #expect(place.read("out/annotation.conf") == "mine" && place.read("out/a.ann")?.hasPrefix("T1") == true)
    }

    @Test func annotationsMayStandBesideTheirTexts() throws {
        try place.write("in/a.txt", Self.text)
        try place.write(
            "in/b.txt",
            Data(
                "“Ça va,” Kim said. The café is old, and so is the naïve waiter.".utf16.flatMap {
                    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                }))
        let answer = try place.run("analyze", "in", "--format", "brat", "--output", "in")
        #expect(place.read("in/a.txt") == Self.text && place.read("in/a.ann")?.hasPrefix("T1") == true)
        // The text in UTF-8 would take the place of the input.
        #expect(answer.status == 1 && answer.errors.contains("in/b.txt: is no plain UTF-8 and would be replaced"))
        #expect(place.read("in/b.ann") == nil)
    }

    @Test func linesHaveTheirIdsAsNames() throws {
        let ids = [#""x""#, #""x""#, #""../up/é:1""#, #"".hidden""#, #""""#, "7", "null"]
        let lines = ids.map { "{\"id\":\($0),\"text\":\"It rains.\"}" }.joined(separator: "\n") + "\nnonsense\n"
        let answer = try place.run(
            ["analyze", "--input", "jsonl", "--format", "brat", "--output", "out"], input: Data(lines.utf8))
        #expect(answer.status == 1 && answer.errors.contains("standard input:8: not a JSON object"))
        for name in ["x", "x-2", "_._up_é_1", "_hidden", "text", "7", "standard_input_7"] {
            #expect(place.read("out/\(name).txt") == "It rains." && place.read("out/\(name).ann") == "", "\(name)")
        }
        #expect(place.read("out/standard_input_8.txt") == nil)
    }

    @Test func oneTextMayGoWithoutAFolder() throws {
        try place.write("a.txt", Self.text)
        let answer = try place.run("analyze", "a.txt", "--format", "brat")
        #expect(answer.status == 0 && answer.output.hasPrefix("T1\tContent 0 11\t“It works,”\n"))
        #expect(try place.run("analyze", "a.txt", "--format", "brat", "--output", "a.ann").status == 0)
        #expect(place.read("a.ann") == answer.output && place.read("annotation.conf") == nil)
    }

    @Test func whatCannotBeWrittenIsSaid() throws {
        try place.write("a.txt", Self.text)
        try place.write("b.txt", Self.text)
        let cases: [([String], String)] = [
            (["a.txt", "b.txt", "--format", "brat"], "name a folder: --output DIR"),
            (["a.txt", "b.txt", "--format", "brat", "--output", "x.ann"], "name a folder: --output DIR"),
            (["a.txt", "--format", "brat", "--output", "b.txt"], "b.txt is a file; name a folder"),
            (["a.txt", "--format", "brat", "--offsets", "utf8"], "--format brat counts offsets in scalar"),
            (
                ["a.txt", "--format", "webannotation", "--offsets", "utf16"],
                "--format webannotation counts offsets in scalar"
            ),
        ]
        for (arguments, message) in cases {
            let answer = try place.run(["analyze"] + arguments, input: Data())
            #expect(answer.status == 2 && answer.output == "" && answer.errors.contains(message), "\(arguments)")
        }
        let answer = try place.run("analyze", "a.txt", "--format", "brat", "--output", "a.txt/x")
        #expect(answer.status == 1 && answer.errors.contains("cannot be made"))
    }

    @Test func aFolderForCASHasAFileForEachText() throws {
        try place.write("in/a.txt", Self.text)
        try place.write("in/b.txt", "It rains.")
        let answer = try place.run("analyze", "in", "--format", "cas", "--output", "out")
        #expect(answer.status == 0 && answer.errors == "")
        for name in ["a", "b"] { #expect(place.read("out/\(name).json")?.hasPrefix("{\n  \"%TYPES\"") == true) }
        #expect(place.read("out/annotation.conf") == nil && place.read("out/a.txt") == nil)
        #expect(try json(place.run("analyze", "in/a.txt", "--format", "cas", "--offsets", "utf16")) is [String: Any])
        #expect(try place.run("analyze", "in/a.txt", "--format", "cas", "--offsets", "utf8").status == 2)
        #expect(try place.run("analyze", "in", "--format", "cas").status == 2)
    }

    // MARK: Several texts

    @Test func severalTextsHaveAFrame() throws {
        try place.write("a.txt", Self.text)
        try place.write("b.txt", "")
        for format in ["webannotation", "schemaorg"] {
            #expect(try json(place.run("analyze", "a.txt", "--format", format)) is [String: Any])
            #expect(try (json(place.run("analyze", "a.txt", "b.txt", "--format", format)) as? [Any])?.count == 2)
        }
        let one = try place.run("analyze", "a.txt", "--format", "tei").output
        #expect(one.contains("<TEI xmlns=") && one.contains(" who=\"#s1\"") && !one.contains("teiCorpus"))
        let two = try place.run("analyze", "a.txt", "b.txt", "--format", "tei").output
        #expect(two.contains("<teiCorpus xmlns=") && two.hasSuffix("</TEI>\n</teiCorpus>\n"))
        let words = try place.run("analyze", "a.txt", "b.txt", "--format", "conllu", "--offsets", "utf8").output
        #expect(words.hasPrefix("# newdoc id = a.txt\n") && words.contains("Offset=0:3|Content=q1|"))
    }

    @Test func wordsHaveTreesUnlessTheyAreLeftOut() throws {
        let text = Data("It rains. Kim said so.".utf8)
        let parsed = try place.run(["analyze", "--format", "conllu"], input: text).output
        #expect(parsed.contains("2\trains\train\tVERB\t"))
        let plain = try place.run(["analyze", "--format", "conllu", "--no-grammar"], input: text).output
        #expect(plain.contains("2\trains\t_\t_\t"))
    }

    @Test func helpAndCompletionsKnowAllFormats() throws {
        let formats = [
            "text", "json", "jsonl", "csv", "html", "brat", "tei", "webannotation", "conllu", "schemaorg", "cas",
        ]
        let help = try place.run("analyze", "--help").output
        let completions = try place.run("--generate-completion-script", "zsh").output
        let values = formats.map { "'\($0)'" }.joined(separator: " ")
        #expect(completions.contains("format=(\(values))"))
        for format in formats {
            #expect(help.contains("\n  \(format) ") || help.contains("\n  \(format)\n"), "\(format)")
        }
    }
}
