// Small pieces of HTML that all of a report is made of.

import HearsayFormats

enum ReportHTML {
    /// The most columns of a name that is shown.
    private static let longestName = 120

    /// A name from the store: on one line, of bounded length, safe, and with its own direction.
    static func name(_ name: String) -> String { "<bdi>\(HTMLText.escape(short(name)))</bdi>" }

    /// A name on one line and of bounded length.
    static func short(_ name: String) -> String {
        let line = PlainText.singleLine(name)
        return PlainText.columns(line) <= longestName ? line : PlainText.fit(line, longestName)
    }

    /// A link, or what it would stand on where there is none.
    static func link(_ html: String, to target: String?) -> String {
        target.map { "<a href=\"\(HTMLText.escape($0))\">\(html)</a>" } ?? html
    }

    /// A share in percent, which no line breaks apart.
    static func percent(_ share: Double) -> String { PlainText.percent(share).replacing(" ", with: "\u{A0}") }

    /// A count and its noun, with commas between thousands.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(PlainText.quantity(Double(number))) \(noun)\(number == 1 ? "" : "s")"
    }
}
