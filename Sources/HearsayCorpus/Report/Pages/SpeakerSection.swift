// Who is quoted most, and whether in their own words.

import HearsayFormats

extension ReportSection {
    static func speakers(_ data: ReportData) -> ReportSection {
        let speakers = data.ranked(.speaker, data.plan.speakers)
        let most = speakers.first?.tally.quotations ?? 1
        let bars = speakers.map { speaker in
            BarChart.Bar(
                name: speaker.selection.title,
                remark: speaker.tally.share(speaker.tally.anonymous) < 0.5 ? "" : "unnamed",
                value: PlainText.quantity(Double(speaker.tally.quotations)), link: speaker.page,
                parts: Tally.Form.allCases.map { part(data, speaker.selection, $0, most: most) })
        }
        let title = "Most quoted speakers"
        let chart = BarChart(
            id: "speakers-chart", title: title,
            description:
                "A bar for each of \(ReportHTML.count(bars.count, "speaker")), as long as they are quoted often, with "
                + "direct, mixed and indirect quotations in a row. "
                + bars.prefix(3).map { "\($0.name): \($0.value)." }.joined(separator: " "),
            bars: bars)
        let key = key([
            (.solid, "direct: between quotation marks"), (.hatch, "mixed: partly between marks"),
            (.open, "indirect: in the reporter’s words"),
        ])
        return ReportSection(
            id: "speakers", title: "Who is quoted most", lead: lead(data, speakers),
            figures: speakers.isEmpty ? "" : figure(key + chart.svg, table: table(title, data, speakers)))
    }

    private static func part(
        _ data: ReportData, _ speaker: Selection, _ form: Tally.Form, most: Int
    ) -> BarChart.Part {
        let selection = speaker.and(.form, form.rawValue)
        let count = data.survey.tally(selection).quotations
        return BarChart.Part(
            length: Double(count) / Double(most), look: form.look,
            note: "\(speaker.title), \(form.rawValue): \(ReportHTML.count(count, "quotation"))",
            link: data.survey.page(selection))
    }

    private static func lead(_ data: ReportData, _ speakers: [ReportData.Ranked]) -> String {
        var sentences: [String] = []
        if let first = speakers.first {
            sentences.append(
                "<b>\(ReportHTML.name(first.selection.title))</b> is quoted most: in "
                    + "\(PlainText.quantity(Double(first.tally.quotations))) of "
                    + "\(ReportHTML.count(data.all.quotations, "quotation")) "
                    + "(\(ReportHTML.percent(data.all.share(first.tally.quotations)))), "
                    + "\(ReportHTML.percent(first.tally.share(first.tally.direct))) of them direct.")
        }
        let open = Selection(.speaker, nil)
        let openCount = data.survey.tally(open).quotations
        let others = data.all.quotations - openCount - speakers.reduce(0) { $0 + $1.tally.quotations }
        if others > 0 { sentences.append("Speakers who are not shown have \(ReportHTML.count(others, "quotation")).") }
        if openCount > 0 {
            let count = ReportHTML.link(ReportHTML.count(openCount, "quotation"), to: data.survey.page(open))
            sentences.append("Of \(count) the speaker was not found.")
        }
        return sentences.joined(separator: " ")
    }

    private static func table(_ title: String, _ data: ReportData, _ speakers: [ReportData.Ranked]) -> FigureTable {
        FigureTable(
            caption: title,
            columns: ["speaker", "quotations"] + Tally.Form.allCases.map(\.rawValue) + ["mean certainty"],
            rows: speakers.map { speaker in
                let forms = Tally.Form.allCases.map { form in
                    let selection = speaker.selection.and(.form, form.rawValue)
                    let count = data.survey.tally(selection).quotations
                    return FigureTable.Cell.number(PlainText.quantity(Double(count)), link: data.survey.page(selection))
                }
                return [
                    .name(speaker.selection.title, link: speaker.page),
                    .number(PlainText.quantity(Double(speaker.tally.quotations)), link: nil),
                ] + forms + [.number(certainty(speaker.tally), link: nil)]
            })
    }

    /// A mean certainty in digits.
    static func certainty(_ tally: Tally) -> String { tally.certainty.map(PlainText.decimal) ?? "–" }
}

extension Tally.Form {
    fileprivate var look: BarChart.Look {
        switch self {
        case .direct: .solid
        case .mixed: .hatch
        case .indirect: .open
        }
    }
}
