import Foundation
import Hearsay
import HearsayFormats
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What an input says of a document travels along to each output that can hold it.
@Suite struct MetadataTests {
    private static let metadata = DocumentMetadata(
        title: "Port <b> & \"quay\"", date: "2024-05-17", outlet: "North Herald", author: "=Mia\nLund",
        url: "https://herald.example/port?a=1&b=2")
    private static let values = [
        metadata.title!, metadata.date!, metadata.outlet!, metadata.author!, metadata.url!,
    ]
    private let analyzer: Analyzer
    private let analysis: Analysis
    private let id = DocumentID.string("p1")

    init() throws {
        analyzer = try Analyzer()
        analysis = analyzer.analyze("The port is safe, Ana Petrov said on Monday.")
    }

    @Test func contractHasThemAndReadsThemBack() throws {
        let record = DocumentRecord(analysis, id: id, metadata: Self.metadata)
        let read = try JSONDecoder().decode(DocumentRecord.self, from: Data(record.json()))
        #expect(read.metadata == Self.metadata)
        #expect(read == record)
    }

    @Test func nothingIsWrittenWhereNothingIsKnown() {
        #expect(!DocumentRecord(analysis, id: id).jsonString().contains("metadata"))
        #expect(HTMLPage.page(analysis, title: "p1").contains("<h1>p1</h1>\n<p class=\"faint\">"))
        #expect(TEIDocument.document(analysis, title: "p1").contains("<p>The text as it was read.</p>"))
    }

    @Test func tableHasColumnsForThem() throws {
        let row = CSVTable.rows(analysis, id: id, metadata: Self.metadata)
        #expect(CSVTable.header.hasSuffix(",title,date,outlet,author,url\r\n"))
        // A cell that a spreadsheet would run is kept from it.
        #expect(
            row.hasSuffix("\"Port <b> & \"\"quay\"\"\",2024-05-17,North Herald,\"'=Mia\nLund\",\(Self.values[4])\r\n"))
    }

    @Test func teiSaysWhatTheTextWasPublishedAs() throws {
        let xml = try XMLDocument(
            xmlString: TEIDocument.document(analysis, title: "p1", metadata: Self.metadata))
        for (path, value) in zip(["title", "date", "publisher", "author", "ref"], Self.values) {
            let found = try xml.nodes(forXPath: "//*[local-name()='bibl']/*[local-name()='\(path)']")
            #expect(found.map { $0.stringValue } == [value])
        }
    }

    @Test func linkedDataHaveThem() throws {
        let graph = try object(SchemaOrgQuotations(analysis, id: id, metadata: Self.metadata).json())["@graph"]
        let article = try #require((graph as? [[String: Any]])?.first)
        #expect(article["headline"] as? String == Self.values[0])
        #expect(article["datePublished"] as? String == Self.values[1])
        #expect((article["publisher"] as? [String: String])?["name"] == Self.values[2])
        #expect((article["author"] as? [String: String])?["name"] == Self.values[3])
        #expect(article["url"] as? String == Self.values[4])
        let page = try object(WebAnnotations(analysis, id: id, metadata: Self.metadata).json())
        #expect(["title", "date", "outlet", "author", "url"].map { page["hearsay:\($0)"] as? String } == Self.values)
    }

    @Test func casHasAStructureOfThem() throws {
        let cas = try object(CASDocument(analysis, metadata: Self.metadata).json())
        let structures = try #require(cas["%FEATURE_STRUCTURES"] as? [[String: Any]])
        let found = try #require(structures.first { $0["%TYPE"] as? String == "hearsay.Metadata" })
        #expect(["title", "date", "outlet", "author", "url"].map { found[$0] as? String } == Self.values)
    }

    @Test func commentsOfCoNLLUKeepToTheirLines() {
        let text = CoNLLUText.document(
            analyzer.parsedSentences(of: analysis.source), of: analysis.source, id: id, metadata: Self.metadata)
        #expect(text.hasPrefix("# newdoc id = p1\n# title = Port <b> & \"quay\"\n# date = 2024-05-17\n"))
        #expect(text.contains("# author = =Mia Lund\n"))
    }

    @Test func pageLinksToTheWebAlone() {
        let page = HTMLPage.page(analysis, title: "p1", metadata: Self.metadata)
        #expect(page.contains("<h1>Port &lt;b&gt; &amp; &quot;quay&quot;</h1>"))
        #expect(page.contains("<a href=\"https://herald.example/port?a=1&amp;b=2\">"))
        var hostile = Self.metadata
        hostile.url = "javascript:alert(1)"
        #expect(!HTMLPage.page(analysis, title: "p1", metadata: hostile).contains("<a href=\"java"))
    }

    private func object(_ json: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    }
}
