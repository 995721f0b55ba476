// The numbers of a chart as a table: for those who don't see the chart, and for those who want to know exactly.

import HearsayFormats

struct FigureTable {
    enum Cell {
        /// A name, which may lead to its quotations.
        case name(String, link: String?)
        case number(String, link: String?)
        /// A number in a field that is the darker the greater the share.
        case tinted(String, share: Double, link: String?)
        /// A number over a small bar, 0…1 of the field's width.
        case bar(String, length: Double)
    }

    let caption: String
    let columns: [String]
    /// The first cell of each names it.
    let rows: [[Cell]]

    /// The table behind a line that opens it.
    var folded: String {
        """
        <details class="numbers">
        <summary>The numbers<span class="hidden">: \(HTMLText.escape(caption))</span></summary>
        \(open)</details>

        """
    }

    /// The table to be seen at once; it scrolls inside its place where that is narrow.
    var open: String {
        let heads = columns.enumerated().map {
            "<th scope=\"col\"\(hasNames($0) ? "" : " class=\"number\"")>\(ReportHTML.name($1))</th>"
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(HTMLText.escape(caption))">
            <table>
            <caption>\(HTMLText.escape(caption))</caption>
            <thead><tr>\(heads.joined())</tr></thead>
            <tbody>
            \(rows.map(row).joined())</tbody>
            </table>
            </div>

            """
    }

    /// Whether there are names in a column, and no numbers.
    private func hasNames(_ column: Int) -> Bool {
        if case .name? = rows.first?[column] { true } else { column == 0 }
    }

    private func row(_ cells: [Cell]) -> String {
        let html = cells.enumerated().map { number, cell in
            let tag = number == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>")
            return switch cell {
            case .name(let name, let link):
                "\(tag.0) class=\"name\">\(ReportHTML.link(ReportHTML.name(name), to: link))\(tag.1)"
            case .number(let number, let link): "\(tag.0) class=\"number\">\(ReportHTML.link(number, to: link))\(tag.1)"
            case .tinted(let number, let share, let link):
                "\(tag.0) class=\"number tint\" style=\"--s:\(ChartText.percent(share))\">\(ReportHTML.link(number, to: link))\(tag.1)"
            case .bar(let number, let length):
                "\(tag.0) class=\"number bar\">\(number)\(Self.bar(length))\(tag.1)"
            }
        }
        return "<tr>\(html.joined())</tr>\n"
    }

    /// The number says it already to those who don't see it.
    private static func bar(_ length: Double) -> String {
        """
        <svg aria-hidden="true" focusable="false" width="100%" height="6" xmlns="http://www.w3.org/2000/svg">\
        <rect class="track" width="100%" height="6"/><rect class="solid" width="\(ChartText.percent(length))" height="6"/></svg>
        """
    }
}
