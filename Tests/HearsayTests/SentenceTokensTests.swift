import Testing

@testable import Hearsay

/// The tokens of a sentence as a user sees them.
@Suite struct SentenceTokensTests {
    private static let analyzers: [ParsedSentences: Analyzer] = {
        var analyzers: [ParsedSentences: Analyzer] = [:]
        for parsing in ParsedSentences.allCases {
            var options = AnalyzerOptions()
            options.parsing = parsing
            analyzers[parsing] = try? Analyzer(options: options)
        }
        return analyzers
    }()

    private let byDefault: Analyzer
    private let all: Analyzer
    private let none: Analyzer

    init() throws {
        byDefault = try #require(Self.analyzers[AnalyzerOptions().parsing])
        all = try #require(Self.analyzers[.all])
        none = try #require(Self.analyzers[ParsedSentences.none])
    }

    private static let text =
        "😀 Rain flooded two streets. Marta Lind, the mayor of Oslo, told reporters that nobody had died."

    /// The second sentence of the text, which holds an attribution.
    private func attribution() throws -> SentenceTokens {
        let sentences = byDefault.analyze(Self.text).sentences
        return try #require(sentences.last).tokens
    }

    @Test func tokensTellTheirTagsAndLemmas() throws {
        let tokens = try attribution()
        #expect(
            tokens.map { "\($0.lemma ?? "–")" }.joined(separator: " ")
                == "Marta Lind , the mayor of Oslo , tell reporter that nobody have die .")
        let told = try #require(tokens.first { $0.form == "told" })
        #expect(told.tag == .verb && told.treebankTag == "VBD")
        let lind = try #require(tokens.first { $0.form == "Lind" })
        #expect(lind.tag == .properNoun && lind.treebankTag == "NNP")
    }

    @Test(arguments: ["told root –", "Marta nsubj told", "mayor appos Marta", "died ccomp told", "nobody nsubj died"])
    func tokensTellTheirPlaceInTheTree(_ arc: String) throws {
        let tokens = try attribution()
        let arcs = tokens.map { "\($0.form) \($0.relation ?? "–") \($0.head.map { tokens[$0].form } ?? "–")" }
        #expect(arcs.contains(arc))
    }

    @Test func placesCountFromTheSentence() throws {
        let tokens = try attribution()
        #expect(tokens.startIndex == 0 && tokens.endIndex == tokens.count)
        #expect(tokens.map(\.place) == Array(0..<tokens.count))
        #expect(tokens.allSatisfy { $0.head.map(tokens.indices.contains) ?? true })
        #expect(tokens.last?.form == ".")
    }

    @Test(arguments: [
        ("mayor", "the mayor of Oslo", "the Oslo"), ("died", "that nobody had died", "that nobody had"),
        ("nobody", "nobody", ""),
    ])
    func aSubtreeIsAStretchOfTheSentence(_ word: String, _ subtree: String, _ children: String) throws {
        let tokens = try attribution()
        func words(_ places: some Sequence<Int>) -> String { places.map { tokens[$0].form }.joined(separator: " ") }
        let place = try #require(tokens.firstIndex { $0.form == word })
        #expect(words(tokens.subtree(of: place)) == subtree)
        #expect(words(tokens.children(of: place)) == children)
    }

    @Test func spansCutTheFormsOutOfTheText() throws {
        let scalars = Array(Self.text.unicodeScalars)
        for sentence in all.analyze(Self.text).sentences {
            for token in sentence.tokens {
                let span = try #require(token.span)
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[span.offsets(in: .scalar)])
                #expect(String(view) == token.form && span.text == token.form)
            }
            let first = try #require(sentence.tokens.first?.span)
            let last = try #require(sentence.tokens.last?.span)
            #expect(first.bytes.start >= sentence.span.bytes.start && last.bytes.end <= sentence.span.bytes.end)
        }
    }

    @Test func namesAreFoundWhereAllSentencesAreParsed() throws {
        let tokens = try #require(all.analyze(Self.text).sentences.last).tokens
        let names = tokens.entities.map { name in
            "\(name.kind.rawValue) \(name.words.map { tokens[$0].form }.joined(separator: " "))"
        }
        #expect(names == ["PERSON Marta Lind", "LOCATION Oslo"])
        #expect(tokens[0].name == .person && tokens[1].name == .person && tokens[2].name == nil)
    }

    @Test func wordsThatAreGivenHaveNoSpans() throws {
        let words = ["Marta", "Lind", "said", "so", "."]
        let tokens = try #require(byDefault.parse(words))
        #expect(tokens.map(\.form) == words)
        #expect(tokens.allSatisfy { $0.span == nil && $0.tag != nil })
    }

    // MARK: Which sentences are parsed

    private func parsed(_ analyzer: Analyzer, _ text: String) -> [Bool] {
        analyzer.analyze(text).sentences.map(\.tokens.isParsed)
    }

    @Test(arguments: [
        // A word that can report, a mark that can quote, or neither.
        ("The mayor said so.", true), ("“No.”", true), ("Prices, according to him, fell.", true),
        ("In the view of Lind, prices fell.", true), ("Rain flooded two streets.", false), ("Prices fell.", false),
    ])
    func byDefaultThoseThatCanHoldAnAttribution(_ text: String, _ isParsed: Bool) {
        #expect(parsed(byDefault, text) == [isParsed])
    }

    @Test(arguments: ["Rain fell on Oslo.", "Rain fell in Oslo.", "Lind walked to Oslo."])
    func aPrepositionIsNoAttribution(_ text: String) {
        // It can begin a phrase such as “in Lind's view”, but here does not.
        #expect(parsed(byDefault, text) == [false])
    }

    @Test func eachSentenceForItself() {
        #expect(parsed(byDefault, Self.text) == [false, true])
        #expect(parsed(all, Self.text) == [true, true])
        #expect(parsed(none, Self.text) == [false, false])
    }

    @Test func allOrNoneOfAnArticle() throws {
        let fixture = try #require(Fixture.all.first)
        #expect(parsed(all, fixture.text).allSatisfy { $0 })
        #expect(parsed(none, fixture.text).allSatisfy { !$0 })
    }

    @Test func withoutATreeTokensKnowOnlyTheirWords() throws {
        let tokens = try #require(none.analyze("Marta Lind said so.").sentences.first).tokens
        #expect(tokens.map(\.form) == ["Marta", "Lind", "said", "so", "."])
        #expect(tokens.entities.isEmpty)
        for token in tokens {
            #expect(token.span?.text == token.form)
            #expect(token.tag == nil && token.treebankTag == nil && token.lemma == nil && token.name == nil)
            #expect(token.head == nil && token.relation == nil)
            #expect(tokens.subtree(of: token.place) == token.place..<token.place + 1)
            #expect(tokens.children(of: token.place).isEmpty)
        }
    }

    @Test func sentencesAloneHaveNoTokens() throws {
        let sentences = byDefault.sentences(of: SourceText(Self.text))
        #expect(sentences.count == 2)
        #expect(sentences.allSatisfy { $0.tokens.isEmpty && !$0.tokens.isParsed })
    }

    @Test(arguments: ParseStyle.allCases) func parsedSentencesAreAllParsed(_ style: ParseStyle) {
        let source = SourceText(Self.text)
        #expect(byDefault.parsedSentences(of: source, style: style).allSatisfy { $0.tokens.isParsed })
        #expect(none.parsedSentences(of: source, style: style).allSatisfy { !$0.tokens.isParsed })
    }
}
