// The text of a TEI document with its marks: paragraphs, and elements that nest.
//
// Elements that would cross, or reach over the end of a paragraph, are closed and opened again: their parts are tied by @prev and @next.

internal import Hearsay

struct TEIBody {
    /// What is written, in order.
    private enum Step {
        case text(ByteRange)
        case open(part: Int)
        case close(mark: Int)
        case paragraph(SentenceKind)
        case paragraphEnd(SentenceKind)
    }

    /// An element of a mark.
    private struct Part {
        let mark: Int
        let id: String
    }

    private let source: SourceText
    private let marks: [TEIMark]
    private var steps: [Step] = []
    private var parts: [Part] = []
    /// How many parts each mark has so far.
    private var counts: [Int]
    /// The first mark that has not begun.
    private var nextMark = 0
    /// Marks that are open, the outermost first.
    private var open: [Int] = []

    /// The body of an analysis.
    init(_ analysis: Analysis, _ names: TEINames) {
        source = analysis.source
        marks = TEIMark.all(of: analysis, names)
        counts = [Int](repeating: 0, count: marks.count)
        var end: UInt32 = 0
        for paragraph in TextParagraph.all(of: analysis) {
            steps.append(.text(ByteRange(end, paragraph.bytes.start)))
            add(paragraph)
            end = paragraph.bytes.end
        }
        steps.append(.text(ByteRange(end, UInt32(source.count))))
    }

    // MARK: - Steps

    private mutating func add(_ paragraph: TextParagraph) {
        steps.append(.paragraph(paragraph.kind))
        var place = paragraph.bytes.start
        var waiting = open
        open = []
        while place < paragraph.bytes.end {
            // What begins here, and what was open before the break, outer ones first.
            while nextMark < marks.count, marks[nextMark].bytes.start <= place {
                waiting.append(nextMark)
                nextMark += 1
            }
            for mark in waiting where marks[mark].bytes.end > place { begin(mark) }
            let next = nextPlace(before: paragraph.bytes.end)
            steps.append(.text(ByteRange(place, next)))
            place = next
            waiting = close(at: place, all: place == paragraph.bytes.end)
        }
        open = waiting.filter { marks[$0].bytes.end > place }
        steps.append(.paragraphEnd(paragraph.kind))
    }

    /// Where the next mark begins or ends.
    private func nextPlace(before end: UInt32) -> UInt32 {
        let start = nextMark < marks.count ? marks[nextMark].bytes.start : end
        return open.reduce(min(start, end)) { min($0, marks[$1].bytes.end) }
    }

    private mutating func begin(_ mark: Int) {
        counts[mark] += 1
        let id = counts[mark] == 1 ? marks[mark].id : "\(marks[mark].id).\(counts[mark])"
        steps.append(.open(part: parts.count))
        parts.append(Part(mark: mark, id: id))
        open.append(mark)
    }

    /// Closes marks that end at a place, or all, with those inside them; gives back what was closed, the outermost first.
    private mutating func close(at place: UInt32, all: Bool) -> [Int] {
        guard let first = open.firstIndex(where: { all || marks[$0].bytes.end <= place }) else { return [] }
        let closed = Array(open[first...])
        open.removeLast(closed.count)
        steps += closed.reversed().map { .close(mark: $0) }
        return closed
    }

    // MARK: - Writing

    /// The element body. Its text is the source's, but for characters that XML can't hold.
    var xml: String {
        var wholes: [String: [Int]] = [:]
        for (number, part) in parts.enumerated() { wholes[marks[part.mark].whole, default: []].append(number) }
        var ties = [String](repeating: "", count: parts.count)
        for numbers in wholes.values {
            for (before, after) in zip(numbers, numbers.dropFirst()) {
                ties[before] += " next=\"#\(parts[after].id)\""
                ties[after] += " prev=\"#\(parts[before].id)\""
            }
        }
        var xml = "<body xml:space=\"preserve\">"
        var hasParagraph = false
        for step in steps {
            switch step {
            case .text(let bytes): xml += XMLText.content(source.string(bytes))
            case .open(let part):
                let mark = marks[parts[part].mark]
                xml += "<\(mark.name) xml:id=\"\(parts[part].id)\"\(mark.attributes)\(ties[part])>"
            case .close(let mark): xml += "</\(marks[mark].name)>"
            case .paragraph(let kind):
                xml += kind == .prose ? "<p>" : "<ab type=\"\(kind.rawValue)\">"
                hasParagraph = true
            case .paragraphEnd(let kind): xml += kind == .prose ? "</p>" : "</ab>"
            }
        }
        // A body may not be empty.
        return xml + (hasParagraph ? "" : "<p/>") + "</body>"
    }
}
