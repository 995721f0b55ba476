// The paragraphs of a page: stretches of text between elements that begin a new line.

struct PageBlocks {
    /// A paragraph, a heading, an item of a list.
    struct Block {
        /// The element that it stands in.
        let node: Int
        let name: String
        let text: String
        /// How many of its characters stand in links.
        let linked: Int

        /// The share of it that stands in links.
        var linkShare: Double { text.isEmpty ? 0 : Double(linked) / Double(text.count) }

        /// How much of it is running text: nothing where it is short or a list of links.
        var mass: Int {
            guard text.count >= PageBlocks.shortest, linkShare < PageBlocks.mostLinked, !isHeading else { return 0 }
            return text.count - linked
        }

        var isHeading: Bool { name.count == 2 && name.first == "h" && "123456".contains(name.last ?? " ") }
    }

    /// Fewer characters than this are a label rather than a sentence.
    private static let shortest = 25
    private static let mostLinked = 0.5
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "img",
    ]

    /// Stands for an element br, and in no text of a page.
    private static let lineBreak = "\u{0}"

    private(set) var blocks: [Block] = []
    private let tree: PageTree
    private let dropped: [Bool]
    private var words = ""
    private var linked = 0

    /// The blocks of a page.
    /// - Parameter dropped: whether a node, with all that stands in it, is left out.
    /// - Complexity: O(n).
    init(_ tree: PageTree, dropped: [Bool]) {
        self.tree = tree
        self.dropped = dropped
        var node = 0
        var open: [(node: Int, end: Int)] = []
        var links = 0
        while node < tree.nodes.count {
            while let last = open.last, last.end <= node { close(open.removeLast().node, &links) }
            let current = tree.nodes[node]
            if dropped[node] {
                if !Self.inline.contains(current.name) { flush(current.parent) }
                node = current.end
                continue
            }
            if current.name.isEmpty {
                add(current.text, isLinked: links > 0)
            } else {
                if current.name == "br" { add(Self.lineBreak, isLinked: false) }
                if !Self.inline.contains(current.name), current.name != "br" { flush(current.parent) }
                if current.name == "a" { links += 1 }
                open.append((node, current.end))
            }
            node += 1
        }
        while let last = open.popLast() { close(last.node, &links) }
    }

    private mutating func close(_ node: Int, _ links: inout Int) {
        let name = tree.nodes[node].name
        if name == "a" { links -= 1 }
        if !Self.inline.contains(name), name != "br" { flush(node) }
    }

    private mutating func add(_ text: String, isLinked: Bool) {
        words += text
        if isLinked { linked += text.count }
    }

    /// Ends a block; two line breaks in a row end a paragraph within it.
    private mutating func flush(_ node: Int) {
        defer { (words, linked) = ("", 0) }
        guard words.contains(where: { !$0.isWhitespace }) else { return }
        let lines = words.split(separator: Self.lineBreak, omittingEmptySubsequences: false).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let paragraphs = lines.split(separator: "").map { $0.joined(separator: " ") }
        let name = block(of: node)
        for text in paragraphs where !text.isEmpty {
            blocks.append(Block(node: node, name: name, text: text, linked: min(linked, text.count)))
        }
    }

    /// The name of the nearest element that begins a line.
    private func block(of node: Int) -> String {
        var node = node
        while node >= 0, Self.inline.contains(tree.nodes[node].name) { node = tree.nodes[node].parent }
        return node < 0 ? "" : tree.nodes[node].name
    }
}
