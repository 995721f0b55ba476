import Testing

@testable import Hearsay

@Suite struct SegmentationSentenceTests {
    @Test(arguments: [
        "He left. | She stayed.",
        "Dr. Smith met Mr. Jones. | They talked.",
        "He lives in the U.S. now. | It is big.",
        "I live in the U.S. | How about you?",
        "He arrived at 5 p.m. on Monday. | She left.",
        "It cost $3.50. | He paid.",
        "“I know,” he said. | “You don't.”",
        "\"Stop!\" she said. | He stopped.",
        "She said, \"It is over.\" | Then she left.",
        "“Is it true?” he asked. | “It is.”",
        "Really?! | Yes, really!",
        "Wait... he said so. | Fine.",
        "He works at Acme Inc. and Beta Corp. in Ohio.",
        "John F. Kennedy spoke. | So did J. K. Rowling.",
        "He left (She stayed.) and came back.",
        "The end. | (It was late.)",
        "1. One item | 2. Another item | 3. A third",
        "a) One item | b) Another item",
        "• One item | • Another item",
        "He said so.[1] | She did not.",
    ])
    func end(_ sentences: String) {
        let string = sentences.split(separator: " | ").joined(separator: " ")
        #expect(Segmentation.sentences(string) == sentences)
    }

    @Test func aBlankMayBeMissing() {
        #expect(Segmentation.sentences("It ended.Then he left.") == "It ended. | Then he left.")
        #expect(Segmentation.sentences("See example.com or Node.js now.") == "See example.com or Node.js now.")
    }

    @Test func newlines() {
        #expect(Segmentation.sentences("One line\nAnother line") == "One line | Another line")
        #expect(Segmentation.sentences("One line\r\nAnother line\rA third") == "One line | Another line | A third")
        #expect(Segmentation.sentences("One line\u{2028}Two\u{2029}Three\u{0C}Four") == "One line | Two | Three | Four")
        #expect(Segmentation.sentences("It was a cold \nnight.") == "It was a cold \nnight.")
        #expect(Segmentation.sentences("It was\na night.", .paragraph) == "It was | a night.")
        #expect(Segmentation.sentences("It Was\nA Night.", .wrapped) == "It Was\nA Night.")
        #expect(Segmentation.paragraphs("One.\n\nTwo.\n \t\nThree.", .wrapped) == 3)
        #expect(Segmentation.sentences("\u{A0}One.\u{A0}Two.\u{A0}") == "One. | Two.")
    }

    @Test func hardWrappedText() {
        let lines = [
            "This is the first line of a paragraph that somebody broke at a",
            "fixed width, as old mail programs and plain text",
            "books do it, so that no line ends where a sentence ends and the",
            "next one goes on with a small letter most of the time.",
            "", "Another paragraph begins here. It is wrapped at the same width", "and ends soon.",
        ]
        #expect(Segmentation.paragraphs(lines.joined(separator: "\n")) == 2)
        #expect(Segmentation.paragraphs(lines.joined(separator: "\n"), .paragraph) == 6)
    }

    @Test(arguments: [
        ("Leaders Meet for Talks\nBy Jane Doe\nThe talks began.", "heading byline prose"),
        ("PARIS, Oct 25 (Reuters) – It rained. It stopped.", "dateline prose prose"),
        ("PARIS (AP) — “It rains,” he said.", "dateline prose"),
        ("KYIV - The talks began.", "dateline prose"),
        ("The U.S. - a big country - is far.", "prose"),
        ("It rained.\nReporting by Jane Doe; editing by John Roe", "prose boilerplate"),
        ("It rained.\n(Additional reporting by Jane Doe)", "prose boilerplate"),
        (
            "It rained.\nComments are closed.\n© 2024 A Paper. All rights reserved.",
            "prose boilerplate boilerplate boilerplate"
        ),
        ("A man in the rain. Photo: Jane Doe\nIt rained.", "prose caption prose"),
        ("Read more: the rain\nIt rained.", "boilerplate prose"),
        ("By Monday, the talks had begun.\nThey ended.", "prose prose"),
        ("He said it rained", "prose"),
    ])
    func kinds(_ string: String, _ kinds: String) {
        #expect(Segmentation.kinds(string) == kinds)
    }

    @Test func sentencesNeedNoTokens() throws {
        let analyzer = try Analyzer()
        let source = SourceText("He left. She stayed.\n\nThe end.")
        #expect(analyzer.sentences(of: source).map(\.span.text) == ["He left.", "She stayed.", "The end."])
    }
}
