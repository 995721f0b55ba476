import Foundation
import GRDB
import Hearsay
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// What a store answers.
@Suite struct StatisticsTests {
    let corpus: SmallCorpus
    let store: CorpusStore

    init() throws {
        corpus = try SmallCorpus()
        func document(_ key: String, _ text: String, _ date: String?, _ outlet: String) -> CorpusDocument {
            CorpusDocument(
                key: key, text: SourceText(text), metadata: DocumentMetadata(title: "=T", date: date, outlet: outlet))
        }
        try corpus.store([
            document(
                "a", "It was late. “The dam is safe,” Ana Petrov said. Nobody left. It rained.", "2024-05-02", "Post"),
            document(
                "b", "“The road may be shut,” Ana Petrov added. “Nobody came,” Tom Hale said.", "2024-06-30", "Herald"),
            document("c", "Tom Hale claimed that the dam was old.", "June 2024", "Herald"),
        ])
        store = try CorpusStore(reading: corpus.path)
    }

    /// The first columns of a table.
    private func rows(_ by: [CorpusField], _ conditions: String..., count: Int = 2) throws -> [String] {
        let table = try store.table(StatisticsQuery(by: by, where: try conditions.map { try CorpusFilter($0) }))
        return table.csv.split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).prefix(count).joined(separator: ",")
        }
    }

    @Test func quotationsAreCountedByAnyFields() throws {
        #expect(try rows([.speaker]) == ["Ana Petrov,2", "Tom Hale,2"])
        #expect(try rows([.outlet]) == ["Herald,3", "Post,1"])
        #expect(try rows([.form]) == ["direct,3", "indirect,1"])
        #expect(
            try rows([.speaker, .cue], count: 3) == [
                "Ana Petrov,add,1", "Ana Petrov,say,1", "Tom Hale,claim,1", "Tom Hale,say,1",
            ])
        // What is one speaker's stands together, and a form that the corpus has nowhere has a share of nothing.
        #expect(
            try rows([.outlet, .cue], count: 3) == ["Herald,add,1", "Herald,claim,1", "Herald,say,1", "Post,say,1"])
        #expect(try rows([.speaker], count: 5)[0] == "Ana Petrov,2,0.5,1,0")
        // Times stand in their order; a date of another form belongs to no month.
        #expect(try rows([.month]) == [",1", "2024-05,1", "2024-06,2"])
    }

    @Test func wordsAreCountedOverWholeDocuments() throws {
        func rows(_ by: [CorpusField], _ conditions: String...) throws -> [String] {
            try store.table(WordsQuery(by: by, where: try conditions.map { try CorpusFilter($0) })).csv
                .split(separator: "\r\n").dropFirst().map(String.init)
        }
        #expect(try rows([.outlet]) == ["Herald,2,21,12,0.5714285714285714,0", "Post,1,14,4,0.2857142857142857,0"])
        // Whose words count is chosen; the documents are all there.
        #expect(try rows([.outlet], "speaker~Hale") == ["Herald,2,21,7,0.3333333333333333,0", "Post,1,14,0,0,"])
        #expect(try rows([.document], "speaker~nobody").count == 3)
        #expect(try rows([], "outlet=Post") == ["1,14,4,0.2857142857142857,0"])
    }

    @Test func pairsAreWeighedAgainstChance() throws {
        func say(_ names: String...) -> String { names.map { "“It is so,” \($0) said." }.joined(separator: " ") }
        let both = (0..<4).map { corpus.document("both\($0)", say("Ana Petrov", "Tom Hale")) }
        let others = (0..<16).map { corpus.document("other\($0)", say("Mia Lund")) }
        try corpus.remove()
        try corpus.store(both + others + [corpus.document("x", say("Ana Petrov", "Mia Lund"))])
        let table = try CorpusStore(reading: corpus.path).table(PairsQuery())
        #expect(table.rows.count == 1)
        #expect(table.rows[0][..<3] == [.text("Ana Petrov"), .text("Tom Hale"), .number(4)])
        #expect(table.rows[0][3] == .number(4 * 21 / (5.0 * 4)))
        let turned = try CorpusStore(reading: corpus.path).table(PairsQuery(where: [.speaker("hale")]))
        #expect(turned.rows.map { $0[0] } == [.text("Tom Hale")])
        let none = try CorpusStore(reading: corpus.path).table(PairsQuery(where: [.speaker("lund")]))
        #expect(none.rows.isEmpty)
        // Independent speakers have no likelihood to speak of.
        let chance = Contingency(both: 25, first: 50, second: 50, all: 100)
        #expect(chance.lift == 1 && abs(chance.likelihood) < 1e-9)
        #expect(abs(Contingency(both: 10, first: 10, second: 10, all: 20).likelihood - 27.7259) < 1e-3)
    }

    @Test func grantsAndReportersAreFields() throws {
        try corpus.remove()
        try corpus.store([
            corpus.document(
                "a", "“It is shut,” an official said on condition of anonymity because he feared for his job."),
            corpus.document("b", "Ana Petrov said that Tom Hale had told reporters that the dam was old."),
        ])
        let store = try CorpusStore(reading: corpus.path)
        func rows(_ by: [CorpusField], _ condition: String) throws -> [String] {
            try store.table(StatisticsQuery(by: by, where: [try CorpusFilter(condition)])).rows.map { row in
                row.prefix(by.count).map { if case .text(let text) = $0 { text ?? "–" } else { "?" } }
                    .joined(separator: " | ")
            }
        }
        #expect(
            try rows([.grant, .reason], "kind=anonymous") == [
                "on condition of anonymity | because he feared for his job"
            ])
        #expect(try rows([.via, .speaker], "via!=") == ["Ana Petrov | Tom Hale"])
        #expect(try rows([.speaker], "via~Petrov") == ["Tom Hale"])
        try corpus.read { (db) throws in
            let granted = try String.fetchAll(db, sql: "SELECT granted FROM speakers WHERE granted IS NOT NULL")
            #expect(granted == ["on condition of anonymity"])
        }
    }

    @Test func conditionsChoose() throws {
        #expect(try rows([.speaker], "outlet=Post") == ["Ana Petrov,1"])
        #expect(try rows([.speaker], "outlet!=Post", "speaker~hale") == ["Tom Hale,2"])
        #expect(try rows([.cue], "certainty<=0.7") == ["add,1"])
        #expect(try rows([.cue], "date<=2024-05") == ["say,1"])
        #expect(try rows([.speaker], "outlet='; DROP TABLE quotations") == [])
        for wrong in ["nothing=1", "outlet", "certainty=high", "certainty~1", ""] {
            #expect(throws: StoreError.self) { try CorpusFilter(wrong) }
        }
    }

    @Test func theOverviewCounts() throws {
        let table = try store.overview()
        #expect(table.rows[0][0] == .number(3) && table.rows[0][2] == .number(4) && table.rows[0][3] == .number(2))
    }

    @Test func wordsAreFound() throws {
        func contents(_ words: String..., context: Int = 0) throws -> [String] {
            try store.search(SearchQuery(words, context: context)).found.map {
                "\($0.before)[\($0.content)]\($0.after)"
            }
        }
        #expect(try contents("SAFE") == ["[“The dam is safe,”]"])
        #expect(try contents("dam").count == 2)
        #expect(try contents("the dam", "old").count == 1)
        #expect(try contents("nob*") == ["[“Nobody came,”]"])
        #expect(try contents("safe", context: 1) == ["[“The dam is safe,”] Ana Petrov said."])
        #expect(try contents("safe", context: 2) == ["It was late. [“The dam is safe,”] Ana Petrov said. Nobody left."])
        for strange in ["\"", "*", "", "a AND", "NEAR(", "-dam", "content:", "^", "💧", "\u{0}"] {
            #expect(throws: Never.self) { try contents(strange) }
        }
        let all = try store.search(SearchQuery([], where: CorpusFilter.certainty(0...0.7), limit: 1))
        #expect(all.total == 1 && all.found[0].speaker == "Ana Petrov")
    }

    @Test func nothingRunsInASpreadsheet() throws {
        #expect(try store.table(StatisticsQuery(by: [.title])).csv.contains("\r\n'=T,4,"))
        #expect(try store.search(SearchQuery(["safe"])).found[0].csv.hasPrefix("a,'=T,2024-05-02,Post,Ana Petrov,"))
    }
}
