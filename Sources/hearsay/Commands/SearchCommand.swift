// hearsay search: quotations by their words, speaker, certainty and date.

import ArgumentParser
import HearsayCorpus
import HearsayFormats

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find quotations in a store by their words, speaker, certainty and date.",
        discussion: """
            All words must be in the quotation, in any order and case; several in one argument are a phrase, and a * at the end stands for any \
            ending. Without words all quotations that fit the other options are found.

            EXAMPLES
              hearsay search corpus.sqlite bridge
              hearsay search corpus.sqlite "safe bridge" inspect* --context 1
              hearsay search corpus.sqlite --speaker Whitlock --certainty 0..0.6 --since 2024-05
            """)

    @Argument(help: "The store that hearsay batch made.", completion: .file())
    var store: String

    @Argument(help: "Words of the quotation.")
    var words: [String] = []

    @Option(help: "Only speakers whose name has these words in it.")
    var speaker: String?

    @Option(help: ArgumentHelp("Only quotations that are so certain: 0..0.6", valueName: "low..high"))
    var certainty: String?

    @OptionGroup var choice: FilterOptions

    @Option(
        help: "How many sentences are shown: 0 the quotation alone, 1 its own sentence, 2 one more before and after …")
    var context = 0

    @Option(help: "The most quotations shown; 0 for all.")
    var limit = 20

    @Option(help: "How results are written.")
    var format = CorpusOutputFormat.text

    @Option(help: "Colours in --format text: on a terminal (auto; NO_COLOR turns them off), always or never.")
    var color = ColorChoice.auto

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if limit < 0 || context < 0 { throw ValidationError("--limit and --context must be 0 or more") }
        _ = try range
    }

    private var range: ClosedRange<Double>? {
        get throws {
            guard let certainty else { return nil }
            let ends = certainty.split(separator: "..", omittingEmptySubsequences: false).map { Double($0) }
            guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high else {
                throw ValidationError("--certainty: write LOW..HIGH, such as 0..0.6")
            }
            return low...high
        }
    }

    func run() throws {
        var filters = try choice.filters
        if let speaker { filters.append(.speaker(speaker)) }
        if let range = try range { filters += CorpusFilter.certainty(range) }
        let store = try CorpusStore.open(store)
        let file = try output.open()
        let style = TextStyle(columns: file.columns, hasColor: color.isOn(terminal: file.isTerminal))
        do {
            let query = SearchQuery(words, where: filters, limit: limit == 0 ? -1 : limit, context: context)
            let (found, total) = try store.search(query)
            try file.write(Array(text(found, total, style).utf8))
            try file.finish()
        } catch {
            file.discard()
            Messages.say("\(self.store): \((error as? FileError)?.message ?? "\(error)")")
            throw ExitCode.failure
        }
    }

    private func text(_ found: [FoundQuotation], _ total: Int, _ style: TextStyle) -> String {
        switch format {
        case .csv: return FoundQuotation.header + found.map(\.csv).joined()
        case .json:
            var json = JSONWriter(indented: true)
            json.object { json in
                json.member("total", total)
                json.member("quotations", found)
            }
            return String(decoding: json.bytes, as: UTF8.self) + "\n"
        case .text:
            let count = "\(total) quotation\(total == 1 ? "" : "s")"
            let end = total > found.count ? "\(count), the first \(found.count) shown (--limit)\n" : "\(count)\n"
            return found.map { $0.text(style: style) + "\n" }.joined() + end
        }
    }
}
