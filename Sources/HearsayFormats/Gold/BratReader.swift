// Reads brat's standoff annotation: lines that name stretches of a text (T), join two of them (R), several (E), or say more of one (A).

internal import Hearsay

/// The parts of attributions that a file of annotation names, and what joins them.
///
/// Stretches: `Content`, `Cue`, `Source`. Relations, in either direction: `content-cue`, `source-cue`, `content-source`. Events: a `Cue` with
/// the arguments `Content` and `Source`, numbered where there are several (`Content2`). Attributes: `Polarity` with the value `positive`
/// or `negative`, of a stretch or an event. Case does not matter; whatever has another name is passed over.
struct BratReader {
    /// A stretch with a role.
    private struct Part {
        var role: AttributionRole
        var spans: [Range<Int>]
    }

    /// An attribution in the making: ids of its parts.
    private struct Group {
        var contents: [String] = []
        var cues: [String] = []
        var sources: [String] = []
        var event: String?
    }

    private let text: ScalarText
    private var parts: [String: Part] = [:]
    /// Ids of parts, in the file's order.
    private var order: [String] = []
    private var events: [Group] = []
    /// The parts that relations join to each.
    private var neighbours: [String: [String]] = [:]
    private var polarities: [String: String] = [:]

    /// Reads a file.
    /// - Throws: ``UnusableInput`` where a line that matters can't be read.
    init(_ annotation: String, of file: String, text: ScalarText) throws(UnusableInput) {
        self.text = text
        // Stretches may stand below what joins them.
        let lines = annotation.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let numbered = lines.enumerated().map { (InputPlace(file: file, line: $0.offset + 1), $0.element) }
        for (place, line) in numbered where line.hasPrefix("T") { try readStretch(line, at: place) }
        for (place, line) in numbered {
            switch line.first {
            case "R": try readRelation(line, at: place)
            case "E": try readEvent(line, at: place)
            case "A", "M": try readAttribute(line, at: place)
            default: break
            }
        }
    }

    // MARK: - Lines

    /// `T1⇥Content 10 20;25 30⇥words`
    private mutating func readStretch(_ line: Substring, at place: InputPlace) throws(UnusableInput) {
        let cells = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        let values = cells.count > 1 ? cells[1].split(separator: " ", maxSplits: 1) : []
        guard values.count == 2 else {
            throw place.unusable("a stretch must have a name and offsets: T1⇥Content 10 20⇥words")
        }
        let id = String(cells[0])
        guard let role = AttributionRole(rawValue: values[0].lowercased()) else { return }
        let spans = try spans(values[1], at: place)
        if cells.count > 2 {
            let words = spans.map { text[$0] }.joined(separator: " ")
            guard Self.blanked(words) == Self.blanked(String(cells[2])) else {
                throw place.unusable(
                    "the offsets cut out “\(Self.shown(words))”, not “\(Self.shown(String(cells[2])))”; "
                        + "they must count Unicode scalars of the text as it is now")
            }
        }
        guard parts.updateValue(Part(role: role, spans: spans), forKey: id) == nil else {
            throw place.unusable("\(id) comes twice")
        }
        order.append(id)
    }

