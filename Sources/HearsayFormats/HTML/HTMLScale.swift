// A certainty as a scale from 0 (denied) over 0.5 (open) to 1 (certain), with the interval that a reader hears.

package enum HTMLScale {
    /// A scale that says in words what it shows.
    package static func html(score: Double, low: Double?, high: Double?, label: String?) -> String {
        var words = "certainty \(PlainText.decimal(score))"
        if let label { words += ", \(label)" }
        var marks = ""
        if let low, let high {
            words += ", from \(PlainText.decimal(low)) to \(PlainText.decimal(high))"
            marks = "<i class=\"range\" style=\"left:\(percent(low));width:\(percent(high - low))\"></i>"
        }
        marks += "<i class=\"point\" style=\"left:\(percent(score))\"></i>"
        let text = "<span class=\"number\">\(PlainText.decimal(score))</span>" + (label.map { " \($0)" } ?? "")
        return "<span class=\"certainty\"><span class=\"scale\" role=\"img\" aria-label=\"\(words)\">\(marks)</span> "
            + "<span aria-hidden=\"true\">\(text)</span></span>"
    }

    private static func percent(_ share: Double) -> String {
        "\(PlainText.decimal(min(max(share, 0), 1) * 100))%"
    }
}
