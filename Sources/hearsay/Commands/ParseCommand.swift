// hearsay parse: words with tags, lemmas, trees and names as CoNLL-U.

public import ArgumentParser
public import Hearsay
import HearsayFormats

extension ParseStyle: ExpressibleByArgument {}

struct ParseCommand: ParsableCommand {
    /// How inputs are read.
    enum Input: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl, conllu
    }

    /// How results are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case conllu
    }

    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Tag and parse texts: CoNLL-U with lemmas, tags, dependencies and names.",
        discussion: """
            A plain text is cut into sentences and words first; each word then has its place, Offset=start:end, and SpaceAfter=No where \
            no blank follows. With --input conllu the words are kept as given: only ID, FORM and the comments are read. Names stand in \
            the last column: NER=PERSON, ORGANIZATION or LOCATION. There are two styles of tree: gold follows Universal Dependencies as \
            annotated by hand; news hangs what is said on the verb of saying wherever it stands, and is what hearsay analyze reads.

            EXAMPLES
              hearsay parse article.txt
              hearsay parse --style news article.txt
              hearsay parse --input conllu --format conllu < words.conllu
            """)

    @Argument(help: "Files or folders; - or none: standard input.", completion: .file())
    var inputs: [String] = []

    @Option(help: "How inputs are read.")
    var input = Input.text

    @Option(help: "How results are written.")
    var format = Format.conllu

    @Option(help: "Which annotation the trees follow.")
    var style = ParseStyle.gold

    @Option(help: "The most bytes that a text, a line or a sentence may have.")
    var maxBytes = ByteCount.standard

    @Option(help: ArgumentHelp("Texts worked on at a time.", discussion: "Without it one for each processor."))
    var jobs: Int?

    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var offsets: OffsetOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    func run() throws {
        let kind: InputKind =
            switch input {
            case .text: .text
            case .jsonl: .lines
            case .conllu: .blocks
            }
        let limit = maxBytes.bytes
        let reader = InputReader(inputs, kind: kind, limit: limit)
        let workers = jobs ?? Posix.processors
        let analyzer = try choices.analyzer()
        let style = self.style
        let noGrammar = choices.noGrammar
        let parse: @Sendable ([String]) -> SentenceTokens? = { noGrammar ? nil : analyzer.parse($0, style: style) }
        if input == .conllu {
            try Batch.run(reader, try output.open(), .plain, workers: workers) { Self.sentence($0, parse) }
            return
        }
        let unit = offsets.offsets
        try Batch.run(reader, try output.open(), .plain, workers: workers) { item in
            Outcome(item, limit: limit, unit: unit, hasErrorRecords: false) { document in
                let sentences = analyzer.parsedSentences(of: document.text, style: style)
                let text = CoNLLUText.document(sentences, of: document.text, id: document.id, offsets: unit)
                return Array(text.utf8)
            }
        }
    }

    private static func sentence(_ item: InputItem, _ parse: ([String]) -> SentenceTokens?) -> Outcome {
        switch item.content {
        case .record(let block):
            do throws(CoNLLUError) {
                let sentence = try CoNLLUSentence(block)
                return Outcome(output: Array(sentence.string(with: parse(sentence.forms)).utf8))
            } catch {
                return Outcome(failure: "\(item.name):\((item.line ?? 1) + error.line - 1): \(error.message)")
            }
        case .failure(let message): return Outcome(failure: "\(item.place): \(message)")
        case .file: return Outcome(failure: "\(item.place): not CoNLL-U")
        }
    }
}
