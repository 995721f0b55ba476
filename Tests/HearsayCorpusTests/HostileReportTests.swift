import Foundation
import GRDB
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// Reports over stores that hold next to nothing, or names that would do harm.
@Suite struct HostileReportTests {
    @Test func anEmptyStoreSaysSo() throws {
        try ReportCorpus.report([]) { _, pages in
            #expect(pages.count == 1)
            let page = ReadPage(try #require(pages["index.html"]))
            #expect(page.problem == nil && page.text.contains("There are no quotations to report"))
        }
        try ReportCorpus.report(ReportCorpus.few, where: ["outlet=Nowhere"]) { _, pages in
            #expect(pages.count == 1 && pages["index.html"]?.contains("There are no quotations to report") == true)
        }
    }

    @Test func withoutDatesAndOutletsNoTimesAndOutletsAreShown() throws {
        try ReportCorpus.report([ReportCorpus.document("a", "“The dam is safe,” Ana Petrov said.", date: "in May")]) {
            _, pages in
            let page = ReadPage(try #require(pages["index.html"]))
            #expect(page.problem == nil)
            #expect(page.text.contains("No document has a date such as 2024-05-17"))
            #expect(page.text.contains("No document says which outlet it is from"))
            #expect(!page.drawings.contains { $0.title.contains("over time") || $0.title.contains("outlet") })
            #expect(page.tables["Most quoted speakers"]?.last?[0] == "Ana Petrov")
        }
    }

    @Test func withoutSpeakersAndCuesTheirChartsAreLeftOut() throws {
        try ReportCorpus.report(
            ReportCorpus.few,
            changes: ["UPDATE packed_quotations SET person = NULL, speaker = NULL", "UPDATE manners SET cue = NULL"]
        ) { _, pages in
            let page = ReadPage(try #require(pages["index.html"]))
            #expect(page.problem == nil && page.text.contains("the speaker was not found"))
            #expect(page.tables["Most quoted speakers"] == nil && page.tables["Most frequent cues"] == nil)
            #expect(page.tables["Quotations by kind of source"]?.last?[0] == "no speaker found")
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onmouseover=\"x", "'><img src=x onerror=y>", "&lt;b&gt;", "]]>--><!--",
        "a\u{0}b\u{1B}[31m\u{7F}c\u{85}d", "\u{202E}evil\u{2066}", "مها السعيد", String(repeating: "Wm", count: 4000),
        "../../etc/passwd", "CON", " ", "\u{FFFE}\u{FFFF}", "$(rm -rf); `x` 'y'", "名前名前名前名前名前名前名前名前名前名前名前",
    ])
    func namesDoNoHarm(_ name: String) throws {
        let document = ReportCorpus.document(
            "a\(name)", "“The dam is safe,” Ana Petrov said. Ana Petrov claimed that it may leak.", date: "2024-05-02",
            outlet: name, title: name, url: "javascript:alert(1)")
        // Of people of one kind one has the name, and others stand beside them.
        let others = ["b", "c"].map { key in
            ReportCorpus.document(
                key + name,
                "“No,” Tom Hale said. “Yes,” Rita Moss said. An official, who spoke on condition of anonymity because he was "
                    + "not authorized to speak, said that it may leak. “So it is,” Ana Petrov said.")
        }
        let alone = ReportCorpus.document("d" + name, "“It rained,” Carl Boone said.")
        try ReportCorpus.report(
            [document, alone] + others,
            changes: [
                "INSERT INTO words (word) VALUES (\(name))",
                "UPDATE OR IGNORE packed_people SET name = (SELECT id FROM words WHERE word = \(name))",
                "UPDATE packed_speakers SET role = (SELECT id FROM words WHERE word = \(name))",
                "UPDATE packed_grants SET phrase = (SELECT id FROM words WHERE word = \(name))",
                "UPDATE packed_grants SET reason = phrase",
                "UPDATE manners SET cue = (SELECT id FROM words WHERE word = \(name))",
                "UPDATE texts SET text = \(name)", "UPDATE packed_quotations SET start = 0, length = 9999",
            ]
        ) { _, pages in
            #expect(pages.count > 5)
            let index = try #require(pages["index.html"])
            for caption in ["Speakers quoted side by side", "How names are withheld", "Why names are withheld"] {
                #expect(index.contains("<caption>\(caption)"))
            }
            for (path, html) in pages {
                // A noncharacter is allowed in HTML text, but not in XML.
                if !name.unicodeScalars.contains("\u{FFFE}") { #expect(ReadPage(html).problem == nil, "\(path)") }
                let body = html.components(separatedBy: "<body>")[1]
                for broken in ["<script", "<img", "\" onmouseover", "<!--", "javascript:"] {
                    #expect(!body.contains(broken))
                }
                #expect(path.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) || $0 == 0x5F })
                #expect(path.utf8.count < 160 && !path.contains(".."))
                #expect(html.utf8.count < 200_000)
            }
        }
    }

    @Test func eachSelectionHasAFileOfItsOwn() {
        let values: [String?] = [
            nil, "", "none", "_none", "-", "Ana Petrov", "ana petrov", "ana-petrov", "Ana  Petrov", "ana_petrov",
            "x_cue_say",
            "x", "José", "Jose", "Владимир", String(repeating: "a", count: 40), String(repeating: "a", count: 41),
        ]
        let singles = values.map { Selection(.speaker, $0) }
        let pairs = singles.map { $0.and(.cue, "say") }
        #expect(Set((singles + pairs).map { $0.path.lowercased() }).count == 2 * values.count)
        #expect(Selection(.month, "2024-05").path == "quotations/month_2024-05.html")
        #expect(Selection(.speaker, "Ana Petrov").path == Selection(.speaker, "Ana Petrov").path)
        #expect(Selection(.speaker, "Ana Petrov").path.hasPrefix("quotations/speaker_ana-petrov-"))
    }

    @Test func theCommandIsOneForTheShell() {
        let selection = Selection(.speaker, "Pat O'Hara").and(.cue, nil)
        #expect(
            SearchCommandLine.text(store: "a b.sqlite", selection, filters: [.since("2024")])
                == "hearsay search 'a b.sqlite' --where 'date>=2024' --where 'speaker=Pat O'\\''Hara' --where 'cue=' --limit 0"
        )
    }

    @Test func timesAreMonthsOrYears() throws {
        let few = try #require(Timeline(months: ["2024-03", "2023-12", "2024-13", "x"], years: []))
        #expect(few.field == .month && few.periods == ["2023-12", "2024-03"])
        #expect(few.place("2023-12") == 0 && few.place("2024-03") == 1)
        #expect(few.ticks.map(\.label) == ["2023-12", "2024-01", "2024-02", "2024-03"])
        let many = try #require(
            Timeline(months: ["1998-05", "1998-06", "2024-03", "2011-01"], years: ["1998", "2011", "2024"]))
        #expect(many.field == .year && many.periods == ["1998", "2011", "2024"])
        #expect(many.ticks.first?.label == "1998" && many.ticks.last?.label == "2024" && many.ticks.count <= 4)
        let yearsAlone = try #require(Timeline(months: [], years: ["2024", "2019"]))
        #expect(yearsAlone.field == .year && yearsAlone.periods == ["2019", "2024"])
        let one = try #require(Timeline(months: ["2024-03"], years: []))
        #expect(one.place("2024-03") == 0.5 && one.ticks.map(\.label) == ["2024-03"])
        #expect(Timeline(months: ["2024-00", ""], years: []) == nil)
        for span in 1...80 {
            let last = "\(2000 + span / 12)-\(span % 12 < 9 ? "0" : "")\(span % 12 + 1)"
            let ticks = try #require(Timeline(months: ["2000-01", last], years: ["2000", String(last.prefix(4))])).ticks
            #expect(ticks.first?.place == 0 && ticks.last?.place == 1 && ticks.count <= 4)
        }
    }
}
