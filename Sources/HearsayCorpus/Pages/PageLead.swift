// Where an article begins: its title as it stands on the page, and what stands under it.

struct PageLead {
    /// The block that has the title, or nil where none has it.
    let headline: Int?
    /// The short lines under the title: byline, date, place.
    private(set) var lines: [String] = []
    /// The nodes from the title to the last of those lines.
    private(set) var nodes = 0..<0

    /// Byline and date stand among so many blocks under the title, and are no longer than this, in letters.
    private static let mostBlocks = 8
    private static let longestLine = 100
    /// A summary is longer than this, or a sentence.
    private static let longestLabel = 60

    /// - Parameter title: the title, on one line.
    init(_ blocks: [PageBlocks.Block], title: String?) {
        let number = title.flatMap { title in
            blocks.firstIndex { $0.name == "h1" && $0.text == title } ?? blocks.firstIndex { $0.lines.contains(title) }
        }
        headline = number
        guard let number, let title else { return }
        let under = blocks[(number + 1)...].prefix(Self.mostBlocks)
        lines =
            blocks[number].lines.filter { $0 != title }
            + under.filter { $0.letters <= Self.longestLine }.flatMap(\.lines)
        nodes = blocks[number].node..<max(blocks[number].node, under.last?.node ?? 0)
    }

    /// The summary: what stands under the title and before an element, where that is near, and is no label.
    func summary(before place: Int, in blocks: [PageBlocks.Block]) -> [PageBlocks.Block] {
        guard let headline else { return [] }
        let between = blocks[(headline + 1)...].prefix { $0.node < place }
        return between.count < Self.mostBlocks
            ? between.filter { $0.mass > 0 && ($0.isSentence || $0.letters > Self.longestLabel) } : []
    }
}
