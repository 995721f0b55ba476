// The article on a page: title, byline, date and paragraphs, without what stands around them.

public import HearsayFormats

/// An article as it was read from a page of HTML.
public struct ArticlePage: Sendable {
    /// Title, date, outlet, authors and address, as far as the page tells them. Several authors stand in one line, with commas. The date is after
    /// ISO 8601 where the page's can mean only one day, else as the page writes it.
    public let metadata: DocumentMetadata
    /// Headings and paragraphs in their order, without the title.
    public let paragraphs: [String]

    /// The title and all paragraphs, an empty line between each two.
    public var text: String {
        ([metadata.title].compactMap { $0 } + paragraphs).joined(separator: "\n\n")
    }

    /// Reads a page, however broken it is.
    /// - Parameter words: the words by which its parts are told apart.
    /// - Complexity: O(n log n).
    public init(_ bytes: [UInt8], words: PageWords) {
        let tree = PageTree(bytes)
        let hidden = PageFurniture.certain(tree)
        let shown = PageBlocks(tree, dropped: hidden).blocks
        let page = PageMetadata(tree, shown, words)
        let body = PageBody(tree, hidden, shown, title: page.metadata.title, isLive: page.isLive, words)
        let edges = PageEdges(title: page.metadata.title, authors: page.authors, words)
        metadata = page.metadata
        paragraphs = edges.trimmed(body.blocks).map(\.text)
    }
}
