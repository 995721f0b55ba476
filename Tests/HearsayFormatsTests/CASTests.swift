import Hearsay
import Testing

@testable import HearsayFormats

/// A CAS holds the text, every stretch, and what is said of quotations and speakers.
@Suite struct CASTests {
    private func structures(_ analysis: Analysis) throws -> [JSONValue] {
        try #require(try JSONValue(object: CASDocument(analysis).json())["%FEATURE_STRUCTURES"].array)
    }

    @Test func golden() throws {
        let cas = CASDocument(SampleAnalysis().analysis).jsonString(indented: true) + "\n"
        #expect(try cas == RoundTripTexts.file("Fixtures/formats/port.cas.json"))
    }

    @Test func holdsTheTextAndEveryStretch() throws {
        for analysis in try RoundTripTexts.analyses() {
            let structures = try structures(analysis)
            #expect(
                structures[0]["sofaString"].string?.unicodeScalars.elementsEqual(analysis.source.string.unicodeScalars)
                    == true)
            let units = Array(analysis.source.string.utf16)
            #expect(structures[1]["end"].integer == units.count)
            let ids = structures.map { $0["%ID"].integer }
            #expect(ids == Array(1...structures.count))
            func ranges(_ type: CASType, of quotation: Quotation) -> [Range<Int>] {
                let owner = structures.first { $0["id"].string == quotation.id }?["%ID"].integer
                return structures.filter { $0["%TYPE"].string == type.name && $0["@quotation"].integer == owner }.map {
                    ($0["begin"].integer ?? -1)..<($0["end"].integer ?? -1)
                }
            }
            for quotation in analysis.quotations {
                let expected: [(CASType, [TextSpan?])] = [
                    (.content, quotation.content), (.quoted, quotation.quoted), (.cue, [quotation.cue?.span]),
                    (.source, [quotation.source]), (.addressee, [quotation.addressee]), (.medium, [quotation.medium]),
                    (.time, [quotation.time]), (.evidence, quotation.evidence.map(\.span)),
                    (.holder, quotation.evidence.map(\.holder)),
                ]
                for (type, spans) in expected {
                    let offsets = spans.compactMap { $0?.offsets(in: .utf16) }
                    #expect(ranges(type, of: quotation) == offsets, "\(type.name)")
                }
            }
        }
    }

    @Test func holdsWhatIsSaidOfQuotations() throws {
        for analysis in try RoundTripTexts.analyses() {
            let structures = try structures(analysis)
            func target(_ structure: JSONValue, _ name: String) -> String? {
                structure["@\(name)"].integer.flatMap { structures[$0 - 1]["id"].string }
            }
            let quotations = structures.filter { $0["%TYPE"].string == CASType.quotation.name }
            #expect(quotations.count == analysis.quotations.count)
            for (found, quotation) in zip(quotations, analysis.quotations) {
                #expect(found["id"].string == quotation.id && found["kind"].string == quotation.kind.rawValue)
                #expect(found["act"].string == quotation.act.rawValue)
                #expect(found["polarity"].string == quotation.polarity.rawValue)
                #expect(target(found, "speaker") == quotation.speaker?.id)
                #expect(target(found, "within") == quotation.within)
                #expect(found["confidence"].double == quotation.confidence)
                #expect(found["certainty"].double == quotation.certainty.score)
                #expect(found["label"].string == quotation.certainty.label?.rawValue)
            }
            let mentions = structures.filter { $0["%TYPE"].string == CASType.mention.name }
            #expect(
                mentions.map { target($0, "speaker") }
                    == analysis.speakers.flatMap { s in s.mentions.map { _ in s.id } })
            #expect(
                mentions.map { $0["begin"].integer }
                    == analysis.speakers.flatMap { $0.mentions.map { $0.span.offsets(in: .utf16).lowerBound } })
        }
    }

    /// Every feature that is written is declared.
    @Test func featuresAreDeclared() throws {
        let declared = Dictionary(uniqueKeysWithValues: CASType.all.map { ($0.name, Set($0.features.map(\.name))) })
        let common: Set<String> = ["%ID", "%TYPE", "@sofa", "begin", "end"]
        for structure in try structures(SampleAnalysis().analysis).dropFirst(2) {
            let names = try #require(structure.object).keys.filter { !common.contains($0) }
            let known = try #require(declared[structure["%TYPE"].string ?? ""])
            #expect(names.allSatisfy { known.contains($0.hasPrefix("@") ? String($0.dropFirst()) : $0) })
        }
    }
}
