// How sure somebody is, with the words that say so, to be read.

public import Hearsay

/// A certainty to be read.
public struct CertaintyReport: Sendable {
    private let certainty: Certainty
    private let commitment: Double?
    private let style: TextStyle

    /// A report of a certainty, and of a commitment where a target was given.
    public init(_ certainty: Certainty, commitment: Double? = nil, style: TextStyle = TextStyle()) {
        self.certainty = certainty
        self.commitment = commitment
        self.style = style
    }

    /// The report, each line with its newline.
    public var string: String {
        var lines = [summary] + factors.map { "  " + $0 } + warnings
        if let commitment { lines.append("commitment to the target \(PlainText.signed(commitment))") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A line for each rule of a standard that the words break.
    var warnings: [String] { certainty.warnings.map { "warning: \(PlainText.singleLine($0))" } }

    /// One line: bar, score, label, what readers understand and what a standard says.
    var summary: String {
        guard let score = certainty.score else { return style.paint("no certainty: nothing is claimed", .faint) }
        var line = "\(style.bar(score)) \(PlainText.decimal(score))"
        if let label = certainty.label { line += " \(label.rawValue)" }
        var intervals: [String] = []
        if let low = certainty.low, let high = certainty.high {
            intervals.append("heard as \(PlainText.percent(low)) to \(PlainText.percent(high))")
        }
        if let standard = certainty.standard {
            let interval = "\(PlainText.percent(standard.low)) to \(PlainText.percent(standard.high))"
            intervals.append("\(standard.scale) says \(interval)")
        }
        return intervals.isEmpty ? line : line + style.paint(", " + intervals.joined(separator: "; "), .faint)
    }

    /// The words that say so, on one line: “could” −0.31, “likely” +0.10.
    var words: String {
        certainty.factors.filter { $0.effect != 0 }.compactMap { factor in
            factor.span.map { "“\($0.singleLine)” \(PlainText.signed(factor.effect))" }
        }.joined(separator: ", ")
    }

    /// A line for each factor: what it adds, the words, what they are and why.
    var factors: [String] {
        certainty.factors.map { factor in
            let words = factor.span.map { " “\($0.singleLine)”" } ?? ""
            let entry = factor.entry.isEmpty ? "" : " [\(PlainText.singleLine(factor.entry))]"
            let note = factor.note.isEmpty ? "" : ": \(PlainText.singleLine(factor.note))"
            let line = "\(PlainText.signed(factor.effect)) \(factor.kind)\(words)\(style.paint(entry, .faint))\(note)"
            return line + (Self.interval(of: factor).map { style.paint(", heard as \($0)", .faint) } ?? "")
        }
    }

    /// What a quantity is heard as: 11,000 to 13,000; 3,000 or more; or nil for other words.
    static func interval(of factor: CertaintyFactor) -> String? {
        switch (factor.low, factor.high) {
        case (nil, nil): nil
        case (let low?, let high?): "\(PlainText.quantity(low)) to \(PlainText.quantity(high))"
        case (let low?, nil): "\(PlainText.quantity(low)) or more"
        case (nil, let high?): "\(PlainText.quantity(high)) or less"
        }
    }
}
