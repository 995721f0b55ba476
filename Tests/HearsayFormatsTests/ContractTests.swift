import Foundation
import HearsayFormats
import Testing

@testable import Hearsay

@Suite struct ContractTests {
    private let analysis = SampleAnalysis().analysis

    @Test(arguments: OffsetUnit.allCases)
    func documentsFollowTheSchema(_ unit: OffsetUnit) throws {
        for indented in [false, true] {
            let json = DocumentRecord(analysis, id: .string("a1"), offsets: unit).json(indented: indented)
            #expect(try SchemaCheck().problems(json) == [])
        }
    }

    @Test func answersFollowTheSchema() throws {
        let check = try SchemaCheck()
        let certainty = analysis.quotations[0].certainty
        let answers: [(any JSONWritable, String)] = [
            (SegmentRecord(analysis.sentences, id: .number("7")), "segmentAnswer"),
            (CertaintyAnswerRecord(certainty, commitment: nil, id: .null), "certaintyAnswer"),
            (CertaintyAnswerRecord(certainty, commitment: -1, id: .null), "certaintyAnswer"),
            (ErrorRecord(id: .string("x"), line: 3, message: "no “text”"), "errorAnswer"),
        ]
        for (answer, name) in answers { #expect(try check.problems(answer.json(), definition: name) == []) }
    }

    @Test func quantitiesHaveTheirInterval() throws {
        let certainty = try Analyzer().certainty(of: SourceText("More than 3,000 sheep live there."))
        let json = CertaintyAnswerRecord(certainty, commitment: nil, id: .null).json()
        #expect(try SchemaCheck().problems(json, definition: "certaintyAnswer") == [])
        let read = try JSONDecoder().decode(CertaintyAnswerRecord.self, from: Data(json))
        let quantity = try #require(read.certainty.factors.last)
        #expect(quantity.low == 3000 && quantity.high == nil)
        #expect(String(decoding: json, as: UTF8.self).contains(#"the number","low":3000}"#))
    }

    @Test func standardsAndWarningsFollowTheSchema() throws {
        var certainty = analysis.quotations[0].certainty
        certainty.standard = StandardInterval(scale: "ICD 203", term: "likely", low: 0.55, high: 0.8)
        certainty.warnings = ["“likely”"]
        let json = CertaintyAnswerRecord(certainty, commitment: nil, id: .null).json()
        #expect(try SchemaCheck().problems(json, definition: "certaintyAnswer") == [])
        let end = #""standard":{"scale":"ICD 203","term":"likely","low":0.55,"high":0.8},"warnings":["“likely”"]}}"#
        #expect(String(decoding: json, as: UTF8.self).hasSuffix(end))
        let read = try JSONDecoder().decode(CertaintyAnswerRecord.self, from: Data(json))
        #expect(read.certainty.standard?.term == "likely" && read.certainty.warnings == ["“likely”"])
    }

    /// The check itself finds what is wrong.
    @Test(arguments: [
        ("\"polarity\":\"positive\"", "\"polarity\":\"maybe\""), ("\"within\":null,", ""),
        ("\"start\":0", "\"start\":\"0\""),
        ("\"anonymous\":false", "\"anonymous\":0"), ("\"schema\":\"hearsay/1\"", "\"schema\":\"hearsay/2\""),
        ("\"confidence\":0.9", "\"confidence\":9"), ("\"cue\":{", "\"cue\":{\"new\":1,"),
    ])
    func brokenDocumentsDoNot(_ right: String, _ wrong: String) throws {
        let json = DocumentRecord(analysis, id: .string("a1")).jsonString()
        #expect(json.contains(right))
        let broken = json.replacing(right, with: wrong)
        #expect(try !SchemaCheck().problems(Array(broken.utf8)).isEmpty)
    }

    @Test func keysStandInTheContractsOrder() {
        let json = DocumentRecord(analysis, id: .string("a1")).jsonString()
        #expect(
            json.hasPrefix(
                #"{"schema":"hearsay/1","id":"a1","language":"en","offsets":"scalar","sentences":[{"start":0,"#))
        let keys = [
            "id", "kind", "content", "quoted", "cue", "source", "speaker", "confidence", "alternatives", "reason",
            "act",
            "polarity", "within", "addressee", "medium", "time", "evidence", "framing", "certainty",
        ]
        let quotation = json.components(separatedBy: "\"quotations\":[")[1].components(separatedBy: "{\"id\":\"q2\"")[0]
        let places = keys.compactMap { quotation.range(of: "\"\($0)\":")?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
    }

    @Test(arguments: OffsetUnit.allCases)
    func offsetsCutOutTheText(_ unit: OffsetUnit) throws {
        let json = DocumentRecord(analysis, id: .string("a1"), offsets: unit).json()
        let document = try JSONDecoder().decode(DocumentRecord.self, from: Data(json))
        #expect(document.offsets == unit.rawValue)
        let spans = document.quotations.flatMap { $0.content + $0.quoted + [$0.source].compactMap { $0 } }
        for span in spans { #expect(Self.cut(span.start, span.end, unit) == span.text) }
    }

    private static func cut(_ start: Int, _ end: Int, _ unit: OffsetUnit) -> String {
        let text = SampleAnalysis.text
        switch unit {
        case .scalar: return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(end - start)))
        case .utf8: return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
        case .utf16: return String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
        }
    }

    @Test func whatIsWrittenCanBeReadAgain() throws {
        let record = DocumentRecord(analysis, id: .number("12"))
        #expect(try JSONDecoder().decode(DocumentRecord.self, from: Data(record.json(indented: true))) == record)
    }

    @Test func aLineIsALine() {
        let analysis = SampleAnalysis.hostile("a\nb\u{2028}c\u{85}d\u{0}\u{1B}[31m\"\\")
        let json = DocumentRecord(analysis, id: .string("a\nb")).json()
        #expect(!json.contains { $0 < 0x20 })
        #expect(String(decoding: json, as: UTF8.self).contains(#"a\nb\u2028c\u0085d\u0000\u001b[31m\"\\"#))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json)) }
    }
}
