// What on a page is no part of its article: navigation, advertising, forms, comments, and what is not shown.
//
// The names are those of HTML and ARIA, and the words that pages give their classes (as Readability and its successors list them).

enum PageFurniture {
    private static let elements: Set<String> = [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "input",
        "textarea", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "figure", "figcaption", "dialog",
        "menu", "head",
    ]
    private static let roles: Set<String> = [
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "form",
    ]
    private static let words: Set<String> = [
        "nav", "navbar", "navigation", "menu", "sidebar", "footer", "masthead", "breadcrumb", "breadcrumbs", "comment",
        "comments", "disqus", "share", "sharing", "social", "related", "recommended", "recommendations", "promo",
        "promoted", "ad", "ads", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored",
        "newsletter", "subscribe", "subscription", "signup", "cookie", "cookies", "consent", "modal", "popup",
        "paywall", "popular", "trending", "mostread", "widget", "tags", "pagination", "pager", "caption", "credit",
        "toolbar", "skip", "teaser", "teasers", "outbrain", "taboola", "byline", "dateline", "timestamp", "bio",
    ]
    /// Elements that are never taken for furniture by the words of their class: a page's own frame bears such words for its layout.
    private static let frames: Set<String> = ["html", "body", "main", "article", "p", "h1"]

    /// Whether an element is furniture whatever stands in it.
    static func isCertain(_ node: PageTree.Node) -> Bool {
        let attributes = node.attributes
        return elements.contains(node.name) || attributes["hidden"] != nil || attributes["aria-hidden"] == "true"
            || attributes["role"].map(roles.contains) ?? false
            || attributes["style"].map { $0.filter { !$0.isWhitespace }.contains("display:none") } ?? false
    }

    /// Whether the words of its class and id say that an element is furniture.
    static func isNamedSo(_ node: PageTree.Node) -> Bool {
        !node.name.isEmpty && !frames.contains(node.name) && !node.words.isDisjoint(with: words)
    }
}
