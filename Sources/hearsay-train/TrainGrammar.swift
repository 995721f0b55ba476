// `hearsay-train grammar`: learns the parser's network.

import ArgumentParser
import Foundation
import Hearsay

struct TrainGrammar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammar",
        abstract: "Learns tags, parse and names and writes grammar.weights.",
        discussion: """
            Reads UD English EWT and GUM (its genres under open licences), the names of Universal NER EWT, and the automatic parses of \
            PolNeAR train. The same data, seed and options give the same bytes.
            """)

    @Option(help: "The folder that holds grammar/en_ewt-ud-train.conllu and its companions.")
    var corpora: String

    @Option(help: "The folder of the language pack that grammar.weights is written to.")
    var output: String

    @Option(help: "How often all sentences are seen.")
    var passes = 24

    @Option(help: "How often the sentences annotated by hand stand in a pass.")
    var goldCopies = 3

    @Option(help: "The highest learning rate.")
    var rate: Float = 2.5e-3

    @Option(help: "The seed of all chance.")
    var seed: UInt64 = 1

    @Option(help: "Only so many sentences of each corpus: for a quick try.")
    var sentences = Int.max

    @Option(help: "The layers: c1, c2 … for a convolution at that distance, r for a recurrence.")
    var layers = "c1,c2,r,c1,r"

    @Option(help: "Numbers for each token between the layers, a multiple of 16.")
    var width = 160

    @Option(help: "The share of numbers that is dropped while learning.")
    var dropout: Float = 0.18

    @Option(help: "How many times the development sets are looked at on the way.")
    var looks = 6

    @Option(
        help: ArgumentHelp(
            "A file that keeps the state of the run.",
            discussion: "A run that was stopped goes on from it, with the same result; at the end the file is removed.",
            valueName: "file"))
    var checkpoint: String?

    func run() throws {
        let folder = URL(filePath: corpora).appending(path: "grammar")
        let read = try Sets(folder)
        let train = (gold: Array(read.gold.prefix(sentences)), news: Array(read.news.prefix(sentences)))
        let numbers = GrammarNumbers(
            train.gold + train.news, classes: try WordClasses.masks(try LanguagePack.english()))
        Self.report(
            "\(train.gold.count) sentences by hand, \(train.news.count) of news; \(numbers.keys.count) words, \(numbers.relations.count) relations, \(numbers.treebankTags.count) tags"
        )
        var shape = NetworkShape()
        shape.width = width
        shape.layers = layers.split(separator: ",").map {
            $0 == "r" ? .recurrence : .convolution(distance: Int($0.dropFirst()) ?? 1)
        }
        shape.relationCount = numbers.relations.count
        shape.treebankCount = numbers.treebankTags.count
        let model = GrammarNetworkModel(
            shape: shape, layout: numbers.layout, wordCounts: numbers.wordCounts, seed: seed,
            shards: GrammarTrainer.shards)
        var schedule = GrammarSchedule()
        schedule.passes = passes
        schedule.goldCopies = goldCopies
        schedule.rate = rate
        schedule.seed = seed
        var options = GrammarTrainingOptions()
        options.dropout = dropout
        let trainer = GrammarTrainer(
            model, gold: train.gold.map(numbers.numbered), news: train.news.map(numbers.numbered), schedule: schedule,
            options: options)
        let saved = checkpoint.map {
            GrammarCheckpoint(
                file: URL(filePath: $0),
                plan:
                    "\(shape.description); \(numbers.layout.count) rows; \(trainer.steps) steps; \(schedule); \(options)"
            )
        }
        if let saved, saved.exists {
            trainer.resume(after: try saved.load(into: model.state))
            Self.report("goes on after step \(trainer.step) of \(trainer.steps)")
        }
        let clock = ContinuousClock()
        let start = clock.now
        let report = max(trainer.steps / 40, 1)
        let look = trainer.steps / max(looks, 1)
        var nextLook = (trainer.step / max(look, 1) + 1) * look
        while trainer.step < trainer.steps {
            let loss = trainer.train(steps: report)
            let seconds = Double((clock.now - start).components.seconds)
            let tokens = Float(max(loss.tokens, 1))
            Self.report(
                String(
                    format: "step %d of %d, %.0f s: arcs %.3f (%.1f %%), relations %.3f, tags %.3f, names %.4f",
                    trainer.step,
                    trainer.steps, seconds, loss.arcs / tokens, 100 * Float(loss.rightHeads) / tokens,
                    loss.relations / tokens,
                    loss.tags / tokens, loss.names / tokens))
            if trainer.step >= nextLook || trainer.step == trainer.steps {
                nextLook += look
                let bytes = GrammarExport.bytes(model, numbers)
                try Data(bytes).write(to: URL(filePath: output).appending(path: GrammarParser.fileName))
                let parser = try GrammarParser(try WeightsFile(bytes))
                for (name, sentences) in read.development {
                    Self.report("  " + name + " " + Self.score(parser, sentences))
                }
            }
            try saved?.save(step: trainer.step, model.state)
        }
        try saved?.remove()
    }

    /// Writes a line at once: a run is watched.
    private static func report(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    /// The figures of a parser on some sentences, and its speed.
    static func score(_ parser: GrammarParser, _ sentences: [AnnotatedSentence]) -> String {
        var score = GrammarScore()
        let scratch = ParserScratch()
        let clock = ContinuousClock()
        var time = Duration.zero
        for sentence in sentences {
            let forms = sentence.words.map(\.form)
            let begin = clock.now
            let parse = parser.parse(forms.map(\.utf8), style: sentence.style, scratch: scratch)
            time += clock.now - begin
            score.add(parse, sentence, parser)
        }
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        return score.line + String(format: " (%.0f tokens/s)", Double(score.words) / seconds)
    }

    /// All sentences to learn from and to measure on.
    struct Sets {
        let gold: [AnnotatedSentence]
        let news: [AnnotatedSentence]
        let development: [(String, [AnnotatedSentence])]

        init(_ folder: URL) throws {
            func file(_ name: String) -> URL { folder.appending(path: name) }
            var web = try GrammarCorpus.sentences(file("en_ewt-ud-train.conllu"), style: .gold)
            try GrammarCorpus.addNames(file("en_ewt-ud-train.prerelease.iob2"), to: &web)
            let gum = try GrammarCorpus.sentences(
                file("en_gum-ud-train.conllu"), style: .gold, where: SentenceCorpus.isOpen)
            gold = web + gum
            news = try GrammarCorpus.sentences(file("polnear-train.silver.conllu"), style: .news)
            var webDev = try GrammarCorpus.sentences(file("en_ewt-ud-dev.conllu"), style: .gold)
            try GrammarCorpus.addNames(file("en_ewt-ud-dev.iob2"), to: &webDev)
            development = [
                ("EWT", webDev), ("GUM", try GrammarCorpus.sentences(file("en_gum-ud-dev.conllu"), style: .gold)),
                ("news", try GrammarCorpus.sentences(file("polnear-dev.silver.conllu"), style: .news)),
            ]
        }
    }
}
