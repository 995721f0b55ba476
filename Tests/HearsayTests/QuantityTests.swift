import Testing

@testable import Hearsay

@Suite struct QuantityTests {
    /// Made once: there are many sentences.
    private static let shared = Result { try Analyzer() }
    private let analyzer: Analyzer

    init() throws { analyzer = try Self.shared.get() }

    private func quantities(_ text: String) -> [CertaintyFactor] {
        analyzer.certainty(of: SourceText(text)).factors.filter { $0.kind == "quantity" }
    }

    /// Sentences with one quantity: its words, and what it is heard as.
    static let intervals: [(String, String, Double?, Double?)] = [
        ("There are around 12,000 sheep on the island.", "around 12,000", 11_000, 13_000),
        ("About 37 sheep escaped.", "About 37", 36, 38),
        ("An estimated 40 whales were seen.", "An estimated 40", 36, 44),
        ("Some 300 guests came.", "Some 300", 270, 330),
        ("Nearly 400 guests came.", "Nearly 400", 360, 400),
        ("Just over 50 guests came.", "Just over 50", 50, 55),
        ("The shop lost roughly £2m.", "roughly £2m", 1_800_000, 2_200_000),
        ("About 2.5 million sheep graze there.", "About 2.5 million", 2_400_000, 2_600_000),
        ("More than 3,000 homes have no power.", "More than 3,000", 3000, nil),
        ("More than about 3,000 homes have no power.", "More than about 3,000", 3000, nil),
        ("In excess of two hundred and fifty homes have no power.", "In excess of two hundred and fifty", 250, nil),
        ("At least 20 barns burned.", "At least 20", 20, nil),
        ("No fewer than five barns burned.", "No fewer than five", 5, nil),
        ("The herd has 300 or more cows.", "300 or more", 300, nil),
        ("Fewer than 10 barns burned.", "Fewer than 10", nil, 10),
        ("Up to 40 hikers are missing.", "Up to 40", nil, 40),
        ("As many as 70 hikers are missing.", "As many as 70", nil, 70),
        ("Not more than 70 hikers are missing.", "Not more than 70", nil, 70),
        ("Ten or so were late.", "Ten or so", 9, 11),
        ("There were 30-odd goats.", "30-odd", 30, 33),
        ("There were 20-plus goats.", "20-plus", 20, nil),
        ("There were 10,000+ goats.", "10,000+", 10_000, nil),
        ("He won 52 percent, plus or minus 3 points.", "52 percent, plus or minus 3", 49, 55),
        ("There are 300 goats in all, 40, give or take, being ill.", "40, give or take", 36, 44),
        ("The planet weighs 1.15 +- 0.04 tons.", "1.15 +- 0.04", 1.11, 1.19),
        ("Rents will rise between 5 and 7 percent.", "between 5 and 7 percent", 5, 7),
        ("Rents will rise 5 to 7 percent.", "5 to 7 percent", 5, 7),
        ("Rents will rise by 5-7 %.", "5-7 %", 5, 7),
        ("Between one and two million goats live there.", "Between one and two million", 1_000_000, 2_000_000),
        ("It takes 5–7 days.", "5–7", 5, 7),
        ("They sold 5-6,000 goats.", "5-6,000", 5000, 6000),
        ("About 40-50 goats escaped.", "About 40-50", 40, 50),
        ("About 40 – 50 goats escaped.", "About 40 – 50", 40, 50),
        ("About 2m goats escaped.", "About 2m", 1_800_000, 2_200_000),
        ("One or two goats escaped.", "One or two", 1, 2),
        ("Two or three goats escaped.", "Two or three", 2, 3),
        ("Roughly half of the goats escaped.", "Roughly half", 0.45, 0.55),
        ("Almost half a million goats escaped.", "Almost half a million", 450_000, 500_000),
        ("More than a third of the goats escaped.", "More than a third", 1.0 / 3, nil),
        ("Dozens were late.", "Dozens", 18, 49),
        ("A handful of farmers objected.", "A handful of", 3, 7),
        ("A couple of farmers objected.", "A couple of", 2, 3),
        ("Several farmers objected.", "Several", 4, 10),
        ("Many farmers objected.", "Many", 7, 54),
        ("Hundreds of thousands marched.", "Hundreds of thousands", 200_000, 500_000),
        ("A few hundred farmers marched.", "A few hundred", 300, 500),
        ("The island has 12,000 sheep.", "12,000", 11_500, 12_500),
        ("The island has two million sheep.", "two million", 1_900_000, 2_100_000),
        ("The bridge cost $3.4 billion.", "$3.4 billion", 3_350_000_000, 3_450_000_000),
    ]

