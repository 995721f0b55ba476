import Foundation
import GRDB
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// What stands on the pages of a report.
@Suite struct CorpusReportTests {
    private func index(_ pages: [String: String]) throws -> ReadPage { ReadPage(try #require(pages["index.html"])) }

    @Test func theNumbersAreThoseOfStats() throws {
        try ReportCorpus.report(ReportCorpus.few) { store, pages in
            let index = try index(pages)
            for (caption, field, share) in [
                ("Most quoted speakers", CorpusField.speaker, nil), ("Quotations by kind of source", .kind, 2),
                ("Quotations by gender of the source", .gender, 2), ("Most frequent cues", .cue, 2),
                ("Quotations by certainty", .label, 2), ("Outlets", .outlet, nil),
                ("Sources without a name over time", .month, nil),
            ] as [(String, CorpusField, Int?)] {
                let rows = try #require(index.tables[caption], "\(caption)").dropFirst()
                let stats = try store.table(StatisticsQuery(by: [field]))
                var compared = 0
                for row in stats.rows {
                    guard case .text(let name?) = row[0], case .number(let count?) = row[1],
                        case .number(let part?) = row[2]
                    else { continue }
                    let own = try #require(rows.first { $0[0] == name }, "\(caption): \(name)")
                    #expect(own[1] == PlainText.quantity(count), "\(caption): \(name)")
                    if let share { #expect(own[share] == PlainText.percent(part), "\(caption): \(name)") }
                    if let mean = index.tables[caption]?[0].firstIndex(of: "mean certainty"),
                        case .number(let certainty) = row[7]
                    {
                        #expect(own[mean] == certainty.map(PlainText.decimal) ?? "–", "\(caption): \(name)")
                    }
                    compared += 1
                }
                #expect(compared >= 2, "\(caption)")
            }
            let outlets = try #require(index.tables["Outlets"])
            for row in try store.table(StatisticsQuery(by: [.outlet], where: [CorpusFilter("outlet!=")])).rows {
                guard case .text(let name?) = row[0], case .number(let direct?) = row[3],
                    case .number(let anonymous?) = row[6]
                else { continue }
                let own = try #require(outlets.first { $0[0] == name })
                #expect(own[2] == PlainText.percent(direct) && own[3] == PlainText.percent(anonymous))
            }
            let matrix = try #require(index.tables["Cues by speaker"])
            for row in try store.table(StatisticsQuery(by: [.speaker, .cue])).rows {
                guard case .text(let name?) = row[0], case .text(let cue?) = row[1], case .number(let count?) = row[2],
                    let column = matrix[0].firstIndex(of: cue), let own = matrix.first(where: { $0[0] == name })
                else { continue }
                #expect(own[column] == PlainText.quantity(count), "\(name), \(cue)")
            }
            #expect(matrix.contains { $0[0] == "Ana Petrov" } && matrix[0].contains("say"))
        }
    }

    @Test func eachPageListsWhatSearchFinds() throws {
        try ReportCorpus.report(ReportCorpus.more) { store, pages in
            let plan = try ReportPlan(store, where: [])
            let survey = try store.survey(plan.selections, where: [])
            var listed: Set<String> = []
            for selection in plan.selections {
                let filters = try selection.conditions.map {
                    try CorpusFilter("\($0.field.rawValue)=\($0.value ?? "")")
                }
                let (found, total) = try store.search(SearchQuery([], where: filters, limit: Survey.listed))
                #expect(survey.tally(selection).quotations == total, "\(selection.title)")
                guard let path = survey.page(selection) else { continue }
                listed.insert(path)
                let page = ReadPage(try #require(pages[path], "\(path)"))
                #expect(page.counts["li"] == total, "\(path)")
                for quotation in found { #expect(page.text.contains(quotation.content), "\(path)") }
            }
            #expect(listed == Set(pages.keys).subtracting(["index.html"]))
            #expect(listed.count > 20)
        }
    }

    @Test func allLinksLeadSomewhere() throws {
        try ReportCorpus.report(ReportCorpus.more) { _, pages in
            let files = Set(pages.keys)
            let ids = pages.mapValues { ReadPage($0).ids }
            var outside: Set<String> = []
            for (path, html) in pages {
                let folder = path.contains("/") ? "quotations/" : ""
                for link in ReadPage(html).links {
                    if link.hasPrefix("#") {
                        #expect(ids[path]?.contains(String(link.dropFirst())) == true, "\(path): \(link)")
                    } else if link.contains(":") {
                        outside.insert(link)
                    } else {
                        let target = link.hasPrefix("../") ? String(link.dropFirst(3)) : folder + link
                        #expect(files.contains(target), "\(path): \(link)")
                    }
                }
            }
            #expect(outside == ["https://example.org/a"])
            // Every page is led to from the first one.
            let index = try index(pages)
            #expect(Set(index.links).isSuperset(of: files.subtracting(["index.html"])))
        }
    }

    @Test func pagesAreWellFormedAndTellWhatTheyShow() throws {
        try ReportCorpus.report(ReportCorpus.more) { _, pages in
            for (path, html) in pages {
                let page = ReadPage(html)
                #expect(page.problem == nil, "\(path)")
                #expect(html.contains("<html lang=\"en\">") && page.links.contains("#main"), "\(path)")
                for outside in ["<script", "<link", "src=", "@import", "url(h", " onload"] {
                    #expect(!html.contains(outside), "\(path) has \(outside)")
                }
                #expect(page.headings.first == 1 && page.headings.count { $0 == 1 } == 1, "\(path)")
                for (heading, next) in zip(page.headings, page.headings.dropFirst()) {
                    #expect(next <= heading + 1, "\(path)")
                }
            }
            let index = try index(pages)
            #expect(index.drawings.count >= 10)
            for drawing in index.drawings {
                #expect(drawing.role == "img" && !drawing.title.isEmpty && !drawing.description.isEmpty)
            }
        }
    }

    @Test func theSameStoreGivesTheSameBytes() throws {
        let twice = try ReportCorpus.report(ReportCorpus.more) { store, pages in [pages, try ReportCorpus.pages(store)]
        }
        let elsewhere = try ReportCorpus.report(ReportCorpus.more) { _, pages in pages }
        #expect(twice == [elsewhere, elsewhere])
    }

    @Test func conditionsChoose() throws {
        try ReportCorpus.report(ReportCorpus.few, where: ["outlet=Herald", "certainty>=0.1"]) { store, pages in
            let filters = try ["outlet=Herald", "certainty>=0.1"].map { try CorpusFilter($0) }
            let total = try store.search(SearchQuery([], where: filters)).total
            let index = try index(pages)
            #expect(index.tables["Outlets"]?.dropFirst().map { $0[0] } == ["Herald"])
            #expect(index.tables["Outlets"]?[1][1] == "\(total)")
            #expect(index.text.contains("outlet = Herald") && index.text.contains("certainty >= 0.1"))
            let page = try #require(pages[Selection(.cue, "say").path])
            #expect(page.contains("--where &#39;outlet=Herald&#39; --where &#39;certainty&gt;=0.1&#39;"))
        }
    }

    @Test func longListsAreCut() throws {
        let text = (1...Survey.listed + 20).map { "“Stone \($0) is old,” Ana Petrov said." }.joined(separator: "\n\n")
        try ReportCorpus.report([ReportCorpus.document("a", text)]) { store, pages in
            let total = try store.search(SearchQuery([])).total
            #expect(total > Survey.listed)
            let page = try #require(pages[Selection(.speaker, "Ana Petrov").path])
            #expect(ReadPage(page).counts["li"] == Survey.listed)
            #expect(page.contains("The first \(Survey.listed) of \(total) quotations stand here."))
            #expect(page.contains("hearsay search &#39;s.sqlite&#39; --where &#39;speaker=Ana Petrov&#39; --limit 0"))
            #expect(page.contains("Stone \(Survey.listed) ") && !page.contains("Stone \(Survey.listed + 1) "))
        }
    }

    @Test func anEndlessQuotationIsCut() throws {
        let words = String(repeating: "stone ", count: 2000)
        try ReportCorpus.report([ReportCorpus.document("a", "“The \(words)is old,” Ana Petrov said.")]) { _, pages in
            let page = try #require(pages[Selection(.speaker, "Ana Petrov").path])
            #expect(page.contains("stone") && page.contains("…</bdi>") && page.utf8.count < 20_000)
        }
    }

    @Test func namesakesAreOne() throws {
        // The same name, once as that of a person and once of something unknown.
        try ReportCorpus.report(
            ReportCorpus.few,
            changes: [
                """
                INSERT INTO packed_people
                  SELECT id + 100, name, (SELECT min(class) FROM manners), 0, id + 100, NULL, '' FROM packed_people
                  WHERE name = (SELECT id FROM words WHERE word = 'Ana Petrov')
                """,
                """
                UPDATE packed_quotations SET person = person + 100 WHERE id = (
                  SELECT min(q.id) FROM quotations q JOIN people p ON p.id = q.person WHERE p.name = 'Ana Petrov')
                """,
            ]
        ) { store, pages in
            #expect(try store.table(StatisticsQuery(by: [.speaker])).rows.count { $0[0] == .text("Ana Petrov") } == 2)
            let total = try store.search(SearchQuery([], where: [CorpusFilter("speaker=Ana Petrov")])).total
            let rows = try index(pages).tables["Most quoted speakers"]?.filter { $0[0] == "Ana Petrov" }
            #expect(rows?.map { $0[1] } == ["\(total)"])
        }
    }
}
