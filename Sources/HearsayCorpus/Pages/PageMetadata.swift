// What a page says of its article: in JSON-LD, in its head, in the marks of its elements, and above the text.
//
// What is written for programs that index news comes first, what is written for readers last: the former is rarely worded freely. Only the title
// is as readers see it, where they see the one that is declared.

internal import HearsayFormats

struct PageMetadata {
    private(set) var metadata = DocumentMetadata()
    /// The authors' names, one by one.
    private(set) var authors: [String] = []
    /// Whether the page is a live blog.
    let isLive: Bool

    /// Who has more authors than this has none.
    private static let mostAuthors = 50
    /// No byline has more nodes than this, and none stands after so many elements that are called so.
    private static let mostNodes = 50
    private static let mostBylines = 20

    private let tree: PageTree
    private let words: PageWords

    /// - Parameter blocks: the blocks of the page, without what is not shown.
    init(_ tree: PageTree, _ blocks: [PageBlocks.Block], _ words: PageWords) {
        let (linked, marked, head) = (LinkedArticle(tree), MarkedArticle(tree), PageHead(tree))
        (self.tree, self.words) = (tree, words)
        isLive = linked.isLive
        let url = head.address ?? [linked.url, marked.url].compactMap { $0 }.first(where: PageHead.isAddress)
        let named = head[.outlet].first ?? linked.outlet ?? marked.outlet
        let title = PageTitle(
            tree, blocks, declared: [linked.title, head[.title].first, marked.title].compactMap { $0 }, outlet: named,
            url: url)
        let lead = PageLead(blocks, title: title.text)
        let outlet = named ?? title.outlet
        let declared = [linked.authors, head[.author], marked.authors].map(names).filter { !$0.isEmpty }
        // Names in capitals and the outlet's own are only for want of others.
        authors =
            declared.first { $0 != [outlet] && !$0.allSatisfy(Self.isShouted) } ?? visibleAuthors(blocks, lead)
            ?? declared.first ?? []
        if let outlet, authors.count > 1 { authors.removeAll { $0 == outlet } }
        metadata = DocumentMetadata(
            title: title.text, date: date([linked.date, head[.date].first, marked.date].compactMap { $0 }, lead),
            outlet: outlet, author: authors.isEmpty ? nil : authors.joined(separator: ", "), url: url)
    }

    /// The names among what is said to be authors: no addresses, and nobody twice.
    private func names(_ found: [String]) -> [String] {
        let stripped = found.prefix(Self.mostAuthors).map { PageByline.stripped($0, words) }
            .filter { !PageHead.isAddress($0) }.flatMap { $0.split(separator: ", ").map(String.init) }
            .prefix(Self.mostAuthors)
        // A part of a name that stands there in full is nobody else's.
        return stripped.indices.filter { number in
            !stripped.indices.contains {
                stripped[$0].contains(stripped[number]) && (stripped[$0] != stripped[number] || $0 < number)
            }
        }.map { stripped[$0] }
    }

    private static func isShouted(_ name: String) -> Bool { name == name.uppercased() && name != name.lowercased() }

    /// The authors as readers see them: linked as such, in an element that is called so, or in a line above the text; nil where none are seen.
    private func visibleAuthors(_ blocks: [PageBlocks.Block], _ lead: PageLead) -> [String]? {
        let isAuthor = { (node: Int) in tree.nodes[node].attributes["rel"] == "author" }
        let linked = texts(lead.nodes.filter(isAuthor))
        if !linked.isEmpty { return names(linked) }
        let named = tree.nodes.indices.lazy.filter { node in
            isAuthor(node) || tree.nodes[node].attributes["itemprop"] == "author"
                || !PageTree.words(tree.nodes[node].label).isDisjoint(with: words.bylines)
        }
        for node in named.prefix(Self.mostBylines) {
            let near = node..<min(tree.nodes[node].end, node + Self.mostNodes)
            let links = texts(near.filter { tree.nodes[$0].name == "a" })
            if !links.isEmpty { return names(links) }
            if let name = name(near, blocks) { return [name] }
        }
        return lead.lines.lazy.filter { !PageText.endsSentence($0) }.compactMap { PageByline($0, words)?.names }.first
            .map { [$0] }
    }

    /// The name that some nodes show: in a line after “by”, in a line of capital words, or as all of their text.
    private func name(_ nodes: Range<Int>, _ blocks: [PageBlocks.Block]) -> String? {
        let text = tree.text(of: nodes.lowerBound)
        let lines = blocks.lazy.filter { nodes.contains($0.node) }.flatMap(\.lines) + [text]
        return lines.lazy.compactMap { PageByline($0, words)?.names }.first
            ?? lines.first(where: PageByline.isName) ?? (text.isEmpty || text.contains(where: \.isNumber) ? nil : text)
    }

    private func texts(_ nodes: [Int]) -> [String] { nodes.map(tree.text).filter { !$0.isEmpty } }

    /// The first date that can be read; else the first that is declared, as it is.
    private func date(_ declared: [String], _ lead: PageLead) -> String? {
        let marked = tree.nodes.indices.filter {
            tree.nodes[$0].name == "time" || tree.nodes[$0].attributes["itemprop"] == "datePublished"
        }
        let inLead = marked.filter(lead.nodes.contains)
        let times = (inLead + marked).lazy.compactMap { node in
            tree.nodes[node].attributes["datetime"] ?? tree.nodes[node].attributes["content"]
        }.map(PageText.collapsed).filter { !$0.isEmpty }
        let all = declared + (times.first.map { [$0] } ?? [])
        return all.lazy.compactMap { PageDate($0, words)?.iso }.first ?? all.first
            ?? lead.lines.lazy.compactMap { PageDate(in: $0, words)?.iso }.first
    }
}
