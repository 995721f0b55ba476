import Testing

@testable import Hearsay

/// A text with its event between bars.
private struct MarkedEvent {
    let source: SourceText
    let target: ByteRange

    init(_ marked: String) {
        let parts = marked.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        target = ByteRange(parts[0].count, parts[0].count + parts[1].count)
        source = SourceText(parts.map { String(decoding: $0, as: UTF8.self) }.joined())
    }
}

/// The commitment to events along the tree, one construction a test.
@Suite struct EventTreeTests {
    let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    private func check(_ marked: String, _ bounds: ClosedRange<Double>) {
        let event = MarkedEvent(marked)
        let value = analyzer.commitment(to: event.target, in: event.source)
        #expect(bounds.contains(value), "\(marked): \(value)")
    }

    /// Plain facts, verbs and nouns.
    static let plain: [(String, ClosedRange<Double>)] = [
        ("The council |approved| the budget.", 0.9...1),
        ("The |approval| of the budget came late on Friday.", 0.9...1),
        ("After the |explosion|, the street was closed.", 0.9...1),
        ("Police arrested two men during the |riot|.", 0.9...1),
    ]

    @Test(arguments: plain) func plainFacts(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// What sources say, claim and deny.
    static let reported: [(String, ClosedRange<Double>)] = [
        ("The minister said the bridge |collapsed|.", 0.7...1),
        ("\"The bridge |collapsed|,\" the minister said.", 0.7...1),
        ("According to the report, the bridge |collapsed|.", 0.7...1),
        ("The minister |said| the bridge collapsed.", 0.9...1),
        ("The minister said the bridge did not |collapse|.", -1...(-0.6)),
        ("The minister claimed the bridge |collapsed|.", 0.2...0.6),
        ("The minister denied that the bridge |collapsed|.", -1...(-0.3)),
        ("The minister said the bridge will |reopen|.", 0.4...0.9),
    ]

    @Test(arguments: reported) func reports(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// What is taken for granted.
    static let factives: [(String, ClosedRange<Double>)] = [
        ("The minister regrets that the bridge |collapsed|.", 0.8...1),
        ("The minister does not know that the bridge |collapsed|.", 0.6...1),
        ("Did the minister know that the bridge |collapsed|?", 0.6...1),
        ("I don't know that the bridge |collapsed|.", -0.6...0),
        ("They could tell that the bridge |collapsed|.", 0.7...1),
        ("Nobody knows why the bridge |collapsed|.", 0.7...1),
    ]

    @Test(arguments: factives) func knowing(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// What is thought, and what is not.
    static let beliefs: [(String, ClosedRange<Double>)] = [
        ("They believe that the bridge |collapsed|.", 0.2...0.7),
        ("I don't think the bridge |collapsed|.", -1...(-0.5)),
        ("They do not think the bridge |collapsed|.", -0.7...(-0.3)),
        ("They wonder whether the bridge |collapsed|.", -0.1...0.1),
        ("They pretended that the bridge |collapsed|.", -1...(-0.5)),
        ("It is possible that he |came|.", -0.1...0.5),
        ("It is not true that he |came|.", -1...(-0.5)),
        ("I doubt that he |won|.", -1...(-0.4)),
    ]

    @Test(arguments: beliefs) func thinking(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// Words that say whether their infinitive happened.
    static let implicatives: [(String, ClosedRange<Double>)] = [
        ("The crew managed to |land| the plane.", 0.8...1),
        ("The crew failed to |land| the plane.", -1...(-0.8)),
        ("The crew did not fail to |land| the plane.", 0.7...1),
        ("She forgot to |lock| the door.", -1...(-0.4)),
        ("She did not forget to |lock| the door.", 0.8...1),
        ("She refused to |sign| the paper.", -1...(-0.6)),
        ("She was unable to |sign| the paper.", -1...(-0.7)),
        ("She was able to |sign| the paper.", 0.4...1),
        ("He was too tired to |drive|.", -1...(-0.4)),
        ("He was rested enough to |drive|.", 0.3...1),
        ("The law forced him to |resign|.", 0.8...1),
        ("His boss made him |resign|.", 0.8...1),
        ("We saw him |leave|.", 0.8...1),
    ]

    @Test(arguments: implicatives) func managing(_ marked: String, _ bounds: ClosedRange<Double>) {
        check(marked, bounds)
    }

    /// Words that leave their infinitive open, more or less.
    static let open: [(String, ClosedRange<Double>)] = [
        ("She wanted to |sign| the paper.", -0.3...0.3),
        ("She tried to |sign| the paper.", -0.3...0.4),
        ("She did not try to |sign| the paper.", -1...(-0.4)),
        ("They plan to |sign| the paper.", 0...0.5),
        ("They asked him to |sign| the paper.", -0.3...0.3),
        ("They agreed to |sign| the paper.", 0.2...0.7),
        ("He is going to |sign| the paper.", 0.4...0.8),
        ("He has to |sign| the paper.", 0.3...0.8),
        ("He had to |sign| the paper.", 0.6...1),
        ("They went to the bank to |sign| the paper.", 0.4...0.9),
        ("She is unlikely to |win|.", -0.8...(-0.2)),
        ("He no longer |works| there.", -1...(-0.5)),
    ]

    @Test(arguments: open) func wanting(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// Modals and adverbs.
    static let modals: [(String, ClosedRange<Double>)] = [
        ("The strike could |end|.", -0.1...0.4),
        ("The strike will |end|.", 0.6...1),
        ("The strike will not |end|.", -1...(-0.6)),
        ("They should have |called| us.", -0.9...(-0.2)),
        ("They would have |called| us.", -0.8...(-0.2)),
        ("He would not |say| who paid.", -1...(-0.4)),
        ("The strike probably |ended|.", 0.2...0.8),
        ("The ship almost |sank|.", -0.8...(-0.3)),
        ("He will never |win|.", -1...(-0.5)),
        ("Few people |came|.", -1...0),
        ("He not only |came| but also sang.", 0.7...1),
        ("He allegedly |stole| the car.", 0...0.6),
        ("In theory, he |won|.", 0.1...0.7),
    ]

    @Test(arguments: modals) func modality(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// Conditions, questions and commands.
    static let conditions: [(String, ClosedRange<Double>)] = [
        ("If the strike |ends|, the trains will run.", -0.1...0.1),
        ("If the strike ends, the trains will |run|.", 0.3...0.8),
        ("Unless the strike |ends|, no train will run.", -0.3...0.1),
        ("Should he |call|, we will tell you.", -0.1...0.1),
        ("Did the strike |end|?", -0.1...0.3),
        ("Why did the strike |end|?", 0.5...1),
        ("Please |send| me the file.", -0.1...0.1),
        ("Do not |send| me the file and |wait|.", -0.1...0.1),
        ("|Send| me the file.", -0.1...0.1),
        ("He talks as if the strike |ended|.", -0.6...0),
        ("If only he had |come|!", -1...(-0.3)),
        ("He will come only if they |pay|.", -0.2...0.2),
    ]

    @Test(arguments: conditions) func askingAndAsIf(_ marked: String, _ bounds: ClosedRange<Double>) {
        check(marked, bounds)
    }

    /// Clauses beside the claim.
    static let sideClauses: [(String, ClosedRange<Double>)] = [
        ("He left because the strike |ended|.", 0.8...1),
        ("When the strike |ended|, he left.", 0.8...1),
        ("He left before the strike |ended|.", 0.6...1),
        ("He left without |paying|.", -1...(-0.7)),
        ("Instead of |paying|, he left.", -1...(-0.7)),
        ("The storm passed, |killing| two people.", 0.8...1),
        ("By |cutting| costs, the firm saved millions.", 0.8...1),
        ("They want to find the man who |stole| the car.", 0.8...1),
        ("The car |stolen| on Monday was found.", 0.8...1),
        ("He did not eat or |drink|.", -1...(-0.7)),
        ("He ate and |drank|.", 0.8...1),
        ("He fled rather than |pay|.", -1...(-0.6)),
        ("They met before the talks |began|.", 0.6...1),
        ("It was Anna who |won|.", 0.8...1),
    ]

    @Test(arguments: sideClauses) func beside(_ marked: String, _ bounds: ClosedRange<Double>) {
        check(marked, bounds)
    }

    /// Nouns and gerunds that name events.
    static let nouns: [(String, ClosedRange<Double>)] = [
        ("The talks averted a |strike|.", -1...(-0.6)),
        ("The guards prevented the |attack|.", -1...(-0.6)),
        ("The union called for a |strike|.", 0...0.4),
        ("The union fears a |strike|.", -0.1...0.4),
        ("The union threatened a |strike|.", 0...0.5),
        ("The union called off the |strike|.", -1...(-0.6)),
        ("The planned |merger| was in the news.", 0.2...0.7),
        ("They discussed the possibility of a |merger|.", 0...0.4),
        ("There was no |strike|.", -1...(-0.4)),
        ("He escaped without |injury|.", -1...(-0.6)),
        ("The strike led to a |shortage|.", 0.8...1),
        ("The strike did not lead to a |shortage|.", -1...(-0.5)),
        ("He did not condemn the |attack|.", 0.6...1),
        ("He condemned the |attack|.", 0.8...1),
        ("The firm avoided |paying| taxes.", -1...(-0.6)),
        ("The firm admitted |paying| a bribe.", 0.8...1),
        ("The lack of |progress| hurt them.", -1...(-0.5)),
        ("There is no evidence that he |came|.", -0.6...(-0.1)),
        ("The claim that he |came| was in the papers.", 0...0.6),
        ("The fact that he |came| pleased them.", 0.8...1),
        ("His failure to |pay| cost him the house.", -1...(-0.6)),
        ("She was convicted of |murder|.", 0.6...1),
        ("She was charged with |murder|.", 0...0.7),
        ("He kept |working| in May.", 0.7...1),
        ("Despite |losing| the match, they sang.", 0.7...1),
    ]

    @Test(arguments: nouns) func naming(_ marked: String, _ bounds: ClosedRange<Double>) { check(marked, bounds) }

    /// Pairs of sentences; the author commits more to the event of the first.
    static let ordered: [(String, String)] = [
        ("Officials said the dam |burst|.", "Officials claimed the dam |burst|."),
        ("Officials claimed the dam |burst|.", "Officials denied the dam |burst|."),
        ("The dam |burst|.", "The dam will |burst|."),
        ("The dam will |burst|.", "The dam may |burst|."),
        ("The dam may |burst|.", "The dam will not |burst|."),
        ("The dam probably |burst|.", "The dam possibly |burst|."),
        ("She managed to |swim| ashore.", "She decided to |swim| ashore."),
        ("She decided to |swim| ashore.", "She wanted to |swim| ashore."),
        ("She wanted to |swim| ashore.", "She refused to |swim| ashore."),
        ("The workers began a |strike|.", "The workers planned a |strike|."),
        ("The workers planned a |strike|.", "The workers avoided a |strike|."),
        ("He knows that she |left|.", "He thinks that she |left|."),
        ("He thinks that she |left|.", "He doubts that she |left|."),
        ("They said that she |left|.", "They hope that she |left|."),
        ("She had to |leave|.", "She has to |leave|."),
        ("The |merger| pleased them.", "The proposed |merger| pleased them."),
    ]

    @Test(arguments: ordered) func order(_ more: String, _ less: String) {
        let (first, second) = (MarkedEvent(more), MarkedEvent(less))
        let high = analyzer.commitment(to: first.target, in: first.source)
        let low = analyzer.commitment(to: second.target, in: second.source)
        #expect(high > low, "\(more) \(high) \(less) \(low)")
    }

    /// Only the sentence of the event counts.
    @Test func otherSentences() {
        check("Nobody believed it. The dam |burst|. Did it?", 0.9...1)
    }

    /// A whole clause is asked for with its own negation.
    @Test func clauses() {
        check("They know that |the dam did not burst|.", 0.8...1)
        check("They deny that |the dam did not burst|.", -1...(-0.3))
    }

    /// Odd targets get a number, too.
    @Test func oddTargets() {
        let source = SourceText("? | did not if \u{0} to.")
        for start in 0...22 {
            for end in [start, start + 1, start + 9, 400] {
                let value = analyzer.commitment(to: ByteRange(start, end), in: source)
                #expect((-1...1).contains(value))
            }
        }
    }

    /// Without the parser the tags alone are read.
    @Test func withoutParser() throws {
        var options = AnalyzerOptions()
        options.parsing = .none
        let analyzer = try Analyzer(options: options)
        let event = MarkedEvent("She failed to |swim| ashore.")
        #expect(analyzer.commitment(to: event.target, in: event.source) < -0.5)
    }
}
