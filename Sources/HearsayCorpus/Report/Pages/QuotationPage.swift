// The quotations behind a mark of a chart.

import HearsayFormats

struct QuotationPage {
    let selection: Selection
    let survey: Survey
    /// The command that shows all of them.
    let command: String
    let reportTitle: String
    let origin: String

    var html: String {
        let tally = survey.tally(selection)
        let quotations = survey.first(selection)
        let names = selection.conditions.map { ReportHTML.name($0.words) }.joined(separator: " · ")
        var main =
            "<header>\n<p class=\"eyebrow\">\(selection.conditions.map(\.field.rawValue).joined(separator: " · "))</p>\n"
        main += "<h1>\(names)</h1>\n<p class=\"figures\">\(figures(tally))</p>\n</header>\n"
        main += "<ol class=\"found\">\n\(quotations.map(item).joined())</ol>\n"
        main += "<div class=\"all\">\n"
        if tally.quotations > quotations.count {
            main +=
                "<p>The first \(quotations.count) of \(ReportHTML.count(tally.quotations, "quotation")) stand here. This command "
                + "shows all:</p>\n"
        } else {
            main += "<p>The same at the command line, where <code>--context 2</code> shows the sentences around:</p>\n"
        }
        main += "<pre tabindex=\"0\" aria-label=\"Command\">\(HTMLText.escape(command))</pre>\n</div>\n"
        let back = "<nav aria-label=\"Report\"><a href=\"../index.html\">← \(ReportHTML.name(reportTitle))</a></nav>\n"
        let title = "\(ReportHTML.short(selection.title)) – \(ReportHTML.short(reportTitle))"
        return ReportPage(title: title, navigation: back, main: main, origin: origin).html
    }

    private func figures(_ tally: Tally) -> String {
        var figures = [
            ReportHTML.count(tally.quotations, "quotation"), "\(ReportHTML.percent(tally.share(tally.direct))) direct",
            "\(ReportHTML.percent(tally.share(tally.anonymous))) from sources without a name",
        ]
        if let certainty = tally.certainty {
            figures.append("mean certainty " + HTMLScale.html(score: certainty, low: nil, high: nil, label: nil))
        }
        return figures.joined(separator: " · ")
    }

    private func item(_ quotation: ListedQuotation) -> String {
        let words = HTMLText.escape(PlainText.singleLine(quotation.content)) + (quotation.isCut ? "…" : "")
        var html =
            "<li class=\"\(HTMLText.escape(quotation.form))\">\n<p class=\"words\"><bdi>\(words)</bdi></p>\n<p class=\"who\">"
        if let speaker = quotation.speaker {
            let selection = Selection(.speaker, speaker)
            let link = selection == self.selection ? nil : survey.page(selection).map { _ in selection.fileName }
            html += "<b>\(ReportHTML.link(ReportHTML.name(speaker), to: link))</b>"
        } else {
            html += "<em>no speaker found</em>"
        }
        if let role = quotation.role { html += " <span class=\"faint\">\(ReportHTML.name(role))</span>" }
        let how = [quotation.form, quotation.cue].compactMap { $0 }.map(ReportHTML.name).joined(separator: " · ")
        html += " <span class=\"faint\">· \(how)</span></p>\n<p class=\"sure\">\(certainty(quotation))</p>\n"
        return html + "<p class=\"where\">\(place(quotation))</p>\n</li>\n"
    }

    private func certainty(_ quotation: ListedQuotation) -> String {
        guard let score = quotation.certainty else { return "<span class=\"certainty faint\">claims nothing</span>" }
        return HTMLScale.html(
            score: score, low: quotation.low, high: quotation.high, label: quotation.label.map(HTMLText.escape))
    }

    /// Outlet, date, title and id of the document; the title leads to the article where that has an address of the web.
    private func place(_ quotation: ListedQuotation) -> String {
        let address = quotation.url.flatMap { url in
            ["https://", "http://"].contains { url.lowercased().hasPrefix($0) } ? url : nil
        }
        let title = quotation.title ?? (address == nil ? nil : quotation.document)
        var parts = [quotation.outlet, quotation.date].compactMap { $0 }.map(ReportHTML.name)
        if let title { parts.append(ReportHTML.link(ReportHTML.name(title), to: address)) }
        parts.append(ReportHTML.name(quotation.document))
        return parts.joined(separator: " · ")
    }
}
