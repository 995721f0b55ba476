// Quotations as brat's standoff annotation, in the form that `hearsay evaluate` reads. https://brat.nlplab.org/standoff.html

public import Hearsay

public enum BratStandoff {
    /// The annotation of a text: the lines of its .ann, to stand beside the text in UTF-8 with the same name and .txt.
    ///
    /// A quotation with a cue is an event, one without is a content and a relation to its source. Offsets count Unicode scalars.
    /// - Complexity: O(n).
    public static func annotation(_ analysis: Analysis) -> String {
        var lines = BratLines()
        for quotation in analysis.quotations { lines.add(quotation) }
        return lines.text
    }
}

/// The lines of an annotation in the making.
private struct BratLines {
    private(set) var text = ""
    /// How many lines there are of each letter.
    private var counts: [Character: Int] = [:]
    /// Cues and sources that stand already: several quotations may share them.
    private var shared: [String: String] = [:]

    mutating func add(_ quotation: Quotation) {
        guard let content = stretch("Content", quotation.content) else { return }
        let cue = quotation.cue.flatMap { common("Cue", $0.span) }
        let source = quotation.source.flatMap { common("Source", $0) }
        var owner = content
        if let cue {
            let arguments = ["Cue:\(cue)", "Content:\(content)"] + (source.map { ["Source:\($0)"] } ?? [])
            owner = line("E", arguments.joined(separator: " "))
        } else if let source {
            _ = line("R", "content-source Arg1:\(content) Arg2:\(source)")
        }
        attribute("Kind", owner, quotation.kind.rawValue)
        attribute("Act", owner, quotation.act.rawValue)
        attribute("Polarity", owner, quotation.polarity.rawValue)
        if let label = quotation.certainty.label { attribute("Certainty", owner, label.rawValue) }
        _ = line("#", "AnnotatorNotes \(owner)\t\(Self.note(quotation))")
    }

    /// A line; gives its id.
    private mutating func line(_ letter: Character, _ rest: String) -> String {
        counts[letter, default: 0] += 1
        let id = "\(letter)\(counts[letter, default: 0])"
        text += "\(id)\t\(rest)\n"
        return id
    }

    private mutating func attribute(_ name: String, _ owner: String, _ value: String) {
        _ = line("A", "\(name) \(owner) \(value)")
    }

    /// A stretch of its own; nil where there is nothing but blanks.
    private mutating func stretch(_ role: String, _ spans: [TextSpan]) -> String? {
        let fragments = BratFragment.all(of: spans)
        return fragments.isEmpty ? nil : line("T", Self.cells(role, fragments))
    }

    /// A stretch that stands once, however many quotations it is part of.
    private mutating func common(_ role: String, _ span: TextSpan) -> String? {
        let fragments = BratFragment.all(of: [span])
        guard !fragments.isEmpty else { return nil }
        let cells = Self.cells(role, fragments)
        if let id = shared[cells] { return id }
        let id = line("T", cells)
        shared[cells] = id
        return id
    }

    private static func cells(_ role: String, _ fragments: [BratFragment]) -> String {
        let offsets = fragments.map { "\($0.range.lowerBound) \($0.range.upperBound)" }.joined(separator: ";")
        return "\(role) \(offsets)\t\(fragments.map(\.text).joined(separator: " "))"
    }

    /// What a reader of the annotation wants to know and no other line can hold: "q2; s1 Anna Berg, 0.9; certainty 0.72; within q1".
    private static func note(_ quotation: Quotation) -> String {
        var parts = [quotation.id]
        if let speaker = quotation.speaker {
            let role = speaker.role.map { " (\($0))" } ?? ""
            parts.append("\(speaker.id) \(speaker.name)\(role), \(quotation.confidence.shortestDigits)")
        }
        if let score = quotation.certainty.score { parts.append("certainty \(score.shortestDigits)") }
        if let outer = quotation.within { parts.append("within \(outer)") }
        return PlainText.singleLine(parts.joined(separator: "; "))
    }
}
