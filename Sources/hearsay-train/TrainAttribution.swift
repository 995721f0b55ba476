// `hearsay-train attribution`: learns where contents begin and end, and which candidates are attributions.

import ArgumentParser
import Foundation
import Hearsay

struct TrainAttribution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attribution",
        abstract: "Learns the choices of the quotations floor and writes attribution.weights.",
        discussion: """
            Reads annotated attributions, one document a line, in the form of attribution/polnear.train.jsonl. The trees that accept \
            or reject a candidate learn from borders and rates that were learnt on the other half of the documents. Needs no seed.
            """)

    @Option(help: "The folder that holds attribution/polnear.train.jsonl.")
    var corpora: String

    @Option(help: "The folder of the language pack that attribution.weights is written to.")
    var output: String

    @Option(help: "Another file of annotated attributions than the corpora's.")
    var documents: String?

    func run() throws {
        let file =
            documents.map { URL(filePath: $0) }
            ?? URL(filePath: corpora).appending(path: "attribution/polnear.train.jsonl")
        let all = try AttributionCorpus.documents(file)
        let pack = try LanguagePack.english()
        let halves = [0, 1].map { half in all.indices.filter { $0 % 2 == half }.map { all[$0] } }
        var candidates: [[AttributionTraining.CandidateExample]] = []
        for half in [0, 1] {
            let rest = halves[1 - half]
            let rates = try CueCounts(rest, pack).table
            let restPack = pack.replacing(try LexiconTable(name: CueCounts.fileName, bytes: Array(rates.utf8)))
            let borders = try Borders(rest, restPack)
            let training = try AttributionTraining(
                restPack, starts: borders.starts, ends: borders.ends, sources: borders.sources)
            candidates.append(halves[half].flatMap { training.candidates($0.source, $0.gold) })
            report(
                "half \(half + 1): \(candidates[half].count) candidates, \(candidates[half].count { $0.isRight }) right"
            )
        }
        let acceptor = Self.acceptor(of: candidates[0] + candidates[1])
        let sourced = Self.sourced(candidates)
        let borders = try Borders(all, pack)
        report("borders of all \(all.count) documents learnt")
        let bytes = WeightsFile.bytes(
            borders.starts.arrays("starts") + borders.ends.arrays("ends") + borders.sources.arrays("sources")
                + acceptor.arrays("acceptor") + sourced.arrays("sourced"))
        try Data(bytes).write(to: URL(filePath: output).appending(path: AttributionTraining.fileName))
        report("\(AttributionTraining.fileName): \(bytes.count) bytes")
    }

    private static func acceptor(of candidates: [AttributionTraining.CandidateExample]) -> BoostedTrees {
        let names = AttributionTraining.candidateNames
        return TreeBooster(options: TreeOptions(trees: 250)).learn(
            TreeExamples(rows: candidates.map(\.row), labels: candidates.map(\.isRight)), numberNames: names.numbers,
            keyNames: names.keys)
    }

    /// The trees that tell whether a source is right: learnt from those candidates of each half that what accepts the other half's takes.
    private static func sourced(_ halves: [[AttributionTraining.CandidateExample]]) -> BoostedTrees {
        var examples = TreeExamples()
        for half in [0, 1] {
            let acceptor = acceptor(of: halves[1 - half])
            for candidate in halves[half] {
                guard let isRight = candidate.hasRightSource,
                    Exponential.probability(Double(acceptor.score(candidate.row))) >= AttributionTraining.threshold
                else { continue }
                examples.add(candidate.row, isRight)
            }
        }
        let names = AttributionTraining.candidateNames
        return TreeBooster(options: TreeOptions(trees: 60, depth: 4)).learn(
            examples, numberNames: names.numbers, keyNames: names.keys)
    }

    private func report(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    /// The trees that choose first and last words, and sources.
    private struct Borders {
        let starts: BoostedTrees
        let ends: BoostedTrees
        let sources: BoostedTrees

        init(_ documents: [AnnotatedDocument], _ pack: LanguagePack) throws {
            let training = try AttributionTraining(pack)
            var starts = TreeExamples()
            var ends = TreeExamples()
            var sources = TreeExamples()
            for document in documents {
                let found = training.borders(document.source, document.gold)
                for example in found.starts { starts.add(example.row, example.isRight) }
                for example in found.ends { ends.add(example.row, example.isRight) }
                for example in found.sources { sources.add(example.row, example.isRight) }
            }
            let startNames = AttributionTraining.startNames
            let endNames = AttributionTraining.endNames
            let sourceNames = AttributionTraining.sourceNames
            self.starts = TreeBooster(options: TreeOptions(trees: 100)).learn(
                starts, numberNames: startNames.numbers, keyNames: startNames.keys)
            self.ends = TreeBooster(options: TreeOptions(trees: 150)).learn(
                ends, numberNames: endNames.numbers, keyNames: endNames.keys)
            self.sources = TreeBooster(options: TreeOptions(trees: 150)).learn(
                sources, numberNames: sourceNames.numbers, keyNames: sourceNames.keys)
        }
    }
}

extension AnnotatedDocument {
    /// Its quotations as the training of choices takes them.
    var gold: [AttributionTraining.Gold] {
        quotations.map { AttributionTraining.Gold(content: $0.content, cue: $0.cue, source: $0.source) }
    }
}
