import Foundation
import Hearsay
import HearsayFormats
import Testing

/// Any text has an analysis in every format, and every span is the exact text at its offsets.
@Suite struct HostileTextTests {
    @Test(arguments: 1...8)
    func everyTextHasAnAnalysis(_ seed: UInt64) throws {
        let analyzer = try Analyzer()
        for text in HostileText.texts(150, seed: seed) {
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
