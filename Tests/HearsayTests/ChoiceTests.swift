import Testing

@testable import Hearsay

/// The learnt choice of attributions: what it tells of itself, and what must not change it.
@Suite struct ChoiceTests {
    private static let text =
        "Anna Kovac told reporters that the bridge was safe. “Nobody was hurt,” she said. The firm denied the claim."

    private func analysis(of text: String, explains: Bool = false, parsing: ParsedSentences = .attributions) throws
        -> Analysis
    {
        var options = AnalyzerOptions()
        options.explains = explains
        options.parsing = parsing
        return try Analyzer(options: options).analyze(text)
    }

    private func summary(_ analysis: Analysis) -> [String] {
        analysis.quotations.map {
            "\($0.speaker?.name ?? "–") | \($0.cue?.text ?? "–") | \($0.kind.rawValue) | \($0.text)"
        }
    }

    @Test func saysWhatSpokeForAndAgainst() throws {
        let quotation = try #require(try analysis(of: Self.text, explains: true).quotations.first)
        let choice = try #require(quotation.choice)
        #expect((0...1).contains(choice.probability))
        #expect(choice.effects.contains { $0.effect > 0 })
        #expect(zip(choice.effects, choice.effects.dropFirst()).allSatisfy { abs($0.effect) >= abs($1.effect) })
    }

    @Test func saysSoOnlyWhenAsked() throws {
        #expect(try analysis(of: Self.text).quotations.allSatisfy { $0.choice == nil })
        let unlearnt = try analysis(of: Self.text, explains: true, parsing: .none)
        #expect(unlearnt.quotations.allSatisfy { $0.choice == nil })
    }

    @Test func explanationsChangeNothing() throws {
        #expect(try summary(analysis(of: Self.text)) == summary(analysis(of: Self.text, explains: true)))
    }
}
