// hearsay evaluate: how good an analysis is, by texts that people annotated.

import ArgumentParser
import Hearsay
import HearsayFormats

struct EvaluateCommand: ParsableCommand {
    /// How figures are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Score an analysis against texts that people annotated.",
        discussion: """
            Analyzes annotated texts and compares what it finds with what people found: hearsay's own analysis, or with --predictions \
            any tool's that writes the contract hearsay/1.

            GOLD
              .jsonl  one text a line; offsets count Unicode scalars:
                      {"id", "text", "quotations": [{"content": [[start, end]],
                      "cue": [[start, end]], "source": [[start, end]],
                      "speaker": "e1", "polarity", "kind"}],
                      "entities": {"e1": {"mentions": [[start, end]],
                      "mentionKinds": ["name"]}}}
              .json   one such text
              .ann    brat's standoff; the text stands beside it in .txt, whose
                      path is the id. Stretches: Content, Cue, Source. Relations,
                      in either direction: content-cue, source-cue,
                      content-source. Events: a Cue with the arguments Content and
                      Source. Attribute: Polarity, positive or negative. Case does
                      not matter, and nothing else is read.

            FIGURES
              content   exact: the same letters and numbers; @.3: found, as .3 of it
                        is covered; @.8: right, as .8 of both is common;
                        characters: those of all contents
              linked    right, and cue and source overlap those annotated
              tokens    stretches of tokens with the same ends
              source, speaker, polarity, confidence
                        of the quotations found. A speaker is right where a name or
                        noun for it is one of the annotated speaker's, strictly so
                        where most are

            EXAMPLES
              hearsay evaluate gold.jsonl --by-kind
              hearsay evaluate annotated/ --errors 20           brat's .ann and .txt
              hearsay evaluate gold.jsonl --predictions found.jsonl --format json
            """)

    @Argument(
        help: "Annotated texts: files, or folders of .ann, .json and .jsonl files; - is standard input.",
        completion: .file())
    var gold: [String]

    @Option(
        help:
            "What a tool found in these texts, as hearsay analyze --format jsonl writes it; without it hearsay analyzes.",
        completion: .file())
    var predictions: String?

    @Option(help: "How figures are written: a table in percent, or an object with shares of 1.")
    var format = Format.text

    @Flag(help: "Add recall and precision of direct, mixed and indirect quotations to the table.")
    var byKind = false

    @Option(help: "Show this many misses, false alarms and contents with other ends after the table.")
    var errors = 0

    @Option(help: "The most bytes that a file or a line may have.")
    var maxBytes = ByteCount.standard

    @Option(help: ArgumentHelp("Texts worked on at a time.", discussion: "Without it one for each processor."))
    var jobs: Int?

    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var speakers: SpeakerChoices
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if errors < 0 { throw ValidationError("--errors must not be less than 0") }
    }

    func run() throws {
        do {
            let gold = try GoldFiles.gold(gold, limit: maxBytes.bytes)
            let given = try predictions.map { try GoldFiles.predictions($0, for: gold, limit: maxBytes.bytes) }
            let score = try given.map(Self.scorer) ?? ownScorer()
            let file = try output.open()
            let sink = EvaluationSink(Messages(showsProgress: !file.isTerminal))
            let workers = jobs ?? Posix.processors
            let evaluation = OrderedPipeline(GoldSource(gold.documents), sink, workers: workers).run(score).finished()
            try write(report(evaluation, notes: given?.notes ?? []), to: file)
        } catch let error as UnusableInput {
            throw ExitCode.usage("\(error)")
        }
    }

    /// Scores each text with what an output says of it.
    private static func scorer(_ given: Predictions) -> @Sendable (GoldDocument) -> Evaluation {
        { Evaluation(of: $0, given[$0.id]) }
    }

    /// Analyzes each text and scores that.
    private func ownScorer() throws -> @Sendable (GoldDocument) -> Evaluation {
        let analyzer = try choices.analyzer(speakerThreshold: speakers.speakerThreshold)
        return { document in
            let record = DocumentRecord(analyzer.analyze(document.text.string), id: .string(document.id))
            return Evaluation(of: document, PredictedDocument(record))
        }
    }

    private func write(_ report: String, to file: OutputFile) throws {
        var sink = BatchSink(FramedOutput(file, .plain), Messages(showsProgress: false))
        sink.take([Outcome(output: Array(report.utf8))])
        sink.finish()
        guard let broken = sink.broken else { return }
        Messages.say("the output \(broken.message)")
        throw ExitCode.failure
    }

    private func report(_ evaluation: Evaluation, notes: [EvaluationNote]) -> String {
        switch format {
        case .json: FigureRecord(evaluation.figures, notes: notes).jsonString(indented: true) + "\n"
        case .text:
            FigureTable(evaluation.figures, notes: notes, byKind: byKind).string
                + (errors > 0 ? MistakeList(evaluation, showing: errors).string : "")
        }
    }
}

/// Gives annotated texts one after another.
private struct GoldSource: ItemSource {
    private var documents: ArraySlice<GoldDocument>

    init(_ documents: [GoldDocument]) {
        self.documents = documents[...]
    }

    mutating func next() -> GoldDocument? { documents.popFirst() }
}

/// Adds up the scorings of texts, in their order.
private struct EvaluationSink: ResultSink {
    private var evaluation = Evaluation()
    private var messages: Messages

    init(_ messages: Messages) {
        self.messages = messages
    }

    var isClosed: Bool { false }

    mutating func take(_ results: [Evaluation]) {
        for result in results { evaluation.add(result) }
        messages.progress(done: results.count, failed: 0)
    }

    /// The scoring of all texts, with the line of progress taken away.
    consuming func finished() -> Evaluation {
        messages.clear()
        return evaluation
    }
}
