// How much of each outlet's texts is quotation, and how much of that is from sources without a name.

import HearsayFormats

struct OutletWords {
    let data: ReportData
    /// In their order.
    let outlets: [Selection]

    static let columns = ["words in quotation", "of them without a name"]

    var html: String {
        let title = "Words in quotation by outlet"
        let bars = outlets.map(bar)
        let chart = BarChart(
            id: "outlets-words", title: title,
            description: "A bar for each outlet, with what is from sources without a name at its end. "
                + outlets.map { "\($0.title): \(quoted($0)), \(unnamed($0))." }.joined(separator: " "),
            bars: bars)
        let key = ReportSection.key([
            (.solid, "from all other sources"), (.hatch, "from sources without a name"),
        ])
        return ReportSection.figure(
            key + chart.svg, heading: "Words in quotation",
            caption: "The part of an outlet’s words that stands in quotations; the full width is all of them.")
    }

    /// The cells of an outlet, as the columns are.
    func cells(_ outlet: Selection) -> [FigureTable.Cell] {
        let words = words(outlet)
        return [
            .number(percent(words?.share), link: data.survey.page(outlet)),
            .number(percent(words?.anonymous), link: data.survey.page(ofUnnamed(outlet))),
        ]
    }

    private func bar(_ outlet: Selection) -> BarChart.Bar {
        let words = words(outlet)
        let (share, anonymous) = (words?.share ?? 0, words?.anonymous ?? 0)
        return BarChart.Bar(
            name: outlet.title, value: percent(words?.share), link: data.survey.page(outlet),
            parts: [
                BarChart.Part(
                    length: share * (1 - anonymous), look: .solid, note: "\(outlet.title): \(quoted(outlet))",
                    link: data.survey.page(outlet)),
                BarChart.Part(
                    length: share * anonymous, look: .hatch, note: "\(outlet.title): \(unnamed(outlet))",
                    link: data.survey.page(ofUnnamed(outlet))),
            ])
    }

    private func quoted(_ outlet: Selection) -> String { "\(percent(words(outlet)?.share)) of the words are quoted" }

    private func unnamed(_ outlet: Selection) -> String {
        "\(percent(words(outlet)?.anonymous)) of these from sources without a name"
    }

    private func words(_ outlet: Selection) -> QuotedWords? {
        data.quotedWords[outlet.conditions[0].value]
    }

    private func ofUnnamed(_ outlet: Selection) -> Selection { outlet.and(.kind, ReportPlan.anonymous) }

    private func percent(_ share: Double?) -> String { share.map(PlainText.percent) ?? "–" }
}
