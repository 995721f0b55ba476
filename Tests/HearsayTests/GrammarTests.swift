import Testing

@testable import Hearsay

@Suite struct GrammarTests {
    private let segmenter: Segmenter
    private let tagger: ShallowTagger
    private let vocabulary: Vocabulary

    init() throws {
        var builder = LexiconBuilder(pack: try LanguagePack.english())
        segmenter = try Segmenter(&builder)
        tagger = try ShallowTagger(&builder)
        vocabulary = builder.vocabulary
    }

    private func read(_ text: String) -> (text: SegmentedText, grammar: ShallowGrammar) {
        let segmented = segmenter.segment(SourceText(text), vocabulary: vocabulary, newlines: .automatic)
        return (segmented, tagger.grammar(of: segmented))
    }

    @Test(arguments: [
        ("The senator said nothing.", "determiner noun verbPast noun punctuation"),
        ("They could have left.", "pronoun modal auxiliary pastParticiple punctuation"),
        ("Kirby's report did not help.", "properNoun genitive noun auxiliary negation verbBase punctuation"),
        (
            "He wants to say that it rained.",
            "pronoun verbPresent infinitiveMarker verbBase subordinator pronoun verbPast punctuation"
        ),
    ])
    func tags(text: String, expected: String) {
        #expect(read(text).grammar.tags.map { "\($0)" }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("The White House spokesman met Ukrainian soldiers.", ["The White House spokesman", "Ukrainian soldiers"]),
        ("Her brother's house burned.", ["Her brother's house"]),
        ("He told her.", ["He", "her"]),
    ])
    func basePhrases(text: String, expected: [String]) {
        let (segmented, grammar) = read(text)
        #expect(grammar.phrases.map { segmented.string($0.tokens) } == expected)
    }

    @Test func logarithmsAgreeWithKnownValues() {
        for (x, expected) in [(1, 0), (2, 0.6931472), (0.001, -6.9077554), (12345, 9.4210065)] as [(Float, Float)] {
            #expect(abs(logarithm(x) - expected) < 1e-5)
        }
    }
}
