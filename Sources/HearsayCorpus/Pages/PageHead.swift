// What stands in a page's meta and link elements.

internal import HearsayFormats

struct PageHead {
    private let values: [DocumentField: [String]]
    /// The page's own address, or nil.
    let address: String?

    /// Names of meta elements, the surest first: Open Graph (ogp.me), Dublin Core, schema.org, and what older pages and services for publishers
    /// use.
    private static let names: [(field: DocumentField, names: [String])] = [
        (.title, ["og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title"]),
        (
            .date,
            [
                "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
                "publish-date", "article.published", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued",
                "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
            ]
        ),
        (.outlet, ["og:site_name", "application-name"]),
        (
            .author,
            [
                "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author",
                "sailthru.author", "citation_author",
            ]
        ),
        (.url, ["og:url"]),
    ]

    init(_ tree: PageTree) {
        var meta: [String: [String]] = [:]
        for node in tree.nodes where node.name == "meta" {
            guard let content = node.attributes["content"].map(PageText.collapsed), !content.isEmpty else { continue }
            for name in [node.attributes["property"], node.attributes["name"], node.attributes["itemprop"]] {
                if let name { meta[name.lowercased(), default: []].append(content) }
            }
        }
        var values: [DocumentField: [String]] = [:]
        for (field, names) in Self.names {
            let found = names.lazy.compactMap { meta[$0] }
            // A profile's address is no name, and the next name may have one.
            values[field] =
                field == .author
                ? found.map { $0.filter { !Self.isAddress($0) } }.first { !$0.isEmpty } : found.first
        }
        self.values = values
        let canonical = tree.nodes.first { $0.name == "link" && $0.attributes["rel"] == "canonical" }
        let addresses = [canonical?.attributes["href"].map(PageText.collapsed), values[.url]?.first]
        address = addresses.compactMap { $0 }.first(where: Self.isAddress)
    }

    /// All values of a field under the surest of its names.
    subscript(field: DocumentField) -> [String] { values[field] ?? [] }

    /// Whether a text is a whole address on the web.
    static func isAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }
}
