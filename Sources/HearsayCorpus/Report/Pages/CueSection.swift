// With which words quotations are introduced, and whose.

import HearsayFormats

extension ReportSection {
    static func cues(_ data: ReportData) -> ReportSection {
        let cues = data.ranked(.cue, data.plan.cues)
        let figure = CountFigure(
            id: "cues-chart", title: "Most frequent cues", noun: "cue", heading: "Most frequent",
            values: cues.map { CountedValue(selection: $0.selection) })
        var lead = "A cue is what introduces a quotation: a verb, as a rule."
        if let first = cues.first {
            lead +=
                " “\(ReportHTML.name(first.selection.title))” does so in \(ReportHTML.percent(data.all.share(first.tally.quotations))) "
                + "of all quotations."
        }
        return ReportSection(
            id: "cues", title: "With which words", lead: lead,
            figures: cues.isEmpty ? "" : uneven(figure.html(data) + matrixFigure(data)))
    }

    private static func matrixFigure(_ data: ReportData) -> String {
        guard !data.plan.matrixSpeakers.isEmpty else { return "" }
        let caption =
            "How often each of the most quoted speakers is quoted with each cue. The darker the field, the greater its part of "
            + "the speaker’s quotations."
        return figure(matrix(data), heading: "Who says, who claims", caption: caption)
    }

    private static func matrix(_ data: ReportData) -> FigureTable {
        FigureTable(
            caption: "Cues by speaker", columns: ["speaker"] + data.plan.matrixCues,
            rows: data.plan.matrixSpeakers.map { speaker in
                let own = Selection(.speaker, speaker)
                let all = data.survey.tally(own)
                return [.name(speaker, link: data.survey.page(own))]
                    + data.plan.matrixCues.map { cue in
                        let selection = own.and(.cue, cue)
                        let count = data.survey.tally(selection).quotations
                        return .tinted(
                            count == 0 ? "–" : PlainText.quantity(Double(count)), share: all.share(count),
                            link: data.survey.page(selection))
                    }
            })
    }
}
