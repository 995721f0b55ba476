import Testing

@testable import Hearsay

/// A text and the parts of an attribution in it, found by their words.
private struct Reported {
    let text: SegmentedText
    let grammar: TextGrammar
    var attribution: Attribution
    let scorer: CertaintyScorer

    init(
        _ string: String, cue: String, content: String, lemma: String, act: SpeechAct = .statement,
        _ polarity: Polarity = .positive
    )
        throws
    {
        var builder = LexiconBuilder(pack: try LanguagePack.english())
        let segmenter = try Segmenter(&builder)
        scorer = try CertaintyScorer(&builder)
        let tagger = try ShallowTagger(&builder)
        text = segmenter.segment(SourceText(string), vocabulary: builder.vocabulary, newlines: .automatic)
        grammar = TextGrammar(shallow: tagger.grammar(of: text), parse: TextParse(tokens: text.tokens.count))
        let text = text
        func tokens(_ part: String) throws -> TokenRange {
            let range = try #require(string.range(of: part))
            let start = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
            let end = string.utf8.distance(from: string.startIndex, to: range.upperBound)
            let first = text.tokens.token(atOrAfter: UInt32(start))
            let last = text.tokens.token(atOrAfter: UInt32(end - 1))
            return first..<last + 1
        }
        attribution = Attribution(kind: .indirect, content: [try tokens(content)])
        attribution.cue = try tokens(cue)
        attribution.lemma = lemma
        attribution.act = act
        attribution.polarity = polarity
    }

    var certainty: Certainty { scorer.certainty(of: attribution, in: text, grammar: grammar) }
    var framing: Framing { scorer.framing(of: attribution, in: text) }
}

extension String {
    /// The first place of another string.
    fileprivate func range(of part: String) -> Range<Index>? {
        var i = startIndex
        while i < endIndex {
            if self[i...].hasPrefix(part) { return i..<index(i, offsetBy: part.count) }
            i = index(after: i)
        }
        return nil
    }
}

@Suite struct CertaintyTests {
    let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    /// Sentences and the labels that they may have.
    static let labels: [(String, Set<CertaintyLabel>)] = [
        ("The bridge reopened on Monday.", [.stated]),
        ("The council approved the plan.", [.stated]),
        ("The talks will resume.", [.stated]),
        ("The bridge did not reopen.", [.stated]),
        ("Nobody was hurt in the fire.", [.stated]),
        ("The minister must resign.", [.stated]),
        ("The firm could not reach an agreement.", [.stated]),
        ("She lives in May Street.", [.stated]),
        ("The vote takes place in May.", [.stated]),
        ("Certain rooms were empty.", [.stated, .likely]),
        ("The talks will certainly resume.", [.stated, .certain]),
        ("The plan is undoubtedly a failure.", [.stated, .certain]),
        ("There is no doubt that the bridge is safe.", [.stated, .certain]),
        ("We know that the bridge is safe.", [.stated, .certain]),
        ("It is clear that the bridge is unsafe.", [.stated, .certain]),
        ("It is certain that the minister resigns.", [.stated, .certain]),
        ("The talks will probably resume.", [.likely]),
        ("It is likely that the talks resume.", [.likely]),
        ("It is very likely that the talks resume.", [.stated]),
        ("The talks will almost certainly resume.", [.stated]),
        ("There is a very good chance that the talks resume.", [.likely]),
        ("The minister is expected to resign.", [.likely]),
        ("We believe that the bridge is safe.", [.likely]),
        ("I think the bridge is safe.", [.likely]),
        ("The bridge seems safe.", [.possible]),
        ("Apparently the bridge is safe.", [.possible]),
        ("The bridge reportedly collapsed.", [.possible]),
        ("About 300 people were hurt.", [.stated]),
        ("Dozens of people were hurt.", [.stated]),
        ("More than 20 houses burned.", [.stated]),
        ("They walked around the house.", [.stated]),
        ("If the talks fail, the army moves in.", [.likely]),
        ("The army would move in.", [.likely]),
        ("The army moves in unless the talks succeed.", [.likely]),
        ("The plane allegedly crossed the border.", [.possible]),
        ("It is about even that the talks resume.", [.possible]),
        ("The odds of a deal are fifty-fifty.", [.possible]),
        ("The talks may resume.", [.doubtful]),
        ("The talks might resume.", [.doubtful]),
        ("The talks could resume.", [.doubtful]),
        ("It is possible that the talks resume.", [.doubtful]),
        ("Perhaps the talks resume.", [.possible]),
        ("It could not be ruled out that the talks resume.", [.doubtful]),
        ("A second attack cannot be ruled out.", [.doubtful]),
        ("It is not impossible that the talks resume.", [.doubtful]),
        ("It is not certain that the talks resume.", [.possible, .doubtful]),
        ("It is not clear whether the talks resume.", [.doubtful]),
        ("It is unclear who fired the shots.", [.doubtful]),
        ("It remains to be seen whether the plan works.", [.doubtful]),
        ("We do not know whether the bridge is safe.", [.doubtful]),
        ("The talks will probably not resume.", [.unlikely]),
        ("It is unlikely that the talks resume.", [.unlikely]),
        ("It is not likely that the talks resume.", [.unlikely]),
        ("The talks are not very likely to resume.", [.unlikely]),
        ("There is little chance that the talks resume.", [.unlikely]),
        ("I don't think the bridge is safe.", [.unlikely]),
        ("We doubt that the bridge is safe.", [.unlikely]),
        ("There is no evidence that the bridge is unsafe.", [.possible, .doubtful]),
        ("It is highly unlikely that the talks resume.", [.denied]),
        ("There is almost no chance that the talks resume.", [.denied]),
        ("It is impossible that the bridge was safe.", [.denied]),
        ("There is no chance that the talks resume.", [.denied]),
    ]

