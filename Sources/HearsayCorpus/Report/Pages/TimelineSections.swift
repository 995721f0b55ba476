// How certainty and the share of sources without a name change over time.

import HearsayFormats

extension ReportSection {
    /// A point that rests on fewer quotations is hollow.
    private static let fewQuotations = 3

    /// The certainty of all, and of each of the most quoted speakers.
    static func certaintyOverTime(_ data: ReportData, _ timeline: Timeline) -> ReportSection {
        let all = (name: "all quotations", selection: Selection?.none)
        let rows = [all] + data.plan.timelineSpeakers.map { (name: $0, selection: Selection(.speaker, $0)) }
        let series = rows.map { row in
            (row.name, points(data, timeline, row.selection, row.name) { $0.certainty })
        }
        let lowest = series.flatMap { $0.1.map(\.value) }.min() ?? 1
        // The scale begins at the quarter under the lowest point.
        let ticks = [0, 0.25, 0.5, 0.75, 1].filter { $0 > lowest - 0.25 || $0 >= 0.5 }
        let figures = series.enumerated().map { number, series in
            let chart = LineChart(
                id: "certainty-\(number)", title: "Certainty over time: \(ReportHTML.short(series.0))",
                description: description(series.1, timeline, PlainText.decimal), points: series.1,
                reference: number == 0 ? [] : self.series(data, timeline), times: times(timeline),
                values: (ticks.first ?? 0)...1,
                valueTicks: ticks.map { LineChart.Tick(place: $0, label: PlainText.decimal($0)) })
            return figure(chart.svg, heading: number == 0 ? "All quotations" : ReportHTML.name(series.0))
        }
        let table = FigureTable(
            caption: "Mean certainty by \(timeline.unit)", columns: [timeline.unit] + rows.map(\.name),
            rows: timeline.periods.map { period in
                [.name(period, link: nil)]
                    + rows.map { row in
                        let selection = self.selection(timeline, row.selection, period)
                        let tally = data.survey.tally(selection)
                        return .number(certainty(tally), link: data.survey.page(selection))
                    }
            })
        return ReportSection(
            id: "certainty-time", title: "Certainty over time",
            lead:
                "The mean certainty by \(timeline.unit), for all quotations and for each of the most quoted speakers; the faint "
                + "line is that of all. A hollow point rests on fewer than \(fewQuotations) quotations.",
            figures: grid(figures.joined()) + table.folded)
    }

    /// The share of quotations from sources without a name.
    static func anonymityOverTime(_ data: ReportData, _ timeline: Timeline) -> ReportSection {
        let points = timeline.periods.compactMap { period -> LineChart.Point? in
            let tally = data.survey.tally(Selection(timeline.field, period))
            guard tally.quotations > 0 else { return nil }
            let share = tally.share(tally.anonymous)
            return LineChart.Point(
                place: timeline.place(period), value: share, isWeak: tally.quotations < fewQuotations,
                note: "\(period): \(PlainText.percent(share)) of \(ReportHTML.count(tally.quotations, "quotation"))",
                link: data.survey.page(anonymous(timeline, period)))
        }
        let highest = points.map(\.value).max() ?? 0
        let top = [0.1, 0.2, 0.4, 1].first { $0 >= highest } ?? 1
        let title = "Sources without a name over time"
        let chart = LineChart(
            id: "anonymity-chart", title: title, description: description(points, timeline, PlainText.percent),
            points: points,
            times: times(timeline), values: 0...top,
            valueTicks: [0, top / 2, top].map { LineChart.Tick(place: $0, label: PlainText.percent($0)) })
        let table = FigureTable(
            caption: title, columns: [timeline.unit, "quotations", "without a name", "share"],
            rows: timeline.periods.map { period in
                let tally = data.survey.tally(Selection(timeline.field, period))
                return [
                    .name(period, link: data.survey.page(Selection(timeline.field, period))),
                    .number(PlainText.quantity(Double(tally.quotations)), link: nil),
                    .number(
                        PlainText.quantity(Double(tally.anonymous)), link: data.survey.page(anonymous(timeline, period))
                    ),
                    .number(PlainText.percent(tally.share(tally.anonymous)), link: nil),
                ]
            })
        return ReportSection(
            id: "anonymity-time", title: title,
            lead: "The share of a \(timeline.unit)’s quotations whose source has no name in the article.",
            figures: figure(chart.svg, table: table))
    }

    private static func series(_ data: ReportData, _ timeline: Timeline) -> [LineChart.Point] {
        points(data, timeline, nil, "") { $0.certainty }
    }

    private static func points(
        _ data: ReportData, _ timeline: Timeline, _ selection: Selection?, _ name: String, _ value: (Tally) -> Double?
    ) -> [LineChart.Point] {
        timeline.periods.compactMap { period in
            let chosen = self.selection(timeline, selection, period)
            let tally = data.survey.tally(chosen)
            guard let value = value(tally) else { return nil }
            return LineChart.Point(
                place: timeline.place(period), value: value, isWeak: tally.quotations < fewQuotations,
                note:
                    "\(name), \(period): certainty \(PlainText.decimal(value)), \(ReportHTML.count(tally.quotations, "quotation"))",
                link: data.survey.page(chosen))
        }
    }

    private static func selection(_ timeline: Timeline, _ selection: Selection?, _ period: String) -> Selection {
        selection?.and(timeline.field, period) ?? Selection(timeline.field, period)
    }

    private static func anonymous(_ timeline: Timeline, _ period: String) -> Selection {
        Selection(.kind, ReportPlan.anonymous).and(timeline.field, period)
    }

    private static func times(_ timeline: Timeline) -> [LineChart.Tick] {
        timeline.ticks.map { LineChart.Tick(place: $0.place, label: $0.label) }
    }

    /// Beginning, end and extremes in words.
    private static func description(
        _ points: [LineChart.Point], _ timeline: Timeline, _ words: (Double) -> String
    ) -> String {
        guard let first = points.first, let last = points.last,
            let low = points.map(\.value).min(), let high = points.map(\.value).max()
        else { return "No quotation with a certainty." }
        return "A line over \(ReportHTML.count(points.count, timeline.unit)), from \(words(first.value)) to "
            + "\(words(last.value)); between \(words(low)) and \(words(high))."
    }
}
