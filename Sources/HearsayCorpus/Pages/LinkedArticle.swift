// An article as a page describes it in JSON-LD with the terms of schema.org.

internal import HearsayFormats

struct LinkedArticle {
    private(set) var title: String?
    private(set) var date: String?
    private(set) var outlet: String?
    private(set) var url: String?
    private(set) var authors: [String] = []
    /// Whether it is a live blog, with entries that have times and authors of their own.
    private(set) var isLive = false

    /// Longer scripts are no description of a page.
    private static let mostBytes = 2 << 20

    /// The first article that a page describes; nothing where it describes none.
    /// - Complexity: O(n).
    init(_ tree: PageTree) {
        let objects = tree.nodes.indices.filter {
            tree.nodes[$0].name == "script"
                && tree.nodes[$0].attributes["type"]?.lowercased().hasPrefix("application/ld+json") ?? false
        }.flatMap { Self.objects(tree, $0) }
        guard let article = objects.first(where: Self.isArticle) else { return }
        var named: [String: JSONValue] = [:]
        for object in objects {
            if let id = object["@id"].string, named[id] == nil || !object["name"].isNull { named[id] = object }
        }
        title = Self.words(article["headline"]) ?? Self.words(article["name"])
        date = Self.words(article["datePublished"])
        outlet = Self.names(article["publisher"], named).first
        authors = Self.names(article["author"], named)
        let page = article["mainEntityOfPage"]
        url = article["url"].string ?? page["@id"].string ?? page.string
        isLive = Self.types(article).contains { $0.hasSuffix("LiveBlogPosting") }
    }

    /// The objects that a script lists, alone, in an array or as a graph, and the main entities of pages among them.
    private static func objects(_ tree: PageTree, _ script: Int) -> [JSONValue] {
        let text = (script..<tree.nodes[script].end).map { tree.nodes[$0].text }.joined()
        guard text.utf8.count <= mostBytes, let value = try? JSONValue(Array(text.utf8)) else { return [] }
        let roots = value.array ?? [value]
        let listed = roots.flatMap { [$0] + ($0["@graph"].array ?? []) }
        return listed + listed.map { $0["mainEntity"] }.filter { !$0.isNull }
    }

    private static func types(_ object: JSONValue) -> [String] {
        let type = object["@type"]
        return (type.array ?? [type]).compactMap(\.string)
    }

    /// Whether an object is an article by its type: schema.org's kinds of article and of post end so.
    private static func isArticle(_ object: JSONValue) -> Bool {
        types(object).contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0.hasSuffix("Report") }
    }

    /// The names of people or organizations: texts, objects with a name, references to such.
    private static func names(_ value: JSONValue, _ named: [String: JSONValue]) -> [String] {
        (value.array ?? [value]).flatMap { one in
            let whole = one["@id"].string.flatMap { one["name"].isNull ? named[$0] : nil } ?? one
            let name = whole["name"]
            return (name.array ?? [name.isNull ? whole : name]).compactMap(words)
        }
    }

    /// A text without marks of HTML, which some pages write here too; nil where there is none.
    private static func words(_ value: JSONValue) -> String? {
        guard let text = value.string else { return nil }
        let plain =
            text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
            ? PageTree(Array(text.utf8)).text(of: 0) : PageText.collapsed(text)
        return plain.isEmpty ? nil : plain
    }
}
