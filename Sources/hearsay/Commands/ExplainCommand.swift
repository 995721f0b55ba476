// hearsay explain: why a quotation was found as it was.

import ArgumentParser
import Hearsay
import HearsayFormats

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why: the rule, what spoke for and against, the speaker's reason, each factor of the certainty.",
        discussion: """
            EXAMPLES
              hearsay explain article.txt                  all quotations
              hearsay explain article.txt --quotation q3
            """)

    @Argument(help: "A text file; - or none: standard input.", completion: .file())
    var input = "-"

    @Option(help: "The quotation's id, as hearsay analyze shows it; without it all are explained.")
    var quotation: String?

    @Option(help: "The most bytes that the text may have.")
    var maxBytes = ByteCount.standard

    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var measure: YardstickChoices
    @OptionGroup var speakers: SpeakerChoices
    @OptionGroup var offsets: OffsetOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Colours: on a terminal (auto; NO_COLOR turns them off), always or never.")
    var color = ColorChoice.auto

    func run() throws {
        let analyzer = try choices.analyzer(
            speakerThreshold: speakers.speakerThreshold, explains: true, yardstick: measure.yardstick)
        let file = try output.open()
        let style = TextStyle(columns: file.columns, hasColor: color.isOn(terminal: file.isTerminal))
        let (wanted, unit, limit) = (quotation, offsets.offsets, maxBytes.bytes)
        try Batch.run(InputReader([input], kind: .text, limit: limit), file, .plain, workers: 1) { item in
            Self.explain(item, limit: limit, unit: unit, wanted: wanted, style: style, analyzer: analyzer)
        }
    }

    private static func explain(
        _ item: InputItem, limit: Int, unit: OffsetUnit, wanted: String?, style: TextStyle, analyzer: Analyzer
    ) -> Outcome {
        var known: [String] = []
        var explanations: [String] = []
        var outcome = Outcome(item, limit: limit, unit: unit, hasErrorRecords: false) { document in
            let analysis = analyzer.analyze(document.text)
            known = analysis.quotations.map(\.id)
            let ids = wanted.map { [$0] } ?? known
            explanations = ids.compactMap { Explanation($0, in: analysis, offsets: unit, style: style)?.string }
            return Array(explanations.joined(separator: "\n").utf8)
        }
        if let wanted, explanations.isEmpty, outcome.failure == nil {
            let range = known.last.map { "they are q1 to \($0)" } ?? "none were found"
            outcome.failure = "\(item.place): there is no quotation \(wanted); \(range)"
        }
        return outcome
    }
}
