import Foundation
import Hearsay
import HearsayFormats
import Testing

/// Any text has an analysis in every format, and every span is the exact text at its offsets.
@Suite struct HostileTextTests {
    /// What trips readers: marks of every direction, wide and invisible characters, line ends, addresses, abbreviations.
    private static let pieces = [
        "“", "”", "‘", "’", "\"", "'", "«", "»", "(", ")", "[", "]", "—", "–", "-", ".", ",", ";", ":", "!", "?", "…",
        "\n",
        "\n\n", "\r\n", "\u{2028}", "\t", " ", " ", " ", "A", "z", "0", "É", "ß", "İ", "漢", "😀", "\u{301}", "\u{200B}",
        "\u{FEFF}", "\u{0}", "U.S.", "Mr.", "n't", "'s", "http://x.y", "#a", "@b", " said", " said that ",
        "according to",
        " he ", "Mary Smith", " may ",
    ]

    @Test(arguments: 1...8)
    func everyTextHasAnAnalysis(_ seed: UInt64) throws {
        let analyzer = try Analyzer()
        var random = SplitMix(state: seed)
        for _ in 0..<150 {
            let text = (0..<Int.random(in: 0...120, using: &random)).compactMap { _ in
                Self.pieces.randomElement(using: &random)
            }.joined()
            let analysis = analyzer.analyze(text)
            let document = DocumentRecord(analysis, id: .null)
            check(document, text)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(document.json())) }
            _ = HTMLPage.page(analysis, title: text)
            _ = CSVTable.rows(analysis, id: .null)
            _ = TextReport(analysis, title: text).string
        }
    }

    private func check(_ document: DocumentRecord, _ text: String) {
        let scalars = Array(text.unicodeScalars)
        func cut(_ start: Int, _ end: Int) -> String {
            String(String.UnicodeScalarView(scalars[start..<end]))
        }
        for quotation in document.quotations {
            for span in quotation.content + quotation.quoted + [quotation.source].compactMap({ $0 }) {
                #expect(cut(span.start, span.end) == span.text, "\(text.debugDescription)")
            }
            let sum = quotation.certainty.factors.reduce(0) { $0 + $1.effect }
            if let score = quotation.certainty.score { #expect(abs(sum - score) < 1e-9, "\(text.debugDescription)") }
        }
        var last = 0
        for sentence in document.sentences {
            #expect(last <= sentence.start && sentence.start < sentence.end && sentence.end <= scalars.count)
            last = sentence.end
        }
    }
}

/// Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014): the same texts each time.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
