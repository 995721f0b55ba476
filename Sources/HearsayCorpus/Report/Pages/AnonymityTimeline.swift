// How the share of sources without a name changes over time.

import HearsayFormats

struct AnonymityTimeline {
    let data: ReportData
    let timeline: Timeline

    var html: String {
        let title = "Sources without a name over time"
        let series = TimeSeries(
            timeline, name: "without a name", words: PlainText.percent,
            page: { data.survey.page(anonymous($0)) ?? data.survey.page(Selection(timeline.field, $0)) },
            value: { period in
                let tally = tally(period)
                return tally.quotations == 0 ? nil : (tally.share(tally.anonymous), tally.quotations)
            })
        let highest = series.points.map(\.value).max() ?? 0
        let top = [0.1, 0.2, 0.4, 1].first { $0 >= highest } ?? 1
        let table = FigureTable(
            caption: title, columns: [timeline.unit, "quotations", "without a name", "share"],
            rows: timeline.periods.map { period in
                let tally = tally(period)
                return [
                    .name(period, link: data.survey.page(Selection(timeline.field, period))),
                    .number(PlainText.quantity(Double(tally.quotations)), link: nil),
                    .number(PlainText.quantity(Double(tally.anonymous)), link: data.survey.page(anonymous(period))),
                    .number(PlainText.percent(tally.share(tally.anonymous)), link: nil),
                ]
            })
        return ReportSection.figure(
            series.chart(id: "anonymity-chart", title: title, ticks: [0, top / 2, top]), heading: title,
            caption: "The share of a \(timeline.unit)’s quotations whose source has no name in the article.",
            table: table)
    }

    private func tally(_ period: String) -> Tally { data.survey.tally(Selection(timeline.field, period)) }

    private func anonymous(_ period: String) -> Selection {
        Selection(.kind, ReportPlan.anonymous).and(timeline.field, period)
    }
}
