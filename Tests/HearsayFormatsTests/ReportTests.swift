import Foundation
import HearsayFormats
import Testing

@testable import Hearsay

@Suite struct ReportTests {
    private let analysis = SampleAnalysis().analysis

    @Test func readsLikeThis() {
        let report = TextReport(analysis, title: "port.txt").string
        #expect(
            report.hasPrefix(
                """
                port.txt
                6 quotations, 2 speakers, 7 sentences

                q1  Anna Berg (harbour master) told
                    “The harbour could be closed by Friday,”
                    direct · to reporters · on Tuesday
                    █████░░░░░ 0.48 possible, heard as 20 % to 60 %
                      “could” −0.34

                """))
        #expect(
            report.hasSuffix(
                """
                q6  “officials” (nobody found) say
                    Storm may close port
                    indirect
                    █████░░░░░ 0.50 possible, heard as 20 % to 60 %
                      “may” −0.32

                Speaker     Kind          Said  Certainty
                Anna Berg   person        3     ███████░░░ 0.70
                Tom O’Neil  person        2

                """))
    }

    @Test func explainsWhy() {
        let explanation = Explanation("q1", in: analysis)?.string ?? ""
        for line in [
            "cue         told  122:126, tell, neutral", "speaker     Anna Berg (s1), 90 %",
            "because     named beside the cue", "or          Tom O’Neil (s2), 4 %",
            "            −0.34 modal “could” [could]: epistemic: no agent",
        ] { #expect(explanation.contains(line + "\n")) }
        #expect(Explanation("q7", in: analysis) == nil)
    }

    @Test func tellsWhatQuantitiesAreHeardAs() throws {
        let sheep = try Analyzer().certainty(
            of: SourceText("Around 12,000 sheep live there, and at most 2.5 % are ill."))
        let report = CertaintyReport(sheep).string
        #expect(
            report.contains("quantity “Around 12,000” [around]: an approximate number, heard as 11,000 to 13,000\n"))
        #expect(report.contains("the number or below, in percent, heard as 2.5 or less\n"))
    }

    @Test(arguments: [20, 60, 200])
    func keepsToTheWidth(_ columns: Int) {
        let words = String(repeating: "long words in a row ", count: 30) + "漢字漢字漢字漢字 漢字漢字漢字漢字"
        var analysis = SampleAnalysis.hostile(words)
        analysis.speakers = []
        analysis.quotations[0].speaker = nil
        analysis.quotations[0].cue = nil
        analysis.quotations[0].source = nil
        analysis.quotations[0].certainty.factors = []
        let style = TextStyle(columns: columns)
        let report = TextReport(analysis, title: "x", style: style).string
        for line in report.split(separator: "\n") {
            let wide = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x4E00 && $1.value < 0xA000 ? 2 : 1) }
            #expect(wide <= style.width)
        }
    }

    @Test func coloursOnlyWhenAskedTo() {
        #expect(!TextReport(analysis, title: "x").string.contains("\u{1B}"))
        #expect(
            TextReport(analysis, title: "x", style: TextStyle(hasColor: true)).string.contains(
                "\u{1B}[1;36mAnna Berg\u{1B}[0m"))
    }

    @Test func noTextSteersTheTerminal() {
        let analysis = SampleAnalysis.hostile("\u{1B}]0;gone\u{7} \u{9B}31m\r\u{8}")
        let texts = [
            TextReport(analysis, title: "\u{1B}[2J").string, Explanation("q1", in: analysis)?.string ?? "\u{1B}",
        ]
        for text in texts {
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        }
    }

    @Test func anEmptyTextHasAReport() {
        let analysis = Analysis(
            source: SourceText(""), language: "en", sentences: [], quotations: [], speakers: [], warnings: [])
        #expect(TextReport(analysis, title: "x").string == "x\n0 quotations, 0 speakers, 0 sentences\n")
        #expect(CSVTable.rows(analysis, id: .null) == "")
        #expect(HTMLPage.article(analysis, title: "x").contains("0 quotations"))
    }
}

@Suite struct CSVTests {
    private func cells(_ row: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in row {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    @Test func oneRowAQuotation() {
        let rows = CSVTable.rows(SampleAnalysis().analysis, id: .string("p")).components(separatedBy: "\r\n")
        #expect(rows.count == 7 && rows[6].isEmpty)
        let columns = cells(String(CSVTable.header.dropLast()))
        for row in rows.dropLast() { #expect(cells(row).count == columns.count) }
        #expect(
            rows[0].hasPrefix(
                "p,q1,direct,statement,positive,s1,Anna Berg,person,harbour master,,false,\"Anna Berg, the"))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
    func protectsSpreadsheets(_ words: String) {
        let row = CSVTable.rows(SampleAnalysis.hostile(words), id: .string(words))
        for cell in cells(row) where cell.contains(words) { #expect(cell.hasPrefix("'")) }
        #expect(row.contains("'" + words))
    }

    @Test func quotesWhatSeparates() {
        let row = CSVTable.rows(SampleAnalysis.hostile("a\"b,c\nd"), id: .string("p"))
        #expect(row.contains("\"a\"\"b,c\nd\""))
    }
}
