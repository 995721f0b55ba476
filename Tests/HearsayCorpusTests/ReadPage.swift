import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A page of a report as an XML parser reads its body: what is not well-formed there, no browser has to guess.
final class ReadPage: NSObject, XMLParserDelegate {
    /// What is wrong, or nil.
    private(set) var problem: String?
    private(set) var links: [String] = []
    private(set) var ids: Set<String> = []
    /// The levels of the headings, in their order.
    private(set) var headings: [Int] = []
    /// The rows of each table by its caption, cell by cell, the header first.
    private(set) var tables: [String: [[String]]] = [:]
    /// The drawings: role, title and description.
    private(set) var drawings: [(role: String?, title: String, description: String)] = []
    /// How often each element occurs.
    private(set) var counts: [String: Int] = [:]
    private(set) var text = ""
    private var open: [String] = []
    private var piece = ""
    private var caption = ""

    init(_ html: String) {
        super.init()
        let body = html.components(separatedBy: "<body>")[1].components(separatedBy: "</body>")[0]
        let parser = XMLParser(data: Data("<body>\(body)</body>".utf8))
        parser.delegate = self
        if !parser.parse() {
            problem = problem ?? "\(parser.parserError.debugDescription) at line \(parser.lineNumber)"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(name)
        counts[name, default: 0] += 1
        if let link = attributes["href"] { links.append(link) }
        if let id = attributes["id"], !ids.insert(id).inserted { problem = "\(id) comes twice" }
        if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { headings.append(level) }
        if name == "svg", attributes["class"] == "chart" { drawings.append((attributes["role"], "", "")) }
        if name == "tr" { tables[caption, default: []].append([]) }
        if ["caption", "th", "td", "title", "desc"].contains(name) { piece = "" }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
        piece += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
        let isOfDrawing = open.last == "svg" && !drawings.isEmpty
        if name == "caption" { caption = piece }
        if name == "th" || name == "td" {
            let row = (tables[caption]?.count ?? 0) - 1
            tables[caption]?[row].append(piece)
        }
        if name == "title", isOfDrawing { drawings[drawings.count - 1].title = piece }
        if name == "desc", isOfDrawing { drawings[drawings.count - 1].description = piece }
    }
}
