import Foundation
import Hearsay
import Testing

@testable import HearsayFormats

/// Web Annotations and schema.org's quotations, read back as JSON.
@Suite struct LinkedDataTests {
    private func read(_ writable: some JSONWritable) throws -> JSONValue { try JSONValue(object: writable.json()) }

    @Test func golden() throws {
        let analysis = SampleAnalysis().analysis
        let annotations = WebAnnotations(analysis, id: .string("port.txt")).jsonString(indented: true) + "\n"
        #expect(try annotations == RoundTripTexts.file("Fixtures/formats/port.webannotation.json"))
        let quotations = SchemaOrgQuotations(analysis, id: .string("port.txt")).jsonString(indented: true) + "\n"
        #expect(try quotations == RoundTripTexts.file("Fixtures/formats/port.schemaorg.json"))
    }

    // MARK: Web Annotations

    @Test func annotationsHoldEveryStretch() throws {
        for analysis in try RoundTripTexts.analyses() {
            let text = Scalars(analysis.source.string)
            let items = try #require(try read(WebAnnotations(analysis, id: .string("a.txt")))["items"].array)
            #expect(items.count == analysis.quotations.count)
            for (item, quotation) in zip(items, analysis.quotations) {
                #expect(item["id"].string == "a.txt#\(quotation.id)" && item["type"].string == "Annotation")
                let targets = try #require(item["target"].array)
                #expect(targets.allSatisfy { $0["source"].string == "a.txt" })
                let contents = try targets.map { try range($0, text) }
                #expect(contents == quotation.content.map { $0.offsets(in: .scalar) })
                let details = item["hearsay:quotation"]
                if let cue = quotation.cue {
                    #expect(try range(details["hearsay:cue"], text) == cue.span.offsets(in: .scalar))
                    #expect(details["hearsay:cue"]["hearsay:lemma"].string == cue.lemma)
                }
                if let source = quotation.source {
                    #expect(try range(details["hearsay:source"], text) == source.offsets(in: .scalar))
                }
            }
        }
    }

    /// Where selectors point to; both must say the same.
    private func range(_ resource: JSONValue, _ text: Scalars) throws -> Range<Int> {
        let selectors = try #require(resource["selector"].array)
        let range = try #require(selectors[0]["start"].integer)..<(try #require(selectors[0]["end"].integer))
        func around(_ name: String) throws -> String { try #require(selectors[1][name].string) }
        #expect(try text[range].unicodeScalars.elementsEqual(around("exact").unicodeScalars))
        #expect(
            try text[max(0, range.lowerBound - 32)..<range.lowerBound].unicodeScalars.elementsEqual(
                around("prefix").unicodeScalars))
        #expect(
            try text[range.upperBound..<min(text.all.count, range.upperBound + 32)].unicodeScalars.elementsEqual(
                around("suffix").unicodeScalars))
        return range
    }

    @Test func annotationsHoldWhatIsSaidOfQuotations() throws {
        for analysis in try RoundTripTexts.analyses() {
            let items = try #require(try read(WebAnnotations(analysis, id: .null))["items"].array)
            for (item, quotation) in zip(items, analysis.quotations) {
                let details = item["hearsay:quotation"]
                #expect(details["hearsay:kind"].string == quotation.kind.rawValue)
                #expect(details["hearsay:act"].string == quotation.act.rawValue)
                #expect(details["hearsay:polarity"].string == quotation.polarity.rawValue)
                #expect(details["hearsay:confidence"].double == quotation.confidence)
                #expect(details["hearsay:within"]["id"].string == quotation.within.map { "#\($0)" })
                #expect(details["hearsay:certainty"]["hearsay:score"].double == quotation.certainty.score)
                #expect(details["hearsay:certainty"]["hearsay:label"].string == quotation.certainty.label?.rawValue)
                let speaker = item["body"].array?[0]["source"]
                #expect(speaker?["name"].string == quotation.speaker?.name)
            }
        }
    }

    // MARK: schema.org

    @Test func quotationsHoldTheirWordsAndSpeakers() throws {
        for analysis in try RoundTripTexts.analyses() {
            let graph = try #require(try read(SchemaOrgQuotations(analysis, id: .string("a.txt")))["@graph"].array)
            #expect(graph[0]["@id"].string == "a.txt")
            let nodes = Dictionary(uniqueKeysWithValues: graph.map { ($0["@id"].string ?? "", $0) })
            for quotation in analysis.quotations {
                let node = try #require(nodes["a.txt#\(quotation.id)"])
                #expect(node["text"].string == quotation.text)
                #expect(node["isPartOf"]["@id"].string == quotation.within.map { "a.txt#\($0)" } ?? "a.txt")
                let link = node[quotation.speaker?.kind == .document ? "isBasedOn" : "spokenByCharacter"]["@id"].string
                #expect(link.flatMap { nodes[$0] }?["name"].string == quotation.speaker?.name)
            }
        }
    }

    // MARK: Names

    @Test(arguments: [
        ("articles/a b.txt", "articles/a%20b.txt#q1"), ("é?#.txt", "%C3%A9%3F%23.txt#q1"), ("c:d", "c%3Ad#q1"),
        ("https://x.org/a?b=1", "https://x.org/a?b=1#q1"), ("https://x.org/a#b", "https://x.org/a#b.q1"),
        ("urn:isbn:1", "urn:isbn:1#q1"), ("\n\"<", "%0A%22%3C#q1"), ("", "#q1"),
    ])
    func documentsHaveIRIs(_ id: String, _ expected: String) {
        #expect(DocumentIRI(.string(id)).part("q1") == expected)
    }
}
