import Foundation
import Testing

/// What `hearsay lexicons check` finds in a user's tables.
@Suite struct LexiconCheckTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    /// A table's header, as it is embedded.
    private func header(_ name: String) throws -> String {
        let lines = try place.run("lexicons", "show", name).lines
        return "\(try #require(lines.first { !$0.hasPrefix("#") }))\n"
    }

    /// A row of a table: the named cells, the others empty.
    private func row(_ header: String, _ cells: [String: String]) -> String {
        header.dropLast().split(separator: "\t").map { cells[String($0)] ?? "" }.joined(separator: "\t") + "\n"
    }

    private func check(_ files: [String: String]) throws -> Workplace.Answer {
        for (name, text) in files { try place.write("mine/\(name)", text) }
        return try place.run("lexicons", "check", "mine")
    }

    private static let good = [
        "expression": "in the bag", "kind": "estimative", "score": "0.9", "negated": "0.3", "low": "0.8",
        "high": "0.97",
        "scope": "clause",
    ]

    @Test func goodRowsPass() throws {
        let header = try header("certainty-expressions.tsv")
        let answer = try check(["certainty-expressions.tsv": header + row(header, Self.good)])
        #expect(answer.status == 0 && answer.errors == "")
        #expect(answer.output == "mine: all tables can be used\n")
    }

    @Test func theProjectsOwnTablesPass() throws {
        let tables = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Lexicons/en")
        let answer = try place.run("lexicons", "check", tables.path)
        #expect(answer.status == 0 && answer.errors == "")
    }

    /// One cell of a good row changed, and what is said of it.
    @Test(arguments: [
        ("score", "1.5", "1.5 in column score is out of range; give a number from 0 to 1"),
        ("score", "high", "“high” in column score is no number; give a number from 0 to 1"),
        ("score", "", "column score is empty; give a number from 0 to 1"),
        ("low", "0.99", "low 0.99 is above high 0.97; exchange them"),
        ("low", "", "one of low and high is empty; give both or none"),
        ("negated", "0.95", "negated 0.95 is not lower than score 0.9; give the level of “not in the bag”"),
        ("kind", "estimativ", "unknown kind “estimativ”; did you mean “estimative”? it is one of "),
        ("scope", "everywhere", "unknown scope “everywhere”; it is one of "),
        ("tag", "noun abverb", "unknown tag “abverb”; did you mean “adverb”? there are "),
        ("expression", "in the bag ", "“in the bag ” in column expression has a blank at its end; take it away"),
    ])
    func wrongCells(_ column: String, _ cell: String, _ message: String) throws {
        let header = try header("certainty-expressions.tsv")
        let wrong = Self.good.merging([column: cell]) { $1 }
        let answer = try check(["certainty-expressions.tsv": "# mine\n" + header + row(header, wrong)])
        #expect(answer.status == 1)
        #expect(answer.errors.hasPrefix("hearsay: certainty-expressions.tsv:3: \(message)"), "\(answer.errors)")
        #expect(answer.errors.split(separator: "\n").count == 1)
    }

    @Test func wordsOfPagesAreChecked() throws {
        let errors = try check(["page-words.tsv": try header("page-words.tsv") + "sidenote\tfurnitur\t\n"]).errors
        #expect(
            errors.hasPrefix("hearsay: page-words.tsv:2: unknown kind “furnitur”; did you mean “furniture”?"),
            "\(errors)")
    }

    @Test func sensesConditionsAndEvents() throws {
        let header = try header("modals.tsv")
        let wrong = ["modal": "gonna", "sense": "epistemik", "when": "perfect someday", "score": "0.7", "event": "-2"]
        let errors = try check(["modals.tsv": header + row(header, wrong)]).errors
        for message in [
            "unknown sense “epistemik”; did you mean “epistemic”?", "unknown when “someday”",
            "-2 in column event is out of range; give a number from -1 to 1",
        ] { #expect(errors.contains("hearsay: modals.tsv:2: \(message)")) }
    }

    @Test func rowsThatAreThereTwice() throws {
        let header = try header("certainty-expressions.tsv")
        let other = Self.good.merging(["kind": "booster"]) { $1 }
        let rows = row(header, Self.good) + row(header, Self.good) + row(header, other)
        let errors = try check(["certainty-expressions.tsv": header + rows]).errors
        #expect(errors.contains(":3: “in the bag” stands on line 2 already; leave one of the two out\n"))
        #expect(
            errors.contains(":4: “in the bag” is estimative on line 2 and booster here; leave one of the two out\n"))
    }

    @Test func removals() throws {
        let header = try header("certainty-expressions.tsv")
        let rows =
            ["-likely", "-likly", "-in the bag"].map { row(header, ["expression": $0]) } + [row(header, Self.good)]
        let errors = try check(["certainty-expressions.tsv": header + rows.joined()]).errors
        #expect(!errors.contains(":2:"))
        #expect(errors.contains(":3: there is no “likly” to remove; did you mean “-likely”?\n"))
        #expect(errors.contains(":4: “in the bag” is removed here and given on line 5; leave one of the two out\n"))
    }

    @Test func phrasesInTwoTables() throws {
        let (expressions, modals) = (try header("certainty-expressions.tsv"), try header("modals.tsv"))
        let might = row(expressions, Self.good.merging(["expression": "might"]) { $1 })
        let errors = try check(["certainty-expressions.tsv": expressions + might]).errors
        #expect(
            errors.hasPrefix("hearsay: certainty-expressions.tsv:2: “might” stands in modals.tsv too, and only one"))
        let removed = try check(["modals.tsv": modals + row(modals, ["modal": "-might"])])
        #expect(removed.status == 0, "\(removed.errors)")
    }

    @Test func filesAndColumns() throws {
        let answer = try check([
            "modal.tsv": "a\tb\n", "Evidence.txt": "", "notes.md": "",
            "negators.tsv": "# mine\nnegator\tstrenght\nnope\tfull\n",
            "conditionals.tsv": "conditional\tscore\nunless\n",
        ])
        #expect(answer.status == 1)
        for message in [
            "modal.tsv:1: no table of this name to overlay; did you mean modals.tsv? ",
            "Evidence.txt:1: not read; rename it to evidence.tsv\n",
            "negators.tsv:2: the header has other columns: without strength, kind, score, with strenght; they must be",
            "conditionals.tsv:2: 1 cells, but the header names 2 columns; put one tab between each two",
        ] { #expect(answer.errors.contains("hearsay: \(message)"), "\(answer.errors)") }
        #expect(!answer.errors.contains("notes.md"))
    }
}
