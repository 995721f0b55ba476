import Foundation
import Hearsay
import Testing

@testable import HearsayFormats

/// Figures that can be counted by hand.
@Suite struct EvaluationTests {
    private let sample = GoldSample(
        id: "a", text: "Kim said the plan works. “It fails,” Lee said. Nobody knows. He: no.")

    /// The scoring of one text.
    private func evaluation(_ gold: [UInt8], _ output: [UInt8]) throws -> Evaluation {
        var texts = try GoldSet()
        try texts.add(json: gold, at: InputPlace(file: "gold", line: 1))
        var predictions = Predictions(for: texts)
        try predictions.add(output, at: InputPlace(file: "output", line: 1))
        let document = try #require(texts.documents.first)
        return Evaluation(of: document, predictions[document.id])
    }

    private func figures(_ gold: [[String: Any]], _ output: [[String: Any]]) throws -> Figures {
        try evaluation(sample.gold(gold), sample.output(output)).figures
    }

    @Test func contents() throws {
        let figures = try figures(
            [
                sample.quotation("the plan works", cue: "said", source: "Kim", kind: "indirect"),
                sample.quotation("“It fails,”", cue: "said#2", source: "Lee", kind: "direct"),
            ],
            [
                // The full stop does not count.
                sample.quotation("the plan works.", cue: "said", source: "Kim", kind: "indirect"),
                // All of the 7 letters are covered, but they are half of the 14 predicted.
                sample.quotation("It fails,” Lee said", cue: "Nobody", kind: "direct"),
                sample.quotation("Nobody knows", kind: "direct"),
            ])
        #expect(figures.exact == Agreement(right: 1, predicted: 3, gold: 2))
        #expect(figures.loose == Agreement(right: 2, predicted: 3, gold: 2))
        #expect(figures.tight == Agreement(right: 1, predicted: 3, gold: 2))
        #expect(figures.characters == Agreement(right: 19, predicted: 12 + 14 + 11, gold: 19))
        #expect(figures.linked == Agreement(right: 1, predicted: 3, gold: 2))
        #expect(figures.cueExact == Agreement(right: 1, predicted: 2, gold: 2))
        #expect(figures.sources == 2 && figures.sourceOverlap == 1 && figures.sourceExact == 1)
        #expect(figures.kinds[.direct] == KindCounts(gold: 1, found: 1, predicted: 2, good: 1))
        #expect(figures.kinds[.indirect] == KindCounts(gold: 1, found: 1, predicted: 1, good: 1))
        // Tokens are stricter: the full stop is one.
        #expect(figures.tokens[.content] == Agreement(right: 0, predicted: 3, gold: 2))
        #expect(figures.tokens[.source] == Agreement(right: 1, predicted: 1, gold: 2))
        #expect(figures.loose.precision == 2.0 / 3 && figures.loose.recall == 1 && figures.loose.f == 0.8)
    }

    /// .3 and .8 of a content: the borders themselves count.
    @Test(arguments: [(2, 0, 0), (3, 1, 0), (7, 1, 0), (8, 1, 1), (12, 1, 1), (13, 1, 0)])
    func borders(_ length: Int, _ loose: Int, _ tight: Int) throws {
        let sample = GoldSample(id: "a", text: "abcdefghijklmnop")
        let gold = try sample.gold([["content": [[0, 10]]]])
        let figures = try evaluation(gold, sample.output([["content": [[0, length]]]])).figures
        #expect(figures.loose.right == loose && figures.tight.right == tight)
    }

    @Test func eachPredictionIsTakenOnce() throws {
        let twice = sample.quotation("the plan works")
        let figures = try figures([twice, twice], [twice])
        #expect(figures.loose.right == 1 && figures.exact.right == 1)
    }

    @Test func aCueWithoutLettersKeepsItsSigns() throws {
        let colon = sample.quotation("no", cue: ":", source: "He")
        #expect(try figures([colon], [colon]).cueExact.right == 1)
        #expect(try figures([colon], [colon]).linked.right == 1)
        // Of a cue with letters the other signs don't count.
        let wider = sample.quotation("no", cue: "He:", source: "He")
        #expect(try figures([colon], [wider]).cueOverlap.right == 0)
    }

