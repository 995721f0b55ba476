// A section of the report's first page, and the figures in it.

import HearsayFormats

struct ReportSection {
    /// What leads to it, and what the ids inside begin with.
    let id: String
    let title: String
    /// What the figures say, in a sentence or two; HTML.
    let lead: String
    let figures: String

    var html: String {
        """
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">\(title)</h2>
        <p class="lead">\(lead)</p>
        \(figures)</section>

        """
    }

    /// A chart with its heading, what helps to read it, and its numbers.
    static func figure(_ chart: String, heading: String? = nil, caption: String = "", table: FigureTable? = nil)
        -> String
    {
        var html = "<figure>\n"
        if let heading { html += "<h3>\(heading)</h3>\n" }
        html += chart
        if !caption.isEmpty { html += "<figcaption>\(caption)</figcaption>\n" }
        return html + (table?.folded ?? "") + "</figure>\n"
    }

    /// A table to be seen at once, with its heading and what helps to read it.
    static func figure(_ table: FigureTable, heading: String? = nil, caption: String) -> String {
        let heading = heading.map { "<h3>\($0)</h3>\n" } ?? ""
        return "<figure>\n\(heading)<figcaption>\(caption)</figcaption>\n\(table.open)</figure>\n"
    }

    /// Figures side by side where there is room.
    static func grid(_ figures: String) -> String { "<div class=\"grid\">\n\(figures)</div>\n" }

    /// A narrow and a wide figure side by side where there is room.
    static func uneven(_ figures: String) -> String { "<div class=\"grid uneven\">\n\(figures)</div>\n" }

    /// Two figures side by side where there is room.
    static func pairs(_ figures: String) -> String { "<div class=\"grid pairs\">\n\(figures)</div>\n" }

    /// A sample of a pattern and what it stands for.
    static func key(_ looks: [(BarChart.Look, String)]) -> String {
        let entries = looks.map { look, words in
            """
            <span><svg class="sample" aria-hidden="true" focusable="false" width="22" height="10" xmlns="http://www.w3.org/2000/svg">\
            <rect class="\(look.rawValue)" x="1" width="20" height="10"/></svg> \(words)</span>
            """
        }
        return "<p class=\"key\">\(entries.joined(separator: " "))</p>\n"
    }
}
