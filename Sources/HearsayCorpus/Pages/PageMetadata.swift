// What a page says of itself in its head, and of its article in the marks that pages use for it.

internal import HearsayFormats

struct PageMetadata {
    private let tree: PageTree
    private let meta: [String: String]

    /// Names of meta elements, the surest first: Open Graph (ogp.me), Dublin Core, schema.org, and what older pages use.
    private static let names: [(field: DocumentField, names: [String])] = [
        (.title, ["og:title", "twitter:title", "headline", "dc.title"]),
        (
            .date,
            [
                "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
                "dc.date", "dc.date.issued",
            ]
        ),
        (.outlet, ["og:site_name", "application-name"]),
        (.author, ["author", "article:author", "byl", "dc.creator"]),
        (.url, ["og:url"]),
    ]

    init(_ tree: PageTree) {
        self.tree = tree
        var meta: [String: String] = [:]
        for node in tree.nodes where node.name == "meta" {
            guard let content = node.attributes["content"].map(Self.trimmed), !content.isEmpty else { continue }
            for name in [node.attributes["property"], node.attributes["name"], node.attributes["itemprop"]] {
                if let name = name?.lowercased(), meta[name] == nil { meta[name] = content }
            }
        }
        self.meta = meta
    }

    var metadata: DocumentMetadata {
        var metadata = DocumentMetadata()
        for (field, names) in Self.names { metadata[field] = names.lazy.compactMap { meta[$0] }.first }
        // A profile's address is no name.
        if let author = metadata.author, author.hasPrefix("http") { metadata.author = nil }
        metadata.title = heading ?? metadata.title ?? first { $0.name == "title" }
        metadata.author = metadata.author ?? first(isByline)
        metadata.date = metadata.date ?? date
        metadata.url = metadata.url ?? link
        return metadata
    }

    /// The text of the one main heading.
    private var heading: String? {
        let found = tree.nodes.indices.filter { tree.nodes[$0].name == "h1" }.map(tree.text).filter { !$0.isEmpty }
        return found.count == 1 ? found[0] : nil
    }

    private var date: String? {
        tree.nodes.lazy.compactMap { node in
            node.name == "time" || node.attributes["itemprop"] == "datePublished"
                ? node.attributes["datetime"] ?? node.attributes["content"] : nil
        }.map(Self.trimmed).first { !$0.isEmpty }
    }

    private var link: String? {
        tree.nodes.first { $0.name == "link" && $0.attributes["rel"] == "canonical" }?.attributes["href"]
    }

    private func isByline(_ node: PageTree.Node) -> Bool {
        node.attributes["rel"] == "author" || node.attributes["itemprop"] == "author"
            || !node.words.isDisjoint(with: ["byline", "author"])
    }

    /// The text of the first element of a kind that has any.
    private func first(_ fits: (PageTree.Node) -> Bool) -> String? {
        for node in tree.nodes.indices where fits(tree.nodes[node]) {
            let text = tree.text(of: node)
            if !text.isEmpty { return text }
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
