import Foundation
import GRDB
import Hearsay
import HearsayFormats

@testable import HearsayCorpus

/// Stores for reports, and the pages that come of them.
enum ReportCorpus {
    static func document(
        _ key: String, _ text: String, date: String? = nil, outlet: String? = nil, title: String? = nil,
        url: String? = nil
    ) -> CorpusDocument {
        CorpusDocument(
            key: key, text: SourceText(text),
            metadata: DocumentMetadata(title: title, date: date, outlet: outlet, url: url))
    }

    /// Two outlets, three months, sources with and without a name, claims and questions.
    static let few = [
        document(
            "a", "“The dam is safe,” Ana Petrov said. “Will it hold?” Tom Hale asked. Officials said that it may leak.",
            date: "2024-05-02", outlet: "Post", title: "The dam", url: "https://example.org/a"),
        document(
            "b", "“The road may be shut,” Ana Petrov added. “Nobody came,” Tom Hale said. Two officials denied that.",
            date: "2024-06-30", outlet: "Herald"),
        document(
            "c", "Tom Hale claimed that the dam was “very old” and that it leaked.", date: "June 2024", outlet: "Herald"
        ),
        document("d", "“It will certainly hold,” Ana Petrov said. She said it was dry.", date: "2024-08-01"),
    ]

    /// Besides, speakers who share documents, and names that are withheld, some with a reason.
    static let more =
        few + [
            document(
                "e",
                "“The lake is full,” Rita Moss said. “It is not,” Carl Boone said. An official, who spoke on condition of "
                    + "anonymity because he was not authorized to speak publicly, said that the dam was cracked.",
                date: "2024-07-01", outlet: "Post"),
            document(
                "f",
                "“It rained,” Rita Moss said. Carl Boone denied that. A senior official, who asked not to be named because she "
                    + "feared for her job, said that the river may rise.", date: "2024-07-03", outlet: "Herald"),
            document(
                "g", "An official who spoke on condition of anonymity said that nobody knew.", date: "2024-07-04",
                outlet: "Post"),
        ]

    /// Runs a body with a report over documents.
    /// - Parameter changes: what is changed in the store before it is read.
    static func report<Value>(
        _ documents: [CorpusDocument], where conditions: [String] = [], changes: [SQL] = [],
        _ body: (CorpusStore, [String: String]) throws -> Value
    ) throws -> Value {
        let corpus = try SmallCorpus()
        try corpus.store(documents)
        try DatabaseQueue(path: corpus.path).write { db in
            for change in changes { try db.execute(literal: change) }
        }
        let store = try CorpusStore(reading: corpus.path)
        let value = try body(store, try pages(store, where: conditions))
        withExtendedLifetime(corpus) {}
        return value
    }

    static func pages(_ store: CorpusStore, where conditions: [String] = []) throws -> [String: String] {
        let report = try CorpusReport(store, name: "s.sqlite", where: try conditions.map { try CorpusFilter($0) })
        var pages: [String: String] = [:]
        report.forEachFile { pages[$0.path] = $0.html }
        return pages
    }
}
