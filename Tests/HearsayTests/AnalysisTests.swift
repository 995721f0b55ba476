import Testing

@testable import Hearsay

@Suite struct AnalysisTests {
    private let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    /// Every span of a result: what the contract promises to cut out of the text.
    private func spans(_ analysis: Analysis) -> [TextSpan] {
        var spans = analysis.sentences.map(\.span)
        for quotation in analysis.quotations {
            spans += quotation.content + quotation.quoted + quotation.evidence.map(\.span)
            spans += [quotation.cue?.span, quotation.source, quotation.addressee, quotation.medium, quotation.time]
                .compactMap { $0 }
            spans += quotation.certainty.factors.compactMap(\.span)
        }
        for speaker in analysis.speakers { spans += speaker.mentions.map(\.span) }
        return spans
    }

    private func check(_ text: String) {
        let analysis = analyzer.analyze(text)
        let scalars = Array(text.unicodeScalars)
        let utf8 = Array(text.utf8)
        let utf16 = Array(text.utf16)
        for span in spans(analysis) {
            let byScalar = span.offsets(in: .scalar)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[byScalar])
            #expect(String(view) == span.text)
            #expect(String(decoding: utf8[span.offsets(in: .utf8)], as: UTF8.self) == span.text)
            #expect(String(decoding: utf16[span.offsets(in: .utf16)], as: UTF16.self) == span.text)
            #expect(!span.text.isEmpty)
        }
        for quotation in analysis.quotations {
            #expect(!quotation.content.isEmpty)
            #expect((0...1).contains(quotation.confidence))
            for (a, b) in zip(quotation.content, quotation.content.dropFirst()) {
                #expect(a.bytes.end <= b.bytes.start)
            }
            if let score = quotation.certainty.score {
                #expect((0...1).contains(score))
                #expect(abs(quotation.certainty.factors.reduce(0) { $0 + $1.effect } - score) < 1e-9)
            } else {
                #expect(quotation.certainty.factors.isEmpty)
            }
            if let within = quotation.within { #expect(within != quotation.id) }
        }
        let ids = Set(analysis.quotations.map(\.id))
        #expect(ids.count == analysis.quotations.count)
        #expect(analysis.speakers.allSatisfy { $0.quotations.allSatisfy(ids.contains) })
    }

    @Test func spansCutTheirTextOutOfRandomTexts() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<150 { check(generator.text(length: 120)) }
    }

    @Test(arguments: Fixture.all) func spansCutTheirTextOutOfArticles(_ fixture: Fixture) {
        check(fixture.text)
        check(fixture.text.replacing("\n", with: "\r\n"))
        check(fixture.text.replacing(" ", with: "\u{A0}"))
    }

    @Test func sameInputSameOutput() throws {
        let other = try Analyzer()
        for fixture in Fixture.all {
            #expect("\(analyzer.analyze(fixture.text).quotations)" == "\(other.analyze(fixture.text).quotations)")
        }
    }

    @Test(arguments: ["", " ", "\n\n\n", "\u{FEFF}", "“", "”", "\"", "said", "said.", ":", "— —", "\0", "'", "''''''"])
    func almostNothing(_ text: String) { check(text) }

    @Test func onlyTheWantedActsAreGiven() throws {
        let text =
            "Anna Kovac said the minister had denied that the mayor believes the bridge is safe. Kovac asked whether it was open."
        let all = analyzer.analyze(text)
        try #require(Set(all.quotations.map(\.act)).isSuperset(of: [.statement, .denial, .thought, .question]))
        var options = AnalyzerOptions()
        options.acts = [.statement, .thought]
        let some = try Analyzer(options: options).analyze(text)
        #expect(some.quotations.map(\.text) == all.quotations.filter { options.acts.contains($0.act) }.map(\.text))
        #expect(some.quotations.map(\.id) == (1...some.quotations.count).map { "q\($0)" })
        // What the left out denial reports is reported by what reports the denial.
        #expect(some.quotations.first { $0.act == .thought }?.within == "q1")
        #expect(some.speakers.map(\.name) == all.speakers.map(\.name))
        #expect(Set(some.speakers.flatMap(\.quotations)) == Set(some.quotations.filter { $0.speaker != nil }.map(\.id)))
    }
}
