// What a desk wants to know of an article before it goes out: who is quoted, does the headline hold, who stays without a name.

import Hearsay
import Testing

@Suite struct ArticleTests {
    private let headline = "The ferry may stop in March"
    private let analysis: Analysis
    private let analyzer: Analyzer

    init() throws {
        analyzer = try Analyzer()
        analysis = analyzer.analyze(
            """
            “The old pier is safe,” Anna Berg, the harbour master, told reporters on Tuesday.

            Berg said that the ferry would probably stop in March.

            “We were not asked,” said Tom O’Neil, who runs the fish market.
            """)
    }

    @Test func everyQuotationHasASpeaker() {
        #expect(analysis.quotations.count == 3)
        for quotation in analysis.quotations {
            #expect(quotation.speaker != nil, "nobody says \(quotation.text)")
        }
    }

    @Test func bothSidesAreHeard() {
        let quoted = analysis.speakers.filter { !$0.quotations.isEmpty }
        #expect(quoted.map(\.name) == ["Anna Berg", "Tom O’Neil"])
        #expect(quoted.first?.quotations == ["q1", "q2"])
    }

    @Test func nobodyIsAnonymous() {
        #expect(!analysis.speakers.contains { $0.isAnonymous })
    }

    @Test func theHeadlineIsNoSurerThanTheSource() throws {
        let quotation = try #require(analysis.quotations.first { $0.text.contains("March") })
        let source = try #require(quotation.certainty.score)
        let writer = try #require(analyzer.certainty(of: SourceText(headline)).score)
        #expect(writer <= source)
    }

    @Test func directQuotationsAreWordForWord() {
        for quotation in analysis.quotations where quotation.kind == .direct {
            for words in quotation.quoted { #expect(analysis.source.string.contains(words.text)) }
        }
    }
}