    /// `10 20;25 30`
    private func spans(_ offsets: Substring, at place: InputPlace) throws(UnusableInput) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for piece in offsets.split(separator: ";") {
            let ends = piece.split(separator: " ").map { Int($0) }
            guard ends.count == 2, let start = ends[0], let end = ends[1] else {
                throw place.unusable("“\(offsets)” must be offsets such as 10 20 or 10 20;25 30")
            }
            spans.append(try place.span(start, end, in: text.count))
        }
        guard !spans.isEmpty else { throw place.unusable("a stretch must have offsets: T1⇥Content 10 20⇥words") }
        return Self.ordered(spans)
    }

    /// `R1⇥content-cue Arg1:T1 Arg2:T2`
    private mutating func readRelation(_ line: Substring, at place: InputPlace) throws(UnusableInput) {
        let values = line.split { $0 == "\t" || $0 == " " }
        guard values.count > 1 else { return }
        let roles = values[1].lowercased().split(separator: "-").compactMap { AttributionRole(rawValue: String($0)) }
        guard roles.count == 2, roles[0] != roles[1] else { return }
        let ends = values.dropFirst(2).compactMap { $0.split(separator: ":").last.map(String.init) }
        guard ends.count == 2, let a = parts[ends[0]]?.role, let b = parts[ends[1]]?.role, Set([a, b]) == Set(roles)
        else {
            throw place.unusable(
                "\(values[1]) must join a \(roles[0].rawValue) and a \(roles[1].rawValue): R1⇥\(values[1]) Arg1:T1 Arg2:T2"
            )
        }
        neighbours[ends[0], default: []].append(ends[1])
        neighbours[ends[1], default: []].append(ends[0])
    }

    /// `E1⇥Cue:T2 Content:T1 Source:T3`
    private mutating func readEvent(_ line: Substring, at place: InputPlace) throws(UnusableInput) {
        let values = line.split { $0 == "\t" || $0 == " " }
        guard values.count > 1, values[1].lowercased().hasPrefix("cue:") else { return }
        var group = Group(event: String(values[0]))
        for value in values.dropFirst() {
            let sides = value.split(separator: ":", omittingEmptySubsequences: false)
            let name = sides[0].lowercased().prefix { $0.isLetter }
            guard sides.count == 2, let role = AttributionRole(rawValue: String(name)) else { continue }
            let id = String(sides[1])
            guard parts[id]?.role == role else { throw place.unusable("\(id) must be a \(name) that a line T names") }
            switch role {
            case .content: group.contents.append(id)
            case .cue: group.cues.append(id)
            case .source: group.sources.append(id)
            }
        }
        events.append(group)
    }

    /// `A1⇥Polarity E1 negative`
    private mutating func readAttribute(_ line: Substring, at place: InputPlace) throws(UnusableInput) {
        let values = line.split { $0 == "\t" || $0 == " " }
        guard values.count > 1, values[1].lowercased() == "polarity" else { return }
        let polarity = values.count == 4 ? values[3].lowercased() : ""
        guard polarity == "positive" || polarity == "negative" else {
            throw place.unusable("a Polarity must be positive or negative: A1⇥Polarity T1 negative")
        }
        polarities[String(values[2])] = polarity
    }

    /// A text with a blank for every sign of white space, as brat writes the words of a stretch.
    private static func blanked(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
    }

    /// A text as messages show it, blanks at its ends included: they may be what is wrong.
    private static func shown(_ text: String) -> String {
        let signs = blanked(text).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(signs))
    }

    // MARK: - Attributions

    /// The annotated text: an attribution for each event, for each other cue with a content, and for each content that is left.
    func document(id: String) -> GoldDocument {
        let groups = events + joined
        let used = Set(groups.flatMap(\.contents))
        let alone = ids(.content, without: used).map { Group(contents: [$0], sources: partners(of: $0, .source)) }
        let quotations = (groups + alone).filter { !$0.contents.isEmpty }.map(quotation)
        let ordered = quotations.enumerated().sorted {
            ($0.element.spans.content[0].lowerBound, $0.offset) < ($1.element.spans.content[0].lowerBound, $1.offset)
        }
        return GoldDocument(
            id: id, corpus: nil, genre: nil, text: text, quotations: ordered.map(\.element), entities: [:])
    }

    /// What relations join around cues that are no event's.
    private var joined: [Group] {
        ids(.cue, without: Set(events.flatMap(\.cues))).map { cue in
            let contents = partners(of: cue, .content)
            let sources = partners(of: cue, .source) + contents.flatMap { partners(of: $0, .source) }
            return Group(contents: contents, cues: [cue], sources: sources)
        }
    }

    /// The parts of a role but for some, in the file's order.
    private func ids(_ role: AttributionRole, without others: Set<String>) -> [String] {
        order.filter { parts[$0]?.role == role && !others.contains($0) }
    }

    /// The parts of a role that relations join to one.
    private func partners(of id: String, _ role: AttributionRole) -> [String] {
        (neighbours[id] ?? []).filter { parts[$0]?.role == role }
    }

    private func quotation(_ group: Group) -> GoldQuotation {
        func spans(_ ids: [String]) -> [Range<Int>] {
            Self.ordered(Set(ids.flatMap { parts[$0]?.spans ?? [] }))
        }
        let spans = AttributionSpans(
            content: spans(group.contents), cue: spans(group.cues), source: spans(group.sources))
        let owners = [group.event].compactMap { $0 } + group.cues + group.contents
        return GoldQuotation(
            spans: spans, speaker: nil, polarity: owners.lazy.compactMap { polarities[$0] }.first,
            kind: MarkedKind.kind(of: spans.content, in: text).rawValue, sourceForm: .none)
    }

    private static func ordered(_ spans: some Sequence<Range<Int>>) -> [Range<Int>] {
        spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
}
