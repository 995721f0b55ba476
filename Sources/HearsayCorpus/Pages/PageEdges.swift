// The edges of an article's text: title, byline and date above it, and below it what is said of its authors and of copyright.

struct PageEdges {
    /// A byline, a date or a note is no longer than this, in letters.
    private static let longestLabel = 100
    /// What stands before the first sentence and is longer is a summary.
    private static let longestOpening = 60
    private static let longestNote = 200
    private static let mostNotes = 5
    /// A last paragraph that has more of its letters in links leads on to something else.
    private static let mostLinked = 0.4
    /// A byline and a date stand among the first blocks.
    private static let leadBlocks = 5

    private let title: String?
    private let authors: [String]
    private let words: PageWords

    /// - Parameter authors: those whose names tell a byline and a note on them.
    init(title: String?, authors: [String], _ words: PageWords) {
        (self.title, self.authors, self.words) = (title, authors, words)
    }

    /// An article's blocks without what stands at their edges.
    func trimmed(_ found: [PageBlocks.Block]) -> [PageBlocks.Block] {
        var blocks = withoutTitle(found)
        let first = blocks.firstIndex { $0.isSentence || $0.isHeading || $0.name == "dt" } ?? 0
        if blocks.prefix(first).allSatisfy({ $0.letters <= Self.longestOpening }) { blocks.removeFirst(first) }
        let lead = blocks.prefix(Self.leadBlocks).filter { !isLabel($0) }
        blocks.replaceSubrange(..<min(Self.leadBlocks, blocks.count), with: lead)
        for _ in 0..<Self.mostNotes {
            guard let last = blocks.last, last.isHeading || isNote(last) else { break }
            blocks.removeLast()
        }
        return blocks
    }

    /// What stands before the title is no text, unless there is more of it than behind it.
    private func withoutTitle(_ found: [PageBlocks.Block]) -> [PageBlocks.Block] {
        guard let title, let number = PageLead(found, title: title).headline else { return found }
        let mass = { (blocks: ArraySlice<PageBlocks.Block>) in blocks.reduce(0) { $0 + $1.mass } }
        let start = mass(found[..<number]) < mass(found[(number + 1)...]) ? number : 0
        return found[start...].compactMap { block in
            guard block.lines.contains(title) else { return block.name == "h1" ? nil : block }
            var rest = block
            rest.lines = block.lines.filter { $0 != title }
            return rest.lines.isEmpty ? nil : rest
        }
    }

    /// Whether a block is a byline or a date.
    private func isLabel(_ block: PageBlocks.Block) -> Bool {
        guard block.letters <= Self.longestLabel, !block.isHeading else { return false }
        let text = block.text
        let isDate = PageDate(in: text, words) != nil
        // A line of mostly figures that ends with “p.m.” is no sentence.
        if block.isSentence { return isDate && 4 * text.utf8.count(where: { 0x30...0x39 ~= $0 }) >= block.letters }
        return isDate || namesAuthor(text) || PageByline(text, words) != nil
    }

    /// Whether a last block says something of the article's authors, whose it is or whom to write to, or leads on to something else.
    private func isNote(_ block: PageBlocks.Block) -> Bool {
        guard block.letters <= Self.longestNote else { return false }
        let text = block.text
        return block.linkShare > Self.mostLinked || text.contains("©") || text.hasSuffix(":")
            || block.hasMailLink || Self.hasMailAddress(text) || words.isNote(text)
            || namesAuthor(text) || PageDate(text, words)?.iso == text
    }

    private static func hasMailAddress(_ text: String) -> Bool {
        text.split(separator: " ").contains { word in
            word.firstIndex(of: "@").map { word[$0...].dropLast().contains(".") && $0 > word.startIndex } ?? false
        }
    }

    private func namesAuthor(_ text: String) -> Bool {
        // One word may be anything.
        authors.contains { $0.contains(" ") && text.contains($0) }
    }
}