    @Test(arguments: labels) func label(_ text: String, _ labels: Set<CertaintyLabel>) throws {
        let certainty = analyzer.certainty(of: SourceText(text))
        let label = try #require(certainty.label)
        #expect(labels.contains(label), "\(label) \(certainty.score ?? -1)")
        let sum = certainty.factors.reduce(0) { $0 + $1.effect }
        #expect(abs(sum - (certainty.score ?? -1)) < 1e-9)
        #expect(certainty.factors.first?.kind == "base" && certainty.factors.first?.span == nil)
    }

    @Test func questionsCommitToNothing() {
        let certainty = analyzer.certainty(of: SourceText("Will the talks resume?"))
        #expect(certainty.score == nil && certainty.label == nil && certainty.factors.isEmpty)
    }

    @Test func wordsGiveAnInterval() {
        let likely = analyzer.certainty(of: SourceText("It is likely that the talks resume."))
        #expect(likely.low == 0.6 && likely.high == 0.85)
        #expect(analyzer.certainty(of: SourceText("The talks resumed.")).low == nil)
    }

    @Test func twoHedgesLowerMoreThanOne() throws {
        func score(_ text: String) throws -> Double { try #require(analyzer.certainty(of: SourceText(text)).score) }
        #expect(try score("The talks may possibly resume.") < score("The talks may resume."))
        #expect(try score("The talks are certainly going well.") > score("The talks are going well."))
    }

    @Test func manySentencesGiveTheirMean() throws {
        func score(_ text: String) throws -> Double { try #require(analyzer.certainty(of: SourceText(text)).score) }
        let certainty = analyzer.certainty(of: SourceText("The bridge is closed. It may reopen in summer. Who knows?"))
        let mean = try (score("The bridge is closed.") + score("It may reopen in summer.")) / 2
        #expect(abs(try #require(certainty.score) - mean) < 1e-9)
        #expect(abs(certainty.factors.reduce(0) { $0 + $1.effect } - mean) < 1e-9)
    }

    @Test func contentAloneCounts() throws {
        let plain = try Reported(
            "The mayor, who may resign, said the bridge was safe.", cue: "said", content: "the bridge was safe",
            lemma: "say")
        #expect(plain.certainty.score == 0.9)
        let hedged = try Reported(
            "Losses were high and could be north of that, the mayor said.", cue: "said",
            content: "could be north of that",
            lemma: "say")
        #expect(try #require(hedged.certainty.score) < 0.5)
    }

    @Test func denialsAndWhatCommitsToNothing() throws {
        let content = "the bridge was unsafe"
        let denied = try Reported(
            "He denied the bridge was unsafe.", cue: "denied", content: content, lemma: "deny", act: .denial)
        #expect(denied.certainty.label == .denied)
        let sum = denied.certainty.factors.reduce(0) { $0 + $1.effect }
        #expect(abs(sum - (try #require(denied.certainty.score))) < 1e-9)
        for (text, cue, lemma, act, polarity) in [
            ("He did not deny the bridge was unsafe.", "did not deny", "deny", SpeechAct.denial, Polarity.negative),
            ("He did not say the bridge was unsafe.", "did not say", "say", .statement, .negative),
            ("He asked whether the bridge was unsafe.", "asked", "ask", .question, .positive),
            ("He refused to say the bridge was unsafe.", "refused to say", "refuse", .silence, .negative),
        ] {
            let certainty = try Reported(text, cue: cue, content: content, lemma: lemma, act: act, polarity).certainty
            #expect(certainty.score == nil && certainty.factors.isEmpty, "\(text)")
        }
    }

    @Test func theCueMovesTheScore() throws {
        func score(_ cue: String, _ lemma: String, _ polarity: Polarity = .positive) throws -> Double {
            let text = "He \(cue) the bridge was safe."
            return try #require(
                Reported(text, cue: cue, content: "the bridge was safe", lemma: lemma, polarity).certainty.score)
        }
        #expect(try score("hoped", "hope") < score("believed", "believe"))
        #expect(try score("believed", "believe") < score("said", "say"))
        #expect(try score("said", "say") < score("confirmed", "confirm"))
        #expect(try score("does not believe", "believe", .negative) < 0.3)
    }

    @Test func cuesOfMoreThanOneWord() throws {
        func score(_ text: String, _ cue: String, _ lemma: String, _ polarity: Polarity) throws -> Double {
            try #require(
                Reported(text, cue: cue, content: "that the bridge was safe", lemma: lemma, polarity).certainty.score)
        }
        let open = try score("He could not rule out that the bridge was safe.", "could not rule out", "rule", .negative)
        #expect(open > 0.3 && open < 0.5)
        #expect(try score("He had no doubt that the bridge was safe.", "had no doubt", "doubt", .positive) > 0.7)
        #expect(try score("He had doubts that the bridge was safe.", "had doubts", "doubt", .positive) < 0.3)
    }

    @Test func reportedFutureIsNoCondition() throws {
        let reported = try Reported(
            "He said the bridge would reopen.", cue: "said", content: "the bridge would reopen", lemma: "say")
        #expect(try #require(reported.certainty.score) > 0.85)
        let warned = try Reported(
            "He fears the bridge may close.", cue: "fears", content: "the bridge may close", lemma: "fear")
        #expect(try #require(warned.certainty.score) < 0.42)
    }

    @Test func framing() throws {
        func score(_ cue: String, _ lemma: String, before: String = "") throws -> Double {
            try Reported(
                "He \(before)\(cue) the bridge was safe.", cue: cue, content: "the bridge was safe", lemma: lemma
            ).framing.score
        }
        #expect(try score("said", "say") == 0)
        #expect(try score("claimed", "claim") == -0.5)
        #expect(try score("confirmed", "confirm") == 0.6)
        #expect(try score("claimed", "claim", before: "falsely ") == -1)
    }
}
