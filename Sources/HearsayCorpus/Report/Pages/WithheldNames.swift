// With which words articles keep the names of sources back, and why.

import HearsayFormats

struct WithheldNames {
    let data: ReportData

    /// The tables; nothing where no article says a word about it.
    var html: String {
        let grants = figure(
            "How names are withheld", noun: "words", .grant, data.plan.grants,
            caption: "The words with which articles say that they keep a name back.")
        let reasons = figure(
            "Why names are withheld", noun: "reason", .reason, data.plan.reasons,
            caption: "The reasons that articles give for it.")
        let figures = grants + reasons
        return figures.isEmpty ? "" : ReportSection.pairs(figures)
    }

    /// The most frequent values, then what is said of none; shares are of all quotations from sources without a name.
    private func figure(
        _ title: String, noun: String, _ field: CorpusField, _ values: [String], caption: String
    ) -> String {
        guard !values.isEmpty else { return "" }
        let all = data.survey.tally(ReportPlan.unnamed)
        let most = values.map { count(field, $0) }.max() ?? 1
        let rows = (values + [nil]).filter { count(field, $0) > 0 }.map { value -> [FigureTable.Cell] in
            let selection = ReportPlan.unnamed.and(field, value)
            let count = count(field, value)
            let number = PlainText.quantity(Double(count))
            return [
                .name(Selection(field, value).title, link: data.survey.page(selection)),
                value == nil ? .number(number, link: nil) : .bar(number, length: Double(count) / Double(most)),
                .number(PlainText.percent(all.share(count)), link: nil),
            ]
        }
        let table = FigureTable(caption: title, columns: [noun, "quotations", "share"], rows: rows)
        return ReportSection.figure(
            table, heading: title,
            caption: "\(caption) Shares are of the quotations from sources without a name.")
    }

    private func count(_ field: CorpusField, _ value: String?) -> Int {
        data.survey.tally(ReportPlan.unnamed.and(field, value)).quotations
    }
}
