// The command line's entrance: who said what, and how sure were they?

import ArgumentParser

struct HearsayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hearsay",
        abstract: "Who said what, and how sure were they?",
        discussion: """
            Reads news texts in English and finds every attribution: what is said, in which words, by whom, and how far the \
            source commits to it. Every number comes with the words that it rests on.

            EXAMPLES
              hearsay article.txt                          a report to be read
              hearsay analyze article.txt --format html --output article.html
              hearsay analyze articles/ --format jsonl > quotations.jsonl
              hearsay analyze --input jsonl --format jsonl < texts.jsonl
              hearsay explain article.txt --quotation q3   why so?
              echo "It may rain." | hearsay certainty      how sure is the writer?

            EXIT STATUS
              0  all inputs were read
              1  some inputs failed; each is named on standard error
              2  the command line can't be used as it is
            """,
        version: Version.current,
        subcommands: [
            AnalyzeCommand.self, BatchCommand.self, StatsCommand.self, SearchCommand.self, PeopleCommand.self,
            ReportCommand.self,
            ExplainCommand.self, CertaintyCommand.self, ProfileCommand.self, SegmentCommand.self, ParseCommand.self,
            EvaluateCommand.self, LexiconsCommand.self,
        ],
        defaultSubcommand: AnalyzeCommand.self)
}

extension ExitCode {
    /// The command line can't be used as it is.
    static let usage = ExitCode(2)

    /// Says what is wrong with the command line, and what to do.
    static func usage(_ message: String) -> ExitCode {
        Messages.say(message)
        return usage
    }
}

/// Runs the command; usage errors end with status 2, as Unix tools have it.
@main
enum Entry {
    static func main() {
        Posix.ignoreClosedPipes()
        do {
            var command = try HearsayCommand.parseAsRoot()
            try command.run()
        } catch {
            let code = HearsayCommand.exitCode(for: error)
            guard code == .validationFailure else { HearsayCommand.exit(withError: error) }
            try? Posix.write(Array((HearsayCommand.fullMessage(for: error) + "\n").utf8), to: Posix.standardError)
            HearsayCommand.exit(withError: ExitCode.usage)
        }
    }
}
