import Foundation
import GRDB
import Testing

/// From files to a store, and from a store to answers.
@Suite struct CorpusTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func batch(_ inputs: String...) throws -> Workplace.Answer {
        try place.run(["batch"] + inputs + ["--store", "c.sqlite", "--no-grammar"], input: Data())
    }

    private func values(_ sql: String) throws -> [String] {
        let store = try DatabaseQueue(path: place.folder.appendingPathComponent("c.sqlite").path)
        return try store.read {
            try Row.fetchAll($0, sql: sql).map { $0.databaseValues.map(\.description).joined(separator: "|") }
        }
    }

    @Test func eachFileIsReadAsItsNameSays() throws {
        try place.write("news/a.txt", "“It is open,” Ana Petrov said.")
        try place.write(
            "news/b.jsonl", #"{"id":"b","text":"It rained.","outlet":"Post","author":["Ana","Tom"],"date":20240501}"#)
        try place.write("news/c.csv", "id,text,date\r\nc,\"It, too\",2024-05-02\r\n")
        try place.write("news/d.tsv", "id\ttext\nd\tIt snowed.\n")
        try place.write("news/notes.md", "Not read.")
        let answer = try batch("news")
        #expect(answer.status == 0)
        #expect(answer.errors.hasSuffix(": 4 new; 1 quotations stored\n"))
        #expect(
            try values("SELECT key, outlet, author, date FROM documents ORDER BY id") == [
                "\"news/a.txt\"|NULL|NULL|NULL", "\"b\"|\"Post\"|\"Ana, Tom\"|\"20240501\"",
                "\"c\"|NULL|NULL|\"2024-05-02\"", "\"d\"|NULL|NULL|NULL",
            ])
        #expect(try batch("news").errors.hasSuffix(": 4 unchanged; 0 quotations stored\n"))
    }

    @Test func compressedFilesAreRead() throws {
        try place.write("a.jsonl", "{\"id\":1,\"text\":\"It rained.\"}\n{\"id\":2,\"text\":\"It snowed.\"}\n")
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
        gzip.arguments = [place.folder.appendingPathComponent("a.jsonl").path]
        try gzip.run()
        gzip.waitUntilExit()
        #expect(try batch("a.jsonl.gz").status == 0)
        #expect(try values("SELECT key FROM documents") == ["\"1\"", "\"2\""])
        // Cut off: what can be read is kept, and the rest is said.
        let whole = try Data(contentsOf: place.folder.appendingPathComponent("a.jsonl.gz"))
        try place.write("b.jsonl.gz", whole.prefix(whole.count - 12))
        let cut = try batch("b.jsonl.gz")
        #expect(cut.status == 1)
        #expect(
            cut.errors.contains("b.jsonl.gz") && cut.errors.contains("the compressed file is broken, or ends too early")
        )
    }

    @Test func columnsAreNamed() throws {
        try place.write(
            "a.csv", "nr;body;when\n1;It rained.;2024\n2;;2024\n3;x\n4;\"It\" snowed;2024\n5;It thawed.;2024\n")
        let answer = try place.run(
            "batch", "a.csv", "--store", "c.sqlite", "--no-grammar", "--column", "id=nr", "--column", "text=body",
            "--column",
            "date=when")
        #expect(answer.status == 1)
        for message in [
            "a.csv:3: no “body”", "a.csv:4: 2 cells, but the header names 3 columns", "a.csv:5: after a closing",
        ] {
            #expect(answer.errors.contains("hearsay: \(message)"), "\(message)")
        }
        #expect(try values("SELECT key, date FROM documents") == ["\"1\"|\"2024\"", "\"5\"|\"2024\""])
        let without = try batch("a.csv")
        #expect(without.status == 1)
        #expect(
            without.errors.contains(
                "a.csv:1: no column “text”; name the one with the text by --column text=NAME; there are nr, body, when")
        )
    }

    @Test func badInputIsNamedAndTheRunGoesOn() throws {
        try place.write(
            "a.jsonl",
            "{\"id\":1,\"text\":\"One.\"}\nnonsense\n{\"id\":1,\"text\":\"Two.\"}\n{\"id\":3,\"text\":\"Three.\"}\n")
        let answer = try batch("a.jsonl", "gone.txt")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("hearsay: a.jsonl:2: not a JSON object"))
        #expect(answer.errors.contains("hearsay: a.jsonl:3: another document of this run has the same id"))
        #expect(answer.errors.contains("hearsay: gone.txt: there is no such file"))
        #expect(answer.errors.contains(": 2 new, 3 failed; 0 quotations stored"))
        #expect(try values("SELECT text FROM texts") == ["\"One.\"", "\"Three.\""])
    }

    @Test func killedAndStartedAgainItEndsTheSame() throws {
        let names = ["Ana Petrov", "Tom Hale", "Mia Lund", "Omar Said", "Eva Brandt"]
        let lines = (0..<1200).map { number in
            let text =
                "“Part \(number) may be late,” \(names[number % 5]) said. Officials denied that it was. \(names[number % 3]) left."
            return "{\"id\":\"d\(number)\",\"text\":\"\(text)\"}\n"
        }
        try place.write("many.jsonl", lines.joined())
        #expect(try batch("many.jsonl").status == 0)
        let whole = try rows()
        try FileManager.default.removeItem(at: place.folder.appendingPathComponent("c.sqlite"))
        for moment in [60, 90, 120, 150, 200, 250] {
            let process = Process()
            process.executableURL = Workplace.tool
            process.arguments = ["batch", "many.jsonl", "--store", "c.sqlite", "--no-grammar"]
            process.currentDirectoryURL = place.folder
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(moment) * 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(try batch("many.jsonl").status == 0)
        #expect(try rows() == whole)
    }

    /// All rows of the tables of a store.
    private func rows() throws -> [String] {
        try [
            "documents", "texts", "words", "sentences", "people", "packed_people", "speakers", "packed_speakers",
            "mentions", "quotations",
            "packed_quotations", "spans", "packed_spans", "factors",
        ]
        .flatMap { table in
            try values("SELECT * FROM \(table)").map { "\(table) \($0)" }
        }
    }

    @Test func whatIsGoneIsPrunedWhereAllWasRead() throws {
        func lines(_ ids: String...) -> String {
            ids.map { "{\"id\":\"\($0)\",\"text\":\"“It rained,” Ana Petrov said.\"}\n" }.joined()
        }
        try place.write("a.jsonl", lines("1", "2", "3"))
        #expect(try batch("a.jsonl").status == 0)
        try place.write("a.jsonl", lines("1", "3"))
        #expect(try batch("a.jsonl").errors.hasSuffix(": 2 unchanged; 0 quotations stored\n"))
        try place.write("b.jsonl", "nonsense\n")
        let unread = try batch("a.jsonl", "b.jsonl", "--prune")
        #expect(unread.errors.contains("c.sqlite: not all inputs could be read, so --prune removed nothing"))
        try place.write("b.jsonl", "")
        #expect(try batch("b.jsonl", "--prune").errors.contains("no document was read, so --prune removed nothing"))
        #expect(try values("SELECT count(*) FROM quotations") == ["3"])
        let pruned = try batch("a.jsonl", "--prune")
        #expect(pruned.status == 0)
        #expect(pruned.errors.hasSuffix(": 2 unchanged, 1 removed; 0 quotations stored\n"))
        #expect(try values("SELECT key FROM documents ORDER BY id") == ["\"1\"", "\"3\""])
        #expect(try values("SELECT rowid FROM quotation_words WHERE quotation_words MATCH 'rained'") == ["1", "3"])
    }

    @Test func wrongUseIsSaid() throws {
        try place.write("a.txt", "It rained.")
        for (arguments, message) in [
            (["stats", "gone.sqlite"], "gone.sqlite: there is no such file; hearsay batch makes a store"),
            (["search", "a.txt", "x"], "a.txt: this is no store of hearsay"),
            (["batch", "a.txt", "--store", "a.txt"], "a.txt: this is no store of hearsay"),
            (
                ["batch", "a.txt", "--store", "nowhere/c.sqlite"],
                "nowhere/c.sqlite: the store can't be written: No such file"
            ),
            (["batch", "a.txt", "--store", "c.sqlite", "--column", "body=x"], "--column body=x: write FIELD=NAME"),
            (["people", "gone.sqlite"], "gone.sqlite: there is no such file"),
            (["stats", "c.sqlite", "--by", "shoe"], "--by: there is no field “shoe”"),
            (["stats", "c.sqlite", "--where", "shoe=1"], "--where “shoe=1”: there is no field “shoe”"),
            (["search", "c.sqlite", "--certainty", "high"], "--certainty: write LOW..HIGH"),
        ] {
            let answer = try place.run(arguments, input: Data())
            #expect(answer.status == 2, "\(arguments)")
            #expect(answer.errors.contains(message), "\(arguments): \(answer.errors)")
        }
        #expect(place.read("a.txt") == "It rained.")
    }

    @Test func aFinishedStoreIsOneFileAndCanBeAsked() throws {
        try place.write("a.jsonl", #"{"id":"a","text":"“It may rain,” Ana Petrov said. <script>","date":"2024-05-02"}"#)
        #expect(try batch("a.jsonl").status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter { $0.hasPrefix("c.") } == [
                "c.sqlite"
            ])
        let stats = try place.run("stats", "c.sqlite", "--by", "speaker,month", "--format", "json")
        #expect(
            stats.output.contains(#""speaker":"Ana Petrov", "month":"2024-05", "quotations":1"#)
                || stats.output.contains(#""speaker": "Ana Petrov""#))
        let search = try place.run(
            "search", "c.sqlite", "rain", "--speaker", "petrov", "--certainty", "0..1", "--context", "1")
        #expect(search.output.contains("Ana Petrov") && search.output.hasSuffix("1 quotation\n"))
        #expect(try place.run("stats", "c.sqlite").output.hasPrefix("documents  words"))
        try place.write("names.csv", "name;same\nAna Petrov;\nNobody;Ana Petrov\n")
        let people = try place.run("people", "c.sqlite", "--overrides", "names.csv")
        #expect(people.status == 0 && people.output.contains("Ana Petrov  person"))
        #expect(people.errors == "hearsay: names.csv: Nobody = Ana Petrov: nobody of this name is quoted yet\n")
        try place.write("names.csv", "name,same\n\"Ana\" Petrov,\n")
        let broken = try place.run("people", "c.sqlite", "--overrides", "names.csv")
        #expect(broken.status == 2 && broken.errors == "hearsay: names.csv:2: the row can't be read\n")
    }
}
