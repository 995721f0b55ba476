// Who says what, as comments and as values of the last column of CoNLL-U.

internal import Hearsay

/// The attributions of a text, to be written beside its words, which must be asked for in their order.
///
/// A word has `Content=q1`, `Cue=q1`, `Source=q1` where it is part of these, the ids of several joined by commas; a content in several pieces is
/// `q1/1`, `q1/2`. `Speaker=s2` is who says it; `Mention=s2:name` is whom it names.
struct CoNLLUAttributions {
    private struct Mark {
        let bytes: ByteRange
        let column: Column
        let value: String
    }

    /// The order in which values are written.
    private enum Column: String, CaseIterable {
        case content = "Content"
        case cue = "Cue"
        case source = "Source"
        case speaker = "Speaker"
        case mention = "Mention"
    }

    private let analysis: Analysis
    /// In the order of their starts.
    private let marks: [Mark]
    private var nextMark = 0
    /// Marks that have begun and not ended.
    private var open: [Mark] = []
    private var nextQuotation = 0
    private var isAtStart = true
    private let quotations: [Quotation]

    /// The attributions of an analysis.
    init(_ analysis: Analysis) {
        self.analysis = analysis
        quotations = analysis.quotations.enumerated().sorted {
            (Self.start($0.element), $0.offset) < (Self.start($1.element), $1.offset)
        }.map(\.element)
        let found = analysis.quotations.flatMap(Self.marks) + analysis.speakers.flatMap(Self.marks)
        marks = found.enumerated().sorted {
            ($0.element.bytes.start, $0.offset) < ($1.element.bytes.start, $1.offset)
        }.map(\.element)
    }

    private static func start(_ quotation: Quotation) -> UInt32 { quotation.content.first?.bytes.start ?? 0 }

    private static func marks(_ quotation: Quotation) -> [Mark] {
        var marks: [Mark] = []
        let isOne = quotation.content.count == 1
        for (number, piece) in quotation.content.enumerated() {
            let value = isOne ? quotation.id : "\(quotation.id)/\(number + 1)"
            marks.append(Mark(bytes: piece.bytes, column: .content, value: value))
            if let speaker = quotation.speaker {
                marks.append(Mark(bytes: piece.bytes, column: .speaker, value: speaker.id))
            }
        }
        if let cue = quotation.cue { marks.append(Mark(bytes: cue.span.bytes, column: .cue, value: quotation.id)) }
        if let source = quotation.source {
            marks.append(Mark(bytes: source.bytes, column: .source, value: quotation.id))
        }
        return marks
    }

    private static func marks(_ speaker: Speaker) -> [Mark] {
        speaker.mentions.map {
            Mark(bytes: $0.span.bytes, column: .mention, value: "\(speaker.id):\($0.kind.rawValue)")
        }
    }

    /// The comment lines of a sentence: before the first all speakers, and each quotation where its content begins.
    mutating func comments(upTo end: UInt32) -> String {
        var text = ""
        if isAtStart {
            for speaker in analysis.speakers {
                text += "# speaker = \(speaker.id) \(speaker.kind.rawValue) \(PlainText.singleLine(speaker.name))\n"
            }
            isAtStart = false
        }
        while nextQuotation < quotations.count, Self.start(quotations[nextQuotation]) < end {
            text += "# quotation = \(Self.comment(quotations[nextQuotation]))\n"
            nextQuotation += 1
        }
        return text
    }

    private static func comment(_ quotation: Quotation) -> String {
        var parts = [
            quotation.id, "kind=\(quotation.kind.rawValue)", "act=\(quotation.act.rawValue)",
            "polarity=\(quotation.polarity.rawValue)",
        ]
        if let speaker = quotation.speaker { parts.append("speaker=\(speaker.id)") }
        parts.append("confidence=\(quotation.confidence.shortestDigits)")
        if let score = quotation.certainty.score { parts.append("certainty=\(score.shortestDigits)") }
        if let label = quotation.certainty.label { parts.append("label=\(label.rawValue)") }
        if let outer = quotation.within { parts.append("within=\(outer)") }
        return parts.joined(separator: " ")
    }

    /// The values of a word's last column.
    mutating func values(of word: ByteRange) -> [String] {
        open.removeAll { $0.bytes.end <= word.start }
        while nextMark < marks.count, marks[nextMark].bytes.start < word.end {
            if marks[nextMark].bytes.end > word.start { open.append(marks[nextMark]) }
            nextMark += 1
        }
        return Column.allCases.compactMap { column in
            var values: [String] = []
            for mark in open where mark.column == column && !values.contains(mark.value) { values.append(mark.value) }
            return values.isEmpty ? nil : "\(column.rawValue)=\(values.joined(separator: ","))"
        }
    }
}
