// A page of HTML as a flat tree: its nodes in the order of the document, each with the end of what stands in it.

internal import CXML
internal import Hearsay

/// The nodes of a page.
struct PageTree {
    struct Node {
        /// The element's name, lower case; empty for a text.
        var name = ""
        var text = ""
        var attributes: [String: String] = [:]
        var parent = -1
        /// One past the last node that stands in this one.
        var end = 0

        /// The words of its class and id: `article-body` is two.
        var words: Set<String> {
            let names = [attributes["class"], attributes["id"]].compactMap { $0 }.joined(separator: " ")
            var words: Set<String> = []
            var word = ""
            // camelCase ends a word, too.
            var wasLower = false
            for character in names {
                if !character.isLetter || wasLower && character.isUppercase {
                    words.insert(word)
                    word = ""
                }
                if character.isLetter { word.append(contentsOf: character.lowercased()) }
                wasLower = character.isLowercase
            }
            words.insert(word)
            words.remove("")
            return words
        }
    }

    private static let attributes = [
        "class", "id", "role", "itemprop", "property", "name", "content", "datetime", "href", "rel", "hidden",
        "aria-hidden", "style",
    ]

    private(set) var nodes: [Node] = []

    /// Reads a page, however broken it is.
    /// - Complexity: O(n).
    init(_ bytes: [UInt8]) {
        let (bytes, encoding) = Self.encoded(bytes)
        guard bytes.count <= Int(Int32.max), let page = cxml_page(bytes, Int32(bytes.count), encoding) else { return }
        defer { cxml_free(page) }
        var open: [Int] = []
        while true {
            switch cxml_next(page) {
            case Int32(CXML_OPEN):
                var node = Node(name: String(cString: cxml_name(page)).lowercased(), parent: open.last ?? -1)
                for name in Self.attributes {
                    if let value = cxml_attribute(page, name) { node.attributes[name] = String(cString: value) }
                }
                open.append(nodes.count)
                nodes.append(node)
            case Int32(CXML_TEXT):
                let text = String(cString: cxml_text(page))
                nodes.append(Node(text: text, parent: open.last ?? -1, end: nodes.count + 1))
            case Int32(CXML_CLOSE):
                if let closed = open.popLast() { nodes[closed].end = nodes.count }
            default: return
            }
        }
    }

    /// The bytes as they are given to the parser, and their encoding: UTF-8 where they are that, the declared one where there is one, else what
    /// is detected.
    private static func encoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String?) {
        if SourceText(utf8: bytes).repairs.isEmpty { return (bytes, "UTF-8") }
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        // What is declared as Latin-1 is windows-1252 on the web (WHATWG, Encoding), which detection reads it as.
        if head.contains("charset="), !head.contains("8859-1\""), !head.contains("8859-1'") { return (bytes, nil) }
        return (DecodedText(detecting: bytes).text.utf8, "UTF-8")
    }

    /// All text of a node, on one line.
    func text(of node: Int) -> String {
        (node..<nodes[node].end).map { nodes[$0].text }.joined().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}
