// The numbers of a chart as a table: for those who don't see the chart, and for those who want to know exactly.

import HearsayFormats

struct FigureTable {
    enum Cell {
        /// A name, which may lead to its quotations.
        case name(String, link: String?)
        case number(String, link: String?)
        /// A number in a field that is the darker the greater the share.
        case tinted(String, share: Double, link: String?)
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
            "<th scope=\"col\"\($0 == 0 ? "" : " class=\"number\"")>\(ReportHTML.name($1))</th>"
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

    private func row(_ cells: [Cell]) -> String {
        let html = cells.enumerated().map { number, cell in
            let tag = number == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>")
            return switch cell {
            case .name(let name, let link): "\(tag.0)>\(ReportHTML.link(ReportHTML.name(name), to: link))\(tag.1)"
            case .number(let number, let link): "\(tag.0) class=\"number\">\(ReportHTML.link(number, to: link))\(tag.1)"
            case .tinted(let number, let share, let link):
                "\(tag.0) class=\"number tint\" style=\"--s:\(ChartText.percent(share))\">\(ReportHTML.link(number, to: link))\(tag.1)"
            }
        }
        return "<tr>\(html.joined())</tr>\n"
    }
}
