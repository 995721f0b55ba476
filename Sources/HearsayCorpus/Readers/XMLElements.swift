// The elements of a document of XML in their order: as much as the tables of contents of books need.

internal import CXML

struct XMLElement {
    /// Its name, without prefix.
    let name: String
    let attributes: [String: String]
    /// The text that stands directly in it, on one line.
    var text = ""
}

struct XMLElements {
    private(set) var elements: [XMLElement] = []

    /// Reads a document, however broken it is; nothing where it is none.
    /// - Parameter attributes: those that are kept.
    /// - Complexity: O(n).
    init(_ bytes: [UInt8], attributes: [String]) {
        guard let count = Int32(exactly: bytes.count), let document = cxml_document(bytes, count) else { return }
        defer { cxml_free(document) }
        var open: [Int] = []
        while true {
            switch cxml_next(document) {
            case Int32(CXML_OPEN):
                var found: [String: String] = [:]
                var value: UnsafePointer<CChar>?
                while let name = cxml_next_attribute(document, &value).map({ String(cString: $0) }) {
                    if attributes.contains(name), let value { found[name] = String(cString: value) }
                }
                open.append(elements.count)
                elements.append(XMLElement(name: String(cString: cxml_name(document)), attributes: found))
            case Int32(CXML_TEXT):
                if let last = open.last { elements[last].text += String(cString: cxml_text(document)) }
            case Int32(CXML_CLOSE):
                guard let last = open.popLast() else { continue }
                elements[last].text = elements[last].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            default: return
            }
        }
    }

    /// The elements of a name.
    subscript(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }
}
