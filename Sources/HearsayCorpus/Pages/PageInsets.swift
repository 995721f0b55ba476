// What stands inside or under an article without being told apart by a name: captions, boxes between paragraphs, lists of comments or other
// articles. They are known by how they are built.

struct PageInsets {
    /// Elements whose text is the caption of a picture.
    private(set) var captions: [Int] = []
    /// Boxes between paragraphs, with a heading of their own.
    private(set) var boxes: [Int] = []
    /// Lists under a heading whose items each have a link alone on its line: comments to reply to, articles to go on to.
    private(set) var lists: [Int] = []

    /// A caption has no more letters than this.
    private static let longestCaption = 200
    /// How far around a picture its caption is looked for.
    private static let mostAround = 8
    private static let pictures: Set<String> = ["img", "picture", "amp-img"]
    private static let paragraphs: Set<String> = ["p", "blockquote", "ul", "ol", "dl", "pre"]
    private static let frames: Set<String> = ["div", "section", "aside", "table", "details"]
    /// So many letters of running text stand before a list of comments or other articles.
    private static let leastBefore = 80

    private let tree: PageTree
    private let blocks: [PageBlocks.Block]
    private let measures: PageMeasures

    /// - Parameter start: the block from which on the article is expected.
    /// - Complexity: O(n).
    init(_ tree: PageTree, _ blocks: [PageBlocks.Block], _ measures: PageMeasures, from start: Int) {
        (self.tree, self.blocks, self.measures) = (tree, blocks, measures)
        findCaptions()
        findBoxes()
        findLists(from: start)
    }

    private mutating func findCaptions() {
        for node in tree.nodes.indices {
            if tree.nodes[node].name == "figure" || tree.nodes[node].name == "figcaption" { captions.append(node) }
            guard Self.pictures.contains(tree.nodes[node].name), let box = captionBox(around: node) else { continue }
            captions.append(box)
        }
    }

    /// The innermost element around a picture that has text, where that is no more than a caption.
    private func captionBox(around picture: Int) -> Int? {
        var box = picture
        for _ in 0..<Self.mostAround {
            box = tree.nodes[box].parent
            guard box >= 0 else { return nil }
            guard measures.letters[box] > 0 else { continue }
            guard measures.letters[box] <= Self.longestCaption, 4 * measures.mass[box] < measures.mass[0] else {
                return nil
            }
            let isText = tree.nodes[box].name == "p" || measures.blocks[box].contains { blocks[$0].isHeading }
            return isText ? nil : box
        }
        return nil
    }

    /// Among paragraphs, a small frame is a box that opens with a heading or in bold type, or has one line which is no sentence: a pull quote, a
    /// label.
    private mutating func findBoxes() {
        var direct = [Int](repeating: 0, count: tree.nodes.count)
        var paragraphs = direct
        for node in tree.nodes.indices where Self.paragraphs.contains(tree.nodes[node].name) {
            let parent = tree.nodes[node].parent
            guard parent >= 0, measures.mass[node] > 0 else { continue }
            direct[parent] += measures.mass[node]
            paragraphs[parent] += 1
        }
        for node in tree.nodes.indices where isFrame(tree.nodes[node].name) {
            let parent = tree.nodes[node].parent
            guard parent >= 0, paragraphs[parent] >= 3, 5 * direct[parent] >= 3 * measures.mass[parent],
                4 * measures.mass[node] <= measures.mass[parent], let first = measures.blocks[node].first
            else { continue }
            let opening = blocks[first]
            let isLine = measures.blocks[node].count == 1 && !opening.isHeading && !opening.isSentence
            // A heading of the second rank may open a section of the text.
            if isLine || opening.opensBold || opening.isHeading && opening.name > "h2" { boxes.append(node) }
        }
    }

    /// Whether an element holds others without a meaning of its own; names with a hyphen are a page's own.
    private func isFrame(_ name: String) -> Bool {
        Self.frames.contains(name) || name.utf8.contains(UInt8(ascii: "-"))
    }

    private mutating func findLists(from start: Int) {
        var (links, headings) = (
            [Bool](repeating: false, count: tree.nodes.count), [Bool](repeating: false, count: tree.nodes.count)
        )
        for block in blocks where block.node >= 0 {
            if block.linkShare > 0.9 {
                links[block.node] = true
            } else if block.isHeading {
                headings[block.node] = true
            }
        }
        for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
            let parent = tree.nodes[node].parent
            links[parent] = links[parent] || links[node]
            headings[parent] = headings[parent] || headings[node]
        }
        var before = [0]
        for block in blocks { before.append(before[before.count - 1] + block.mass) }
        for node in tree.nodes.indices {
            guard let first = measures.blocks[node].first, first > start, isUnderHeading(first),
                before[first] - before[start] >= Self.leastBefore
            else { continue }
            let items = likeItems(of: node)
            let linked = items.count { links[$0] }
            if items.count > 1, 3 * linked >= 2 * items.count, !items.contains(where: { headings[$0] }) {
                lists.append(node)
            }
        }
    }

    private func isUnderHeading(_ block: Int) -> Bool {
        blocks[block].isHeading || blocks[block - 1].isHeading
    }

    /// The children of one name and class that have most of an element's text.
    private func likeItems(of node: Int) -> [Int] {
        var groups: [String: [Int]] = [:]
        var child = node + 1
        while child < tree.nodes[node].end {
            if measures.letters[child] > 0, !tree.nodes[child].name.isEmpty {
                let kind = tree.nodes[child].name + " " + (tree.nodes[child].attributes["class"] ?? "")
                groups[kind, default: []].append(child)
            }
            child = tree.nodes[child].end
        }
        let text = { (items: [Int]) in items.reduce(0) { $0 + measures.letters[$1] } }
        return groups.values.first { 5 * text($0) > 3 * measures.letters[node] } ?? []
    }
}