    @Test func contentsWithoutLettersAreLeftOut() throws {
        let mark = sample.quotation("“")
        let figures = try figures([mark], [mark])
        #expect(figures.gold == 0 && figures.predicted == 0 && figures.predictionsWithoutContent == 1)
    }

    @Test func nestedPredictionsBesideFlatGoldCountNeitherWay() throws {
        var flat = sample
        flat.corpus = "polnear"
        let outer = flat.quotation("the plan works", cue: "said")
        let inner = flat.quotation("plan", cue: "the")
        let other = flat.quotation("Nobody knows")
        let gold = try flat.gold([outer])
        let figures = try evaluation(gold, flat.output([inner, outer, other])).figures
        #expect(figures.nestedBesideFlatGold == 1)
        #expect(figures.loose == Agreement(right: 1, predicted: 2, gold: 1))
        #expect(try self.figures([outer], [inner, outer, other]).nestedBesideFlatGold == 0)
    }

    @Test func polarities() throws {
        func negative(_ gold: String?, _ predicted: String?) throws -> Figures {
            try figures(
                [sample.quotation("Nobody knows", polarity: gold)],
                [sample.quotation("Nobody knows", polarity: predicted)])
        }
        #expect(try negative("negative", "negative").negative == Agreement(right: 1, predicted: 1, gold: 1))
        #expect(try negative("positive", "negative").negative == Agreement(right: 0, predicted: 1, gold: 0))
        #expect(try negative("positive", nil).polarityRight == 1)
        #expect(try negative(nil, "negative").polarities == 0)
    }

    // MARK: Speakers

    private let people = GoldSample(
        id: "p", text: "Clinton's spokesman said it works. Clinton said he knows. The aide left. He slept. I see.")

    private func speakers(
        source: String, _ entities: [String: Any], _ mentions: [(String, String)]?, confidence: Double? = nil
    ) throws -> Figures {
        let gold = people.quotation("it works", cue: "said", source: source, speaker: "e1")
        let found = people.quotation(
            "it works", cue: "said", source: source, speaker: mentions == nil ? nil : "s1", confidence: confidence)
        let output = try people.output([found], mentions.map { [people.speaker("s1", $0)] } ?? [])
        return try evaluation(people.gold([gold], entities), output).figures
    }

    @Test func aPartOfASpeakersNameIsRightButNotStrictly() throws {
        let entities = [
            "e1": people.entity([("Clinton's spokesman", "nominal")]),
            "e2": people.entity([("Clinton", "name"), ("Clinton#2", "name")]),
        ]
        let spokesman = try speakers(source: "Clinton's spokesman", entities, [("Clinton's spokesman", "nominal")])
        #expect(spokesman.speakers == SpeakerCounts(count: 1, answered: 1, right: 1, strict: 1))
        #expect(spokesman.speakersByForm == [.nominal: spokesman.speakers])
        let clinton = try speakers(source: "Clinton's spokesman", entities, [("Clinton", "name")])
        #expect(clinton.speakers == SpeakerCounts(count: 1, answered: 1, right: 1, strict: 0))
        #expect(clinton.endToEnd == 0)
        // Merged speakers are right for whom most mentions are.
        let merged = try speakers(
            source: "Clinton's spokesman", entities,
            [("Clinton's spokesman", "nominal"), ("Clinton", "name"), ("Clinton#2", "name")])
        #expect(merged.speakers == SpeakerCounts(count: 1, answered: 1, right: 1, strict: 0))
    }

    @Test func pronounsCountOnlyWhereThereIsNothingElse() throws {
        let named = ["e1": people.entity([("The aide", "nominal"), ("He", "pronoun")])]
        #expect(try speakers(source: "He", named, [("He", "pronoun")]).speakers.right == 0)
        #expect(try speakers(source: "He", named, [("aide", "nominal")]).speakers.strict == 1)
        let unnamed = ["e1": people.entity([("I", "pronoun")])]
        #expect(try speakers(source: "I", unnamed, [("I", "pronoun")]).speakers.strict == 1)
    }

