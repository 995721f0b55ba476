// The paragraphs of a page: stretches of text between elements that begin a new line.

struct PageBlocks {
    /// A paragraph, a heading, an item of a list.
    struct Block {
        /// The element that it stands in, which begins a line.
        let node: Int
        let name: String
        /// What stands between its line breaks.
        var lines: [String]
        /// How many scalars it has without blanks, and how many of them stand in links or addresses.
        let letters: Int
        let linked: Int
        /// Whether its first word is in bold type.
        let opensBold: Bool
        /// Whether one of its links writes a mail.
        let hasMailLink: Bool

        var text: String { lines.joined(separator: " ") }

        /// The share of it that stands in links.
        var linkShare: Double { Double(linked) / Double(max(letters, 1)) }

        /// How much of it is running text: nothing where it is short or a list of links.
        var mass: Int {
            letters >= PageBlocks.shortest && linkShare < PageBlocks.mostLinked && !isHeading ? letters - linked : 0
        }

        var isHeading: Bool { name.utf8.count == 2 && name.first == "h" && "123456".contains(name.last ?? " ") }

        /// Whether it ends as a sentence does.
        var isSentence: Bool { lines.last.map(PageText.endsSentence) ?? false }
    }

    private struct Line {
        var text = ""
        var linked = 0
        var hasMailLink = false
    }

    /// Fewer letters than this are a label rather than a sentence.
    private static let shortest = 20
    static let mostLinked = 0.5
    private static let bold: Set<String> = ["b", "strong"]
    private static let inline: Set<String> = [
        "", "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr",
    ]

    private(set) var blocks: [Block] = []
    private var lines = [Line()]
    private var openLinks = 0
    private var openBolds = 0
    private var openVerbatims = 0
    private var opensBold = false

    /// The blocks of a page.
    /// - Parameter dropped: whether a node, with all that stands in it, is left out.
    /// - Complexity: O(n).
    init(_ tree: PageTree, dropped: [Bool]) {
        // The nearest element of each node that begins a line.
        var owners = [Int](repeating: -1, count: tree.nodes.count)
        var open: [Int] = []
        var node = 0
        while node < tree.nodes.count {
            while let last = open.last, tree.nodes[last].end <= node {
                open.removeLast()
                close(last, in: tree, endsBlock: owners[last] == last)
            }
            let current = tree.nodes[node]
            let around = current.parent < 0 ? -1 : owners[current.parent]
            owners[node] = Self.inline.contains(current.name) ? around : node
            if owners[node] == node { flush(around, tree) }
            if dropped[node] {
                node = current.end
                continue
            }
            if current.name.isEmpty {
                add(current.text)
            } else {
                if current.name == "br" { lines.append(Line()) }
                count(current.name, 1)
                if let address = current.attributes["href"], address.hasPrefix("mailto:") {
                    lines[lines.count - 1].hasMailLink = true
                }
                open.append(node)
            }
            node += 1
        }
        while let last = open.popLast() { close(last, in: tree, endsBlock: owners[last] == last) }
    }

    private mutating func close(_ node: Int, in tree: PageTree, endsBlock: Bool) {
        count(tree.nodes[node].name, -1)
        if endsBlock { flush(node, tree) }
    }

    /// Counts an element that opens or closes, where it says how its text is shown.
    private mutating func count(_ name: String, _ step: Int) {
        if name == "a" { openLinks += step }
        if name == "pre" { openVerbatims += step }
        if Self.bold.contains(name) { openBolds += step }
    }

    private mutating func add(_ text: String) {
        guard openVerbatims > 0 else { return addLine(text) }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { lines.append(Line()) }
            addLine(String(line))
        }
    }

    private mutating func addLine(_ text: String) {
        let letters = PageText.letters(text)
        if lines.count == 1, lines[0].text.isEmpty, letters > 0 { opensBold = openBolds > 0 }
        if letters == 0, lines[lines.count - 1].text.isEmpty { return }
        lines[lines.count - 1].text += text
        if openLinks > 0 { lines[lines.count - 1].linked += letters }
    }

    /// Ends a block; two line breaks in a row end a paragraph within it.
    private mutating func flush(_ node: Int, _ tree: PageTree) {
        guard lines.count > 1 || !lines[0].text.isEmpty else { return }
        for place in lines.indices { lines[place].text = PageText.collapsed(lines[place].text) }
        for (number, paragraph) in Self.paragraphs(lines).enumerated() {
            let letters = paragraph.reduce(0) { $0 + PageText.letters($1.text) }
            let linked = paragraph.reduce(0) { $0 + max($1.linked, Self.addresses($1.text)) }
            blocks.append(
                Block(
                    node: node, name: node < 0 ? "" : tree.nodes[node].name, lines: paragraph.map(\.text),
                    letters: letters, linked: min(linked, letters), opensBold: number == 0 && opensBold,
                    hasMailLink: paragraph.contains(where: \.hasMailLink)))
        }
        (lines, opensBold) = ([Line()], false)
    }

    /// Lines as paragraphs: an empty line ends one, and so does each line where all end as sentences do.
    private static func paragraphs(_ lines: [Line]) -> [ArraySlice<Line>] {
        lines.split(whereSeparator: \.text.isEmpty).flatMap { lines in
            let areWhole = lines.allSatisfy {
                PageText.letters($0.text) >= shortest && PageText.endsSentence($0.text)
            }
            return areWhole ? lines.indices.map { lines[$0...$0] } : [lines]
        }
    }

    /// How many letters of a line belong to addresses: one that is written out is a link, too.
    private static func addresses(_ line: String) -> Int {
        guard line.utf8.contains(UInt8(ascii: ":")) else { return 0 }
        return line.split(separator: " ").reduce(0) { $0 + ($1.contains("://") ? PageText.letters($1) : 0) }
    }
}
