// The training loop: batches, shards, the learning rate, checkpoints.

import Dispatch
import Hearsay

/// How long and how fast to learn.
struct GrammarSchedule {
    /// Words of all batches together, in passes over gold and news.
    var passes = 6
    /// How often the hand-made sentences stand in a pass.
    var goldCopies = 3
    var wordsPerBatch = 1_250
    var rate: Float = 2.5e-3
    var warmUp = 200
    var seed: UInt64 = 1
}

/// Learns a network's parameters.
final class GrammarTrainer {
    private let model: GrammarNetworkModel
    private let gold: [GrammarSentence]
    private let news: [GrammarSentence]
    private let schedule: GrammarSchedule
    private let options: GrammarTrainingOptions
    private let arenas: [Arena]
    private var batches: [[Int32]] = []
    private(set) var step = 0
    /// A batch is worked on in this many parts at a time, whatever the machine: sums keep their order.
    static let shards = 2
    /// Longer sentences are left out: they are tables and lists.
    private static let longest = 160

    init(
        _ model: GrammarNetworkModel, gold: [GrammarSentence], news: [GrammarSentence], schedule: GrammarSchedule,
        options: GrammarTrainingOptions
    ) {
        self.model = model
        self.gold = gold
        self.news = news
        self.schedule = schedule
        self.options = options
        arenas = (0..<Self.shards).map { _ in Arena() }
        for pass in 0..<schedule.passes { addBatches(pass) }
    }

    var steps: Int { batches.count }

    /// Goes on after a step whose state the model has.
    func resume(after step: Int) { self.step = min(step, batches.count) }

    /// The batches of a pass: numbers of gold sentences, and of news sentences below zero.
    private func addBatches(_ pass: Int) {
        var numbers = RandomNumbers(seed: schedule.seed &* 1_000_003 &+ UInt64(pass))
        var order: [Int32] = []
        for _ in 0..<schedule.goldCopies { order += gold.indices.map { Int32($0) } }
        order += news.indices.map { -1 - Int32($0) }
        order.shuffle(using: &numbers)
        var batch: [Int32] = []
        var words = 0
        for number in order {
            let count = sentence(number).count
            guard count <= Self.longest else { continue }
            batch.append(number)
            words += count
            if words >= schedule.wordsPerBatch {
                batches.append(batch)
                batch = []
                words = 0
            }
        }
    }

    private func sentence(_ number: Int32) -> GrammarSentence {
        number >= 0 ? gold[Int(number)] : news[Int(-1 - number)]
    }

    /// Takes some steps, at most to the end of the schedule; returns their loss.
    func train(steps count: Int) -> GrammarLoss {
        var total = GrammarLoss()
        for _ in 0..<min(count, batches.count - step) { total += takeStep() }
        return total
    }

    /// What one shard gives, written by one thread only.
    private struct ShardResult: @unchecked Sendable {
        let values: UnsafeMutablePointer<(GrammarLoss, RowGradients)?>
    }

    private func takeStep() -> GrammarLoss {
        let parts = divide(batches[step].map(sentence))
        let words = parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
        let results = UnsafeMutablePointer<(GrammarLoss, RowGradients)?>.allocate(capacity: Self.shards)
        results.initialize(repeating: nil, count: Self.shards)
        defer {
            results.deinitialize(count: Self.shards)
            results.deallocate()
        }
        let output = ShardResult(values: results)
        let seed = schedule.seed &* 7_919 &+ UInt64(step)
        nonisolated(unsafe) let trainer = self
        DispatchQueue.concurrentPerform(iterations: Self.shards) { shard in
            var numbers = RandomNumbers(seed: seed &* 31 &+ UInt64(shard))
            output.values[shard] = trainer.model.learn(
                parts[shard], options: trainer.options, scale: 1 / Float(words), shard: shard,
                arena: trainer.arenas[shard],
                numbers: &numbers)
        }
        let found = (0..<Self.shards).compactMap { results[$0] }
        update(found.map(\.1))
        step += 1
        return found.reduce(into: GrammarLoss()) { $0 += $1.0 }
    }

    /// Sentences in parts of about the same number of words.
    private func divide(_ sentences: [GrammarSentence]) -> [[GrammarSentence]] {
        var parts = [[GrammarSentence]](repeating: [], count: Self.shards)
        var words = [Int](repeating: 0, count: Self.shards)
        for sentence in sentences {
            let smallest = words.indices.min { words[$0] < words[$1] } ?? 0
            parts[smallest].append(sentence)
            words[smallest] += sentence.count
        }
        return parts
    }

    private func update(_ tables: [RowGradients]) {
        var norm: Float = 0
        for parameter in model.parameters { norm += parameter.gatherGradient() }
        let norms = norm.squareRoot()
        let warm = min(Float(step + 1) / Float(schedule.warmUp), 1)
        let left = 1 - Float(step) / Float(batches.count)
        let rate = schedule.rate * warm * power(left)
        let learning = LearningStep(
            rate: rate, scale: norms > 2 ? 2 / norms : 1, meanCorrection: 1 / (1 - decay(0.9)),
            squareCorrection: 1 / (1 - decay(0.98)))
        for parameter in model.parameters { parameter.step(learning) }
        let merged = merge(tables)
        model.table.step(merged.rows, merged.values, learning)
    }

    /// The rate falls with the share that is left, as its power of 0.75: two square roots, no mathematics library.
    private func power(_ left: Float) -> Float { left.squareRoot() * left.squareRoot().squareRoot() }

    private func decay(_ base: Float) -> Float {
        var result: Float = 1
        for _ in 0..<min(step + 1, 2_000) { result *= base }
        return result
    }

    /// The gradients of all shards, each row once.
    private func merge(_ tables: [RowGradients]) -> RowGradients {
        var rows = Set<Int32>()
        for table in tables { rows.formUnion(table.rows) }
        let order = rows.sorted()
        var places: [Int32: Int] = [:]
        for (place, row) in order.enumerated() { places[row] = place }
        let columns = model.shape.width
        let values = arenas[0].zeros(order.count, columns)
        for table in tables {
            for (i, row) in table.rows.enumerated() {
                let (from, to) = (table.values.row(i), values.row(places[row] ?? 0))
                for c in 0..<columns { to[c] += from[c] }
            }
        }
        return RowGradients(rows: order, values: values)
    }
}
