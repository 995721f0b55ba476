import Foundation
import Testing

/// A report's folder as the command writes it.
@Suite struct ReportCommandTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(
            "a.jsonl", #"{"id":"a","text":"“It may rain,” Ana Petrov said.","date":"2024-05-02","outlet":"Post"}"#)
        #expect(try place.run("batch", "a.jsonl", "--store", "c.sqlite", "--no-grammar").status == 0)
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.folder.appendingPathComponent(folder).path).sorted()
    }

    @Test func aFolderIsMadeAndOtherFilesAreLeftAlone() throws {
        try place.write("out/mine.txt", "Mine.")
        try place.write("out/index.html", "An earlier report.")
        let answer = try place.run("report", "c.sqlite", "--output", "out", "--title", "Rain & <snow>")
        #expect(answer.status == 0 && answer.output.isEmpty)
        #expect(answer.errors.hasPrefix("hearsay: out/index.html and "))
        #expect(try names("out") == ["index.html", "mine.txt", "quotations"])
        #expect(place.read("out/mine.txt") == "Mine.")
        #expect(place.read("out/index.html")?.contains("<title>Rain &amp; &lt;snow&gt;</title>") == true)
        // The same again, elsewhere: the same files with the same bytes.
        #expect(try place.run("report", "c.sqlite", "--output", "deep/er/", "--title", "Rain & <snow>").status == 0)
        #expect(try names("deep/er/quotations") == names("out/quotations"))
        for name in try names("out/quotations") {
            #expect(place.read("out/quotations/\(name)") == place.read("deep/er/quotations/\(name)"))
        }
    }

    @Test func wrongUseIsSaid() throws {
        try place.write("taken", "A file.")
        for (arguments, message) in [
            (["report", "c.sqlite", "--output", "taken"], "taken is a file; name a folder"),
            (
                ["report", "gone.sqlite", "--output", "out"],
                "gone.sqlite: there is no such file; hearsay batch makes a store"
            ),
            (["report", "a.jsonl", "--output", "out"], "a.jsonl: this is no store of hearsay"),
            (["report", "c.sqlite"], "Missing expected argument '--output"),
            (["report", "c.sqlite", "--output", "out", "--where", "shoe=1"], "there is no field “shoe”"),
        ] {
            let answer = try place.run(arguments, input: Data())
            #expect(answer.status == 2, "\(arguments)")
            #expect(answer.errors.contains(message), "\(arguments): \(answer.errors)")
        }
        #expect(place.read("taken") == "A file." && place.read("out/index.html") == nil)
        // A file where the pages' folder should be.
        try place.write("half/quotations", "A file.")
        let answer = try place.run("report", "c.sqlite", "--output", "half")
        #expect(answer.status == 1 && answer.errors.contains("half/quotations/"))
    }
}
