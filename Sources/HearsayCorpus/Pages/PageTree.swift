// A page of HTML as a flat tree: its nodes in the order of the document, each with the end of what stands in it.

internal import CXML

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

        /// What its page calls it: class, id and such; where its name is not HTML's own, as `amp-ad`, that too.
        var label: String {
            let own = name.utf8.contains(UInt8(ascii: "-")) ? name : nil
            if attributes.isEmpty { return own ?? "" }
            return (PageTree.labels.map { attributes[$0] } + [own]).compactMap { $0 }.joined(separator: " ")
        }
    }

    private static let labels = ["class", "id", "data-component", "data-testid"]
    private static let attributes: Set<String> = Set(
        labels + [
            "role", "itemprop", "itemscope", "itemtype", "property", "name", "content", "datetime", "href",
            "rel", "title", "type", "hidden", "aria-hidden", "fallback", "placeholder", "style",
        ])

    /// Longer names than this are read as far as this.
    private static let mostLabel = 1000

    private(set) var nodes: [Node] = []

    /// Reads a page, however broken it is; what is nested deeper than the parser goes, in some hundred elements, is left out.
    /// - Complexity: O(n).
    init(_ bytes: [UInt8]) {
        let (bytes, encoding) = PageBytes.readable(bytes)
        guard bytes.count <= Int(Int32.max), let page = cxml_page(bytes, Int32(bytes.count), encoding) else { return }
        defer { cxml_free(page) }
        var open: [Int] = []
        while true {
            switch cxml_next(page) {
            case Int32(CXML_OPEN):
                var node = Node(name: String(cString: cxml_name(page)).lowercased(), parent: open.last ?? -1)
                var value: UnsafePointer<CChar>?
                while let name = cxml_next_attribute(page, &value).map({ String(cString: $0) }) {
                    if Self.attributes.contains(name), let value { node.attributes[name] = String(cString: value) }
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

    /// The words of a class or id, small: `article-body` is two, and so is `articleBody`.
    static func words(_ label: String) -> Set<String> {
        var words: Set<String> = []
        var word = ""
        var wasSmall = false
        for character in label.prefix(mostLabel) {
            if !character.isLetter || wasSmall && character.isUppercase {
                words.insert(word)
                word = ""
            }
            if character.isLetter { word.append(contentsOf: character.lowercased()) }
            wasSmall = character.isLowercase
        }
        words.insert(word)
        words.remove("")
        return words
    }

    /// The text of a node on one line, as far as its first nodes have it.
    /// - Complexity: O(1) nodes: a page may nest without end what is asked for its text.
    func text(of node: Int) -> String {
        let most = 200
        return PageText.collapsed((node..<min(nodes[node].end, node + most)).map { nodes[$0].text }.joined())
    }
}
