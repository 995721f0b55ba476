import Foundation
import Hearsay
import Testing

@testable import hearsay_train

/// What is learnt from annotated texts of one's own: the same bytes each time, and of use at once.
@Suite struct ChoiceRetrainingTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/gold")

    /// A few articles: training of debug builds is slow.
    private static func documents() throws -> [AnnotatedDocument] {
        let names = ["interview", "us-wire"]
        return try AttributionCorpus.documents(names.map { folder.appending(path: $0 + ".json") })
    }

    /// The embedded pack with all that can be learnt from some documents in the place of its own, and these files.
    private static func learnt(from documents: [AnnotatedDocument]) throws -> (pack: LanguagePack, files: [[UInt8]]) {
        var pack = try LanguagePack.english()
        let rates = Array(try CueCounts(documents, pack).table.utf8)
        pack = pack.replacing(try LexiconTable(name: CueCounts.fileName, bytes: rates))
        let attribution = try AttributionLearner(pack).weights(of: documents)
        pack = pack.replacing(AttributionTraining.fileName, weights: attribution)
        let corpus = SpeakerCorpus(documents: documents)
        let pronouns = Array(try PronounLearner(pack).table(of: corpus).utf8)
        pack = pack.replacing(try LexiconTable(name: PronounTraining.fileName, bytes: pronouns))
        let (turns, heldOut) = try TurnLearner(pack, documents).model()
        let links = try LinkLearner(pack: pack, turns: turns, corpus: corpus, heldOut: heldOut).table()
        pack = pack.replacing(TurnTraining.fileName, weights: turns.bytes)
        pack = pack.replacing(try LexiconTable(name: LinkTraining.fileName, bytes: Array(links.utf8)))
        return (pack, [rates, attribution, pronouns, turns.bytes, Array(links.utf8)])
    }

    private static let text = "Anna Kovac told reporters that the bridge was safe. “Nobody was hurt,” she said."

    @Test func theSameTextsTeachTheSame() throws {
        let documents = try Self.documents()
        try #require(documents.count == 2)
        let first = try Self.learnt(from: documents)
        #expect(try first.files == Self.learnt(from: documents).files)

        let found = try Analyzer(pack: first.pack).analyze(Self.text).quotations
        #expect(found.map { $0.cue?.text } == ["told", "said"])
        #expect(found.map { $0.speaker?.name } == ["Anna Kovac", "Anna Kovac"])
    }

    /// Texts that teach nothing leave a pack that can still be used.
    @Test(arguments: [
        [], [#"{"id": "a", "text": "It rains.", "quotations": []}"#],
        [
            #"{"id": "a", "text": "“It rains,” said Kim.", "quotations": [{"content": [[0, 11]], "cue": [[12, 16]], "source": [[17, 20]]}]}"#
        ],
    ])
    func fewTextsDoNoHarm(_ lines: [String]) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString).jsonl")
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let pack = try Self.learnt(from: try AttributionCorpus.documents([file])).pack
        let weights = try pack.table(PronounTraining.fileName)
        #expect(try (0..<weights.rowCount).allSatisfy { try weights.number($0, weights.column("weight")).isFinite })
        _ = try Analyzer(pack: pack).analyze(Self.text)
    }

    /// Texts are read from brat's standoff as from JSON.
    @Test func bratsStandoffIsReadToo() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "“It rains,” said Kim.".write(to: folder.appending(path: "a.txt"), atomically: true, encoding: .utf8)
        try "T1\tContent 0 11\nT2\tCue 12 16\nT3\tSource 17 20\nE1\tCue:T2 Content:T1 Source:T3\n".write(
            to: folder.appending(path: "a.ann"), atomically: true, encoding: .utf8)
        let document = try #require(try AttributionCorpus.documents([folder]).first)
        let quotation = try #require(document.quotations.first)
        #expect(
            [quotation.content, quotation.cue, quotation.source].map { $0.map(document.source.string) } == [
                ["“It rains,”"], ["said"], ["Kim"],
            ])
    }
}
