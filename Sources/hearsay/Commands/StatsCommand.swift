// hearsay stats: who is quoted most, how, and how surely.

import ArgumentParser
import HearsayCorpus
import HearsayFormats

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count the quotations of a store: by speaker, outlet, month, cue …",
        discussion: """
            Each row has its quotations and their share of all that were chosen; how many of them are direct, mixed and indirect, and from \
            anonymous sources; the mean certainty; and the words.

            EXAMPLES
              hearsay stats corpus.sqlite                                    the corpus in a few tables
              hearsay stats corpus.sqlite --by speaker --limit 50
              hearsay stats corpus.sqlite --by speaker,cue --where speaker~Whitlock
              hearsay stats corpus.sqlite --by month --where kind=anonymous --since 2024 --format csv
            """)

    @Argument(help: "The store that hearsay batch made.", completion: .file())
    var store: String

    @Option(
        help: ArgumentHelp(
            "What quotations are counted by; several with commas between.",
            discussion: "Fields: \(CorpusField.dimensions.map(\.rawValue).joined(separator: ", ")).",
            valueName: "fields"))
    var by: String?

    @OptionGroup var choice: FilterOptions

    @Option(help: "The most rows of a table; 0 for all.")
    var limit = 20

    @Option(help: "How results are written.")
    var format = CorpusOutputFormat.text

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must be 0 or more") }
        for name in names where CorpusField.dimensions.allSatisfy({ $0.rawValue != name }) {
            let known = CorpusField.dimensions.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--by: there is no field “\(name)”; there are \(known)")
        }
    }

    private var names: [String] { (by ?? "").split { $0 == "," || $0 == " " }.map(String.init) }

    func run() throws {
        let filters = try choice.filters
        let store = try CorpusStore.open(store)
        let file = try output.open()
        let style = TextStyle(columns: file.columns, hasColor: false)
        do {
            try file.write(Array(try answer(store, filters, style).utf8))
            try file.finish()
        } catch {
            file.discard()
            Messages.say("\(self.store): \((error as? FileError)?.message ?? "\(error)")")
            throw ExitCode.failure
        }
    }

    private func answer(_ store: CorpusStore, _ filters: [CorpusFilter], _ style: TextStyle) throws -> String {
        let fields = names.compactMap(CorpusField.init)
        let query = StatisticsQuery(by: fields, where: filters, limit: limit == 0 ? nil : limit)
        if by != nil || format == .csv {
            return format.string(try store.table(query), style: style)
        }
        var tables = [(name: "corpus", table: try store.overview())]
        for field in [CorpusField.speaker, .kind, .form, .cue, .outlet, .month] {
            let rows = limit == 0 ? nil : min(limit, 10)
            tables.append((field.rawValue, try store.table(StatisticsQuery(by: [field], where: filters, limit: rows))))
        }
        guard format == .text else {
            var json = JSONWriter(indented: true)
            json.object { json in for (name, table) in tables { json.member(name, table) } }
            return String(decoding: json.bytes, as: UTF8.self) + "\n"
        }
        return tables.map { $0.table.text(style: style) }.joined(separator: "\n")
    }
}
