import Testing

@testable import Hearsay

@Suite struct YardstickTests {
    private static let analyzers = Dictionary(
        uniqueKeysWithValues: Yardstick.allCases.map { yardstick in
            var options = AnalyzerOptions()
            options.yardstick = yardstick
            options.parsing = .none
            return (yardstick, Result { try Analyzer(options: options) })
        })

    private func certainty(_ text: String, _ yardstick: Yardstick) throws -> Certainty {
        try #require(Self.analyzers[yardstick]).get().certainty(of: SourceText(text))
    }

    @Test(arguments: [
        (Yardstick.icd203, "ICD 203", "likely", 0.55, 0.8), (.ipcc, "IPCC", "likely", 0.66, 1),
        (.phia, "UK PHIA", "likely", 0.55, 0.75), (.nato, "NATO", "likely", 0.6, 0.9),
        (.efsa, "EFSA", "likely", 0.66, 0.9),
        (.kent, "Kent", "probable", 0.63, 0.87),
    ])
    func standardsDiffer(_ yardstick: Yardstick, _ scale: String, _ term: String, _ low: Double, _ high: Double) throws
    {
        let certainty = try certainty("It is likely that the dam fails.", yardstick)
        #expect(certainty.standard == StandardInterval(scale: scale, term: term, low: low, high: high))
        #expect(certainty.low == 0.6 && certainty.high == 0.85)
        #expect(certainty.warnings.isEmpty)
    }

    @Test func readersAloneAreTheDefault() throws {
        #expect(AnalyzerOptions().yardstick == .survey)
        #expect(try certainty("It is likely that the dam fails.", .survey).standard == nil)
    }

    @Test(arguments: [
        ("The dam will probably fail.", "likely"), ("It is highly improbable that the dam fails.", "very unlikely"),
        ("There is a remote chance that the dam fails.", "remote chance"),
        ("There are roughly even odds that the dam fails.", "roughly even chance"),
        ("The dam is almost certainly safe.", "almost certain"),
        // Of two terms the one counts that says the least.
        ("It is likely that the dam holds, and unlikely that the road does.", "unlikely"),
    ])
    func synonymsCount(_ text: String, _ term: String) throws {
        #expect(try certainty(text, .icd203).standard?.term == term)
    }

    @Test(arguments: [
        "It is not likely that the dam fails.", "It isn't at all likely that the dam fails.",
        "The dam will likely not fail.", "Is it likely that the dam fails?",
        "The dam is more likely to fail than the road.",
        "It is highly likely that the dam fails.", "It is quite likely that the dam fails.", "The dam failed.",
        "Likely voters were asked about the dam.",
    ])
    func othersGiveNone(_ text: String) throws {
        #expect(try certainty(text, .icd203).standard == nil)
    }

    @Test func likelihoodAndConfidenceStandApart() throws {
        let mixed = "We assess with high confidence that it is likely that the dam fails."
        let warnings = try certainty(mixed, .icd203).warnings
        #expect(warnings.count == 1)
        #expect(warnings[0].hasPrefix("“high confidence” and “likely” stand in one sentence"))
        #expect(try certainty(mixed, .ipcc).warnings.isEmpty)
        #expect(try certainty(mixed, .survey).warnings.isEmpty)
        let apart = "It is likely that the dam fails. We have high confidence in this assessment."
        #expect(try certainty(apart, .icd203).warnings.isEmpty)
        #expect(try certainty("We assess with high confidence that the dam fails.", .icd203).warnings.isEmpty)
    }

    @Test func contentsHaveTheirOwn() throws {
        let text = """
            The engineer said the dam would probably fail. The mayor denied that it was likely to fail. We judge with moderate \
            confidence that a flood is unlikely, the office said.
            """
        let analysis = try #require(Self.analyzers[.icd203]).get().analyze(text)
        let standards = analysis.quotations.map { ($0.cue?.lemma ?? "", $0.certainty.standard?.term) }
        #expect(standards.contains { $0.0 == "say" && $0.1 == "likely" })
        #expect(standards.allSatisfy { $0.0 != "deny" || $0.1 == nil })
        #expect(analysis.quotations.contains { !$0.certainty.warnings.isEmpty })
    }
}
