import CArchiveWriter
import Foundation
import GRDB
import Testing

/// What a corpus may be made of: archives, books, pages of the web, any encoding, patterns of paths.
@Suite struct CorpusInputTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func batch(_ inputs: String...) throws -> Workplace.Answer {
        try place.run(["batch"] + inputs + ["--store", "c.sqlite", "--no-grammar"], input: Data())
    }

    private func values(_ sql: String) throws -> [String] {
        let store = try DatabaseQueue(path: place.folder.appendingPathComponent("c.sqlite").path)
        return try store.read {
            try Row.fetchAll($0, sql: sql).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? "–" }.joined(separator: "|")
            }
        }
    }

    private var keys: [String] { get throws { try values("SELECT key FROM documents ORDER BY id") } }

    private func page(_ title: String, _ text: String) -> Data {
        Data("<html><head><title>x</title></head><body><h1>\(title)</h1><p>\(text)</p></body></html>".utf8)
    }

    private static let sentence = "“The harbour is open again,” Ana Petrov said on Friday, and nobody doubted it."

    // MARK: Archives of files

    @Test(arguments: [("a.zip", "zip", false), ("a.tar", "ustar", false), ("a.tgz", "ustar", true)])
    func filesOfAnArchiveAreReadAsTheirNamesSay(name: String, format: String, isPacked: Bool) throws {
        try place.pack(
            name,
            [
                ("./news/a.txt", Data(Self.sentence.utf8)),
                ("news/é.html", page("Open", Self.sentence)),
                ("news/b.jsonl", Data("{\"id\":\"b\",\"text\":\"It rained.\"}\n{\"text\":\"It hailed.\"}\n".utf8)),
                ("news/c.csv", Data("text,date\nIt snowed.,2024-05-02\n".utf8)),
                ("news/d.txt.gz", try place.gzip(Data("It thawed.".utf8))),
                ("news/picture.png", Data("Not read.".utf8)),
                ("news/._a.txt", Data("Hidden.".utf8)),
            ], format: format, isPacked: isPacked)
        let answer = try batch(name)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(
            try keys == [
                "\(name)/news/a.txt", "\(name)/news/é.html", "b", "\(name)/news/b.jsonl:2", "\(name)/news/c.csv:2",
                "\(name)/news/d.txt.gz",
            ])
        #expect(try values("SELECT title FROM documents WHERE title IS NOT NULL") == ["Open"])
        #expect(try values("SELECT date FROM documents WHERE date IS NOT NULL") == ["2024-05-02"])
    }

    @Test func whatUnpacksToTooMuchCostsItselfAlone() throws {
        let line = Data("{\"text\":\"\(String(repeating: "It rained. ", count: 100))\"}\n".utf8)
        try place.pack(
            "a.zip",
            [
                ("bomb.txt", line), ("bomb.html", line), ("lines.jsonl", line),
                ("packed.txt.gz", try place.gzip(Data(repeating: 0x20, count: 3000))),
            ], times: 50)
        let answer = try place.run(
            "batch", "a.zip", "--store", "c.sqlite", "--no-grammar", "--max-bytes", "2000")
        #expect(answer.status == 1)
        for name in ["bomb.txt", "bomb.html", "packed.txt.gz"] {
            #expect(answer.errors.contains("a.zip/\(name): more than 2000 bytes; split it, or raise the limit"))
        }
        // A file of many documents may be as large as it likes.
        #expect(answer.errors.contains(": 50 new, 3 failed"), "\(answer.errors)")
    }

    @Test func aBrokenArchiveIsNamedAndTheRunGoesOn() throws {
        let text = Data((0..<200).map { "Line \($0): it rained. " }.joined().utf8)
        try place.pack("locked.zip", [("a.txt", text)], password: "sea")
        try place.pack("whole.zip", [("a.txt", text), ("b.txt", text)])
        try place.pack(
            "odd.zip",
            [
                ("../out.txt", text), ("be\u{7}ll.txt", text), ("inner.zip", text), ("fine.txt", text),
            ])
        try place.pack("empty.zip", [("picture.png", text)])
        let whole = try Data(contentsOf: place.folder.appendingPathComponent("whole.zip"))
        try place.write("cut.zip", whole.prefix(whole.count / 2))
        try place.write("none.zip", "It rained.")
        try place.write("nothing.tar", "")
        let answer = try batch("locked.zip", "odd.zip", "empty.zip", "cut.zip", "none.zip", "nothing.tar")
        #expect(answer.status == 1)
        for message in [
            "locked.zip/a.txt: it is encrypted; unpack it with its password",
            "odd.zip/../out.txt: its name leads out of the archive",
            "odd.zip/be\u{FFFD}ll.txt: its name has control characters",
            "odd.zip/inner.zip: an archive in an archive is not read",
            "empty.zip: the archive has no .txt, .txt.gz,",
            "cut.zip: the archive is broken, or ends too early; what stands before was read",
            "none.zip: it is no such archive, or broken from its beginning",
            "nothing.tar: ",
        ] {
            #expect(answer.errors.contains("hearsay: \(message)"), "\(message) in \(answer.errors)")
        }
        #expect(try keys.contains("odd.zip/fine.txt"))
    }

    @Test func aBrokenPartOfATarCostsItselfAlone() throws {
        let text = Data("It rained.".utf8)
        try place.pack("a.tar", [("a.txt", text), ("b.txt", text), ("c.txt", text)], format: "ustar")
        var bytes = try Data(contentsOf: place.folder.appendingPathComponent("a.tar"))
        // Each file is a block of header and one of text; the checksum of the second is wrong now.
        bytes[1024] = UInt8(ascii: "x")
        try place.write("a.tar", bytes)
        let answer = try batch("a.tar")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("hearsay: a.tar: a part of the archive is broken and was passed over"))
        #expect(try keys == ["a.tar/a.txt", "a.tar/c.txt"])
    }

    @Test func aNameThatIsNoUTF8IsNamed() throws {
        let path = place.folder.appendingPathComponent("a.tar").path
        let writer = try #require(carchivewriter_open(path, "ustar", 0, nil))
        let name = "caf\u{E9}.txt".unicodeScalars.map { CChar(truncatingIfNeeded: $0.value) } + [0]
        try #require(carchivewriter_add(writer, name, [0x41], 1, 1) == 1)
        try #require(carchivewriter_close(writer) == 1)
        let answer = try batch("a.tar")
        #expect(answer.status == 1)
        #expect(
            answer.errors.contains("hearsay: a.tar/caf\u{FFFD}.txt: its name is no valid UTF-8"), "\(answer.errors)")
    }

    // MARK: Books

    private func book(_ chapters: [(name: String, contents: Data)], _ more: [(name: String, contents: Data)] = [])
        throws
    {
        let package = """
            <?xml version="1.0"?><!DOCTYPE package [<!ENTITY x "xxxxxxxxxx">]>
            <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>
            <dc:title>The &amp; Harbour</dc:title><dc:creator>Ana Petrov</dc:creator><dc:creator>Tom Hale</dc:creator><dc:date>2019-03-04</dc:date>
            </metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="one" href="text/first%20part.xhtml" media-type="application/xhtml+xml"/>
            <item id="two" href="text/../two.xhtml#top" media-type="application/xhtml+xml"/>
            </manifest><spine><itemref idref="nav"/><itemref idref="two"/><itemref idref="one"/></spine></package>
            """
        let container = """
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>
            """
        try place.pack(
            "book.epub",
            [("META-INF/container.xml", Data(container.utf8))] + chapters
                + [("OEBPS/nav.xhtml", page("Contents", "Not read.")), ("OEBPS/book.opf", Data(package.utf8))] + more)
    }

    @Test func aBookIsOneDocumentInItsOrder() throws {
        let first = ("OEBPS/text/first part.xhtml", page("One", "It snowed."))
        let second = ("OEBPS/two.xhtml", page("Two", "It rained."))
        try book([first, second])
        #expect(try batch("book.epub").status == 0)
        #expect(
            try values("SELECT key, title, author, date FROM documents") == [
                "book.epub|The & Harbour|Ana Petrov, Tom Hale|2019-03-04"
            ])
        #expect(try values("SELECT text FROM texts") == ["Two\n\nIt rained.\n\nOne\n\nIt snowed."])
        // The same book in an archive.
        let epub = try Data(contentsOf: place.folder.appendingPathComponent("book.epub"))
        try place.pack("shelf.zip", [("book.epub", epub)])
        #expect(try batch("shelf.zip").status == 0)
        #expect(try keys == ["book.epub", "shelf.zip/book.epub"])
        // Without a part of it.
        try book([second])
        #expect(try batch("book.epub").errors.contains("book.epub: 1 files of the book are missing"))
    }

    @Test func aBookThatCannotBeReadIsNamed() throws {
        let encryption = """
            <encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>
            <CipherReference URI="OEBPS/two.xhtml"/></CipherData></EncryptedData></encryption>
            """
        try book(
            [("OEBPS/two.xhtml", page("Two", "It rained."))], [("META-INF/encryption.xml", Data(encryption.utf8))])
        #expect(try batch("book.epub").errors.contains("book.epub: the book is encrypted"))
        try place.pack("none.epub", [("a.txt", Data("It rained.".utf8))])
        #expect(try batch("none.epub").errors.contains("none.epub: it is no EPUB"))
        let large = try place.run(
            "batch", "book.epub", "--store", "c.sqlite", "--no-grammar", "--max-bytes", "1000")
        #expect(large.errors.contains("book.epub: more than 1000 bytes"))
    }

    // MARK: Archives of the web

    private var crawl: [WebRecord] {
        get throws {
            let body = page("Open", Self.sentence)
            let chunks =
                Data("A\r\n".utf8) + body.prefix(10) + Data("\r\n\(String(body.count - 10, radix: 16))\r\n".utf8)
                + body.dropFirst(10) + Data("\r\n0\r\n\r\n".utf8)
            let latin = Data(
                "<html><body><h1>Caf\u{E9}</h1><p>\(Self.sentence.filter(\.isASCII))</p></body></html>".unicodeScalars
                    .map { UInt8($0.value) })
            let dated =
                Data(
                    "<html><head><meta property=\"article:published_time\" content=\"2023-01-02\"></head>".utf8) + body
            return [
                WebRecord(type: "warcinfo", contentType: "application/warc-fields", block: Data("software: x".utf8)),
                .response("http://harbour.example/a", body),
                .response(
                    "http://harbour.example/b", headers: ["content-type:text/html", "Transfer-Encoding: chunked"],
                    chunks),
                .response(
                    "http://harbour.example/c", headers: ["Content-Type: text/html", "Content-Encoding: gzip"],
                    try place.gzip(dated)),
                .response(
                    "http://harbour.example/d", headers: ["Content-Type: text/html; charset=\"ISO-8859-1\""], latin),
                .response("http://harbour.example/e", status: "404 Not Found", body),
                .response("http://harbour.example/f", headers: ["Content-Type: image/png"], body),
                WebRecord(
                    type: "request", contentType: "application/http; msgtype=request",
                    block: Data("GET / HTTP/1.1\r\n\r\n".utf8)),
                // Unwrapped before it was kept, with the headers as they were.
                .response(
                    "http://harbour.example/g",
                    headers: ["Content-Type: text/html", "Transfer-Encoding: chunked", "Content-Encoding: gzip"], body),
                WebRecord(type: "resource", url: "http://harbour.example/h", contentType: "text/html", block: body),
            ]
        }
    }

    @Test func pagesOfTheWebAreTakenFromTheirArchives() throws {
        let records = try crawl.map(\.data)
        try place.write("a.warc", records.reduce(Data(), +))
        // As crawlers write it: each record packed by itself.
        try place.write("b.warc.gz", try records.map(place.gzip).reduce(Data(), +))
        for name in ["a.warc", "b.warc.gz"] {
            let answer = try batch(name)
            #expect(answer.status == 0, "\(answer.errors)")
            #expect(answer.errors.contains("\(name): 4 records that are no pages of HTML were left out"))
            #expect(
                try values(
                    "SELECT key, title, date, url FROM documents WHERE key LIKE '\(name)%' ORDER BY id"
                )
                    == [("a", "Open"), ("b", "Open"), ("c", "Open"), ("d", "Café"), ("g", "Open"), ("h", "Open")].map {
                        let url = "http://harbour.example/\($0.0)"
                        let date = $0.0 == "c" ? "2023-01-02" : "2024-05-03T10:20:30Z"
                        return "\(name)/20240503102030/\(url)|\($0.1)|\(date)|\(url)"
                    })
        }
        #expect(try values("SELECT DISTINCT speakers.name FROM speakers") == ["Ana Petrov"])
    }

    @Test func aBrokenArchiveOfTheWebIsReadAsFarAsItGoes() throws {
        let records = try crawl.map(\.data)
        let whole = records[1] + records[2]
        try place.write("cut.warc", whole.dropLast(40))
        try place.write("cut.warc.gz", try place.gzip(records[1]) + place.gzip(records[2]).dropLast(30))
        try place.write("stray.warc", records[1] + Data("Not a record.\r\n".utf8) + records[2])
        try place.write("none.warc", "It rained.")
        try place.write(
            "brotli.warc",
            WebRecord.response(
                "http://harbour.example/a", headers: ["Content-Type: text/html", "Content-Encoding: br"], Data()
            ).data)
        let answer = try batch("cut.warc", "cut.warc.gz", "stray.warc", "none.warc", "brotli.warc")
        #expect(answer.status == 1)
        for message in [
            "cut.warc, record 2: http://harbour.example/b: the record ends too early",
            "cut.warc.gz: the compressed file is broken, or ends too early",
            "stray.warc, record 1: what stands behind it",
            "none.warc, record 0: what stands behind it, or before the first one, is no record",
            "brotli.warc/20240503102030/http://harbour.example/a: the page is packed with “br”",
        ] {
            #expect(answer.errors.contains("hearsay: \(message)"), "\(message) in \(answer.errors)")
        }
        #expect(
            try keys.map { $0.prefix { $0 != "/" } } == ["cut.warc", "cut.warc.gz", "stray.warc", "stray.warc"])
        let small = try place.run(
            "batch", "stray.warc", "--store", "d.sqlite", "--no-grammar", "--max-bytes", "100")
        #expect(small.errors.contains("stray.warc, record 1: http://harbour.example/a: more than 100 bytes"))
    }

    // MARK: Encodings

    @Test func tablesAndLinesMayHaveAnyEncoding() throws {
        let table = "\u{FEFF}id;text\r\n1;“Größe zählt,” sagte sie. 😀\r\n2;It rained.\r\n"
        try place.write("le.csv", table.data(using: .utf16LittleEndian)!)
        try place.write(
            "be.csv",
            table.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n1", with: "\n3")
                .replacingOccurrences(of: "\n2", with: "\n4").data(using: .utf16BigEndian)!)
        let plain = (5..<3000).map { "{\"id\":\($0),\"text\":\"It rained on the harbour.\"}\n" }.joined()
        let marked = (3000..<3020).map { "{\"id\":\($0),\"text\":\"“It’s late,” Ana said in the café.\"}\n" }.joined()
        // Everything is ASCII for longer than a buffer.
        try place.write("late.jsonl", (plain + marked).data(using: .windowsCP1252)!)
        let answer = try batch("le.csv", "be.csv", "late.jsonl")
        #expect(answer.status == 0, "\(answer.errors)")
        for (name, encoding) in [("le.csv", "UTF-16LE"), ("be.csv", "UTF-16BE"), ("late.jsonl", "windows-1252")] {
            let note = "hearsay: \(name): not UTF-8, read as \(encoding)\n"
            let notes = answer.errors.components(separatedBy: note)
            #expect(notes.count == 2, "\(name)")
        }
        let (odd, even) = ("“Größe zählt,” sagte sie. 😀", "It rained.")
        let texts = try values(
            "SELECT key, text FROM documents JOIN texts ON texts.document = documents.id ORDER BY documents.id LIMIT 4")
        #expect(texts == ["1|\(odd)", "2|\(even)", "3|\(odd)", "4|\(even)"])
        #expect(
            try values("SELECT DISTINCT text FROM texts WHERE text LIKE '%caf%'") == [
                "“It’s late,” Ana said in the café."
            ])
    }

    @Test func utf8IsReadAsItIs() throws {
        let line = "{\"text\":\"“It’s late,” Ana said.\"}\n"
        try place.write("mark.jsonl", "\u{FEFF}" + line)
        // A stray byte amid UTF-8 is repaired.
        try place.write(
            "stray.jsonl",
            Data(line.utf8) + Data("{\"text\":\"It\u{20}".utf8) + Data([0xE9]) + Data("rained.\"}\n".utf8))
        let answer = try batch("mark.jsonl", "stray.jsonl")
        #expect(answer.status == 0 && !answer.errors.contains("not UTF-8"), "\(answer.errors)")
        #expect(answer.errors.contains("stray.jsonl:2: 1 place was no valid Unicode"))
    }

    @Test func whatStandsBeforeABreakIsReadInAnyEncoding() throws {
        let lines = (0..<40).map { "{\"id\":\"\($0)\",\"text\":\"“It’s late,” \(UUID()) said.\"}\n" }.joined()
        for (name, encoding) in [("utf8", String.Encoding.utf8), ("latin", .windowsCP1252)] {
            let packed = try place.gzip(try #require(lines.data(using: encoding)))
            try place.write("\(name).jsonl.gz", packed.prefix(packed.count / 2))
            try? FileManager.default.removeItem(at: place.folder.appendingPathComponent("c.sqlite"))
            let answer = try batch("\(name).jsonl.gz")
            #expect(answer.status == 1 && answer.errors.contains("the compressed file is broken, or ends too early"))
            let read = try keys
            #expect(read.count > 5 && read == (0..<read.count).map(String.init), "\(name): \(answer.errors)")
        }
    }

    // MARK: Paths

    @Test func patternsAreFilled() throws {
        for name in [
            "news/b/2.txt", "news/a/1.txt", "news/a/deep/3.txt", "news/a/4.csv", "news/.hidden/5.txt", "x[1].txt",
        ] {
            try place.write(name, "text\nIt rained.\n")
        }
        try FileManager.default.createSymbolicLink(
            atPath: place.folder.appendingPathComponent("news/a/loop").path, withDestinationPath: "..")
        for (pattern, expected) in [
            ("news/?/[0-9].txt", ["news/a/1.txt", "news/b/2.txt"]),
            ("**/*.txt", ["news/a/1.txt", "news/a/deep/3.txt", "news/b/2.txt", "x[1].txt"]),
            ("news/**", ["news/a/1.txt", "news/a/4.csv:2", "news/a/deep/3.txt", "news/b/2.txt"]),
            ("**", ["./news/a/1.txt", "./news/a/4.csv:2", "./news/a/deep/3.txt", "./news/b/2.txt", "./x[1].txt"]),
            ("*/**", ["news/a/1.txt", "news/a/4.csv:2", "news/a/deep/3.txt", "news/b/2.txt"]),
            ("n*", ["news/a/1.txt", "news/a/4.csv:2", "news/a/deep/3.txt", "news/b/2.txt"]),
            ("news", ["news/a/1.txt", "news/a/4.csv:2", "news/a/deep/3.txt", "news/b/2.txt"]),
            // A file of this name is that file.
            ("x[1].txt", ["x[1].txt"]),
        ] {
            try? FileManager.default.removeItem(at: place.folder.appendingPathComponent("c.sqlite"))
            let answer = try batch(pattern)
            #expect(answer.status == 0, "\(pattern): \(answer.errors)")
            #expect(try keys == expected, "\(pattern)")
        }
        for pattern in ["*.pdf", "news/x/**", "nowhere/*/a.txt"] {
            let answer = try batch(pattern)
            #expect(
                answer.status == 1 && answer.errors.contains("hearsay: \(pattern): no file fits the pattern"),
                "\(pattern)")
        }
    }

    @Test func whatIsNoFileIsNotWaitedFor() throws {
        try place.write("news/a.txt", "It rained.")
        #expect(mkfifo(place.folder.appendingPathComponent("news/pipe.txt").path, 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: place.folder.appendingPathComponent("news/self.txt").path, withDestinationPath: "self.txt")
        let answer = try batch("news")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("news/pipe.txt: it is no file"))
        #expect(answer.errors.contains("news/self.txt: cannot be opened"))
        #expect(try keys == ["news/a.txt"])
    }

    @Test func aLineOfGigabytesTakesNoMemory() throws {
        try place.write(
            "a.jsonl",
            "{\"id\":1,\"text\":\"It rained on the harbour, and on all that stood there.\"}\n{\"id\":2,\"text\":\"")
        #expect(truncate(place.folder.appendingPathComponent("a.jsonl").path, 2 << 30) == 0)
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c", "ulimit -v 1000000; exec \"$0\" batch a.jsonl --store c.sqlite --no-grammar --max-bytes 1M 2> errors",
            Workplace.tool.path,
        ]
        shell.currentDirectoryURL = place.folder
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 1)
        #expect(place.read("errors")?.contains("a.jsonl:2: more than 1048576 bytes") == true)
        #expect(try keys == ["1"])
    }
}
