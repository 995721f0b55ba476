// A chart of how often each value of a field occurs.

import HearsayFormats

/// A value that is counted, and how its bar looks.
struct CountedValue {
    let selection: Selection
    var remark = ""
    var look = BarChart.Look.solid
}

struct CountFigure {
    let id: String
    let title: String
    /// What the values are.
    let noun: String
    let heading: String?
    var caption = ""
    /// The values with their names and looks, in the order in which they stand.
    let values: [CountedValue]

    func html(_ data: ReportData) -> String {
        let counts = values.map { data.survey.tally($0.selection).quotations }
        let most = max(counts.max() ?? 1, 1)
        let bars = zip(values, counts).map { value, count in
            let number = "\(PlainText.quantity(Double(count))) · \(PlainText.percent(data.all.share(count)))"
            let link = data.survey.page(value.selection)
            let part = BarChart.Part(
                length: Double(count) / Double(most), look: value.look,
                note: "\(value.selection.title): \(ReportHTML.count(count, "quotation"))", link: link)
            return BarChart.Bar(
                name: value.selection.title, remark: value.remark, value: number, link: link, parts: [part])
        }
        let chart = BarChart(
            id: id, title: title,
            description: "A bar for each \(noun). " + bars.map { "\($0.name): \($0.value)." }.joined(separator: " "),
            bars: bars)
        let table = FigureTable(
            caption: title, columns: [noun, "quotations", "share", "mean certainty"],
            rows: zip(values, counts).map { value, count in
                [
                    .name(value.selection.title, link: data.survey.page(value.selection)),
                    .number(PlainText.quantity(Double(count)), link: nil),
                    .number(PlainText.percent(data.all.share(count)), link: nil),
                    .number(ReportSection.certainty(data.survey.tally(value.selection)), link: nil),
                ]
            })
        return ReportSection.figure(chart.svg, heading: heading, caption: caption, table: table)
    }
}
