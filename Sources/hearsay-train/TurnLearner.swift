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

    /// The model of all scenes. Prints how well each work's turns are found by what is learnt on the others.
    func model() -> TurnModel {
        var total = Score()
        for work in Set(scenes.map(\.work)).sorted() {
            let held = scenes.filter { $0.work == work }
            guard held.count > 1, held.count < scenes.count else { continue }
            let score = score(held, learn(scenes.filter { $0.work != work }))
            print("turns of \(work) by the others: \(score)")
            total.add(score)
        }
        if total.turns > 0 { print("turns by works that were not learnt from: \(total)") }
        return learn(scenes)
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
        var turns = 0
        var right = 0
        var answered = 0
        var answeredRight = 0
        /// Sums of the probabilities given and of what was right, for each of ten stretches of probability.
        var given = [Double](repeating: 0, count: 10)
        var were = [Double](repeating: 0, count: 10)

        mutating func add(_ other: Score) {
            turns += other.turns
            right += other.right
            answered += other.answered
            answeredRight += other.answeredRight
            for bin in given.indices {
                given[bin] += other.given[bin]
                were[bin] += other.were[bin]
            }
        }

        mutating func add(_ probability: Double, isRight: Bool) {
            turns += 1
            if isRight { right += 1 }
            if probability >= 0.5 {
                answered += 1
                if isRight { answeredRight += 1 }
            }
            let bin = min(9, Int(probability * 10))
            given[bin] += probability
            were[bin] += isRight ? 1 : 0
        }

        var description: String {
            func percent(_ a: Int, _ b: Int) -> String { String(format: "%.1f %%", 100 * Double(a) / Double(max(b, 1))) }
            let error = zip(given, were).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(max(turns, 1))
            return "\(percent(right, turns)) of \(turns); \(percent(answered, turns)) are surer than 0.5, "
                + "of them \(percent(answeredRight, answered)) right; calibration error \(String(format: "%.3f", error))"
        }
    }

    private func score(_ scenes: [Scene], _ model: TurnModel) -> Score {
        var score = Score()
        for scene in scenes {
            for example in scene.dialogue.examples(model) {
                guard let answers = scene.gold.answers(example), let trees = model.together else { continue }
                let odds = example.candidates.map { Double(trees.score($0.row)) }
                let best = odds.indices.max { (odds[$0], $1) < (odds[$1], $0) }
                score.add(
                    best.map { Exponential.probability(odds[$0]) } ?? 0, isRight: best.map { answers[$0] } ?? false)
            }
        }
        return score
    }
}
