import Testing

@testable import Hearsay

@Suite struct TextTests {
    @Test(arguments: [
        (OffsetUnit.scalar, [0, 1, 2, 3, 4]), (.utf8, [0, 1, 3, 7, 8]), (.utf16, [0, 1, 2, 4, 5]),
    ])
    func offsetsInEveryUnit(unit: OffsetUnit, expected: [Int]) {
        let source = SourceText("aé😀b")
        let boundaries = [0, 1, 3, 7, 8]
        #expect(boundaries.map { source.offset(ofByte: $0, in: unit) } == expected)
        #expect(expected.map { source.byte(ofOffset: $0, in: unit) } == boundaries)
    }

    @Test func noByteOffsetInsideOfASurrogatePair() {
        #expect(SourceText("a😀b").byte(ofOffset: 2, in: .utf16) == nil)
        #expect(SourceText("abc").byte(ofOffset: 4, in: .scalar) == nil)
    }

    @Test func offsetsOfLongTextsAgreeWithSwift() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<40 {
            let string = generator.text(length: 300)
            let source = SourceText(string)
            var byte = 0
            var utf16 = 0
            for (number, scalar) in string.unicodeScalars.enumerated() {
                #expect(source.offset(ofByte: byte, in: .scalar) == number)
                #expect(source.offset(ofByte: byte, in: .utf16) == utf16)
                #expect(source.byte(ofOffset: number, in: .scalar) == byte)
                #expect(source.byte(ofOffset: utf16, in: .utf16) == byte)
                byte += String(scalar).utf8.count
                utf16 += String(scalar).utf16.count
            }
        }
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xE2, 0x80], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x98, 0x80], "😀"), ([], ""),
        ] as [([UInt8], String)])
    func invalidBytesAreRepaired(bytes: [UInt8], expected: String) {
        let source = SourceText(utf8: bytes)
        #expect(source.string == expected)
        #expect(source.repairs.count == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
        #expect(source.repairs.allSatisfy { source.string($0) == "\u{FFFD}" })
    }

    @Test func anyBytesAreRepairedAsSwiftRepairsThem() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(SourceText(utf8: bytes).string == String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func encodingsAreDetected() {
        let utf8 = DecodedText(detecting: [0xEF, 0xBB, 0xBF] + Array("“Yes,” she said.".utf8))
        #expect(utf8.encoding == "UTF-8")
        #expect(utf8.text.string == "“Yes,” she said.")
        let sentence = "The minister said: \u{93}We cannot go on like this,\u{94} and the caf\u{E9} fell silent. "
        let latin = sentence.unicodeScalars.map { UInt8($0.value) }
        let decoded = DecodedText(detecting: Array(repeating: latin, count: 4).flatMap { $0 })
        #expect(decoded.encoding == "windows-1252")
        #expect(decoded.text.string.hasPrefix("The minister said: “We cannot go on like this,” and the café"))
        let units: [UInt16] = [0xFEFF] + Array("He said no.".utf16)
        let wide: [UInt8] = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(DecodedText(detecting: wide).text.string == "He said no.")
    }

    @Test func encodingsAreConvertedPieceByPiece() throws {
        let sentence = "“Größe zählt 😀,” sagte sie. "
        let text = String(repeating: sentence, count: 5000)
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        for size in [1, 3, 1 << 20] {
            let converter = try #require(EncodingConverter("UTF-16LE"))
            // Twice: after the last piece it is at its beginning again.
            for _ in 0..<2 {
                var converted: [UInt8] = []
                for start in stride(from: 0, to: little.count, by: size) {
                    converted += converter.utf8(little[start..<min(start + size, little.count)], isLast: false)
                }
                converted += converter.utf8([], isLast: true)
                #expect(converted == Array(text.utf8))
            }
        }
        let cut = try #require(EncodingConverter("UTF-16LE"))
        #expect(String(decoding: cut.utf8([0x41, 0x00, 0x42], isLast: true), as: UTF8.self) == "A\u{FFFD}")
        #expect(EncodingConverter("no such encoding") == nil)
    }

    @Test func aCharacterThatIsCutOffSaysNothingOfTheEncoding() {
        let text = Array("It rained, and “".utf8)
        for cut in 0..<3 { #expect(DecodedText.encoding(ofHead: text.dropLast(cut)) == "UTF-8") }
        #expect(DecodedText.encoding(ofHead: [0xFF, 0xFE, 0x41, 0x00]) == "UTF-16LE")
    }
}
