// Outlets side by side: how much they quote, how directly, how anonymously, and how sure their sources are.

import HearsayFormats

extension ReportSection {
    /// A number of an outlet that is compared.
    private struct Measure {
        let id: String
        let heading: String
        /// As the bar's length: of the longest bar for counts, of 1 for others.
        let length: (Tally) -> Double
        let words: (Tally) -> String
        let page: (Selection) -> Selection
    }

    static func outlets(_ data: ReportData) -> ReportSection {
        let outlets = data.ranked(.outlet, data.plan.outlets).map { ($0.selection, $0.tally) }
        let most = Double(max(outlets.map(\.1.quotations).max() ?? 1, 1))
        let measures = [
            Measure(
                id: "count", heading: "Quotations", length: { Double($0.quotations) / most },
                words: { PlainText.quantity(Double($0.quotations)) }, page: { $0 }),
            Measure(
                id: "direct", heading: "Direct", length: { $0.share($0.direct) },
                words: { PlainText.percent($0.share($0.direct)) }, page: { $0.and(.form, Tally.Form.direct.rawValue) }),
            Measure(
                id: "anonymous", heading: "From sources without a name", length: { $0.share($0.anonymous) },
                words: { PlainText.percent($0.share($0.anonymous)) }, page: { $0.and(.kind, ReportPlan.anonymous) }),
            Measure(
                id: "certainty", heading: "Mean certainty", length: { $0.certainty ?? 0 }, words: certainty,
                page: { $0 }),
        ]
        let figures = measures.map { measure in
            let bars = outlets.map { selection, tally in
                let link = data.survey.page(measure.page(selection))
                let words = measure.words(tally)
                let part = BarChart.Part(
                    length: measure.length(tally), look: .solid, note: "\(selection.title): \(words)", link: link)
                return BarChart.Bar(name: selection.title, value: words, link: link, parts: [part])
            }
            let chart = BarChart(
                id: "outlets-\(measure.id)", title: "\(measure.heading) by outlet",
                description: "A bar for each outlet. " + bars.map { "\($0.name): \($0.value)." }.joined(separator: " "),
                bars: bars)
            return figure(chart.svg, heading: measure.heading)
        }
        let words = OutletWords(data: data, outlets: outlets.map(\.0))
        let table = FigureTable(
            caption: "Outlets", columns: ["outlet"] + measures.map { $0.heading.lowercased() } + OutletWords.columns,
            rows: outlets.map { selection, tally in
                [.name(selection.title, link: data.survey.page(selection))]
                    + measures.map { measure in
                        .number(measure.words(tally), link: data.survey.page(measure.page(selection)))
                    } + words.cells(selection)
            })
        return ReportSection(
            id: "outlets", title: "Outlets compared",
            lead: "Shares are of an outlet’s own quotations; the order is that of how many it has.",
            figures: pairs(figures.joined()) + words.html + table.folded)
    }
}
