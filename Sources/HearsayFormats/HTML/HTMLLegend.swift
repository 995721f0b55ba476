// The head of an article: who speaks, how often and how surely, and how to read the marks.

internal import Hearsay

struct HTMLLegend {
    private let analysis: Analysis
    private let cast: HTMLCast

    init(_ analysis: Analysis, _ cast: HTMLCast) {
        self.analysis = analysis
        self.cast = cast
    }

    var html: String {
        let counts = [
            PlainText.count(analysis.quotations.count, "quotation"), PlainText.count(cast.speakers.count, "speaker"),
        ]
        var html = "<p class=\"faint\">\(counts.joined(separator: ", "))</p>\n"
        let open = analysis.quotations.count { $0.speaker == nil }
        if !analysis.quotations.isEmpty {
            html += "<ul class=\"cast\" aria-label=\"Speakers\">\n" + cast.speakers.map(entry).joined()
            if open > 0 {
                html += "<li class=\"cx l2\"><span class=\"badge\">?</span><span class=\"name\">nobody found</span>"
                html += "<span class=\"said\">\(PlainText.count(open, "quotation"))</span></li>\n"
            }
            html += "</ul>\n" + Self.key
        }
        return html
    }

    private func entry(_ speaker: Speaker) -> String {
        var html = "<li class=\"\(cast.looks(speaker))\" id=\"\(cast.id(speaker: speaker.id))\">"
        html += "<span class=\"badge\">\(cast.letter(speaker))</span>"
        html += "<span class=\"name\"><b>\(HTMLText.escape(speaker.name))</b>"
        let about = speaker.roleBesideName ?? (speaker.kind == .person ? nil : speaker.kind.rawValue)
        if let about { html += " <span class=\"faint\">\(HTMLText.escape(about))</span>" }
        html += "</span><span class=\"said\">\(PlainText.count(speaker.quotations.count, "quotation"))</span>"
        if let certainty = speaker.certainty {
            html += HTMLScale.html(score: certainty.score, low: certainty.low, high: certainty.high, label: nil)
        }
        return html + "</li>\n"
    }

    private static let key = """
        <p class="key"><span><span class="q direct c0 l0">in quotation marks</span></span> \
        <span><span class="q indirect c0 l0">in other words</span></span> \
        <span><span class="cue c0 l0">cue</span> and <span class="source c0 l0">source</span></span> \
        <span><mark class="up">raises</mark> or <mark class="down">lowers</mark> certainty</span> \
        <span><span class="scale" role="img" aria-label="scale"><i class="point" style="left:50%"></i></span> \
        0 denied, ½ open, 1 certain</span></p>

        """
}
