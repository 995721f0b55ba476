// Learns who speaks a turn of a dialogue.

import Foundation
import Hearsay

struct TurnLearner {
    /// A dialogue of the corpus.
    private struct Scene {
        let dialogue: TurnTraining.Dialogue
        let gold: TurnGold
        /// The novel, or the corpus, that it is from.
        let work: Substring
    }

    private let scenes: [Scene]

    init(_ pack: LanguagePack, _ documents: [AnnotatedDocument]) throws {
        let training = try TurnTraining(pack)
        scenes = documents.compactMap { document in
            training.dialogue(document.source).map {
                Scene(
                    dialogue: $0, gold: TurnGold(document),
                    work: document.id.prefix { $0 != "-" })
            }
        }
    }

    /// The model of all scenes, and the probabilities that what is learnt on the other works gives the turns of each, with whether
    /// they were right. Prints how well these are found.
    func model() -> (model: TurnModel, heldOut: [(share: Double, isRight: Bool)]) {
        var total = Score()
        for work in Set(scenes.map(\.work)).sorted() {
            let held = scenes.filter { $0.work == work }
            guard held.count > 1, held.count < scenes.count else { continue }
            let score = score(held, learn(scenes.filter { $0.work != work }))
            print("turns of \(work) by the others: \(score)")
            total.answers += score.answers
        }
        if !total.answers.isEmpty { print("turns by works that were not learnt from: \(total)") }
        return (learn(scenes), total.answers)
    }

    /// The trees that look at turns together learn from what those that look at them alone say of the other half of the scenes.
    private func learn(_ scenes: [Scene]) -> TurnModel {
        let halves = [0, 1].map { half in scenes.indices.filter { $0 % 2 == half }.map { scenes[$0] } }
        let steps = TurnTraining.steps(
            scenes.map { scene in scene.dialogue.turns.map { ($0.gap, scene.gold.speaker(of: $0.content)) } })
        var together = TreeExamples()
        for half in [0, 1] {
            let alone = fit(examples(halves[1 - half], nil))
            together = together + examples(halves[half], TurnModel(alone: alone, steps: steps, together: nil))
        }
        return TurnModel(alone: fit(examples(scenes, nil)), steps: steps, together: fit(together))
    }

    private func fit(_ examples: TreeExamples) -> BoostedTrees {
        TreeBooster(options: TreeOptions(trees: 150)).learn(
            examples, numberNames: TurnTraining.names.numbers, keyNames: TurnTraining.names.keys)
    }

    private func examples(_ scenes: [Scene], _ model: TurnModel?) -> TreeExamples {
        var examples = TreeExamples()
        for scene in scenes {
            for example in scene.dialogue.examples(model) {
                guard let answers = scene.gold.answers(example) else { continue }
                for (candidate, isRight) in zip(example.candidates, answers) { examples.add(candidate.row, isRight) }
            }
        }
        return examples
    }

    /// How well the speakers of turns without a named one are found.
    private struct Score: CustomStringConvertible {
        /// The probability of the likeliest speaker of each turn, and whether it is the right one.
        var answers: [(share: Double, isRight: Bool)] = []

        var description: String {
            let sure = answers.filter { $0.share >= 0.5 }
            let bins = Dictionary(grouping: answers) { min(9, Int($0.share * 10)) }
            let error = bins.sorted { $0.key < $1.key }.reduce(0) { sum, bin in
                sum + abs(bin.value.reduce(0) { $0 + $1.share - ($1.isRight ? 1 : 0) })
            }
            return "\(percent(answers.count { $0.isRight }, answers.count)) of \(answers.count); "
                + "\(percent(sure.count, answers.count)) are surer than 0.5, of them "
                + "\(percent(sure.count { $0.isRight }, sure.count)) right; calibration error "
                + String(format: "%.3f", error / Double(max(answers.count, 1)))
        }

        private func percent(_ a: Int, _ b: Int) -> String {
            String(format: "%.1f %%", 100 * Double(a) / Double(max(b, 1)))
        }
    }

    private func score(_ scenes: [Scene], _ model: TurnModel) -> Score {
        var score = Score()
        for scene in scenes {
            for example in scene.dialogue.examples(model) {
                guard let answers = scene.gold.answers(example), let trees = model.together else { continue }
                let odds = trees.scores(example.candidates.map(\.row)).map(Double.init)
                let best = odds.indices.max { (odds[$0], $1) < (odds[$1], $0) }
                score.answers.append(
                    (best.map { Exponential.probability(odds[$0]) } ?? 0, best.map { answers[$0] } ?? false))
            }
        }
        return score
    }
}
