// hearsay analyze: quotations, speakers and certainty of texts.

import ArgumentParser
import Hearsay
import HearsayFormats

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Find quotations, their speakers, and how sure they were.",
        discussion: """
            A text file may have any encoding: UTF-8 is known by itself, others are detected. Texts are worked on in parallel and \
            written in the order of the inputs. Memory holds a few texts for each worker, however many there are.

            A line of JSON Lines is {"id", "text"}; what it has of "title", "date", "outlet", "author" and "url" goes along to the output.

            FORMATS
              text   to be read: quotations with speaker and certainty, then speakers
              json   the contract hearsay/1, indented; an array for several texts
              jsonl  the same, one text a line; {"id", "error": {"line", "message"}}
                     in the place of a line that can't be read
              csv    one row a quotation, for a spreadsheet
              html   one page that needs no network, to be read, printed or sent
              brat   brat's standoff annotation; with --output DIR the folder gets
                     NAME.ann and NAME.txt for each text, and annotation.conf
              tei    TEI P5: the text with its quotations as elements said;
                     a teiCorpus for several texts
              webannotation
                     W3C Web Annotations, one a quotation, as JSON-LD; an array
                     of pages for several texts
              conllu CoNLL-U: all sentences parsed, and in the last column who
                     says what
              schemaorg
                     schema.org Quotation as JSON-LD; an array for several texts
              cas    UIMA's CAS as JSON; with --output DIR NAME.json for each text

            EXAMPLES
              hearsay analyze article.txt
              hearsay analyze articles/ --format csv --output quotations.csv
              hearsay analyze article.txt --format html --output article.html
              hearsay analyze articles/ --format brat --output annotated/
              cat texts.jsonl | hearsay analyze --input jsonl --format jsonl
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var measure: YardstickChoices
    @OptionGroup var acts: ActChoices
    @OptionGroup var speakers: SpeakerChoices
    @OptionGroup var offsets: OffsetOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How results are written.")
    var format = AnalysisFormat.text

    @Option(help: "Colours in --format text: on a terminal (auto; NO_COLOR turns them off), always or never.")
    var color = ColorChoice.auto

    func validate() throws {
        // Scalars are the default, which nobody asked for.
        if let unit = format.unit, ![unit, .scalar].contains(offsets.offsets) {
            throw ValidationError(
                "--format \(format) counts offsets in \(unit), as its definition asks; leave --offsets out")
        }
        guard format.ending != nil, !inputs.isSingleText, folder == nil else { return }
        throw ValidationError("--format \(format) has files of its own for each text; name a folder: --output DIR")
    }

    /// The folder that files of each text go to, where there is one: an output without the ending of such a file.
    private var folder: String? {
        guard let ending = format.ending, let path = output.output, !path.hasSuffix(ending) else { return nil }
        return path
    }

    func run() throws {
        let analyzer = try choices.analyzer(
            speakerThreshold: speakers.speakerThreshold, acts: acts.chosen, yardstick: measure.yardstick)
        let unit = offsets.offsets
        var writer = AnalysisWriter(
            analyzer: analyzer, format: format, unit: unit, isSingle: inputs.isSingleText,
            title: inputs.inputs.isEmpty ? "hearsay" : inputs.inputs.joined(separator: ", "))
        if let folder { return try AnalysisFolder(path: folder, inputs: inputs, writer: writer).run() }
        let file = try output.open()
        writer.style = TextStyle(columns: file.columns, hasColor: color.isOn(terminal: file.isTerminal))
        let limit = inputs.maxBytes.bytes
        try Batch.run(inputs.reader(), file, writer.frame, workers: inputs.workers) { [writer] item in
            Outcome(item, limit: limit, unit: unit, hasErrorRecords: writer.hasErrorRecords) { document in
                writer.bytes(of: document)
            }
        }
    }
}
