// The text of a page's article: the blocks of the element that holds it, without what else stands there.

struct PageBody {
    /// An element with less of the page's text than this is no article, whatever it is called.
    private static let leastShare = 0.3
    /// Whatever has so much of the text of what is around it has the article; with the title, less will do.
    private static let mostShare = 0.8
    private static let titledShare = 0.5
    private static let texts: Set<String> = ["p", "blockquote", "li", "pre", "dd", "dt"]

    private(set) var blocks: [PageBlocks.Block] = []

    /// - Parameters:
    ///   - hidden: what is certain furniture, by node.
    ///   - shown: the blocks of the page, without what is not shown.
    ///   - title: the title as metadata have it.
    ///   - isLive: whether the page is a live blog, whose entries look like comments.
    /// - Complexity: O(n).
    init(
        _ tree: PageTree, _ hidden: [Bool], _ shown: [PageBlocks.Block], title: String?, isLive: Bool,
        _ words: PageWords
    ) {
        guard !tree.nodes.isEmpty else { return }
        var dropped = hidden
        for (node, isNamed) in PageFurniture.named(tree, PageMeasures(tree, shown), words).enumerated() where isNamed {
            dropped[node] = true
        }
        let all = PageBlocks(tree, dropped: dropped).blocks
        let measures = PageMeasures(tree, all)
        let headline = PageLead(all, title: title).headline
        let insets = PageInsets(tree, all, measures, from: headline ?? 0)
        var left = insets.boxes + (isLive ? [] : insets.lists)
        let captions = Self.without(insets.captions, all, tree)
        // In a gallery the captions are the text.
        if 2 * captions.reduce(0, { $0 + $1.mass }) >= measures.mass[0] { left += insets.captions }
        let kept = Self.without(left, all, tree)
        let place = Self.place(PageMeasures(tree, kept).mass, tree, headline: headline.map { all[$0].node })
        let range = place..<tree.nodes[place].end
        // A summary may stand under the title, above the element that holds the rest.
        let lead = PageLead(kept, title: title)
        blocks =
            lead.summary(before: place, in: kept)
            + kept.filter { range.contains($0.node) && ($0.mass > 0 || Self.isText($0)) }
    }

    /// Whether a short block belongs to the text: it is no link, and a sentence or in an element that says so.
    private static func isText(_ block: PageBlocks.Block) -> Bool {
        block.linkShare < PageBlocks.mostLinked
            && (block.isHeading || texts.contains(block.name) || block.isSentence)
    }

    /// The blocks that stand outside of some elements.
    private static func without(_ left: [Int], _ blocks: [PageBlocks.Block], _ tree: PageTree) -> [PageBlocks.Block] {
        var isLeft = [Bool](repeating: false, count: tree.nodes.count)
        for node in left { isLeft[node] = true }
        for node in tree.nodes.indices where tree.nodes[node].parent >= 0 {
            isLeft[node] = isLeft[node] || isLeft[tree.nodes[node].parent]
        }
        return blocks.filter { $0.node < 0 || !isLeft[$0.node] }
    }

    /// The element that holds the article.
    private static func place(_ mass: [Int], _ tree: PageTree, headline: Int?) -> Int {
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
        while mass[place] > 0 {
            var child = place + 1
            var heaviest = child
            while child < tree.nodes[place].end {
                if mass[child] > mass[heaviest] { heaviest = child }
                child = tree.nodes[child].end
            }
            guard heaviest < tree.nodes[place].end else { return place }
            let hasTitle = headline.map { heaviest < $0 && $0 < tree.nodes[heaviest].end } ?? false
            let least = (hasTitle ? titledShare : mostShare) * Double(mass[place])
            // A single long paragraph is a part of its article.
            if Double(mass[heaviest]) < least || texts.contains(tree.nodes[heaviest].name) { return place }
            place = heaviest
        }
        return place
    }
}
