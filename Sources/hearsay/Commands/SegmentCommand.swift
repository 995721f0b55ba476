// hearsay segment: the sentences of texts.

import ArgumentParser
import Hearsay
import HearsayFormats

/// How sentences and certainties are written.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl

    /// What stands around the documents.
    func frame(isSingle: Bool) -> Frame {
        switch self {
        case .text: .plain
        case .json: isSingle ? .lines : .array
        case .jsonl: .lines
        }
    }
}

struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Cut texts into sentences.",
        discussion: """
            EXAMPLES
              hearsay segment article.txt                            one sentence a line
              hearsay segment --input jsonl --format jsonl < texts.jsonl
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var offsets: OffsetOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How results are written: one sentence a line, or the sentences' offsets.")
    var format = PlainFormat.text

    func run() throws {
        let analyzer = try choices.analyzer()
        let (format, unit, limit) = (format, offsets.offsets, inputs.maxBytes.bytes)
        let frame = format.frame(isSingle: inputs.isSingleText)
        try Batch.run(inputs.reader(), try output.open(), frame, workers: inputs.workers) { item in
            Outcome(item, limit: limit, unit: unit, hasErrorRecords: format != .text) { document in
                let sentences = analyzer.sentences(of: document.text)
                if format == .text { return Array(sentences.map { $0.span.singleLine + "\n" }.joined().utf8) }
                let record = SegmentRecord(sentences, id: document.id, offsets: unit)
                return record.json(indented: format == .json)
            }
        }
    }
}
