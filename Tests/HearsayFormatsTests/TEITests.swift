import Foundation
import Hearsay
import Testing

@testable import HearsayFormats

/// A TEI document holds the text and every stretch exactly, read back by an XML parser.
@Suite struct TEITests {
    @Test func golden() throws {
        let xml = TEIDocument.document(SampleAnalysis().analysis, title: "port.txt")
        #expect(try xml == RoundTripTexts.file("Fixtures/formats/port.xml"))
    }

    @Test func holdsTheText() throws {
        for analysis in try RoundTripTexts.analyses() {
            let reading = TEIReading(TEIDocument.document(analysis, title: "a & <b>"))
            #expect(reading.problem == nil)
            // What XML can't hold is replaced, one for one.
            let expected = analysis.source.string.unicodeScalars.map { scalar -> Unicode.Scalar in
                let isLegal = scalar.value >= 0x20 && scalar.value < 0xFFFE || scalar.value > 0xFFFF
                return isLegal || ["\t", "\n", "\r"].contains(scalar) ? scalar : "\u{FFFD}"
            }
            #expect(reading.text.elementsEqual(expected), "\(analysis.source.string.debugDescription)")
        }
    }

    @Test func holdsEveryStretch() throws {
        for analysis in try RoundTripTexts.analyses() {
            let reading = TEIReading(TEIDocument.document(analysis, title: "a"))
            func check(_ id: String, _ span: TextSpan?) {
                let expected = span.flatMap { $0.bytes.isEmpty ? nil : $0.offsets(in: .scalar) }
                #expect(reading.range(id) == expected, "\(id) in \(analysis.source.string.debugDescription)")
            }
            for quotation in analysis.quotations {
                let id = quotation.id
                for (i, piece) in quotation.content.enumerated() { check("\(id).\(i + 1)", piece) }
                for (i, piece) in quotation.quoted.enumerated() { check("\(id).quoted.\(i + 1)", piece) }
                check("\(id).cue", quotation.cue?.span)
                check("\(id).source", quotation.source)
                check("\(id).addressee", quotation.addressee)
                check("\(id).medium", quotation.medium)
                check("\(id).time", quotation.time)
                for (i, evidence) in quotation.evidence.enumerated() {
                    check("\(id).evidence.\(i + 1)", evidence.span)
                    check("\(id).holder.\(i + 1)", evidence.holder)
                }
            }
            for speaker in analysis.speakers {
                for (i, mention) in speaker.mentions.enumerated() { check("\(speaker.id).\(i + 1)", mention.span) }
            }
        }
    }

    @Test func holdsWhatIsSaidOfQuotations() throws {
        for analysis in try RoundTripTexts.analyses() {
            let reading = TEIReading(TEIDocument.document(analysis, title: "a"))
            for quotation in analysis.quotations {
                let features = try #require(reading.features[quotation.id])
                #expect(features["kind"] == quotation.kind.rawValue && features["act"] == quotation.act.rawValue)
                #expect(features["polarity"] == quotation.polarity.rawValue)
                #expect(features["class"] == quotation.cue?.cueClass.rawValue)
                #expect(features["within"] == quotation.within.map { "#\($0)" })
                #expect(features["certainty"].flatMap(Double.init) == quotation.certainty.score)
                #expect(features["low"].flatMap(Double.init) == quotation.certainty.low)
                #expect(features["high"].flatMap(Double.init) == quotation.certainty.high)
                #expect(features["label"] == quotation.certainty.label?.rawValue)
                let said = try #require(reading.elements["\(quotation.id).1"])
                #expect(said.attributes["who"] == quotation.speaker.map { "#\($0.id)" })
                #expect(said.attributes["direct"] == "\(quotation.kind == .direct)")
                if quotation.speaker != nil {
                    #expect(said.attributes["cert"].flatMap(Double.init) == quotation.confidence)
                }
            }
        }
    }

    /// Every pointer leads somewhere, and the parts of a content are one chain in text order.
    @Test func partsPointToOneAnother() throws {
        for analysis in try RoundTripTexts.analyses() {
            let elements = TEIReading(TEIDocument.document(analysis, title: "a")).elements
            for (id, element) in elements {
                for name in ["who", "ana", "corresp", "next", "prev"] {
                    guard let target = element.attributes[name] else { continue }
                    #expect(elements[String(target.dropFirst())] != nil, "\(id) \(name)")
                }
                guard let next = element.attributes["next"].flatMap({ elements[String($0.dropFirst())] }) else {
                    continue
                }
                #expect(next.attributes["prev"] == "#\(id)" && element.range.upperBound <= next.range.lowerBound)
            }
        }
    }

    @Test func crossingStretchesAreSplit() {
        var analysis = SampleAnalysis().analysis
        analysis.quotations[0].cue?.span = SampleAnalysis().span("closed by Friday,” Anna")
        let reading = TEIReading(TEIDocument.document(analysis, title: "a"))
        #expect(reading.problem == nil)
        #expect(reading.range("q1.cue") == SampleAnalysis().span("closed by Friday,” Anna").offsets(in: .scalar))
        #expect(reading.elements["q1.cue"]?.attributes["next"] == "#q1.cue.2")
    }

    @Test func aContentMayReachOverParagraphs() {
        let sample = SampleAnalysis("x “One.\n\nTwo” y")
        var analysis = sample.analysis
        analysis.source = sample.source
        analysis.sentences = []
        analysis.speakers = []
        let quotation = sample.quotation(
            "q1", .direct, [sample.span("“One.\n\nTwo”")], cue: nil, source: nil, speaker: nil,
            certainty: sample.certainty(nil, nil, []))
        analysis.quotations = [quotation]
        let xml = TEIDocument.document(analysis, title: "a")
        #expect(
            xml.contains(
                """
                <p>x <said xml:id="q1.1" direct="true" ana="#q1" next="#q1.1.2">“One.</said></p>

                <p><said xml:id="q1.1.2" direct="true" ana="#q1" prev="#q1.1">Two”</said> y</p>
                """))
        #expect(TEIReading(xml).range("q1.1") == 2..<13)
    }

    @Test func severalTextsAreOneCorpus() {
        let analysis = SampleAnalysis().analysis
        let members = ["a/b.txt", "a_b.txt"].map { TEIDocument.member(analysis, title: $0) }
        let reading = TEIReading(TEIDocument.head(title: "all") + members.joined() + TEIDocument.tail)
        #expect(reading.problem == nil)
        #expect(reading.elements["d.a_2f_b_2e_txt.q1.1"] != nil && reading.elements["d.a_5f_b_2e_txt.q1.1"] != nil)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onload=\"x", "]]>", "&lt;", "a\u{0}\u{7}\u{FFFE}b", "a\r\nb\tc", "😀",
    ])
    func anyWordsAreWellFormed(_ words: String) {
        let analysis = SampleAnalysis.hostile(words)
        let reading = TEIReading(TEIDocument.document(analysis, title: words))
        #expect(reading.problem == nil)
        #expect(reading.range("q1.1") == analysis.quotations[0].content[0].offsets(in: .scalar))
    }
}
