import Foundation
import GRDB
import Hearsay

@testable import HearsayCorpus

/// A store in a temporary folder that goes away with the test.
final class SmallCorpus: Sendable {
    /// Made once: it reads the whole language pack.
    private static let shared: Result<Analyzer, LexiconError> = {
        var options = AnalyzerOptions()
        options.parsing = .none
        return Result { () throws(LexiconError) in try Analyzer(options: options) }
    }()

    let path: String
    let analyzer: Analyzer
    let identity: AnalyzerIdentity

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString).sqlite").path
        analyzer = try Self.shared.get()
        identity = AnalyzerIdentity(analyzer, version: "1")
    }

    deinit { try? remove() }

    func remove() throws {
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.removeItem(atPath: path + end)
        }
    }

    func document(_ key: String, _ text: String) -> CorpusDocument {
        CorpusDocument(key: key, text: SourceText(text))
    }

    func writer() throws -> StoreWriter { try StoreWriter(path: path, identity: identity) }

    /// A run over documents, all in one transaction.
    func write(_ documents: [CorpusDocument]) throws -> (counts: StoreWriter.Counts, refused: [Int]) {
        let writer = try writer()
        var counts = StoreWriter.Counts()
        let entries = try documents.map { document -> StoreEntry in
            if try writer.has(document, renewing: false) { return .unchanged(key: document.key) }
            return .analysed(DocumentRows(document, analyzer.analyze(document.text)))
        }
        let refused = try writer.write(entries, &counts)
        try writer.finish()
        return (counts, refused)
    }

    @discardableResult
    func store(_ documents: [CorpusDocument]) throws -> StoreWriter.Counts { try write(documents).counts }

    /// Inserts a document into a transaction that is never completed.
    func breakingOff(_ document: CorpusDocument) throws {
        struct Kill: Error {}
        let rows = DocumentRows(document, analyzer.analyze(document.text))
        do {
            try DatabaseQueue(path: path).write { db in
                var inserter = try RowInserter(db, analyzer: 1, vocabulary: Vocabulary())
                _ = try inserter.insert(rows)
                throw Kill()
            }
        } catch is Kill {}
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: path).read(body)
    }

    /// All rows of all tables.
    func dump() throws -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'quotation_words%' AND name NOT LIKE 'sqlite_%' ORDER BY 1"
            )
            .flatMap { table in try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" } }
        }
    }
}
