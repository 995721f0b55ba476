// A value over time: a line with a point for each period.

import HearsayFormats

struct LineChart {
    struct Point {
        /// Between the first period, 0, and the last, 1.
        let place: Double
        let value: Double
        /// Rests on few quotations: the point is hollow.
        let isWeak: Bool
        let note: String
        let link: String?
    }

    /// What is written at an axis.
    struct Tick {
        let place: Double
        let label: String
    }

    private static let (top, bottom, height) = (12.0, 128.0, 150)
    /// The part of the width that the lines take; numbers stand left of it.
    private static let (left, right) = (0.17, 0.92)

    let id: String
    let title: String
    let description: String
    let points: [Point]
    /// The same for all, to be compared with; drawn faintly.
    var reference: [Point] = []
    let times: [Tick]
    let values: ClosedRange<Double>
    let valueTicks: [Tick]

    var svg: String {
        let body =
            valueTicks.map(line).joined() + times.map(time).joined() + path(reference, "reference")
            + path(points, "line") + points.map(point).joined()
        return ChartFrame(id: id, title: title, description: description, height: Self.height, body: body).svg
    }

    private func x(_ place: Double) -> Double { Self.left + place * (Self.right - Self.left) }

    private func share(_ value: Double) -> Double {
        let span = values.upperBound - values.lowerBound
        return span > 0 ? min(max((value - values.lowerBound) / span, 0), 1) : 0.5
    }

    private func y(_ value: Double) -> String {
        PlainText.decimal(Self.bottom - share(value) * (Self.bottom - Self.top))
    }

    private func line(_ tick: Tick) -> String {
        let y = y(tick.place)
        return """
            <line class="rule" x1="\(ChartText.percent(Self.left - 0.02))" x2="100%" y1="\(y)" y2="\(y)"/>
            <text class="tick value" x="\(ChartText.percent(Self.left - 0.04))" y="\(y)" dy=".35em">\(tick.label)</text>

            """
    }

    private func time(_ tick: Tick) -> String {
        """
        <text class="tick time" x="\(ChartText.percent(x(tick.place)))" y="\(Self.height - 3)">\(tick.label)</text>

        """
    }

    /// The line lies in a drawing of its own, which is stretched.
    private func path(_ points: [Point], _ look: String) -> String {
        guard points.count > 1 else { return "" }
        let places = points.map { "\(PlainText.decimal(x($0.place) * 1000)),\(y($0.value))" }.joined(separator: " ")
        return """
            <svg width="100%" height="\(Self.height)" viewBox="0 0 1000 \(Self.height)" preserveAspectRatio="none">\
            <polyline class="\(look)" points="\(places)"/></svg>

            """
    }

    private func point(_ point: Point) -> String {
        let shape = """
            <circle class="\(point.isWeak ? "weak" : "full")" cx="\(ChartText.percent(x(point.place)))" cy="\(y(point.value))" r="3.5"/>
            """
        return ChartFrame.mark(shape, note: point.note, link: point.link)
    }
}
