// Learns where contents begin and end, who their sources are, and which candidates are attributions.

import Hearsay

struct AttributionLearner {
    private let pack: LanguagePack

    init(_ pack: LanguagePack) {
        self.pack = pack
    }

    /// The bytes of `attribution.weights`, learnt from some documents.
    /// - Parameter report: told in a line what is done.
    func weights(of documents: [AnnotatedDocument], report: (String) -> Void = { _ in }) throws -> [UInt8] {
        let halves = [0, 1].map { half in documents.indices.filter { $0 % 2 == half }.map { documents[$0] } }
        var candidates: [[AttributionTraining.CandidateExample]] = []
        for half in [0, 1] {
            let rest = halves[1 - half]
            let rates = try CueCounts(rest, pack).table
            let restPack = pack.replacing(try LexiconTable(name: CueCounts.fileName, bytes: Array(rates.utf8)))
            let borders = try Borders(rest, restPack)
            let training = try AttributionTraining(
                restPack, starts: borders.starts, ends: borders.ends, sources: borders.sources)
            let found = halves[half].flatMap { training.candidates($0.source, $0.gold) }
            report("half \(half + 1): \(found.count) candidates, \(found.count { $0.isRight }) right")
            candidates.append(found)
        }
        let acceptor = Self.acceptor(of: candidates[0] + candidates[1])
        let sourced = Self.sourced(candidates)
        let borders = try Borders(documents, pack)
        report("borders of all \(documents.count) documents learnt")
        return WeightsFile.bytes(
            borders.starts.arrays("starts") + borders.ends.arrays("ends") + borders.sources.arrays("sources")
                + acceptor.arrays("acceptor") + sourced.arrays("sourced"))
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
            for (candidate, odds) in zip(halves[half], acceptor.scores(halves[half].map(\.row))) {
                guard let isRight = candidate.hasRightSource,
                    Exponential.probability(Double(odds)) >= AttributionTraining.threshold
                else { continue }
                examples.add(candidate.row, isRight)
            }
        }
        let names = AttributionTraining.candidateNames
        return TreeBooster(options: TreeOptions(trees: 60, depth: 4)).learn(
            examples, numberNames: names.numbers, keyNames: names.keys)
    }

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
