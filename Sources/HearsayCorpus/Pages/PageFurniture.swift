// What on a page is no part of its article by what it is called: navigation, advertising, forms, comments, and what is not shown.
//
// The names here are those of HTML, ARIA and AMP; the words that pages give their classes are a table.

struct PageFurniture {
    private static let elements: Set<String> = [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "input",
        "textarea", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "dialog", "menu", "head",
    ]
    private static let roles: Set<String> = [
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "form",
    ]
    /// Attributes of what is not shown, or only for as long as something else can't be.
    private static let unseen = ["hidden", "fallback", "placeholder"]
    /// Elements that are never taken for furniture by the words of their class: a page's own frame bears such words for its layout.
    private static let frames: Set<String> = ["html", "body", "main", "article", "h1"]
    /// Where the elements of one name hold more of the text than this, they are not furniture, whatever that name is.
    private static let mostShare = 0.4

    /// Whether a node is furniture whatever stands in it.
    static func certain(_ tree: PageTree) -> [Bool] {
        tree.nodes.map { node in
            if elements.contains(node.name) { return true }
            let attributes = node.attributes
            guard !attributes.isEmpty else { return false }
            return unseen.contains { attributes[$0] != nil }
                || attributes["aria-hidden"] == "true" || attributes["role"].map(roles.contains) ?? false
                || attributes["style"].map { $0.filter { !$0.isWhitespace }.contains("display:none") } ?? false
        }
    }

    /// Whether the words of its class and id, or the parts of a name that is not HTML's own, say that a node is furniture.
    static func named(_ tree: PageTree, _ measures: PageMeasures, _ words: PageWords) -> [Bool] {
        guard !tree.nodes.isEmpty else { return [] }
        var found: [String: Set<String>] = [:]
        var masses: [String: Int] = [:]
        let labels = tree.nodes.map { frames.contains($0.name) ? "" : $0.label }
        for (node, label) in labels.enumerated() where !label.isEmpty {
            if found[label] == nil { found[label] = PageTree.words(label).intersection(words.furniture) }
            masses[label, default: 0] += measures.mass[node]
        }
        return labels.enumerated().map { node, label in
            // A paragraph that bears the name of a frame belongs to one, or is a summary of its own article.
            let names = tree.nodes[node].name == "p" ? found[label]?.subtracting(words.frames) : found[label]
            return !(names?.isEmpty ?? true) && Double(masses[label] ?? 0) <= mostShare * Double(measures.mass[0])
        }
    }
}
