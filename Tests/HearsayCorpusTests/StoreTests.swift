import Foundation
import GRDB
import Hearsay
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// What a store holds, keeps and refuses.
@Suite struct StoreTests {
    let corpus: SmallCorpus

    init() throws { corpus = try SmallCorpus() }

    @Test func anAnalysisIsStoredWhole() throws {
        let text = "“The dam is safe,” Ana Petrov said on Monday. “We may check it,” she told reporters."
        try corpus.store([corpus.document("a", text)])
        try corpus.read { (db) throws in
            #expect(try String.fetchOne(db, sql: "SELECT text FROM texts") == text)
            let quotations = try Row.fetchAll(
                db, sql: "SELECT q.*, p.name FROM quotations q JOIN people p ON p.id = q.person ORDER BY q.id")
            #expect(quotations.map { $0["name"] as String } == ["Ana Petrov", "Ana Petrov"])
            #expect(quotations.map { $0["cue"] as String } == ["say", "tell"])
            let scalars = Array(text.unicodeScalars)
            for row in quotations {
                let cut = String(String.UnicodeScalarView(scalars[(row["start"] as Int)..<(row["end"] as Int)]))
                #expect(cut == row["content"])
            }
            // The factors add up to the score.
            let sums = try Double.fetchAll(
                db, sql: "SELECT sum(effect) FROM factors GROUP BY quotation ORDER BY quotation")
            for (sum, row) in zip(sums, quotations) { #expect(abs(sum - (row["certainty"] as Double)) < 1e-9) }
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM quotation_words WHERE content MATCH 'dam'") == 1)
        }
    }

    @Test func anyTextIsStored() throws {
        let texts = ["", " ", "\u{0}a\u{0}", "💧 said", String(repeating: "“", count: 500)]
        try corpus.store(texts.enumerated().map { corpus.document("\($0)", $1) })
        let stored = try corpus.read {
            try Row.fetchAll($0, sql: "SELECT CAST(text AS BLOB) FROM texts ORDER BY document")
        }
        #expect(stored.map { String(decoding: $0[0] as Data, as: UTF8.self) } == texts)
    }

    @Test func placesAndKindsComeBackAsTheyWere() throws {
        let text = """
            LONDON, May 2 — The dam 💧 is old.

            “The wall,” Ana Petrov said, “is safe.” She said that it “may leak.” Petrov left. Tom Hale knew.
            """
        let analysis = corpus.analyzer.analyze(text)
        try corpus.store([corpus.document("a", "It rained."), corpus.document("b", text)])
        func offsets(_ span: TextSpan) -> [Int] {
            [span.offsets(in: .scalar).lowerBound, span.offsets(in: .scalar).upperBound]
        }
        try corpus.read { (db) throws in
            func rows(_ sql: String) throws -> [String] {
                try Row.fetchAll(db, sql: sql).map { $0.databaseValues.map(\.description).joined(separator: " ") }
            }
            #expect(
                try rows("SELECT \"start\", \"end\", kind FROM sentences WHERE document = 2 ORDER BY 1")
                    == analysis.sentences.map {
                        "\(offsets($0.span)[0]) \(offsets($0.span)[1]) \"\($0.kind.rawValue)\""
                    })
            #expect(Set(analysis.sentences.map(\.kind)).count > 1)
            let mentions = analysis.speakers.enumerated().flatMap { number, speaker in
                speaker.mentions.map {
                    "\(number + 1) \(offsets($0.span)[0]) \(offsets($0.span)[1]) \"\($0.kind.rawValue)\""
                }
            }
            #expect(
                try rows("SELECT speaker, \"start\", \"end\", kind FROM mentions WHERE document = 2 ORDER BY 1, 2")
                    == mentions)
            #expect(mentions.contains { $0.hasSuffix("\"pronoun\"") })
            #expect(
                try String.fetchAll(db, sql: "SELECT content FROM quotations ORDER BY id")
                    == analysis.quotations.map(\.text))
            #expect(analysis.quotations.contains { $0.content.count > 1 })
            #expect(
                try rows("SELECT quotation, kind, entry FROM factors ORDER BY 1, number")
                    == analysis.quotations.enumerated().flatMap { number, quotation in
                        quotation.certainty.factors.map { "\(number + 1) \"\($0.kind)\" \"\($0.entry)\"" }
                    })
        }
    }

    @Test func wordsOfAReplacedTextAreForgotten() throws {
        // SQLite cuts nothing out behind a zero; what is searched must be what it cuts.
        for end in ["", "\0 “It leaks,” Tom Hale said."] {
            try corpus.store([corpus.document("a", "“The dam is safe,” Ana Petrov said. \(end)")])
            try corpus.store([corpus.document("a", "It rained.")])
            try corpus.read { (db) throws in
                for word in ["dam", "leaks"] {
                    let sql = "SELECT count(*) FROM quotation_words WHERE quotation_words MATCH ?"
                    #expect(try Int.fetchOne(db, sql: sql, arguments: [word]) == 0)
                }
            }
        }
    }

    @Test func aChangedDocumentIsReplaced() throws {
        try corpus.store([corpus.document("a", "“It is open,” Ana Petrov said."), corpus.document("b", "It rained.")])
        let counts = try corpus.store([
            corpus.document("a", "“It is shut,” Tom Hale said."), corpus.document("b", "It rained."),
        ])
        #expect((counts.new, counts.changed, counts.unchanged) == (0, 1, 1))
        try corpus.read { (db) throws in
            #expect(try String.fetchAll(db, sql: "SELECT content FROM quotations") == ["“It is shut,”"])
            #expect(try String.fetchAll(db, sql: "SELECT key FROM documents ORDER BY id") == ["a", "b"])
            for table in [
                "factors WHERE quotation NOT IN (SELECT id FROM quotations)",
                "quotation_words WHERE content MATCH 'open'",
            ] {
                #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == 0)
            }
        }
    }

    @Test func metadataChangeADocumentToo() throws {
        try corpus.store([corpus.document("a", "It rained.")])
        let dated = CorpusDocument(
            key: "a", text: SourceText("It rained."), metadata: DocumentMetadata(date: "2024-05-01"))
        #expect(try corpus.store([dated]).changed == 1)
        #expect(try corpus.store([dated]).unchanged == 1)
    }

    @Test func anIDCountsOnceARun() throws {
        let documents = [corpus.document("a", "It rained."), corpus.document("a", "It snowed.")]
        for _ in 0..<2 {
            #expect(try corpus.write(documents).refused == [1])
            #expect(try corpus.read { try String.fetchAll($0, sql: "SELECT text FROM texts") } == ["It rained."])
        }
    }

    @Test func aBrokenTransactionLeavesNothing() throws {
        let documents = (0..<6).map { corpus.document("d\($0)", "“Part \($0) is done,” Ana Petrov said.") }
        try corpus.store(documents)
        let whole = try corpus.dump()
        try corpus.remove()
        try corpus.store(Array(documents[..<2]))
        // The third transaction breaks off before it is written, as a kill would break it.
        try corpus.breakingOff(documents[2])
        #expect(try corpus.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM documents") } == 2)
        try corpus.store(documents)
        #expect(try corpus.dump() == whole)
    }

    @Test func othersAreNoticed() throws {
        try corpus.store([corpus.document("a", "It rained.")])
        let identity = AnalyzerIdentity(version: "9.9", language: "en", lexicon: "x", options: "")
        let writer = try StoreWriter(path: corpus.path, identity: identity)
        #expect(writer.others.map(\.documents) == [1])
        #expect(writer.others.first?.identity == corpus.identity)
        #expect(try writer.has(corpus.document("a", "It rained."), renewing: false))
        #expect(try !writer.has(corpus.document("a", "It rained."), renewing: true))
        try writer.finish()
    }

    @Test func whatIsNoStoreIsRefused() throws {
        func message(_ body: () throws -> Void) -> String {
            do {
                try body()
                return ""
            } catch {
                return "\(error)"
            }
        }
        try Data("no database at all, but long enough to be looked at".utf8).write(
            to: URL(fileURLWithPath: corpus.path))
        #expect(message { _ = try CorpusStore(reading: corpus.path) }.contains("no store of hearsay"))
        #expect(message { _ = try corpus.writer() }.contains("no store of hearsay"))
        try corpus.remove()
        try DatabaseQueue(path: corpus.path).write { try $0.execute(sql: "CREATE TABLE other (id)") }
        #expect(message { _ = try corpus.writer() }.contains("no store of hearsay; name another"))
        #expect(message { _ = try CorpusStore(reading: corpus.path) }.contains("no store of hearsay; name another"))
        try corpus.remove()
        try corpus.store([])
        try DatabaseQueue(path: corpus.path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('1')")
        }
        #expect(message { _ = try corpus.writer() }.hasPrefix("a hearsay of before the first release made this store"))
        try DatabaseQueue(path: corpus.path).write {
            try $0.execute(sql: "UPDATE grdb_migrations SET identifier = '99' WHERE identifier = '1'")
        }
        #expect(message { _ = try CorpusStore(reading: corpus.path) }.hasPrefix("a newer hearsay made this store"))
        #expect(message { _ = try corpus.writer() }.hasPrefix("a newer hearsay made this store"))
    }

    @Test func aFullDiskIsSaidAndLosesNothing() throws {
        try corpus.store([corpus.document("a", "It rained.")])
        let full = StoreError(DatabaseError(resultCode: .SQLITE_FULL))
        #expect(full.message.hasPrefix("the disk is full; what was stored before is kept"))
        let writer = try corpus.writer()
        // As many pages as it has now, and no more.
        try writer.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        var counts = StoreWriter.Counts()
        let text = String(repeating: "It rained. ", count: 10000)
        let analysis = corpus.analyzer.analyze(text)
        let many = (0..<20).map { number in
            StoreEntry.analysed(DocumentRows(corpus.document("n\(number)", text), analysis))
        }
        #expect(throws: full) { _ = try writer.write(many, &counts) }
        #expect(counts.new == 0)
        try writer.finish()
        #expect(try corpus.read { try String.fetchAll($0, sql: "SELECT key FROM documents") } == ["a"])
    }

    @Test func oneWritesAtATime() throws {
        let writer = try corpus.writer()
        #expect(throws: StoreError("another hearsay batch is writing to this store; wait until it has ended")) {
            _ = try corpus.writer()
        }
        try writer.finish()
    }
}
