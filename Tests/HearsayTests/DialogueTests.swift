import Testing

@testable import Hearsay

/// Who speaks where nobody is named: turns of a dialogue, narrators, authors.
@Suite struct DialogueTests {
    private func speakers(_ paragraphs: [String]) throws -> [String?] {
        try Analyzer().analyze(paragraphs.joined(separator: "\n\n")).quotations.filter { $0.kind == .direct }
            .map { $0.speaker?.name }
    }

    private static let talk = [
        "Thomas Reed and Helen Marsh sat on the bench by the river.",
        "“Will they close the mill?” asked Helen.", "“They will,” said Thomas.", "“When?”", "“In the spring.”",
        "“And the people?”", "“Nobody asks about the people.”",
    ]

    @Test func speakersTakeTurns() throws {
        let found = try speakers(Self.talk)
        #expect(found.count == 6)
        let full = found.map { $0.map { $0.contains("Helen") ? "Helen" : $0.contains("Thomas") ? "Thomas" : $0 } }
        #expect(full == ["Helen", "Thomas", "Helen", "Thomas", "Helen", "Thomas"])
    }

    @Test func whoTellsAStoryBearsTheNameThatTheOthersCall() throws {
        let found = try speakers([
            "I had known Helen Marsh for years when she walked into my office.",
            "“Good morning, Bennett,” said Helen. “Are you busy?”", "“Never too busy,” I said.",
            "“You look tired, Bennett.”", "“I have not slept,” I said. I offered her a chair.",
            "“Then listen, Bennett. I need your help.”", "“With what?”",
        ])
        #expect(found.contains("Bennett"))
        #expect(found.first == "Helen Marsh")
    }

    @Test func theBylinesAuthorSaysI() throws {
        let analysis = try Analyzer().analyze(
            "A winter with fewer cars\n\nBy Ruth Adler\n\nI believe that the city will change. Last year the council closed two streets."
        )
        let quotation = try #require(analysis.quotations.first { $0.cue?.lemma == "believe" })
        let author = analysis.speakers.first { $0.mentions.contains { $0.span.text == "I" } }
        #expect(author?.name == "Ruth Adler")
        #expect(quotation.speaker?.name ?? "Ruth Adler" == "Ruth Adler")
    }

    // MARK: The chain

    /// With nothing else to go by, a third turn is the first one's speaker.
    @Test func chainsAlternate() {
        let chain = TurnChain(steps: [0.05, 0.75, 0.2, 0.5, 0.3, 0.2, 0.4, 0.2, 0.4])
        let open = [(entity: 1, odds: 1.0), (entity: 2, odds: 1.0)]
        let found = chain.marginals([[(entity: 1, odds: 1)], open, open, open], gaps: [1, 1, 1, 1])
        #expect(found[1][1] > 0.8)
        #expect(found[2][0] > 0.7)
        #expect(found[3][1] > 0.6)
        for turn in found { #expect(abs(turn.reduce(0, +) - 1) < 1e-9) }
    }

    /// Forward and backward sums against the sum over all sequences.
    @Test func chainsAgreeWithCounting() {
        let chain = TurnChain(steps: [0.05, 0.75, 0.2, 0.5, 0.3, 0.2, 0.4, 0.2, 0.4])
        let turns = [
            [(1, 0.5), (2, 2.0)], [(1, 1.0), (3, 0.3)], [(2, 0.7), (1, 0.1), (3, 1.0)], [(3, 1.0), (2, 0.2)],
        ]
        .map { $0.map { (entity: $0.0, odds: $0.1) } }
        let gaps = [1, 1, 2, 1]
        var expected = turns.map { $0.map { _ in 0.0 } }
        func walk(_ chosen: [Int]) {
            guard chosen.count < turns.count else {
                let one = zip(turns, chosen).map { [$0[$1]] }
                let speakers = one.map { $0[0].entity }
                let weight = speakers.indices.dropFirst().reduce(one.reduce(1) { $0 * $1[0].odds }) { weight, t in
                    weight * chain.step(speakers[t], after: speakers[t - 1], t > 1 ? speakers[t - 2] : nil, gaps[t])
                }
                for (turn, place) in chosen.enumerated() { expected[turn][place] += weight }
                return
            }
            for place in turns[chosen.count].indices { walk(chosen + [place]) }
        }
        walk([])
        let found = chain.marginals(turns, gaps: gaps)
        for turn in turns.indices {
            let sum = expected[turn].reduce(0, +)
            for place in turns[turn].indices { #expect(abs(found[turn][place] - expected[turn][place] / sum) < 1e-9) }
        }
    }

    // MARK: Rates

    @Test func ratesLieOnALine() throws {
        let rates = try LinkRates(try LanguagePack.english())
        for kind in LinkKind.allCases {
            for register in Register.allCases {
                let values = [0, 0.25, 0.5, 1].map { rates.probability(kind, register, share: $0) }
                #expect(values.allSatisfy { (0...1).contains($0) })
                #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
            }
        }
        #expect(Register(persons: 3, words: 100) == .talk)
        #expect(Register(persons: 2, words: 100) == .report)
    }
}
