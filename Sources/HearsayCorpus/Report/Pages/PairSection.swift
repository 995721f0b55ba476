// Who is quoted beside whom.

import HearsayFormats

extension ReportSection {
    /// The section, or nil where no two speakers share documents.
    static func sideBySide(_ data: ReportData) -> ReportSection? {
        let pairs = data.plan.pairs
        guard let first = pairs.first else { return nil }
        let most = pairs.map(\.documents).max() ?? 1
        let table = FigureTable(
            caption: "Speakers quoted side by side", columns: ["speaker", "with", "documents", "lift"],
            rows: pairs.map { pair in
                [
                    name(pair.first, data), name(pair.second, data),
                    .bar(
                        PlainText.quantity(Double(pair.documents)), length: Double(pair.documents) / Double(most)),
                    .number(PlainText.decimal(pair.lift), link: nil),
                ]
            })
        let caption =
            "Lift says how many times as many documents quote both as chance would have it. Pairs that chance explains least stand first."
        return ReportSection(
            id: "pairs", title: "Side by side",
            lead:
                "\(ReportHTML.count(first.documents, "document")) quote both <b>\(ReportHTML.name(first.first))</b> and "
                + "<b>\(ReportHTML.name(first.second))</b>, \(PlainText.decimal(first.lift)) times as many as by chance.",
            figures: figure(table, caption: caption))
    }

    private static func name(_ speaker: String, _ data: ReportData) -> FigureTable.Cell {
        .name(speaker, link: data.survey.page(Selection(.speaker, speaker)))
    }
}
