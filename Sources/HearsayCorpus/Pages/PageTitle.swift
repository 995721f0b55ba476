// The title of an article, without the outlet's name that pages put beside it.

struct PageTitle {
    private(set) var text: String?
    /// The outlet, where its name stands beside the title alone, or in the page's address, too.
    private(set) var outlet: String?

    /// What stands between a title and an outlet.
    private static let separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", ": "]
    /// A shorter name may stand in an address by chance.
    private static let shortestOutlet = 4

    private let lines: Set<String>
    private let host: String

    /// - Parameters:
    ///   - declared: the titles that the page declares, the surest first.
    ///   - outlet: the outlet as the page declares it.
    init(_ tree: PageTree, _ blocks: [PageBlocks.Block], declared: [String], outlet: String?, url: String?) {
        lines = Set(blocks.flatMap(\.lines))
        host = PageText.key(url.map { $0.split(separator: "/").dropFirst().first ?? "" } ?? "")
        let main = Set(blocks.filter { $0.name == "h1" && $0.text != outlet }.map(\.text))
        let whole = tree.nodes.firstIndex { $0.name == "title" }.map(tree.text) ?? ""
        let (short, beside) = cut(whole, outlet)
        let found = declared.map { cut($0, outlet).title }
        // The one that is seen comes before a rewording for those who search.
        text = found.first(where: lines.contains) ?? (main.count == 1 ? main.first : nil) ?? found.first
        if text == nil, !short.isEmpty { text = short }
        if outlet == nil, beside.map({ short == text || isOfSite($0) }) ?? false { self.outlet = beside }
    }

    /// A title without what stands beside it, and that: the outlet by name, or what is left of a line of the page.
    private func cut(_ title: String, _ outlet: String?) -> (title: String, beside: String?) {
        for separator in Self.separators {
            let parts = title.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            let head = parts.dropLast().joined(separator: separator)
            let tail = parts.dropFirst().joined(separator: separator)
            if outlet.map({ $0 == last }) ?? (lines.contains(head) || isOfSite(String(last))) {
                return (head, String(last))
            }
            if outlet.map({ $0 == first }) ?? isOfSite(String(first)) { return (tail, String(first)) }
        }
        return (title, nil)
    }

    private func isOfSite(_ name: String) -> Bool {
        let key = PageText.key(name)
        return key.utf8.count >= Self.shortestOutlet && host.contains(key)
    }
}
