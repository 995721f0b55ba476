import Testing

@testable import Hearsay

/// What holds for the parse of any words, however odd.
@Suite struct ParsingPropertyTests {
    private static let analyzer: Analyzer? = try? Analyzer()
    private let analyzer: Analyzer

    init() throws { analyzer = try #require(Self.analyzer) }

    private static let pieces = [
        "said", "told", "The", "mayor", "Kirby", "that", "n't", "’s", "was", "accused", "of", "to", "and", "by", "U.S.",
        "“", "”", "\"", "``", "''", "(", ")", "[", "]", ",", ".", "?", "—", "...", "$", "12.5", "1,000", "%", "", " ",
        "\t", "\n", "\0", "é", "e\u{301}", "\u{301}", "中文", "😀", "👩‍👩‍👧‍👦", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FFFD}",
        "ẞ", "İ", "ﬁ", "@me", "#tag", "http://a.example", "ÀÉÎ", "-", "--", "x-y", "A", "ALL", "McX", "\u{10FFFF}",
        String(repeating: "long", count: 500),
    ]

    /// One root, no cycle, all connected; views that agree with one another; a tag and a lemma each.
    private func check(_ tokens: SentenceTokens) {
        guard !tokens.isEmpty else { return }
        #expect(tokens.isParsed)
        let heads = tokens.map(\.head)
        #expect(heads.count { $0 == nil } == 1)
        for (place, token) in tokens.enumerated() {
            #expect(token.place == place)
            #expect((token.relation == "root") == (heads[place] == nil), "\(token.form), \(place)")
            #expect(token.tag != nil && token.treebankTag?.isEmpty == false && token.lemma != nil)
            let subtree = tokens.subtree(of: place)
            #expect(subtree.contains(place))
            #expect(subtree.lowerBound >= 0 && subtree.upperBound <= tokens.count)
            if heads[place] == nil { #expect(subtree == 0..<tokens.count) }
        }
        checkChildren(tokens, heads)
        checkNames(tokens)
        // From each token the root is reached, in fewer steps than there are tokens.
        var depths = [Int?](repeating: nil, count: heads.count)
        for start in heads.indices {
            var path: [Int] = []
            var at: Int? = start
            while let place = at, depths[place] == nil, path.count <= heads.count {
                path.append(place)
                at = heads[place]
            }
            #expect(path.count <= heads.count)
            var depth = at.flatMap { depths[$0] } ?? -1
            for place in path.reversed() {
                depth += 1
                depths[place] = depth
            }
        }
    }

    /// Children are the tokens with that head, in order, and a subtree spans those of the children.
    private func checkChildren(_ tokens: SentenceTokens, _ heads: [Int?]) {
        var children = [[Int]](repeating: [], count: heads.count)
        for (place, head) in heads.enumerated() { if let head { children[head].append(place) } }
        for place in heads.indices {
            #expect(tokens.children(of: place) == children[place])
            let spans = children[place].map(tokens.subtree)
            let lower = min(place, spans.map(\.lowerBound).min() ?? place)
            let upper = max(place + 1, spans.map(\.upperBound).max() ?? 0)
            #expect(tokens.subtree(of: place) == lower..<upper)
        }
    }

    /// Names stand in order, do not overlap, and are those that their tokens tell.
    private func checkNames(_ tokens: SentenceTokens) {
        var kinds = [NameKind?](repeating: nil, count: tokens.count)
        var last = 0
        for name in tokens.entities {
            #expect(name.words.lowerBound >= last && !name.words.isEmpty && name.words.upperBound <= tokens.count)
            last = name.words.upperBound
            for place in name.words { kinds[place] = name.kind }
        }
        #expect(tokens.map(\.name) == kinds)
    }

    /// All that a parse says, as text.
    private func summary(_ tokens: SentenceTokens) -> String {
        tokens.map {
            "\($0.form) \($0.lemma ?? "_") \($0.treebankTag ?? "_") \($0.head ?? -1) \($0.relation ?? "_") \($0.name?.rawValue ?? "_")"
        }.joined(separator: "\n")
    }

    @Test(arguments: ParseStyle.allCases, 0..<30 as Range<UInt64>)
    func anyWordsHaveATree(_ style: ParseStyle, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
        }
        let tokens = try #require(analyzer.parse(words, style: style))
        #expect(tokens.map(\.form) == words)
        #expect(tokens.allSatisfy { $0.span == nil })
        check(tokens)
        #expect(summary(tokens) == summary(try #require(analyzer.parse(words, style: style))))
    }

    @Test(arguments: pieces) func aSingleWordIsTheRoot(_ word: String) throws {
        let tokens = try #require(analyzer.parse([word]))
        #expect(tokens.count == 1)
        #expect(tokens[0].head == nil && tokens[0].relation == "root")
        check(tokens)
    }

    @Test func noWordsHaveNoTree() throws {
        let tokens = try #require(analyzer.parse([]))
        #expect(tokens.isEmpty && !tokens.isParsed && tokens.entities.isEmpty)
    }

    @Test func aSentenceOfFiveThousandWordsIsOneTree() throws {
        var generator = SeededGenerator(seed: 1)
        let words = (0..<5_000).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        let tokens = try #require(analyzer.parse(words, style: .news))
        #expect(tokens.count == words.count)
        check(tokens)
    }

    @Test(arguments: [-1, 0, 1]) func partsOfALongSentenceAreJoined(_ more: Int) throws {
        // Around the length from which a sentence is parsed in parts.
        let words = (0..<GrammarParser.longest + more).map { ["the", "mayor", "said", "so", "."][$0 % 5] }
        check(try #require(analyzer.parse(words)))
    }

    @Test(arguments: Fixture.all) func sentencesOfArticlesHaveTrees(_ fixture: Fixture) {
        let sentences = analyzer.parsedSentences(of: SourceText(fixture.text))
        #expect(!sentences.isEmpty)
        for sentence in sentences {
            check(sentence.tokens)
            for token in sentence.tokens { #expect(token.span?.text == token.form) }
        }
    }
}
