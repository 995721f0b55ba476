import Testing

@testable import Hearsay

/// What an article says, a line an attribution: `source | cue | kind | content`, pieces joined by ` … `.
@Suite struct QuotationTests {
    private let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    private func quotations(in text: String) -> [String] {
        analyzer.analyze(text).quotations.map { quotation in
            "\(quotation.source?.text ?? "–") | \(quotation.cue?.text ?? "–") | \(quotation.kind.rawValue) | \(quotation.text)"
        }
    }

    @Test(arguments: [
        ("The mayor said that the bridge was safe.", ["The mayor | said | indirect | that the bridge was safe"]),
        ("The mayor said the bridge was safe.", ["The mayor | said | indirect | the bridge was safe"]),
        ("The bridge was safe, the mayor said.", ["the mayor | said | indirect | The bridge was safe"]),
        ("The bridge, the mayor said, was safe.", ["the mayor | said | indirect | The bridge … was safe"]),
        ("“The bridge is safe,” the mayor said.", ["the mayor | said | direct | “The bridge is safe,”"]),
        (
            "“The bridge is safe,” said Ann Lee, the mayor.",
            ["Ann Lee, the mayor | said | direct | “The bridge is safe,”"]
        ),
        (
            "“The bridge,” said Ann Lee, “is safe.”",
            ["Ann Lee | said | direct | “The bridge,” … “is safe.”"]
        ),
        ("Lee said: “The bridge is safe.”", ["Lee | said | direct | “The bridge is safe.”"]),
        ("Lee said the bridge was “safe and sound.”", ["Lee | said | mixed | the bridge was “safe and sound.”"]),
        ("Lee told reporters that the bridge was safe.", ["Lee | told | indirect | that the bridge was safe"]),
        ("According to the mayor, the bridge is safe.", ["the mayor | According to | indirect | the bridge is safe"]),
        ("The bridge is safe, according to the mayor.", ["the mayor | according to | indirect | The bridge is safe"]),
        ("Lee did not say when it would open.", ["Lee | did not say | indirect | when it would open"]),
        ("Lee denied that the bridge was closed.", ["Lee | denied | indirect | that the bridge was closed"]),
        ("Lee urged drivers to wait.", ["Lee | urged | indirect | drivers to wait"]),
        ("Lee asked whether the bridge was safe.", ["Lee | asked | indirect | whether the bridge was safe"]),
        (
            "The transfers violate U.N. resolutions, he said.",
            ["he | said | indirect | The transfers violate U.N. resolutions"]
        ),
    ])
    func attributions(text: String, expected: [String]) {
        #expect(quotations(in: text) == expected)
    }

    @Test(arguments: [
        "The storm claimed two lives.", "Kirby briefed reporters.", "The minister held talks in Oslo.",
        "Russia launched its invasion in 2022.", "She read “War and Peace” on the train.", "Commenting has ended.",
    ])
    func notAttributions(text: String) { #expect(quotations(in: text) == []) }

    @Test func contentsNestOnlySoDeep() {
        let found = analyzer.analyze(String(repeating: "Lee said that ", count: 200)).quotations
        var depths: [String: Int] = [:]
        for quotation in found { depths[quotation.id] = quotation.within.map { (depths[$0] ?? 0) + 1 } ?? 0 }
        let deepest = depths.values.max() ?? 0
        #expect(deepest > 1)
        #expect(deepest <= CandidateChoice.deepest)
    }

    @Test func aQuotationGoesOnAfterItsCue() {
        let found = quotations(in: "“We won,” Lee said. “It was a long night. Nobody slept.”")
        #expect(found == ["Lee | said | direct | “We won,” … “It was a long night. Nobody slept.”"])
    }

    @Test func aParagraphLeftOpenGoesOnInTheNext() {
        let found = quotations(in: "“We won,” Lee said. “It was long.\n\n“Nobody slept at all that night.”")
        #expect(found == ["Lee | said | direct | “We won,” … “It was long. … “Nobody slept at all that night.”"])
    }

    @Test func aQuotedParagraphWithoutACueIsItsOwn() {
        let found = quotations(in: "“We won,” Lee said.\n\n“It was a very long night for us.”")
        #expect(found == ["Lee | said | direct | “We won,”", "– | – | direct | “It was a very long night for us.”"])
    }

    @Test func nestedAttributionsSayInWhichTheyStand() throws {
        let found = analyzer.analyze("The envoys expressed “grave concern” over the troops, the White House said.")
            .quotations
        #expect(found.map { $0.cue?.text } == ["said", "expressed"])
        #expect(found.last?.within == found.first?.id)
    }

    @Test func actsAndPolarity() {
        let cases: [(String, SpeechAct, Polarity)] = [
            ("Lee did not deny that the bridge was closed.", .denial, .negative),
            ("Lee declined to comment on the bridge.", .silence, .negative),
            ("Lee did not say that the bridge was closed.", .statement, .negative),
            ("Lee believes that the bridge is safe.", .thought, .positive),
            ("Lee asked whether the bridge was safe.", .question, .positive),
            ("Lee ordered the crews to leave.", .request, .positive),
        ]
        for (text, act, polarity) in cases {
            let found = analyzer.analyze(text).quotations.first
            #expect(found?.act == act, "\(text)")
            #expect(found?.polarity == polarity, "\(text)")
        }
    }

    @Test func detailsOfACue() {
        let found = analyzer.analyze(
            "Zelenskiy, citing intelligence reports, said on X on Friday that Russia plans an attack."
        ).quotations.first
        #expect(found?.source?.text == "Zelenskiy")
        #expect(found?.medium?.text == "on X")
        #expect(found?.time?.text == "on Friday")
        #expect(found?.evidence.map(\.span.text) == ["citing intelligence reports"])
    }

    /// Evidence goes on to what its participle says, and tells who has it.
    @Test(arguments: [
        ("The firm lost money, Varga said, citing court documents.", "citing court documents", "Varga"),
        (
            "The firm lost money, Varga said, citing court documents obtained by the Herald.",
            "citing court documents obtained by the Herald", "the Herald"
        ),
        (
            "Varga said, citing documents seen by two reporters, that the firm lost money.",
            "citing documents seen by two reporters", "two reporters"
        ),
        (
            "The firm lost money, Varga said, based on figures released on Monday.",
            "based on figures released on Monday", "Varga"
        ),
    ])
    func evidenceAndWhoHasIt(_ text: String, _ evidence: String, _ holder: String) throws {
        let found = try #require(analyzer.analyze(text).quotations.first)
        #expect(found.cue?.text == "said" && found.source?.text == "Varga")
        #expect(found.evidence.map(\.span.text) == [evidence])
        #expect(found.evidence.first?.holder?.text == holder)
    }
}
