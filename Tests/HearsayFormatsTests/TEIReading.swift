import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A TEI document as an XML parser reads it: the body's text, and where each element with an xml:id stands in it.
final class TEIReading: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var range: Range<Int>
    }

    private(set) var text = String.UnicodeScalarView()
    private(set) var elements: [String: Element] = [:]
    private(set) var problem: String?
    /// The values of features, by structure and name.
    private(set) var features: [String: [String: String]] = [:]
    private var open: [(name: String, attributes: [String: String], start: Int)] = []
    private var depthOfBody: Int?
    private var feature = ""

    init(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        if !parser.parse() {
            problem = problem ?? "\(parser.parserError.debugDescription) at line \(parser.lineNumber)"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append((name, attributes, text.count))
        if name == "body" { depthOfBody = open.count }
        if name == "f" { feature = attributes["name"] ?? "" }
        if let value = attributes["value"] ?? attributes["fVal"] { set(feature: value) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if depthOfBody != nil { text += string.unicodeScalars }
        if open.last?.name == "string" { set(feature: string) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if open.count == depthOfBody { depthOfBody = nil }
        guard let element = open.popLast(), let id = element.attributes["xml:id"] else { return }
        if elements[id] != nil { problem = "\(id) comes twice" }
        elements[id] = Element(
            name: element.name, attributes: element.attributes, range: element.start..<text.count)
    }

    private func set(feature value: String) {
        guard let structure = open.first(where: { $0.name == "fs" })?.attributes["xml:id"] else { return }
        features[structure, default: [:]][feature, default: ""] += value
    }

    /// From the start of a stretch's first part to the end of its last.
    func range(_ id: String) -> Range<Int>? {
        guard let first = elements[id]?.range else { return nil }
        var end = first.upperBound
        var number = 2
        while let part = elements["\(id).\(number)"]?.range {
            end = part.upperBound
            number += 1
        }
        return first.lowerBound..<end
    }
}
