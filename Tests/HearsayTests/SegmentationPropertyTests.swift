import Testing

@testable import Hearsay

/// What holds for every text, however odd.
@Suite struct SegmentationPropertyTests {
    /// A small generator that is the same everywhere.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "a", "word", "Word", "U.S.", "Mr.", "isn't", "’s", "'", "\"", "“", "”", "‘", "’", "«", "»", "„", "``", "''",
        ".", "!", "?", "…",
        " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{2028}", "(", ")",
        "[1]", "1.", "a)", "•",
        "-", "—", "http://", "@", "#", ":", ":)", "😀", "中文", "é", "e\u{301}", "\0", "By", "PARIS", "Read more", "12",
        "6'2\"", "+", "&", "/",
    ]

    @Test(arguments: 0..<200) func anyTextIsCovered(_ seed: UInt64) {
        var numbers = Numbers(state: seed)
        let count = Int.random(in: 0..<200, using: &numbers)
        let string = (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
        for mode in NewlineMode.allCases { check(Segmentation.text(string, mode)) }
    }

    @Test(arguments: 0..<100) func anyBytesAreCovered(_ seed: UInt64) {
        var numbers = Numbers(state: seed &+ 1000)
        let bytes = (0..<Int.random(in: 0..<300, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers)
        }
        check(Segmentation.text(SourceText(utf8: bytes)))
    }

    private func check(_ text: SegmentedText) {
        let tokens = text.tokens
        let bytes = text.source.utf8
        var covered = [Bool](repeating: false, count: bytes.count)
        for token in 0..<tokens.count {
            #expect(tokens.starts[token] < tokens.ends[token])
            if token > 0 { #expect(tokens.ends[token - 1] <= tokens.starts[token]) }
            for i in tokens.bytes(token).indices { covered[i] = true }
        }
        var offset = 0
        for scalar in text.source.string.unicodeScalars {
            let isByteOrderMark = offset == 0 && scalar == "\u{FEFF}"
            if !isSpace(scalar), !isByteOrderMark { #expect(covered[offset]) }
            offset += UTF8.width(scalar)
        }
        #expect(tokens.words.count == tokens.count && tokens.shapes.count == tokens.count)
        #expect(text.sentenceOfToken.count == tokens.count)
        #expect(text.quotations.pairOfToken.count == tokens.count)
        var next = 0
        for (number, sentence) in text.sentences.enumerated() {
            #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
            next = sentence.tokens.upperBound
            for token in sentence.tokens {
                #expect(sentence.bytes.contains(tokens.bytes(token)))
                #expect(text.sentenceOfToken[token] == Int32(number))
            }
        }
        #expect(next == tokens.count)
        #expect(text.paragraphs.last?.tokens.upperBound ?? 0 == tokens.count)
        for (number, pair) in text.quotations.pairs.enumerated() {
            #expect(pair.open < pair.close && pair.close <= tokens.count)
            if number > 0 { #expect(text.quotations.pairs[number - 1].open < pair.open) }
            if let parent = pair.parent { #expect(text.quotations.pairs[parent].outer.contains(pair.open)) }
            let paragraphs = text.paragraphs.filter { $0.tokens.overlaps(pair.outer) }
            #expect(paragraphs.count == 1)
        }
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? CharacterKind.ofByte[Int(scalar.value)] == .space : CharacterKind(wide: scalar.value) == .space
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "“", "\"", "'", "a'", "'s", "a+", "a@", "a.", "A.B", ". ", "a\n", "«", "(", "[1]", "-", "\u{200B}", "x",
            "1.) ", "• ",
        ])
    func oddTextsTakeLinearTime(_ piece: String) {
        let text = Segmentation.text(String(repeating: piece, count: 20_000))
        #expect(text.tokens.count > 0)
    }

    @Test(arguments: ["so it went on ", "nospaceatall", "ohneEndeäöü", "« "])
    func aSentenceWithoutEndIsCut(_ piece: String) {
        let text = Segmentation.text(String(repeating: piece, count: 5_000))
        let lengths = text.sentences.map { Int($0.bytes.end - $0.bytes.start) }
        #expect(lengths.count > 1)
        #expect(lengths.allSatisfy { $0 > 0 && $0 <= SentenceSplitter.longest })
    }

    @Test func nothingGivesNothing() {
        #expect(Segmentation.text("").tokens.count == 0)
        #expect(Segmentation.text(" \n\u{2028} \t").sentences.isEmpty)
    }
}
