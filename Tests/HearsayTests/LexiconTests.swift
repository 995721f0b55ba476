import Testing

@testable import Hearsay

@Suite struct LexiconTests {
    private func table(_ text: String, name: String = "words.tsv") throws -> LexiconTable {
        try LexiconTable(name: name, bytes: Array(text.utf8))
    }

    @Test func rowsUnderAHeader() throws {
        let words = try table("# what it is\nword\tvalue\r\nmay\t0.5\n\nmust\t0.9\n")
        #expect(words.comments == [" what it is"])
        #expect(words.columns == ["word", "value"])
        #expect(words.rowCount == 2)
        #expect(words.string(1, 0) == "must")
        #expect(try words.number(0, 1) == 0.5)
        #expect(words.line(ofRow: 1) == 5)
    }

    @Test(arguments: [
        ("", "words.tsv:1: no header row that names the columns"),
        (
            "word\tvalue\nmay\n",
            "words.tsv:2: 1 cells, but the header names 2 columns; put one tab between each two, empty ones too"
        ),
    ])
    func brokenTablesSayWhere(text: String, message: String) {
        #expect(throws: LexiconError.self) { try table(text) }
        do { _ = try table(text) } catch { #expect("\(error)" == message) }
    }

    @Test func anOverlayReplacesAddsAndRemoves() throws {
        let base = try table("word\tvalue\nmay\t1\nmust\t2\nshall\t3\n")
        let overlaid = try base.overlaid(with: try table("word\tvalue\nmay\t9\nwill\t4\n-shall\t\n"))
        #expect(
            (0..<overlaid.rowCount).map { overlaid.string($0, 0) + overlaid.string($0, 1) } == [
                "must2", "may9", "will4",
            ])
    }

    @Test func aHyphenMayBeginAWord() throws {
        let base = try table("word\tvalue\n-\t1\n-ed\t2\ning\t3\n")
        let overlaid = try base.overlaid(with: try table("word\tvalue\n-\t9\n--ed\t\n-ing\t\n"))
        #expect((0..<overlaid.rowCount).map { overlaid.string($0, 0) + overlaid.string($0, 1) } == ["-9"])
    }

    @Test func anOverlayMustNameATableAndItsColumns() throws {
        let pack = LanguagePack(language: "en", tables: ["words.tsv": try table("word\tvalue\n")])
        #expect(throws: LexiconError.self) { try pack.overlaid(with: [try table("word\tvalue\n", name: "other.tsv")]) }
        #expect(throws: LexiconError.self) { try pack.overlaid(with: [try table("word\tsense\n")]) }
    }

    @Test func wordsKeepTheirNumbersWhileAVocabularyGrows() {
        var vocabulary = Vocabulary(base: 100)
        let numbers = (0..<5000).map { vocabulary.intern("word\($0)".utf8) }
        #expect(numbers == (101...5100).map { UInt32($0) })
        #expect((0..<5000).allSatisfy { vocabulary.find(Array("word\($0)".utf8)) == numbers[$0] })
        #expect(vocabulary.find(Array("none".utf8)) == 0)
        #expect(vocabulary.string(of: 142) == "word41")
    }

    @Test(arguments: [("Can’t", "can't"), ("ÉCOLE", "école"), ("zero\u{200B}width", "zerowidth"), ("co‐op", "co-op")])
    func wordsFold(word: String, folded: String) {
        #expect(String(decoding: WordFold.fold(Array(word.utf8)), as: UTF8.self) == folded)
    }

    @Test func theEmbeddedPackIsWhole() throws {
        let pack = try LanguagePack.english()
        #expect(pack.tables.count > 20)
        for (name, table) in pack.tables {
            #expect(table.rowCount > 0, "\(name) has no rows")
            #expect(!table.comments.isEmpty, "\(name) does not say what it is")
        }
        _ = try Analyzer()
    }
}
