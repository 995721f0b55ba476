// hearsay profile: how sure the quotations of a text are, taken together.

import ArgumentParser
import Hearsay
import HearsayFormats

struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract:
            "Say how sure a text's quotations are, taken together: by speaker, named or anonymous, along the text.",
        discussion: """
            Of the quotations that claim something: how many are hedged (unlikely, doubtful, possible, likely), flat (stated), boosted \
            (certain), denied, and the mean score. In JSON with quartiles and the count of each label.

            EXAMPLES
              hearsay profile article.txt
              hearsay profile articles/ --format jsonl --output profiles.jsonl
              hearsay profile article.txt --window 5        stretches of five sentences
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var speakers: SpeakerChoices
    @OptionGroup var output: OutputOptions

    @Option(help: "How many sentences a stretch of the text has.")
    var window = 10

    @Option(help: "How results are written.")
    var format = PlainFormat.text

    @Option(help: "Colours in --format text: on a terminal (auto; NO_COLOR turns them off), always or never.")
    var color = ColorChoice.auto

    func validate() throws {
        guard window > 0 else { throw ValidationError("--window must be 1 or more") }
    }

    func run() throws {
        let analyzer = try choices.analyzer(speakerThreshold: speakers.speakerThreshold)
        let file = try output.open()
        let style = TextStyle(columns: file.columns, hasColor: color.isOn(terminal: file.isTerminal))
        let (format, limit, window) = (format, inputs.maxBytes.bytes, window)
        let frame = format.frame(isSingle: inputs.isSingleText)
        try Batch.run(inputs.reader(), file, frame, workers: inputs.workers) { item in
            Outcome(item, limit: limit, unit: .scalar, hasErrorRecords: format != .text) { document in
                let analysis = analyzer.analyze(document.text)
                if format == .text {
                    return Array(
                        ProfileReport(analysis, title: document.title, window: window, style: style).string.utf8)
                }
                return ProfileRecord(analysis, id: document.id, window: window).json(indented: format == .json)
            }
        }
    }
}
