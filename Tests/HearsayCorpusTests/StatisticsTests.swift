import Foundation
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
        // Times stand in their order; a date of another form belongs to no month.
        #expect(try rows([.month]) == [",1", "2024-05,1", "2024-06,2"])
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
