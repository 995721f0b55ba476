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
            let file = try output.open()
            let evaluation = try evaluation(of: gold, given, hasProgress: !file.isTerminal)
            try file.write(Array(report(evaluation, notes: given?.notes ?? []).utf8))
            try file.finish()
        } catch let error as UnusableInput {
            throw ExitCode.usage("\(error)")
        } catch let error as FileError {
            Messages.say("the output \(error.message)")
            throw ExitCode.failure
        }
    }

    /// Scores each text with what is given, else with an analysis.
    private func evaluation(of gold: GoldSet, _ given: Predictions?, hasProgress: Bool) throws -> Evaluation {
        let source = GoldSource(gold.documents)
        let sink = EvaluationSink(Messages(showsProgress: hasProgress))
        let pipeline = OrderedPipeline(source, sink, workers: jobs ?? Posix.processors)
        let done: EvaluationSink
        if let given {
            done = pipeline.run { Evaluation(of: $0, given[$0.id]) }
        } else {
            let analyzer = try choices.analyzer(speakerThreshold: speakers.speakerThreshold)
            done = pipeline.run { document in
                let analysis = analyzer.analyze(document.text.string)
                return Evaluation(of: document, PredictedDocument(DocumentRecord(analysis, id: .string(document.id))))
            }
        }
        return done.finished()
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
