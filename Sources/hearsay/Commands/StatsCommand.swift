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
              hearsay stats corpus.sqlite --by grant,reason --where grant!=  how anonymity is granted, and why
              hearsay stats corpus.sqlite --by via,speaker --where via!=     whose words others report
              hearsay stats corpus.sqlite --words --by outlet,month          how much of the texts is quotation
              hearsay stats corpus.sqlite --pairs --where speaker~Whitlock   who is quoted beside whom
            """)

    @Argument(help: "The store that hearsay batch made.", completion: .file())
    var store: String

    @Option(
        help: ArgumentHelp(
            "What quotations are counted by; several with commas between.",
            discussion: "Fields: \(CorpusField.dimensions.map(\.rawValue).joined(separator: ", ")).",
            valueName: "fields"))
    var by: String?

    @Flag var subject = StatsSubject.quotations

    @OptionGroup var choice: FilterOptions

    @Option(help: "The most rows of a table; 0 for all.")
    var limit = 20

    @Option(help: "How results are written.")
    var format = CorpusOutputFormat.text

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must be 0 or more") }
        if subject == .pairs, by != nil { throw ValidationError("--pairs has no --by") }
        if subject == .words,
            let other = names.first(where: { name in CorpusField.documentDimensions.allSatisfy { $0.rawValue != name } }
            )
        {
            let known = CorpusField.documentDimensions.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--by: words are counted by \(known), not by “\(other)”")
        }
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
        let most = limit == 0 ? nil : limit
        switch subject {
        case .words:
            return format.string(
                try store.table(WordsQuery(by: fields, where: filters, limit: most)), style: style)
        case .pairs:
            return format.string(try store.table(PairsQuery(where: filters, limit: most)), style: style)
        case .quotations where by != nil || format == .csv:
            let query = StatisticsQuery(by: fields, where: filters, limit: most)
            return format.string(try store.table(query), style: style)
        case .quotations: break
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

/// What is counted.
enum StatsSubject: String, EnumerableFlag {
    case quotations, words, pairs

    static func help(for value: StatsSubject) -> ArgumentHelp? {
        switch value {
        case .quotations: "Count quotations."
        case .words: "Count words: how many of a text's stand in quotations, and in those of anonymous sources."
        case .pairs:
            "Show speakers who are quoted in the same documents: how many times more often than by chance (lift), and how surely (log-likelihood)."
        }
    }
}
