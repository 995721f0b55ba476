import Foundation
import Testing

/// What comes out, and in which order.
@Suite struct OutputTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    @Test func manyWorkersWriteWhatOneWrites() throws {
        // Texts of very different lengths, so that workers overtake one another.
        let lines = (0..<60).map { number in
            let text = String(repeating: "Mary Smith said on Monday that it could rain. ", count: number * 37 % 41)
            return "{\"id\":\(number),\"text\":\"\(text)\"}"
        }
        let input = lines.joined(separator: "\n")
        let arguments = ["analyze", "--input", "jsonl", "--format", "jsonl", "--jobs"]
        let one = try place.run(arguments + ["1"], input: Data(input.utf8))
        let four = try place.run(arguments + ["4"], input: Data(input.utf8))
        #expect(one.status == 0)
        #expect(one.output == four.output)
        #expect(four.objects.compactMap { $0["id"] as? Int } == Array(0..<60))
    }

    @Test func answersBeforeTheInputEnds() throws {
        let process = Process()
        process.executableURL = Workplace.tool
        process.arguments = ["analyze", "--input", "jsonl", "--format", "jsonl"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for number in 1...3 {
            input.fileHandleForWriting.write(Data("{\"id\":\(number),\"text\":\"x\"}\n".utf8))
            var answer = Data()
            while answer.last != UInt8(ascii: "\n") {
                let more = output.fileHandleForReading.availableData
                if more.isEmpty { break }
                answer += more
            }
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix(#"{"schema":"hearsay/1","id":\#(number),"#))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let line = "{\"id\":1,\"text\":\"\(String(repeating: "It rains. ", count: 2000))\"}\n"
        try place.write("many.jsonl", String(repeating: line, count: 300))
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c", "'\(Workplace.tool.path)' segment many.jsonl --format jsonl 2> errors | head -c 10 > first",
        ]
        shell.currentDirectoryURL = place.folder
        try shell.run()
        shell.waitUntilExit()
        #expect(place.read("errors") == "")
        #expect(place.read("first")?.utf8.count == 10)
    }

    @Test func jsonIsAnObjectOrAnArray() throws {
        try place.write("a.txt", "It rains.")
        try place.write("b.txt", "It snows.")
        func json(_ answer: Workplace.Answer) throws -> Any {
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        }
        #expect(try json(place.run("analyze", "a.txt", "--format", "json")) is [String: Any])
        #expect(try (json(place.run("analyze", "a.txt", "b.txt", "--format", "json")) as? [Any])?.count == 2)
        let lines = "{\"text\":\"x\"}\nnonsense\n"
        let answer = try place.run("analyze", "--input", "jsonl", "--format", "json", input: lines)
        #expect(answer.status == 1)
        #expect(try (json(answer) as? [Any])?.count == 2)
        #expect(try (json(place.run("analyze", "--input", "jsonl", "--format", "json")) as? [Any])?.isEmpty == true)
    }

    @Test func outputAppearsWhenItIsComplete() throws {
        try place.write("a.txt", "It rains.")
        let answer = try place.run("analyze", "a.txt", "--format", "html", "--output", "a.html")
        #expect(answer.status == 0 && answer.output == "")
        #expect(place.read("a.html")?.hasSuffix("</html>\n") == true)
        #expect(place.read("a.html.partial") == nil)
        // An input may be its own output: it is read before it is replaced.
        #expect(try place.run("segment", "a.txt", "--format", "jsonl", "--output", "a.txt").status == 0)
        #expect(place.read("a.txt")?.hasPrefix("{\"id\":\"a.txt\"") == true)
    }

    @Test func coloursOnRequest() throws {
        try place.write("a.txt", "“It rains,” Mary Smith said.")
        #expect(try !place.run("analyze", "a.txt").output.contains("\u{1B}"))
        #expect(try place.run("analyze", "a.txt", "--color", "always").output.contains("\u{1B}["))
        #expect(try !place.run("analyze", "a.txt", "--color", "never").output.contains("\u{1B}"))
    }

    @Test func lexiconsAreListedShownAndChecked() throws {
        let list = try place.run("lexicons", "list")
        #expect(list.status == 0)
        #expect(try place.run("lexicons", "check").status == 0)
        let name = String(try #require(list.lines.first).prefix { $0 != " " })
        let table = try place.run("lexicons", "show", name).output
        let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let first = lines[1].split(separator: "\t")[0]
        try place.write("mine/\(name)", "\(lines[0])\n-\(lines[1])\n")
        #expect(try place.run("lexicons", "check", "mine").status == 0)
        try place.write("mine/\(name)", "\(lines[0])\n\(first)\n")
        let broken = try place.run("lexicons", "check", "mine")
        #expect(broken.status == 1 && broken.errors.hasPrefix("hearsay: \(name):2: 1 cells, but the header names"))
        try place.write(
            "mine/\(name)", "\(lines[0])\n-\(lines[1].dropFirst(first.count).replacing("\(first)", with: ""))\n")
        try place.write("mine/unknown.tsv", "a\tb\n")
        #expect(
            try place.run("lexicons", "check", "mine").errors.contains(
                "unknown.tsv:1: no table of this name to overlay"))
    }

    @Test func explainsOrSaysWhatThereIs() throws {
        try place.write("a.txt", "It rains.")
        let answer = try place.run("explain", "a.txt", "--quotation", "q9")
        #expect(answer.status == 1)
        #expect(answer.errors.hasPrefix("hearsay: a.txt: there is no quotation q9; "))
    }

    @Test func actsAreChosenByName() throws {
        let text = "Anna Kovac said the bridge was safe. Officials denied that it was closed."
        let some = try place.run(["analyze", "--acts", "denial", "--format", "jsonl"], input: Data(text.utf8))
        #expect(some.status == 0)
        let quotations = try #require(some.objects.first?["quotations"] as? [[String: Any]])
        #expect(quotations.map { $0["act"] as? String } == ["denial"])
        let wrong = try place.run(["analyze", "--acts", "denial,rumour"], input: Data(text.utf8))
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("no act “rumour”; there are statement, thought"))
    }
}
