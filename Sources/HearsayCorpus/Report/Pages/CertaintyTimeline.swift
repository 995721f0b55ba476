// How certainty changes over time, for all and for each of the most quoted speakers.

import HearsayFormats

extension ReportSection {
    /// A line of the section: a name and what is chosen.
    private struct Line {
        let name: String
        /// Nil for all quotations.
        let speaker: Selection?

        func selection(_ timeline: Timeline, _ period: String) -> Selection {
            speaker?.and(timeline.field, period) ?? Selection(timeline.field, period)
        }
    }

    static func certaintyOverTime(_ data: ReportData, _ timeline: Timeline) -> ReportSection {
        let speakers = data.plan.timelineSpeakers.map {
            Line(name: ReportHTML.short($0), speaker: Selection(.speaker, $0))
        }
        let rows = [Line(name: "all quotations", speaker: nil)] + speakers
        let series = rows.map { row in
            TimeSeries(
                timeline, name: row.name, words: PlainText.decimal,
                page: { data.survey.page(row.selection(timeline, $0)) },
                value: { period in
                    let tally = data.survey.tally(row.selection(timeline, period))
                    return tally.certainty.map { ($0, tally.claims) }
                })
        }
        let lowest = series.flatMap { $0.points.map(\.value) }.min() ?? 1
        // The scale begins at the quarter under the lowest point, and is one for all.
        let ticks = [0, 0.25, 0.5, 0.75, 1].filter { $0 > lowest - 0.25 || $0 >= 0.5 }
        let figures = zip(rows, series).enumerated().map { number, row in
            let chart = row.1.chart(
                id: "certainty-\(number)", title: "Certainty over time: \(row.0.name)",
                reference: number == 0 ? [] : series[0].points, ticks: ticks)
            return figure(chart, heading: number == 0 ? "All quotations" : ReportHTML.name(row.0.name))
        }
        let table = FigureTable(
            caption: "Mean certainty by \(timeline.unit)", columns: [timeline.unit] + rows.map(\.name),
            rows: timeline.periods.map { period in
                [.name(period, link: nil)]
                    + rows.map { row in
                        let selection = row.selection(timeline, period)
                        return .number(certainty(data.survey.tally(selection)), link: data.survey.page(selection))
                    }
            })
        return ReportSection(
            id: "certainty-time", title: "Certainty over time",
            lead:
                "The mean certainty by \(timeline.unit), for all quotations and for each of the most quoted speakers; the faint line "
                + "is that of all. A hollow point rests on fewer than \(TimeSeries.fewQuotations) quotations.",
            figures: grid(figures.joined()) + table.folded)
    }
}
