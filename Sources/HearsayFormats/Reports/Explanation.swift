// Why a quotation was found as it was: cue and rule, the speaker's reason and alternatives, each factor of the certainty.

public import Hearsay

/// An explanation of one quotation, to be read.
public struct Explanation: Sendable {
    private let quotation: Quotation
    private let speakers: [Speaker]
    private let unit: OffsetUnit
    private let style: TextStyle

    /// An explanation of a quotation of an analysis, or nil where the analysis has none of that id.
    public init?(
        _ id: String, in analysis: Analysis, offsets unit: OffsetUnit = .scalar, style: TextStyle = TextStyle()
    ) {
        guard let quotation = analysis.quotations.first(where: { $0.id == id }) else { return nil }
        self.quotation = quotation
        speakers = analysis.speakers
        self.unit = unit
        self.style = style
    }

    /// The explanation, each line with its newline.
    public var string: String {
        var lines = [style.paint("\(quotation.id): \(quotation.kind.rawValue) \(quotation.act.rawValue)", .strong)]
        lines += quotation.content.enumerated().map { row($0 == 0 ? "content" : "", place($1)) }
        lines.append(
            row(
                "cue",
                quotation.cue.map { "\(place($0.span)), \(PlainText.singleLine($0.lemma)), \($0.cueClass.rawValue)" }
                    ?? "none"))
        lines.append(row("found by", quotation.rule.isEmpty ? "no rule named" : quotation.rule))
        lines += quotation.choice.map(rows) ?? []
        lines.append(row("polarity", quotation.polarity.rawValue))
        lines.append(row("source", quotation.source.map(place) ?? "none"))
        lines.append(row("speaker", speaker))
        if !quotation.reason.isEmpty { lines.append(row("because", PlainText.singleLine(quotation.reason))) }
        for (number, alternative) in quotation.alternatives.enumerated() {
            let name = name(alternative.speaker)
            lines.append(row(number == 0 ? "or" : "", "\(name), \(PlainText.percent(alternative.confidence))"))
        }
        for (what, span) in [("to", quotation.addressee), ("medium", quotation.medium), ("time", quotation.time)] {
            if let span { lines.append(row(what, place(span))) }
        }
        lines += quotation.evidence.map { evidence in
            let holder = evidence.holder.map { ", held by “\($0.singleLine)”" } ?? ""
            return row("evidence", "\(place(evidence.span)), \(evidence.kind)\(holder)")
        }
        if let outer = quotation.within { lines.append(row("within", outer)) }
        let framing = quotation.framing
        lines.append(row("framing", "\(framing.cueClass.rawValue), \(PlainText.signed(framing.score))"))
        let report = CertaintyReport(quotation.certainty, style: style)
        lines.append(row("certainty", report.summary))
        lines += (report.factors + report.warnings).map { row("", $0) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func row(_ what: String, _ text: String) -> String {
        style.paint(PlainText.fit(what, 10), .faint) + "  " + text
    }

    /// What spoke for the choice and against it, and the reading that came second.
    private func rows(_ choice: QuotationChoice) -> [String] {
        func told(_ effects: [(name: String, effect: Double)]) -> String {
            effects.map { "\($0.name) \(PlainText.signed($0.effect))" }.joined(separator: ", ")
        }
        var rows = [row("chosen", PlainText.percent(choice.probability))]
        let (supporting, opposing) = (choice.effects.filter { $0.effect > 0 }, choice.effects.filter { $0.effect < 0 })
        if !supporting.isEmpty { rows.append(row("for", told(supporting))) }
        if !opposing.isEmpty { rows.append(row("against", told(opposing))) }
        if let other = choice.runnerUp {
            let words = other.content.map(\.singleLine).joined(separator: " … ")
            let cue = other.cue.map { "\($0.singleLine): " } ?? ""
            rows.append(row("runner-up", "\(cue)\(words), \(PlainText.percent(other.probability))"))
        }
        return rows
    }

    private var speaker: String {
        guard let speaker = quotation.speaker else { return "left open" }
        return "\(name(speaker.id)), \(PlainText.percent(quotation.confidence))"
    }

    private func name(_ id: String) -> String {
        let name = speakers.first { $0.id == id }?.name
        return name.map { "\(PlainText.singleLine($0)) (\(id))" } ?? id
    }

    private func place(_ span: TextSpan) -> String {
        let offsets = span.offsets(in: unit)
        return "\(span.singleLine)  \(style.paint("\(offsets.lowerBound):\(offsets.upperBound)", .faint))"
    }
}
