import Foundation
import Testing

/// What goes in, what is said of it, and the exit status.
@Suite struct InputTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    @Test func linesKeepTheirOrderAndIDs() throws {
        let input =
            #"{"id":"a","text":"One."}"# + "\n\n" + #"{"text":"Two.","id":7}"# + "\r\n" + #"{"id":8.50,"text":""}"#
        let answer = try place.run("analyze", "--input", "jsonl", "--format", "jsonl", input: input)
        #expect(answer.status == 0)
        #expect(answer.errors == "")
        #expect(
            answer.lines.map { $0.prefix(33) } == [
                #"{"schema":"hearsay/1","id":"a","la"#.prefix(33), #"{"schema":"hearsay/1","id":7,"lang"#.prefix(33),
                #"{"schema":"hearsay/1","id":8.50,"la"#.prefix(33),
            ])
    }

    @Test func aBrokenLineLeavesAnErrorInItsPlace() throws {
        let input = "{\"id\":\"a\",\"text\":\"x\"}\nnonsense\n{\"id\":\"c\"}\n{\"id\":\"d\",\"text\":\"y\"}\n"
        for command in ["analyze", "segment", "certainty"] {
            let answer = try place.run(command, "--input", "jsonl", "--format", "jsonl", input: input)
            #expect(answer.status == 1)
            #expect(answer.lines.count == 4)
            #expect(answer.lines[1] == #"{"id":null,"error":{"line":2,"message":"not a JSON object (at byte 0)"}}"#)
            #expect(answer.lines[2] == #"{"id":"c","error":{"line":3,"message":"no “text”, which must be a string"}}"#)
            #expect(answer.lines[3].contains("\"d\""))
            #expect(answer.errors.contains("hearsay: standard input:2: not a JSON object"))
            #expect(answer.errors.contains("hearsay: standard input:3: no “text”"))
        }
    }

    @Test func aLongLineFailsAloneAndTheBatchGoesOn() throws {
        let long = String(repeating: "x", count: 300_000)
        let input = "{\"id\":1,\"text\":\"\(long)\"}\n{\"id\":2,\"text\":\"short\"}\n"
        let answer = try place.run(
            "analyze", "--input", "jsonl", "--format", "jsonl", "--max-bytes", "100K", input: input)
        #expect(answer.status == 1)
        #expect(answer.lines.count == 2)
        #expect(answer.lines[0].contains("more than 102400 bytes"))
        #expect(answer.lines[1].hasPrefix(#"{"schema":"hearsay/1","id":2,"#))
    }

    @Test func foldersAreReadDeepAndSorted() throws {
        for name in ["news/b.txt", "news/a/z.txt", "news/a.txt", "news/notes.md", "news/.hidden.txt"] {
            try place.write(name, "Text.")
        }
        let answer = try place.run("analyze", "news", "--format", "jsonl")
        #expect(answer.status == 0)
        #expect(answer.objects.compactMap { $0["id"] as? String } == ["news/a/z.txt", "news/a.txt", "news/b.txt"])
    }

    @Test func whatCannotBeReadIsNamed() throws {
        try place.write("good.txt", "Text.")
        try FileManager.default.createDirectory(
            at: place.folder.appendingPathComponent("empty"), withIntermediateDirectories: true)
        let answer = try place.run("analyze", "gone.txt", "empty", "good.txt", "--format", "jsonl")
        #expect(answer.status == 1)
        #expect(answer.objects.compactMap { $0["id"] as? String } == ["good.txt"])
        #expect(
            answer.errors == """
                hearsay: gone.txt: there is no such file; check the path
                hearsay: empty: the folder has no .txt files

                """)
    }

    @Test func anEmptyFileIsSaidAndIsNoFailure() throws {
        try place.write("empty.txt", "")
        let answer = try place.run("analyze", "empty.txt", "--format", "jsonl")
        #expect(answer.status == 0)
        #expect(answer.errors == "hearsay: empty.txt: the text is empty\n")
        #expect(answer.objects.count == 1)
    }

    @Test func otherEncodingsAreReadAndSaid() throws {
        let text = "“Wir bleiben hier”, sagte Jürgen Müller, und die Straße ist für alle da. Das können wir prüfen."
        try place.write("old.txt", try #require(text.data(using: .windowsCP1252)))
        let answer = try place.run("segment", "old.txt")
        #expect(answer.status == 0)
        #expect(answer.errors.contains("hearsay: old.txt: not UTF-8, read as windows-1252"))
        #expect(answer.output.isEmpty || answer.output.contains("Jürgen Müller"))
    }

    @Test func brokenUTF8IsRepairedAndSaid() throws {
        try place.write("broken.txt", Data("Größe, Übung, Äpfel, ".utf8) + [0xFF] + Data(" Ende.".utf8))
        let answer = try place.run("analyze", "broken.txt", "--format", "jsonl")
        #expect(answer.status == 0)
        #expect(
            answer.errors
                == "hearsay: broken.txt: 1 place was no valid Unicode, the first at byte 25; U+FFFD stands there now\n")
    }

    @Test func targetsMustLieInTheText() throws {
        let input =
            #"{"id":1,"text":"It may rain.","target":{"start":7,"end":11}}"# + "\n"
            + #"{"id":2,"text":"😀 may","target":{"start":2,"end":6}}"# + "\n" + #"{"id":3,"text":"No."}"#
        let answer = try place.run("certainty", "--input", "jsonl", "--format", "jsonl", input: input)
        #expect(answer.status == 1)
        #expect(answer.objects.map { $0["commitment"] != nil } == [true, false, false])
        #expect(answer.lines[1].contains("the “target” lies outside of the text, which ends at 5"))
    }

    @Test func wrongUseEndsWithTwo() throws {
        for arguments in [
            ["analyze", "--nonsense"], ["analyze", "--format", "xml"], ["analyze", "--jobs", "0"],
            ["analyze", "--max-bytes", "0"], ["analyze", "--speaker-threshold", "2"],
            ["analyze", "--lexicons", "nowhere"],
            ["evaluate"], ["evaluate", "gold.jsonl", "--errors", "-1"], ["evaluate", "gold.jsonl", "--jobs", "0"],
            ["analyze", "--output", "."], ["lexicons", "show", "nothing"], ["lexicons", "check", "nowhere"],
        ] {
            let answer = try place.run(arguments, input: Data())
            #expect(answer.status == 2, "\(arguments)")
            #expect(answer.output == "")
            #expect(answer.errors.hasPrefix("Error: ") || answer.errors.hasPrefix("hearsay: "), "\(arguments)")
        }
    }

    @Test func helpAndVersion() throws {
        #expect(try place.run("--version").output == "0.1.0\n")
        for command in ["analyze", "segment", "certainty", "parse", "explain", "evaluate", "lexicons"] {
            let answer = try place.run(command, "--help")
            #expect(answer.status == 0 && answer.output.contains("EXAMPLES"), "\(command)")
        }
    }
}
