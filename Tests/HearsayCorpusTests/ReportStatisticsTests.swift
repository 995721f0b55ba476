import Foundation
import GRDB
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// Tables of a report that come of statistics of their own: words in quotation, pairs, and withheld names.
@Suite struct ReportStatisticsTests {
    private func index(_ pages: [String: String]) throws -> ReadPage { ReadPage(try #require(pages["index.html"])) }

    @Test func wordsPairsAndWithheldNamesAreThoseOfStats() throws {
        try ReportCorpus.report(ReportCorpus.more) { store, pages in
            let tables = try index(pages).tables
            let outlets = try #require(tables["Outlets"])
            let (quoted, unnamed) = (
                try #require(outlets[0].firstIndex(of: "words in quotation")),
                try #require(outlets[0].firstIndex(of: "of them without a name"))
            )
            let words = try store.table(WordsQuery(by: [.outlet])).rows
            #expect(words.count == 3)
            for row in words {
                guard case .text(let name) = row[0], case .number(let share?) = row[4],
                    case .number(let anonymous?) = row[5]
                else { continue }
                let own = try #require(outlets.first { $0[0] == name ?? "no outlet given" })
                #expect(own[quoted] == PlainText.percent(share) && own[unnamed] == PlainText.percent(anonymous))
            }
            let pairs = try store.table(PairsQuery()).rows.map { row in
                row.prefix(4).enumerated().map { column, cell in
                    switch cell {
                    case .text(let text): text ?? ""
                    case .number(let number):
                        column == 2 ? PlainText.quantity(number ?? 0) : PlainText.decimal(number ?? 0)
                    }
                }
            }
            #expect(pairs.contains { Set($0.prefix(2)) == ["Rita Moss", "Carl Boone"] })
            #expect(try #require(tables["Speakers quoted side by side"]).dropFirst().elementsEqual(pairs))
            for (caption, field, unknown) in [
                ("How names are withheld", CorpusField.grant, "nothing is said of it"),
                ("Why names are withheld", .reason, "no reason is given"),
            ] {
                let stats = try store.table(StatisticsQuery(by: [field], where: [CorpusFilter("kind=anonymous")]))
                let rows = try #require(tables[caption]).dropFirst()
                #expect(rows.count == stats.rows.count && rows.count >= 3 && rows.last?[0] == unknown, "\(caption)")
                for row in stats.rows {
                    guard case .text(let name) = row[0], case .number(let count?) = row[1],
                        case .number(let share?) = row[2]
                    else { continue }
                    #expect(rows.contains([name ?? unknown, PlainText.quantity(count), PlainText.percent(share)]))
                }
            }
        }
    }

    @Test func whatIsNotThereIsLeftOut() throws {
        try ReportCorpus.report(ReportCorpus.few) { _, pages in
            let index = try index(pages)
            #expect(index.tables["Outlets"] != nil && !index.text.contains("Side by side"))
            #expect(!index.text.contains("names are withheld") && !index.ids.contains("pairs"))
        }
    }

    @Test func whatIsNoPersonIsCalledSo() throws {
        try ReportCorpus.report([ReportCorpus.document("a", "“The dam is safe,” the city council said.")]) {
            store, pages in
            #expect(try store.table(StatisticsQuery(by: [.gender])).rows[0][0] == .text("neuter"))
            let page = try #require(pages[Selection(.gender, "neuter").path])
            #expect(try index(pages).tables["Quotations by gender of the source"]?[1][0] == "not a person")
            #expect(ReadPage(page).text.contains("not a person") && page.contains("--where &#39;gender=neuter&#39;"))
        }
    }

    @Test func speakersOfPairsHavePages() throws {
        // So many are quoted more often that those of the pair are in no other chart.
        let others = ["Lund", "Berg", "Dahl", "Holm", "Koch", "Vane", "Pike", "Borg", "Moen", "Oster", "Weil", "Aske"]
            .map {
                name in
                ReportCorpus.document(
                    name, (1...4).map { "“Stone \($0) is old,” Eva \(name) said." }.joined(separator: "\n\n"))
            }
        try ReportCorpus.report(ReportCorpus.more + others) { _, pages in
            let index = try index(pages)
            #expect(index.tables["Most quoted speakers"]?.contains { $0[0] == "Carl Boone" } == false)
            let page = Selection(.speaker, "Carl Boone").path
            #expect(index.links.contains(page) && pages[page]?.contains("It is not") == true)
        }
    }

    @Test func noTableIsMadeAnewForEachQuotation() throws {
        let corpus = try SmallCorpus()
        try corpus.store(ReportCorpus.more)
        let plan = try DatabaseQueue(path: corpus.path).read { db in
            try [ListedQuotation.sql, QuotationSorter([Selection(.speaker, nil), Selection(.reason, nil)]).sql([])]
                .flatMap {
                    try Row.fetchAll(
                        db, sql: "EXPLAIN QUERY PLAN " + $0, arguments: StatementArguments($0.contains("?") ? [1] : []))
                }
                .map { $0["detail"] as String }
        }
        #expect(plan.count > 5 && !plan.contains { $0.contains("MATERIALIZE") })
    }
}
