// Marks quotations, cues, sources and the words of certainty in the running text; nested ones nest, crossing ones are split.

internal import Hearsay

struct HTMLMarks {
    private struct Mark {
        let bytes: ByteRange
        /// Outer marks of the same range first.
        let rank: Int
        /// The element's name and its attributes.
        let name: String
        let attributes: String
        /// What stands at its very beginning: a quotation's letter.
        let badge: String

        func opening(inLink: Bool, isStart: Bool) -> String {
            // A link in a link is no HTML: the inner one becomes plain.
            let tag = name == "a" && inLink ? "span" : name
            return "<\(tag) \(attributes)>" + (isStart ? badge : "")
        }
    }

    private let source: SourceText
    /// In the order of their starts.
    private let marks: [Mark]
    /// For each mark the furthest end so far: where to begin to look for those that overlap a stretch.
    private let reach: [UInt32]

    init(_ analysis: Analysis, _ cast: HTMLCast) {
        source = analysis.source
        let heights = Self.heights(analysis.quotations)
        var marks: [Mark] = []
        for quotation in analysis.quotations {
            marks += Self.content(quotation, cast, height: heights[quotation.id] ?? 0)
            let looks = cast.looks(quotation.speaker)
            if let words = quotation.source {
                let target = quotation.speaker.map { cast.id(speaker: $0.id) } ?? cast.id(note: quotation.id)
                marks.append(
                    Mark(
                        bytes: words.bytes, rank: 1, name: "a",
                        attributes: "class=\"source \(looks)\" href=\"#\(target)\"",
                        badge: ""))
            }
            if let cue = quotation.cue {
                let attributes =
                    "class=\"cue \(looks) \(cast.id(quotation: quotation.id))\" href=\"#\(cast.id(note: quotation.id))\""
                marks.append(Mark(bytes: cue.span.bytes, rank: 2, name: "a", attributes: attributes, badge: ""))
            }
            marks += quotation.certainty.factors.compactMap(Self.factor)
        }
        self.marks = marks.filter { !$0.bytes.isEmpty }.sorted { Self.precedes($0, $1) }
        var furthest: UInt32 = 0
        reach = self.marks.map { mark in
            furthest = max(furthest, mark.bytes.end)
            return furthest
        }
    }

    /// The marks that share bytes with a stretch.
    private func marks(in range: ByteRange) -> [Mark] {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if reach[middle] > range.start { high = middle } else { low = middle + 1 }
        }
        return marks[low...].prefix { $0.bytes.start < range.end }.filter { $0.bytes.overlaps(range) }
    }

    /// How many quotations stand in one another below each: lines of outer ones are drawn lower.
    private static func heights(_ quotations: [Quotation]) -> [String: Int] {
        var heights: [String: Int] = [:]
        let outer = Dictionary(quotations.map { ($0.id, $0.within) }, uniquingKeysWith: { first, _ in first })
        for quotation in quotations {
            var height = 0
            var next = quotation.within
            while let id = next, height < quotations.count {
                height += 1
                heights[id] = max(heights[id] ?? 0, height)
                next = outer[id] ?? nil
            }
        }
        return heights
    }

    private static func content(_ quotation: Quotation, _ cast: HTMLCast, height: Int) -> [Mark] {
        let looks = cast.looks(quotation.speaker)
        let attributes =
            "class=\"q \(quotation.kind.rawValue) \(looks) \(cast.id(quotation: quotation.id))\" style=\"--h:\(height)\""
        let name = HTMLText.escape(quotation.speaker?.name ?? "nobody found")
        let badge =
            "<a class=\"badge \(looks)\" href=\"#\(cast.id(note: quotation.id))\" "
            + "aria-label=\"\(quotation.id), \(name):\">\(cast.letter(quotation.speaker))</a>"
        return quotation.content.enumerated().map { place, span in
            Mark(bytes: span.bytes, rank: 0, name: "span", attributes: attributes, badge: place == 0 ? badge : "")
        }
    }

    private static func factor(_ factor: CertaintyFactor) -> Mark? {
        guard let span = factor.span, factor.effect != 0 else { return nil }
        let direction = factor.effect > 0 ? "up" : "down"
        return Mark(bytes: span.bytes, rank: 3, name: "mark", attributes: "class=\"\(direction)\"", badge: "")
    }

    private static func precedes(_ a: Mark, _ b: Mark) -> Bool {
        if a.bytes.start != b.bytes.start { return a.bytes.start < b.bytes.start }
        if a.bytes.end != b.bytes.end { return a.bytes.end > b.bytes.end }
        return a.rank < b.rank
    }

    /// A stretch of the text with its marks.
    func html(_ range: ByteRange) -> String {
        let inside = marks(in: range)
        var cuts: Set<UInt32> = [range.start, range.end]
        for mark in inside {
            cuts.insert(max(mark.bytes.start, range.start))
            cuts.insert(min(mark.bytes.end, range.end))
        }
        let places = cuts.sorted()
        var html = ""
        var open: [Int] = []
        for (start, end) in zip(places, places.dropFirst()) {
            let segment = ByteRange(start, end)
            let active = inside.indices.filter { inside[$0].bytes.contains(segment) }
            let common = zip(open, active).prefix { $0 == $1 }.count
            html += Self.closing(open, from: common, inside)
            for place in common..<active.count {
                let inLink = active[..<place].contains { inside[$0].name == "a" }
                html += inside[active[place]].opening(
                    inLink: inLink, isStart: inside[active[place]].bytes.start == start)
            }
            html += HTMLText.escape(source.string(segment))
            open = active
        }
        return html + Self.closing(open, from: 0, inside)
    }

    private static func closing(_ open: [Int], from depth: Int, _ marks: [Mark]) -> String {
        (depth..<max(open.count, depth)).reversed().map { place in
            let isInner = marks[open[place]].name == "a" && open[..<place].contains { marks[$0].name == "a" }
            return isInner ? "</span>" : "</\(marks[open[place]].name)>"
        }.joined()
    }
}
