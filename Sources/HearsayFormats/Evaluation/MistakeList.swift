// What went wrong, quotation by quotation, with the words around it.

/// Misses, false alarms and contents with other ends, some of each, taken evenly over the texts.
public struct MistakeList: Sendable {
    private static let contextLength = 80
    private let evaluation: Evaluation
    private let most: Int

    /// A list.
    /// - Parameter most: how many of each sort are shown.
    public init(_ evaluation: Evaluation, showing most: Int) {
        self.evaluation = evaluation
        self.most = most
    }

    /// The list, each line with its newline.
    public var string: String {
        section("MISSED (no prediction covers .3 of it)", evaluation.missed)
            + section("FALSE ALARMS", evaluation.falseAlarms) + section("FOUND, BUT NOT @.8", evaluation.otherEnds)
    }

    private func section(_ title: String, _ mistakes: [Mistake]) -> String {
        let shown = min(most, mistakes.count)
        let blocks = (0..<shown).map { lines(mistakes[$0 * mistakes.count / shown]) }
        return "\n\(title): \(mistakes.count), showing \(shown)\n" + blocks.joined()
    }

    private func lines(_ mistake: Mistake) -> String {
        let text = mistake.document.text
        guard let spans = mistake.gold?.spans ?? mistake.predicted?.spans, let first = spans.content.first,
            let last = spans.content.last
        else { return "" }
        // A quotation of no kind shows as Python, whose lists these are compared with, writes it.
        let kind = (mistake.gold == nil ? mistake.predicted?.kind : mistake.gold?.kind) ?? "None"
        let (start, end) = (first.lowerBound, last.upperBound)
        let before = PlainText.singleLine(text[max(0, start - Self.contextLength)..<start])
        let after = PlainText.singleLine(text[end..<end + Self.contextLength])
        let id = PlainText.singleLine(mistake.document.id)
        var lines =
            "[\(id) \(start)] \(kind); \(parts(spans, text))\n    \(before) ⟦\(words(spans.content, text))⟧ \(after)\n"
        if mistake.gold != nil, let predicted = mistake.predicted?.spans {
            lines += "    predicted: ⟦\(words(predicted.content, text))⟧ \(parts(predicted, text))\n"
        }
        return lines
    }

    private func parts(_ spans: AttributionSpans, _ text: ScalarText) -> String {
        "cue: \(words(spans.cue, text)); source: \(words(spans.source, text))"
    }

    private func words(_ spans: [Range<Int>], _ text: ScalarText) -> String {
        let words = spans.map { PlainText.singleLine(text[$0]) }.joined(separator: " … ")
        return words.isEmpty ? "-" : words
    }
}
