// An article as a page describes it in microdata: elements whose attributes say which property of schema.org they hold.

struct MarkedArticle {
    private let tree: PageTree
    /// The element that describes an article, or nil.
    private let article: Int?
    /// The innermost element around each node that describes a thing.
    private let things: [Int]

    /// The first article that a page marks.
    /// - Complexity: O(n).
    init(_ tree: PageTree) {
        self.tree = tree
        article = tree.nodes.indices.first { node in
            let type = tree.nodes[node].attributes["itemtype"] ?? ""
            return type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
        }
        var things = [Int](repeating: -1, count: tree.nodes.count)
        for node in tree.nodes.indices where tree.nodes[node].parent >= 0 {
            let parent = tree.nodes[node].parent
            things[node] = tree.nodes[parent].attributes["itemscope"] != nil ? parent : things[parent]
        }
        self.things = things
    }

    var title: String? { values("headline").first }
    var date: String? { values("datePublished").first }
    var outlet: String? { values("publisher").first }
    var authors: [String] { values("author") }
    var url: String? { values("url").first ?? values("mainEntityOfPage").first }

    private func values(_ property: String) -> [String] { article.map { values(property, of: $0) } ?? [] }

    private func values(_ property: String, of thing: Int) -> [String] {
        (thing..<tree.nodes[thing].end).filter { node in
            things[node] == thing
                && tree.nodes[node].attributes["itemprop"]?.split(separator: " ").contains { $0 == property } ?? false
        }.compactMap(value)
    }

    /// What an element says: a thing's name, an attribute, or its text.
    private func value(_ node: Int) -> String? {
        let attributes = tree.nodes[node].attributes
        if attributes["itemscope"] != nil { return values("name", of: node).first }
        let named = ["link": "href", "abbr": "title"][tree.nodes[node].name].flatMap { attributes[$0] }
        let text =
            (attributes["content"] ?? attributes["datetime"] ?? named).map(PageText.collapsed)
            ?? tree.text(of: node)
        return text.isEmpty ? nil : text
    }
}
