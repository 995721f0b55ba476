// hearsay certainty: how far the writer of a text commits to it.

import ArgumentParser
import Hearsay
import HearsayFormats

struct CertaintyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certainty",
        abstract: "Score how sure the writer of a text is of it.",
        discussion: """
            Takes a text as a claim of its writer: 1 is certain, 0.5 open, 0 denied; with the words that say so.

            With --input jsonl a line may name an event in its text by "target": {"start", "end"}, in the unit of --offsets. The \
            answer then has a "commitment": 1 where the writer takes the event as fact, -1 where as counterfactual, 0 where as open.

            EXAMPLES
              echo "The talks will probably fail." | hearsay certainty
              echo '{"text": "It may rain.", "target": {"start": 7, "end": 11}}' |
                  hearsay certainty --input jsonl --format jsonl
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var measure: YardstickChoices
    @OptionGroup var offsets: OffsetOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How results are written.")
    var format = PlainFormat.text

    @Option(help: "Colours in --format text: on a terminal (auto; NO_COLOR turns them off), always or never.")
    var color = ColorChoice.auto

    func run() throws {
        let analyzer = try choices.analyzer(yardstick: measure.yardstick)
        let file = try output.open()
        let style = TextStyle(columns: file.columns, hasColor: color.isOn(terminal: file.isTerminal))
        let (format, unit, limit) = (format, offsets.offsets, inputs.maxBytes.bytes)
        let frame = format.frame(isSingle: inputs.isSingleText)
        try Batch.run(inputs.reader(), file, frame, workers: inputs.workers) { item in
            Outcome(item, limit: limit, unit: unit, hasErrorRecords: format != .text) { document in
                let certainty = analyzer.certainty(of: document.text)
                let commitment = document.target.map { analyzer.commitment(to: $0, in: document.text) }
                if format == .text {
                    return Array(CertaintyReport(certainty, commitment: commitment, style: style).string.utf8)
                }
                let record = CertaintyAnswerRecord(
                    certainty, commitment: commitment, id: document.id, offsets: unit)
                return record.json(indented: format == .json)
            }
        }
    }
}
