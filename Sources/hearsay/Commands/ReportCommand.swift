// hearsay report: a store as pages of charts to be published.

import ArgumentParser
import HearsayCorpus

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a report over a store: pages with charts that lead to the quotations behind them.",
        discussion: """
            The folder gets index.html and, in quotations/, a page for each bar and point. The pages need no network and run no script. The same \
            store gives the same pages. Other files of the folder are left alone.

            EXAMPLES
              hearsay report corpus.sqlite --output report
              hearsay report corpus.sqlite --output 2024 --since 2024 --until 2024 --title "Our year in quotations"
            """)

    @Argument(help: "The store that hearsay batch made.", completion: .file())
    var store: String

    @Option(help: "The folder to write to, which is made where it is missing.", completion: .directory)
    var output: String

    @Option(help: "The report's heading.")
    var title = CorpusReport.usualTitle

    @OptionGroup var choice: FilterOptions

    func run() throws {
        let filters = try choice.filters
        let opened = try CorpusStore.open(store)
        let folder = output.hasSuffix("/") ? output : output + "/"
        switch Posix.kind(of: output) {
        case .file, .other: throw ExitCode.usage("\(output) is a file; name a folder")
        case .folder, .missing: break
        }
        let name = store.split(separator: "/").last.map(String.init) ?? store
        do {
            let report = try CorpusReport(opened, name: name, title: title, where: filters)
            var count = 0
            try report.forEachFile { file throws(FileError) in
                try Self.write(file, into: folder)
                count += 1
            }
            Messages.say("\(folder)index.html and \(count - 1) page\(count == 2 ? "" : "s") of quotations")
        } catch let error as FileError {
            Messages.say(error.message)
            throw ExitCode.failure
        } catch let error as StoreError {
            Messages.say("\(store): \(error.message)")
            throw ExitCode.failure
        }
    }

    private static func write(_ file: CorpusReport.File, into folder: String) throws(FileError) {
        let path = folder + file.path
        if let slash = path.lastIndex(of: "/") { try Posix.makeFolder(String(path[...slash])) }
        try OutputFolder.write(Array(file.html.utf8), path)
    }
}
