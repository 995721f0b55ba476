import Testing

@testable import Hearsay

@Suite struct CertaintyProfileTests {
    let analysis: Analysis

    init() throws {
        analysis = try Analyzer().analyze(
            """
            Mayor Ines Varga said the bridge was closed. “It may reopen in June,” Varga said. She denied that the repairs had failed.

            A senior official, who spoke on condition of anonymity, said the dam would probably leak. Varga asked whether the dam was safe.
            """)
    }

    @Test func sharesAddUp() {
        let profile = analysis.certaintyProfile
        #expect(profile.claims == 4 && profile.uncommitted == 1)
        #expect(abs(profile.hedged + profile.flat + profile.boosted + profile.denied - 1) < 1e-9)
        #expect(profile.labels.values.reduce(0, +) == profile.claims)
        #expect(profile.hedged == 0.5 && profile.flat == 0.25 && profile.denied == 0.25)
    }

    @Test func quartilesLieAroundTheMean() throws {
        let profile = analysis.certaintyProfile
        let quartiles = try #require(profile.quartiles)
        #expect(quartiles.lower <= quartiles.median && quartiles.median <= quartiles.upper)
        let scores = analysis.quotations.compactMap(\.certainty.score)
        #expect(abs(try #require(profile.mean) - scores.reduce(0, +) / Double(scores.count)) < 1e-12)
    }

    @Test func speakersAndAnonymity() throws {
        let (anonymous, named) = analysis.certaintyByAnonymity
        #expect(anonymous.claims == 1 && named.claims == 3)
        let speakers = analysis.certaintyBySpeaker
        #expect(speakers.count == 2)
        #expect(try #require(speakers.first { $0.speaker.name == "Ines Varga" }).profile.claims == 3)
    }

    @Test func windowsCoverAllSentencesAndQuotations() {
        for size in [0, 1, 2, 3, 100] {
            let windows = analysis.certaintyWindows(of: size)
            #expect(windows.flatMap { Array($0.sentences) } == Array(analysis.sentences.indices))
            let found = windows.reduce(0) { $0 + $1.profile.claims + $1.profile.uncommitted }
            #expect(found == analysis.quotations.count)
        }
    }

    @Test func nothingSaidGivesNoMean() throws {
        let profile = try Analyzer().analyze("Rain fell on the town.").certaintyProfile
        #expect(profile.claims == 0 && profile.mean == nil && profile.quartiles == nil && profile.hedged == 0)
    }
}
