// A number of some quotations, period by period, ready to be drawn.

import HearsayFormats

struct TimeSeries {
    /// A point that rests on fewer quotations is hollow.
    static let fewQuotations = 3

    let timeline: Timeline
    let points: [LineChart.Point]
    /// How values are written.
    private let words: (Double) -> String

    /// - Parameters:
    ///   - name: whose numbers these are.
    ///   - selection: the quotations of a period that count.
    ///   - page: the page that a point leads to.
    ///   - value: the number, and how many quotations it rests on; nil where there is none.
    init(
        _ timeline: Timeline, name: String, words: @escaping (Double) -> String, page: (String) -> String?,
        value: (String) -> (value: Double, count: Int)?
    ) {
        (self.timeline, self.words) = (timeline, words)
        points = timeline.periods.compactMap { period in
            guard let (value, count) = value(period) else { return nil }
            return LineChart.Point(
                place: timeline.place(period), value: value, isWeak: count < Self.fewQuotations,
                note: "\(period), \(name): \(words(value)) (\(ReportHTML.count(count, "quotation")))",
                link: page(period))
        }
    }

    /// The chart.
    /// - Parameters:
    ///   - reference: points to be compared with.
    ///   - ticks: values to be written at the axis, the lowest and the highest of all first and last.
    func chart(id: String, title: String, reference: [LineChart.Point] = [], ticks: [Double]) -> String {
        LineChart(
            id: id, title: title, description: description, points: points, reference: reference,
            times: timeline.ticks.map { LineChart.Tick(place: $0.place, label: $0.label) },
            values: (ticks.first ?? 0)...(ticks.last ?? 1),
            valueTicks: ticks.map { LineChart.Tick(place: $0, label: words($0)) }
        ).svg
    }

    /// Beginning, end and extremes in words.
    private var description: String {
        guard let first = points.first, let last = points.last,
            let low = points.map(\.value).min(), let high = points.map(\.value).max()
        else { return "There is nothing to show." }
        return "A line over \(ReportHTML.count(points.count, timeline.unit)), from \(words(first.value)) to "
            + "\(words(last.value)); between \(words(low)) and \(words(high))."
    }
}
