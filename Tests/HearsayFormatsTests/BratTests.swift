import Hearsay
import Testing

@testable import HearsayFormats

/// brat's annotation holds contents, cues, sources and polarities, read by what reads people's annotation.
@Suite struct BratTests {
    private func read(_ analysis: Analysis) throws -> GoldDocument {
        var gold = try GoldSet()
        let annotation = BratStandoff.annotation(analysis)
        try gold.add(brat: Array(annotation.utf8), of: "a.ann", text: analysis.source.utf8, of: "a.txt")
        return gold.documents[0]
    }

    /// What a stretch covers, white space apart: brat's stretches end with their line.
    private func places(_ spans: [Range<Int>], _ text: Scalars) -> [Int] {
        spans.flatMap { $0.filter { !text.all[$0].isBlank } }
    }

    @Test func golden() throws {
        #expect(
            try BratStandoff.annotation(SampleAnalysis().analysis) == RoundTripTexts.file("Fixtures/formats/port.ann"))
    }

    @Test func holdsWhatItCanHold() throws {
        for analysis in try RoundTripTexts.analyses() {
            let text = Scalars(analysis.source.string)
            let found = try read(analysis).quotations.map { quotation in
                let kinds = AttributionRole.allCases.map { places(quotation.spans[$0], text) }
                return kinds + [[quotation.polarity == "negative" ? 1 : 0]]
            }
            let expected = analysis.quotations.map { quotation in
                let spans = [
                    quotation.content, [quotation.cue?.span].compactMap(\.self), [quotation.source].compactMap(\.self),
                ]
                return spans.map { places($0.map { $0.offsets(in: .scalar) }, text) }
                    + [[quotation.polarity == .negative ? 1 : 0]]
            }.filter { !$0[0].isEmpty }
            #expect(Set(found) == Set(expected) && found.count == expected.count, "\(text[0..<text.all.count])")
        }
    }

    @Test func scoresFully() throws {
        let analyzer = try Analyzer()
        for name in RoundTripTexts.articles {
            let analysis = analyzer.analyze(try RoundTripTexts.file("Fixtures/articles/\(name).txt"))
            let record = DocumentRecord(analysis, id: .string("a.txt"))
            let evaluation = Evaluation(of: try read(analysis), PredictedDocument(record))
            #expect(evaluation.missed.isEmpty && evaluation.falseAlarms.isEmpty && evaluation.otherEnds.isEmpty)
            let figures = evaluation.figures
            for role in AttributionRole.allCases {
                let tokens = try #require(figures.tokens[role])
                #expect(tokens.right == tokens.gold && tokens.right == tokens.predicted, "\(name) \(role)")
            }
        }
    }

    /// brat takes the words of a line only as they stand in the text, checks it, and reads lines as Python does.
    @Test func everyLineIsAsBratWantsIt() throws {
        for analysis in try RoundTripTexts.analyses() {
            let text = Scalars(analysis.source.string)
            let lines = BratStandoff.annotation(analysis).unicodeScalars.split { $0.value == 0x0A }.map {
                Scalars(String($0))
            }
            for line in lines {
                let breaks = line.all.contains { (0x0A...0x0D).contains($0.value) || (0x1C...0x1E).contains($0.value) }
                #expect(!breaks && !line.all.contains { [0x85, 0x2028, 0x2029].contains($0.value) })
                guard line.all.first == "T" else { continue }
                let cells = line.all.split(separator: "\t", maxSplits: 2).map { String(String.UnicodeScalarView($0)) }
                let ranges = cells[1].split(separator: " ", maxSplits: 1)[1].split(separator: ";").map { pair in
                    let ends = pair.split(separator: " ").compactMap { Int($0) }
                    return ends[0]..<ends[1]
                }
                #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
                let words = ranges.map { text[$0] }.joined(separator: " ")
                #expect(words.unicodeScalars.elementsEqual(cells[2].unicodeScalars))
            }
        }
    }

    @Test func aContentOverTwoLinesIsCutThere() {
        let sample = SampleAnalysis("x “One,\r\n  two” y")
        let fragments = BratFragment.all(of: [sample.span("“One,\r\n  two”")])
        #expect(fragments == [BratFragment(range: 2..<7, text: "“One,"), BratFragment(range: 11..<15, text: "two”")])
    }

    @Test func theConfigurationNamesWhatIsWritten() {
        let annotation = BratStandoff.annotation(SampleAnalysis().analysis)
        for line in annotation.split(separator: "\n") where "TAR".contains(line.first ?? " ") {
            let values = line.split { $0 == "\t" || $0 == " " }
            #expect(BratConfiguration.text.contains("\n\(values[1])"), "\(line)")
            if line.first == "A" { #expect(BratConfiguration.text.contains(values[3])) }
        }
    }
}
