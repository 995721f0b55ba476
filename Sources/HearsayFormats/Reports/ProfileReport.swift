// How sure a text's quotations are, taken together, to be read.

public import Hearsay

/// A table of profiles: the text, named and anonymous speakers, each speaker, stretches of the text.
public struct ProfileReport: Sendable {
    private let analysis: Analysis
    private let title: String
    private let window: Int
    private let style: TextStyle

    /// - Parameters:
    ///   - title: what names the text.
    ///   - window: how many sentences a stretch has.
    public init(_ analysis: Analysis, title: String, window: Int, style: TextStyle = TextStyle()) {
        self.analysis = analysis
        self.title = title
        self.window = window
        self.style = style
    }

    /// The report, each line with its newline.
    public var string: String {
        let (anonymous, named) = analysis.certaintyByAnonymity
        var rows: [(name: String, profile: CertaintyProfile?)] = [("All quotations", analysis.certaintyProfile)]
        rows += [("  named speakers", named), ("  anonymous speakers", anonymous), ("Speakers", nil)]
        rows += analysis.certaintyBySpeaker.map { ("  " + PlainText.singleLine($0.speaker.name), $0.profile) }
        rows.append(("Sentences", nil))
        rows += analysis.certaintyWindows(of: window).map { window in
            ("  \(window.sentences.lowerBound + 1)–\(window.sentences.upperBound)", window.profile)
        }
        let width = min(max(rows.map { PlainText.columns($0.name) }.max() ?? 0, 20), style.width / 2)
        let heads = "\(PlainText.fit("", width))  Claims  Hedged   Flat  Boosted  Denied  Mean"
        let lines =
            [style.paint(PlainText.singleLine(title), .strong), style.paint(heads, .faint)]
            + rows.map { line($0.name, $0.profile, width) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(_ name: String, _ profile: CertaintyProfile?, _ width: Int) -> String {
        guard let profile else { return style.paint(name, .strong) }
        var line = PlainText.fit(name, width) + "  " + right("\(profile.claims)", 6)
        guard let mean = profile.mean else { return line }
        line += right(PlainText.percent(profile.hedged), 8) + right(PlainText.percent(profile.flat), 7)
        line += right(PlainText.percent(profile.boosted), 9) + right(PlainText.percent(profile.denied), 8)
        return line + "  \(PlainText.decimal(mean)) \(style.bar(mean))"
    }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - PlainText.columns(text))) + text
    }
}
