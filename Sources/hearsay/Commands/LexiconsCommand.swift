// hearsay lexicons: the tables of words that everything rests on.

import ArgumentParser
import Hearsay

struct LexiconsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicons",
        abstract: "List, show and check the tables of words.",
        discussion: """
            Everything that hearsay knows of English stands in tables of tab-separated words inside the program. A folder of tables of the \
            same names and columns can be laid over them with --lexicons.

            EXAMPLES
              hearsay lexicons list
              hearsay lexicons show reporting-verbs.tsv > my-words/reporting-verbs.tsv
              hearsay lexicons check my-words/
            """,
        subcommands: [ListCommand.self, ShowCommand.self, CheckCommand.self],
        defaultSubcommand: ListCommand.self)

    struct ListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the tables, their rows and what they are for.")

        func run() throws {
            let tables = try LanguagePack.english().tables.values.sorted { $0.name < $1.name }
            let width = tables.map(\.name.count).max() ?? 0
            for table in tables {
                let name = table.name + String(repeating: " ", count: width - table.name.count)
                let rows = String(table.rowCount)
                print(
                    "\(name)  \(String(repeating: " ", count: max(0, 6 - rows.count)))\(rows) rows  \(Self.purpose(table))"
                )
            }
        }

        /// The first sentence of the table's comments.
        private static func purpose(_ table: LexiconTable) -> String {
            let comment = (table.comments.first ?? "").drop { $0 == " " }
            let end = comment.indices.first { comment[$0...].hasPrefix(". ") || comment[$0...].hasPrefix(": ") }
            return String(comment[..<(end ?? comment.endIndex)])
        }
    }

    struct ShowCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Write a table as it is embedded.")

        @Argument(help: "The table's name, with or without .tsv.")
        var name: String

        func run() throws {
            let pack = try LanguagePack.english()
            guard let table = pack.tables[name] ?? pack.tables[name + ".tsv"] else {
                throw ExitCode.usage("there is no table “\(name)”; hearsay lexicons list names all of them")
            }
            for comment in table.comments { print("#\(comment)") }
            print(table.columns.joined(separator: "\t"))
            for row in 0..<table.rowCount {
                print(table.columns.indices.map { table.string(row, $0) }.joined(separator: "\t"))
            }
        }
    }

    struct CheckCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check a folder of tables, or the embedded ones, row by row.",
            discussion: """
                Finds unknown files, columns, kinds, senses, scopes and conditions, numbers out of range, rows that are there twice or \
                contradict each other, and phrases that another table has too. Every problem is named by file and line on standard \
                error, with what to do; the exit status is then 1.
                """)

        @Argument(help: "The folder; without it the embedded tables.", completion: .directory)
        var dir: String?

        func run() throws {
            let problems: [String]
            do {
                problems = try LexiconCheck.problems(in: dir)
            } catch let error as FileError {
                throw ExitCode.usage(error.message)
            }
            for problem in problems { Messages.say(problem) }
            if !problems.isEmpty { throw ExitCode.failure }
            print(dir.map { "\($0): all tables can be used" } ?? "all embedded tables can be used")
        }
    }
}
