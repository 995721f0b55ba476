// What kinds of sources are quoted.

import HearsayFormats

extension ReportSection {
    static func sources(_ data: ReportData) -> ReportSection {
        let kinds = CountFigure(
            id: "kinds-chart", title: "Quotations by kind of source", noun: "kind of source", heading: "Kind",
            values: data.ranked(.kind, data.plan.kinds).map {
                CountedValue(selection: $0.selection)
            })
        let genders = CountFigure(
            id: "genders-chart", title: "Quotations by gender of the source", noun: "gender", heading: "Gender",
            caption:
                "As far as the articles show it, by pronouns, titles and first names. “Not a person” are organizations and things.",
            values: data.ranked(.gender, data.plan.genders).map {
                CountedValue(selection: $0.selection)
            })
        let timeline = data.plan.timeline.map { AnonymityTimeline(data: data, timeline: $0).html } ?? ""
        let anonymous = data.all.share(data.all.anonymous)
        return ReportSection(
            id: "sources", title: "Who the sources are",
            lead:
                "\(ReportHTML.percent(anonymous)) of the quotations come from sources to whom the articles give no name.",
            figures: pairs(kinds.html(data) + "<div>\n\(genders.html(data))\(timeline)</div>\n")
                + WithheldNames(data: data).html)
    }
}
