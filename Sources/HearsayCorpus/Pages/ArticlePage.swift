// The article on a page: title, byline, date and paragraphs, without what stands around them.

public import HearsayFormats

/// An article as it was read from a page of HTML.
public struct ArticlePage: Sendable {
    /// Title, date, outlet, author and address, as far as the page tells them.
    public let metadata: DocumentMetadata
    /// Headings and paragraphs in their order, without the title.
    public let paragraphs: [String]

    /// The title and all paragraphs, an empty line between each two.
    public var text: String {
        ([metadata.title].compactMap { $0 } + paragraphs).joined(separator: "\n\n")
    }

    /// Reads a page, however broken it is.
    /// - Complexity: O(n log n).
    public init(_ bytes: [UInt8]) {
        let tree = PageTree(bytes)
        let body = PageBody(tree)
        let metadata = PageMetadata(tree).metadata
        self.metadata = metadata
        paragraphs = body.blocks.filter { $0.name != "h1" && $0.text != metadata.title }.map(\.text)
    }
}

/// Where the text of a page is, and its blocks.
struct PageBody {
    /// An element with less of the page's text than this is no article, whatever it is called.
    private static let leastShare = 0.3
    /// Whatever has so much of the text of what is around it has the article.
    private static let mostShare = 0.8
    private static let mostLinked = 0.5

    private(set) var blocks: [PageBlocks.Block] = []

    init(_ tree: PageTree) {
        guard !tree.nodes.isEmpty else { return }
        var dropped = tree.nodes.map { PageFurniture.isCertain($0) }
        let mass = Self.mass(PageBlocks(tree, dropped: dropped), tree)
        for node in tree.nodes.indices where !dropped[node] && PageFurniture.isNamedSo(tree.nodes[node]) {
            // What holds most of the text is not furniture, whatever it is called.
            dropped[node] = Double(mass[node]) < Self.mostShare / 2 * Double(mass[0])
        }
        let all = PageBlocks(tree, dropped: dropped)
        let place = Self.place(Self.mass(all, tree), tree)
        let range = place..<tree.nodes[place].end
        blocks = all.blocks.filter { range.contains($0.node) && ($0.mass > 0 || Self.isText($0)) }
        // A heading over nothing led to what was left out.
        while let last = blocks.last, last.isHeading { blocks.removeLast() }
    }

    /// Whether a short block belongs to the text: it stands in an element that says so, and is no link.
    private static func isText(_ block: PageBlocks.Block) -> Bool {
        guard block.linkShare < mostLinked else { return false }
        return block.isHeading || ["p", "blockquote", "li", "pre", "dd", "dt"].contains(block.name)
    }

    /// How much running text stands in each node.
    private static func mass(_ blocks: PageBlocks, _ tree: PageTree) -> [Int] {
        var mass = [Int](repeating: 0, count: tree.nodes.count)
        for block in blocks.blocks where block.node >= 0 { mass[block.node] += block.mass }
        for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
            mass[tree.nodes[node].parent] += mass[node]
        }
        return mass
    }

    /// The element that holds the article.
    private static func place(_ mass: [Int], _ tree: PageTree) -> Int {
        let named = tree.nodes.indices.filter {
            let node = tree.nodes[$0]
            return node.attributes["itemprop"] == "articleBody" || node.name == "article" || node.name == "main"
        }
        var place = 0
        // Of several the one with most text, and the innermost of those that share it.
        if let most = named.max(by: { (mass[$0], $0) < (mass[$1], $1) }),
            Double(mass[most]) >= leastShare * Double(mass[0]), mass[most] > 0
        {
            place = most
        }
        while true {
            var child = place + 1
            var heaviest = -1
            while child < tree.nodes[place].end {
                if heaviest < 0 || mass[child] > mass[heaviest] { heaviest = child }
                child = tree.nodes[child].end
            }
            guard heaviest >= 0, mass[place] > 0, Double(mass[heaviest]) >= mostShare * Double(mass[place]) else {
                return place
            }
            // A single long paragraph is a part of its article.
            if mass[heaviest] > 0, ["p", "blockquote", "li", "pre"].contains(tree.nodes[heaviest].name) {
                return place
            }
            place = heaviest
        }
    }
}
