import Testing

@testable import Hearsay

@Suite struct SegmentationQuotationTests {
    @Test(arguments: [
        ("“I know,” he said.", "I know,"),
        ("\"I know,\" he said, \"and you?\"", "I know, | and you?"),
        ("'I know the dogs' names,' he said.", "I know the dogs' names,"),
        ("‘It was the 1990s’ best,’ he said; ’tis so.", "It was the 1990s’ best,"),
        ("Rock 'n' roll of the '90s, 'tis said, isn't the boys' music.", ""),
        ("«Yes», »no«, „maybe“.", "Yes | no | maybe"),
        ("”Reversed,“ he said.", "Reversed,"),
        ("“Mixed,\" he said.", "Mixed,"),
        ("``TeX,'' he said.", "TeX,"),
        ("He is 6'2\" and his screen is 12\" wide.", ""),
        ("\"A 12\" screen,\" he said.", "A 12\" screen,"),
        ("\"I'm 6'2\",\" he said.", "I'm 6'2\","),
        ("“He said ‘go’ to me,” she said.", "He said ‘go’ to me, | go (0)"),
        ("\"He said 'go' to me,\" she said.", "He said 'go' to me, | go (0)"),
        ("'He said \"go\" to me,' she said.", "He said \"go\" to me, | go (0)"),
        ("\"'Go,' he said,\" she said.", "'Go,' he said, | Go, (0)"),
        ("“He said “go” to me,” she said.", "He said “go” to me, | go (0)"),
        ("“Unclosed, he said. “Closed,” she said.", "Unclosed, he said.… | Closed,"),
        ("\"Unclosed, he said. \"Closed,\" she said.", "Unclosed, he said.… | Closed,"),
        ("“One.\n“Two.\n“Three,” he said.", "One.… | Two.… +0 | Three, +1"),
        ("\"One.\n\"Two,\" he said.", "One.… | Two, +0"),
        ("He said \"one.\nTwo\" it was.", "one.…"),
        ("(\"Yes,\" he said) —\"no\"—\"maybe\"", "Yes, | no | maybe"),
        ("\u{200E}“Yes\u{200F}”, he said.", "Yes\u{200F}"),
        ("\"\"", ""),
    ])
    func pairs(_ string: String, _ pairs: String) {
        #expect(Segmentation.pairs(string) == pairs)
    }

    @Test(arguments: [
        ("“I know,” he said.", "speech"),
        ("Joe “Sonny” Smith", "nickname"),
        ("the film “Gone Home”", "title"),
        ("He read \"The Long Way to the Sea\" twice.", "title"),
        ("the so-called “deep state”", "scare"),
        ("a “fun” day", "scare"),
        ("He said it was “a very hard day for all of us”.", "speech"),
    ])
    func uses(_ string: String, _ uses: String) {
        #expect(Segmentation.uses(string) == uses)
    }

    @Test func marksAreNoted() {
        let text = Segmentation.text("“No,” he said.")
        #expect(text.tokens.shapes[0].contains(.opensQuotation))
        #expect(text.tokens.shapes[3].contains(.closesQuotation))
        #expect(text.quotations.pairOfToken == [0, 0, 0, 0, -1, -1, -1])
    }
}
