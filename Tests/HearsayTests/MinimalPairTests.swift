import Foundation
import Testing

@testable import Hearsay

/// Pairs of sentences of which the first commits its writer more to the claim: Fixtures/certainty/minimal-pairs.tsv.
@Suite struct MinimalPairTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        var phenomenon: String
        var more: String
        var less: String
        /// Whether the order is not reached yet.
        var isOpen: Bool

        var testDescription: String { "\(phenomenon): \(more)" }
    }

    static let pairs: [Pair] = {
        let file = Fixture.root.appending(path: "Fixtures/certainty/minimal-pairs.tsv")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Pair(
                phenomenon: cells[0], more: cells[1], less: cells[2], isOpen: cells.count > 3 && cells[3] == "open")
        }
    }()

    private static let calibrated = try? Analyzer()
    private static let uncalibrated: Analyzer? = {
        var options = AnalyzerOptions()
        options.isCalibrated = false
        return try? Analyzer(options: options)
    }()

    @Test func thereAreManyPairs() {
        #expect(Self.pairs.count >= 200)
        #expect(Self.pairs.count { !$0.isOpen } >= 200)
        #expect(
            Set(Self.pairs.map(\.more) + Self.pairs.map(\.less)).count == 2 * Self.pairs.count, "a sentence comes twice"
        )
    }

    @Test(arguments: pairs) func theFirstIsMoreCertain(_ pair: Pair) throws {
        for analyzer in [try #require(Self.calibrated), try #require(Self.uncalibrated)] {
            // What commits to nothing, such as a question, leaves its claim open.
            let more = analyzer.certainty(of: SourceText(pair.more)).score ?? 0.5
            let less = analyzer.certainty(of: SourceText(pair.less)).score ?? 0.5
            withKnownIssue("not told apart yet", isIntermittent: true) {
                #expect(more > less + 1e-9, "\(more) \(less) \(pair.less)")
            } when: {
                pair.isOpen
            }
        }
    }

    /// Plain claims, cut where an adverb may stand.
    static let claims: [(String, String)] = [
        ("The council", "closed the bridge."), ("The firm", "sold its oldest plant last year."),
        ("The minister", "will resign in March."), ("A storm", "damaged the harbour, which reopened on Friday."),
        ("The suspect", "may have left the town."), ("Officials", "said the dam was safe."),
        ("The court", "did not hear the witness."), ("The vaccine", "is likely to work."),
        ("Residents", "were not told about the leak."), ("The study", "suggests that the drug works."),
    ]

    @Test(arguments: claims) func aHedgeNeverRaisesAndABoosterNeverLowers(_ start: String, _ end: String) throws {
        for analyzer in [try #require(Self.calibrated), try #require(Self.uncalibrated)] {
            func score(_ text: String) throws -> Double {
                try #require(analyzer.certainty(of: SourceText(text)).score)
            }
            let plain = try score("\(start) \(end)")
            for hedge in ["possibly", "perhaps", "apparently", "allegedly"] {
                #expect(try score("\(start) \(hedge) \(end)") <= plain + 1e-9, "\(hedge)")
            }
            for booster in ["certainly", "undoubtedly", "definitely"] {
                #expect(try score("\(start) \(booster) \(end)") >= plain - 1e-9, "\(booster)")
            }
        }
    }

    @Test func factorsAddUpToTheScore() throws {
        let analyzer = try #require(Self.calibrated)
        for text in Self.pairs.flatMap({ [$0.more, $0.less] }) {
            let certainty = analyzer.certainty(of: SourceText(text))
            guard let score = certainty.score else { continue }
            #expect(abs(certainty.factors.reduce(0) { $0 + $1.effect } - score) < 1e-9, "\(text)")
            #expect((0...1).contains(score), "\(text)")
        }
    }

    @Test func aClaimScoresTheSameAloneAndInAText() throws {
        let analyzer = try #require(Self.calibrated)
        let claim = "The bridge may have been closed by the council"
        let alone = try #require(analyzer.certainty(of: SourceText(claim + ".")).score)
        let before = "Rain fell all night. The mayor spoke at noon. "
        let analysis = analyzer.analyze(before + "“\(claim),” Ines Varga said. The match was called off.")
        let quoted = try #require(analysis.quotations.first?.certainty.score)
        #expect(abs(quoted - alone) < 1e-9)
        let later = analyzer.analyze("“\(claim),” Ines Varga said.")
        #expect(try #require(later.quotations.first?.certainty.score) == quoted)
    }
}