    @Test func aSpeakerWithoutMentionsIsNotScored() throws {
        let figures = try speakers(source: "He", ["e1": people.entity([])], [("He", "pronoun")])
        #expect(figures.goldSpeakers == 0 && figures.speakers.count == 0 && figures.endToEnd == nil)
    }

    @Test func noAnswerIsNoMistake() throws {
        let entities = ["e1": people.entity([("The aide", "nominal")])]
        let figures = try speakers(source: "The aide", entities, nil, confidence: 0.75)
        #expect(figures.speakers == SpeakerCounts(count: 1, answered: 0, right: 0, strict: 0))
        #expect(figures.speakers.precision == nil && figures.speakers.coverage == 0)
        // The source is right, and no speaker was named.
        #expect(figures.confidences == [ConfidentAnswer(confidence: 0.75, isRight: true)])
    }

    @Test(arguments: [
        ("he", "pronoun"), ("He himself", "pronoun"), ("The man", "nominal"), ("The President", "name"),
        ("A. Smith", "name"), ("iPhone", "nominal"), ("the", "nominal"), ("The", "name"), ("…", "nominal"),
        ("İt", "name"),
    ])
    func formsOfMentions(_ words: String, _ kind: String) throws {
        #expect(try MentionForms().kind(of: words).rawValue == kind)
    }

    @Test func calibration() throws {
        let answers = [(0.95, true), (0.9, false), (0.2, false), (1, true)].map {
            ConfidentAnswer(confidence: $0.0, isRight: $0.1)
        }
        let calibration = try #require(Calibration(answers))
        #expect(abs(calibration.brier - (0.0025 + 0.81 + 0.04) / 4) < 1e-12)
        #expect(abs(calibration.ece - (0.85 + 0.2) / 4) < 1e-12)
        #expect(calibration.right == 0.5 && abs(calibration.mean - 0.7625) < 1e-12)
        #expect(Calibration([]) == nil)
    }

    // MARK: What is written

    @Test(arguments: [(0.0, "0.0"), (2.25, "2.2"), (2.35, "2.4"), (0.05, "0.1"), (99.95, "100.0"), (-1.25, "-1.2")])
    func numbersAreRoundedAsTheyAre(_ number: Double, _ text: String) {
        #expect(FixedPoint.string(number, digits: 1) == text)
    }

    @Test func numbersAreWrittenAsInC() {
        for i in 0..<20000 {
            let number = Double(i) * Double(i) / 7e6 / Double(i % 13 + 1)
            #expect(FixedPoint.string(number, digits: 3) == String(format: "%.3f", number))
            #expect(FixedPoint.string(number, digits: 1, width: 5) == String(format: "%5.1f", number))
        }
        #expect(FixedPoint.string(1e300, digits: 1) == "1e+300")
        #expect(FixedPoint.string(Double.leastNonzeroMagnitude, digits: 3) == "0.000")
    }

    @Test func mistakesAreShownWithTheirWords() throws {
        let evaluation = try evaluation(
            sample.gold([sample.quotation("the plan works", cue: "said", source: "Kim", kind: "indirect")]),
            sample.output([sample.quotation("Nobody | knows")]))
        #expect(
            MistakeList(evaluation, showing: 3).string == """

                MISSED (no prediction covers .3 of it): 1, showing 1
                [a 9] indirect; cue: said; source: Kim
                    Kim said ⟦the plan works⟧ . “It fails,” Lee said. Nobody knows. He: no.

                FALSE ALARMS: 1, showing 1
                [a 47] None; cue: -; source: -
                    Kim said the plan works. “It fails,” Lee said. ⟦Nobody … knows⟧ . He: no.

                FOUND, BUT NOT @.8: 0, showing 0

                """)
    }

    @Test func figuresOfTextsAddUp() throws {
        let quotation = sample.quotation("the plan works", cue: "said", source: "Kim", confidence: 0.5)
        let one = try evaluation(sample.gold([quotation]), sample.output([quotation]))
        var both = one
        both.add(one)
        #expect(both.figures.documents == 2 && both.figures.confidences.count == 2)
        #expect(both.figures.exact == Agreement(right: 2, predicted: 2, gold: 2))
        #expect(both.figures.tokens[.cue] == Agreement(right: 2, predicted: 2, gold: 2))
    }
}
