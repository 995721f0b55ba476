// The report's first page: the corpus in a few numbers, then a section for each question.

import HearsayFormats

struct IndexPage {
    let title: String
    let data: ReportData
    /// Documents, words and so on of the whole store.
    let overview: CorpusTable
    let filters: [CorpusFilter]
    let storeName: String
    let origin: String

    var html: String {
        let all = data.all
        var main =
            "<header>\n<p class=\"eyebrow\">\(ReportHTML.name(storeName))\(period)</p>\n<h1>\(ReportHTML.name(title))</h1>\n"
        if !filters.isEmpty {
            let conditions = filters.map {
                ReportHTML.name("\($0.field.rawValue) \($0.comparison.rawValue) \($0.value)")
            }
            main +=
                "<p class=\"faint\">Only quotations of which this holds: \(conditions.joined(separator: "; ")).</p>\n"
        }
        main +=
            "<dl class=\"facts\">\n\(facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>\n" }.joined())</dl>\n"
        guard all.quotations > 0 else {
            main += "</header>\n<p class=\"lead\">\(Self.nothing)</p>\n"
            return ReportPage(title: title, navigation: "", main: main, origin: origin).html
        }
        let sections = sections
        let links = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>\n" }.joined()
        main += "<nav aria-label=\"Contents\"><ul class=\"contents\">\n\(links)</ul></nav>\n</header>\n"
        main += sections.map(\.html).joined()
        return ReportPage(title: title, navigation: "", main: main + Self.method, origin: origin).html
    }

    private var sections: [ReportSection] {
        let times = data.plan.timeline.map { ReportSection.certaintyOverTime(data, $0) } ?? Self.noTimes
        let outlets = data.plan.outlets.contains { $0 != nil } ? ReportSection.outlets(data) : Self.noOutlets
        let pairs = ReportSection.sideBySide(data).map { [$0] } ?? []
        return [.speakers(data)] + pairs + [.sources(data), .certainty(data), times, .cues(data), outlets]
    }

    /// From when to when.
    private var period: String {
        guard let periods = data.plan.timeline?.periods, let first = periods.first, let last = periods.last else {
            return ""
        }
        return first == last ? " · \(first)" : " · \(first) to \(last)"
    }

    private var facts: [(name: String, value: String)] {
        let all = data.all
        // What is counted in the whole store says nothing of a choice from it.
        let store = filters.isEmpty ? ["documents", "words", "speakers"].compactMap(fact) : []
        var facts = store + [("quotations", PlainText.quantity(Double(all.quotations)))]
        facts.append(("direct", PlainText.percent(all.share(all.direct))))
        facts.append(("without a name", PlainText.percent(all.share(all.anonymous))))
        facts.append(("mean certainty", ReportSection.certainty(all)))
        return facts
    }

    private func fact(_ name: String) -> (name: String, value: String)? {
        guard let column = overview.columns.firstIndex(where: { $0.name == name }),
            case .number(let number?)? = overview.rows.first?[column]
        else { return nil }
        return (name, PlainText.quantity(number))
    }

    private static let nothing =
        "There are no quotations to report: the store holds none, or none that fits the conditions."

    private static let noTimes = ReportSection(
        id: "certainty-time", title: "Over time",
        lead: "No document has a date such as 2024-05-17, so nothing can be shown over time.", figures: "")

    private static let noOutlets = ReportSection(
        id: "outlets", title: "Outlets compared",
        lead: "No document says which outlet it is from, so none are compared.", figures: "")

    private static let method = """
        <section aria-labelledby="method">
        <h2 id="method">How to read this</h2>
        <p class="lead">A program found the quotations, their speakers and their certainty; it errs at times, so look at the quotations behind \
        a number before you rest anything on it. The bars and points of the charts lead to them, and so do names in the tables.</p>
        <p class="lead">The certainty is how far a source commits to what is said: 0 denied, ½ open, 1 certain. A plain statement has about 0.9. \
        It says nothing of whether the statement is true, nor of what the reporter thinks.</p>
        </section>

        """
}
