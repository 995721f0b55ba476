// An analysis to be read: each quotation with speaker, cue, words and certainty; then a table of the speakers.

public import Hearsay

/// An analysis as text for people.
public struct TextReport: Sendable {
    private let analysis: Analysis
    private let title: String
    private let metadata: DocumentMetadata
    private let style: TextStyle
    private let indent = "    "

    /// A report.
    /// - Parameters:
    ///   - title: what names the text where its metadata have no title.
    ///   - metadata: what the input says of it.
    public init(
        _ analysis: Analysis, title: String, metadata: DocumentMetadata = DocumentMetadata(),
        style: TextStyle = TextStyle()
    ) {
        self.analysis = analysis
        self.title = metadata.title ?? title
        self.metadata = metadata
        self.style = style
    }

    /// The report, each line with its newline.
    public var string: String {
        var lines = [style.paint(PlainText.singleLine(title), .strong)]
        let origin = metadata.given.filter { $0.field != .title }.map { PlainText.singleLine($0.value) }
        if !origin.isEmpty { lines.append(style.paint(origin.joined(separator: " · "), .faint)) }
        lines += [style.paint(counts, .faint), ""]
        for quotation in analysis.quotations { lines += block(quotation) + [""] }
        let speakers = analysis.speakers.filter { !$0.quotations.isEmpty }
        if !speakers.isEmpty { lines += table(speakers) } else { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    private var counts: String {
        let quoted = analysis.speakers.count { !$0.quotations.isEmpty }
        return [
            PlainText.count(analysis.quotations.count, "quotation"), PlainText.count(quoted, "speaker"),
            PlainText.count(analysis.sentences.count, "sentence"),
        ].joined(separator: ", ")
    }

    private func block(_ quotation: Quotation) -> [String] {
        let report = CertaintyReport(quotation.certainty, style: style)
        var head = "\(style.paint(PlainText.fit(quotation.id, indent.count), .faint))\(speaker(quotation))"
        if let cue = quotation.cue { head += style.paint(" \(cue.span.singleLine)", .cue) }
        let width = style.width - indent.count
        var lines = [head]
        lines += PlainText.wrap(PlainText.singleLine(quotation.text), width: width).map { indent + $0 }
        lines += PlainText.wrap(facts(quotation), width: width).map { indent + style.paint($0, .faint) }
        lines.append(indent + report.summary)
        for words in [report.words] + report.warnings {
            lines += PlainText.wrap(words, width: width - 2).map { "\(indent)  \(style.paint($0, .faint))" }
        }
        return lines
    }

    private func speaker(_ quotation: Quotation) -> String {
        guard let speaker = quotation.speaker else {
            let source = quotation.source.map { "“\($0.singleLine)” (nobody found)" }
            return style.paint(source ?? "nobody named", .speaker)
        }
        let role = speaker.roleBesideName.map { " (\(PlainText.singleLine($0)))" } ?? ""
        return style.paint(PlainText.singleLine(speaker.name), .speaker) + role
    }

    private func facts(_ quotation: Quotation) -> String {
        var facts = [quotation.kind.rawValue]
        if quotation.act != .statement { facts.append(quotation.act.rawValue) }
        if quotation.polarity == .negative { facts.append("negative") }
        if let outer = quotation.within { facts.append("within \(outer)") }
        if let addressee = quotation.addressee { facts.append("to \(addressee.singleLine)") }
        if let medium = quotation.medium { facts.append(medium.singleLine) }
        if let time = quotation.time { facts.append(time.singleLine) }
        facts += quotation.evidence.map { $0.span.singleLine }
        if quotation.framing.cueClass != .neutral { facts.append("\(quotation.framing.cueClass.rawValue) cue") }
        return facts.joined(separator: " · ")
    }

    private func table(_ speakers: [Speaker]) -> [String] {
        let widest = speakers.map { PlainText.columns(PlainText.singleLine($0.name)) }.max() ?? 0
        let name = min(max(widest, 8), style.width / 2)
        let heads = "\(PlainText.fit("Speaker", name))  \(PlainText.fit("Kind", 12))  Said  Certainty"
        return [style.paint(heads, .strong)]
            + speakers.map { speaker in
                var line = "\(PlainText.fit(PlainText.singleLine(speaker.name), name))  "
                line += PlainText.fit(speaker.kind.rawValue, 12) + "  "
                line += PlainText.fit("\(speaker.quotations.count)", 4) + "  "
                if let certainty = speaker.certainty {
                    line += "\(style.bar(certainty.score)) \(PlainText.decimal(certainty.score))"
                }
                return line.last == " " ? String(line.reversed().drop { $0 == " " }.reversed()) : line
            }
    }
}