    @Test(arguments: intervals)
    func areHeardAs(_ text: String, _ words: String, _ low: Double?, _ high: Double?) throws {
        let found = quantities(text)
        #expect(found.map { $0.span?.text } == [words])
        let factor = try #require(found.first)
        #expect(factor.effect == 0)
        for (one, other) in [(factor.low, low), (factor.high, high)] {
            #expect((one == nil) == (other == nil))
            #expect(abs((one ?? 0) - (other ?? 0)) < 1e-5, "\(one ?? 0)")
        }
    }

    /// Numbers that are exact, or count nothing.
    @Test(arguments: [
        "Twelve sheep escaped.", "The island has 12,345 sheep.", "The island has 300 sheep.", "He was born in 1990.",
        "Around 1990 the bridge was built.", "Between 2010 and 2015 the town grew.",
        "From June 5 to 7 the inn is closed.",
        "The train leaves at around 7 pm.", "They came at about seven.", "The home side won 3-1.",
        "The vote was 10-12.",
        "Call 555-1234 or 020 7946 0000.", "She is 40 years old.", "He lived 2,000 years ago.",
        "It was the 12,000th visit.",
        "The crisis of 1383-1385 was a long one.", "The 737-800 range is new.", "It is 40 percent below 1990 levels.",
        "Shares rose 3 to 20.", "Sales rose 1.4% to $7.1372 million.", "It fell 9% or 99 points.",
        "It scored 168+46 points.",
        "He has 12 guests; it is lower than that of others.",
        "The pool is some 3m deep.", "It costs $16,907 + tax.",
        "Taxes rise from 5 to 7 percent.", "How many sheep escaped is unknown.", "About one of them we know nothing.",
        "They walked around the town over the weekend.", "More than one farmer objected, as many as possible said.",
        "He waited more than a second of the song.", "Room 12:30, 1.2.3.4, ½, 1,00,0 and 99999999999999999999.",
        "About", "between 5 and", "more than", "5 to", "a", "half a",
    ])
    func exactNumbersGiveNone(_ text: String) {
        #expect(quantities(text).map { $0.span?.text } == [])
    }

    @Test func thatIsTheNumberBefore() throws {
        let found = quantities("There are around 12,000 sheep on the island now. It could be north of that.")
        #expect(found.map(\.entry) == ["around", "north of"])
        #expect(found.last?.low == 12_000 && found.last?.high == nil)
        #expect(found.last?.span?.text == "north of that")
        #expect(quantities("We need more than that.").isEmpty)
        #expect(quantities("It has 40 rooms. It is close to that lake.").isEmpty)
    }

    @Test func contentsGiveTheirOwn() throws {
        let analysis = analyzer.analyze(
            "The island has 9,000 sheep. “It could well be north of that,” said Ann Lee, who owns 2,000 of them.")
        let found = analysis.quotations.map { $0.certainty.factors.filter { $0.kind == "quantity" } }
        #expect(found.map { $0.map(\.low) } == [[9000]])
    }

    @Test func theScoreStaysAsItIs() throws {
        let certainty = analyzer.certainty(of: SourceText("The island has 12,000 sheep."))
        #expect(certainty.score == 0.9)
        #expect(certainty.factors.map(\.kind) == ["base", "quantity"])
    }
}
