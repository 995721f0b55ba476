// Bars that lie, each under its name, with its parts in a row.

import HearsayFormats

struct BarChart {
    /// A part of a bar.
    struct Part {
        /// Of the width of the chart, 0…1.
        let length: Double
        let look: Look
        let note: String
        let link: String?
    }

    /// How a part is filled: each with another pattern.
    enum Look: String {
        case solid, hatch, open, dots, blank
    }

    struct Bar {
        let name: String
        /// What stands behind the name, more faintly.
        var remark = ""
        /// The number at the end of the line.
        let value: String
        let link: String?
        let parts: [Part]
    }

    private static let line = 38
    /// What a line has room for on a phone, in widths of a capital letter: the name, what stands behind it, and the number.
    private static let lineWidth = 29.0
    private static let remarkWidth = 9.0

    let id: String
    let title: String
    let description: String
    let bars: [Bar]

    var svg: String {
        ChartFrame(
            id: id, title: title, description: description, height: bars.count * Self.line,
            body: bars.enumerated().map { body($1, top: $0 * Self.line) }.joined()
        ).svg
    }

    private func body(_ bar: Bar, top: Int) -> String {
        let width = Self.lineWidth - Double(bar.value.count) - (bar.remark.isEmpty ? 0 : Self.remarkWidth)
        var name = "<text class=\"name\" y=\"\(top + 14)\">\(ChartText.label(bar.name, width: width))"
        if !bar.remark.isEmpty {
            let remark = ChartText.label("· " + bar.remark, width: Self.remarkWidth)
            name += "<tspan class=\"faint\" dx=\".35em\">\(remark)</tspan>"
        }
        name += "</text>"
        var body = ChartFrame.mark(name, note: "\(bar.name): \(bar.value)", link: bar.link)
        body += "<text class=\"value\" x=\"100%\" y=\"\(top + 14)\">\(HTMLText.escape(bar.value))</text>\n"
        body += "<rect class=\"track\" y=\"\(top + 20)\" width=\"100%\" height=\"10\"/>\n"
        var start = 0.0
        for part in bar.parts where part.length > 0 {
            let shape = """
                <rect class="\(part.look.rawValue)" x="\(ChartText.percent(start))" y="\(top + 20)" \
                width="\(ChartText.percent(part.length))" height="10"/>
                """
            body += ChartFrame.mark(shape, note: part.note, link: part.link)
            start += part.length
        }
        return body
    }
}
