import Foundation
import Testing

@testable import Hearsay
@testable import hearsay_train

/// Training and parser compute one and the same network.
@Suite struct ReferenceTests {
    /// A network of random numbers about as large as learnt ones are; what is only added to scores counts enough for an error
    /// to show.
    private static func training(_ seed: UInt64) -> TinyTraining {
        let training = TinyTraining(passes: 1, start: seed)
        var numbers = RandomNumbers(seed: seed)
        for parameter in training.model.parameters {
            let isTerm = parameter.name.hasSuffix("Distance") || parameter.name == "arcBias"
            let deviation: Float = isTerm ? 2 : 0.1
            for i in 0..<parameter.value.count { parameter.value.values[i] += numbers.around(deviation) }
        }
        let table = training.model.table.value
        for i in 0..<table.count { table.values[i] = max(-Table.limit, min(Table.limit, table.values[i] * 4)) }
        return training
    }

    /// Sentences of random words and labels.
    private static func sentence(_ count: Int, _ training: TinyTraining, seed: UInt64) -> GrammarSentence {
        var numbers = RandomNumbers(seed: seed)
        func labels(_ limit: Int) -> [Int] { (0..<count).map { _ in Int.random(in: 0..<limit, using: &numbers) } }
        let shape = training.model.shape
        return GrammarSentence(
            rows: (0..<count * TableLayout.rowsPerToken).map { _ in
                Int32.random(in: 0...Int32(training.model.layout.count), using: &numbers)
            },
            universal: labels(UniversalTag.allCases.count), treebank: labels(shape.treebankCount),
            heads: (1...count).map { ($0 + Int.random(in: 1...count, using: &numbers)) % (count + 1) },
            relations: labels(shape.relationCount), names: labels(NameLabel.count))
    }

    /// The loss of labels under a softmax of their scores.
    private func loss(_ scores: [[Double]], _ labels: [Int], _ columns: Range<Int>? = nil) -> Double {
        zip(scores, labels).reduce(0) { sum, token in
            let row = Array(token.0[columns ?? token.0.indices])
            let top = row.max() ?? 0
            return sum + top + log(row.reduce(0) { $0 + exp($1 - top) }) - row[token.1]
        }
    }

    @Test(arguments: [1, 2, 7, 40]) func theLossOfTrainingIsThatOfTheDefinition(_ count: Int) {
        let training = Self.training(21)
        let sentence = Self.sentence(count, training, seed: UInt64(count))
        let loss = Pass(training.model, [sentence]).loss
        let reference = ReferenceNetwork(training.model, rows: sentence.rows)
        var arcs = reference.arcs
        for i in arcs.indices { arcs[i][i + 1] = -1e9 }
        let tags = reference.tags
        let universal = UniversalTag.allCases.count
        let expected = [
            self.loss(arcs, sentence.heads), self.loss(reference.relations(sentence.heads), sentence.relations),
            self.loss(tags, sentence.universal, 0..<universal)
                + self.loss(tags, sentence.treebank, universal..<training.model.shape.tagOutputs),
            self.loss(reference.names, sentence.names),
        ]
        for (found, expected) in zip([loss.arcs, loss.relations, loss.tags, loss.names], expected) {
            #expect(abs(Double(found) - expected) < 1e-4 * Double(count) + 1e-5 * expected)
        }
    }

    /// How much of a score a choice of the parser may give away to the best: what the rounding of weights and states makes of ties.
    private static let slack = 0.3

    @Test(arguments: [1, 2, 7, 40], [22, 23] as [UInt64])
    func theParserChoosesAsTheDefinitionDoes(_ count: Int, _ seed: UInt64) throws {
        let training = Self.training(seed)
        let sentence = Self.sentence(count, training, seed: UInt64(count))
        let network = try GrammarNetwork(try WeightsFile(training.bytes), layout: training.model.layout)
        let found = network.parse(sentence.rows[...], scratch: NetworkScratch())
        let reference = ReferenceNetwork(training.model, rows: sentence.rows)
        let (tags, relations) = (reference.tags, reference.relations(found.heads))
        let universal = UniversalTag.allCases.count
        let shape = training.model.shape
        #expect(forgone(tags, found.universal, 0..<universal) < Self.slack)
        #expect(forgone(tags, found.treebank, universal..<universal + shape.treebankCount) < Self.slack)
        #expect(forgone(relations, found.relations, 0..<shape.relationCount) < Self.slack)

        // Heads and names are chosen together for a sentence: their scores count per token.
        let (arcs, names) = (reference.arcs, reference.names)
        let tree = arcs.flatMap { $0.map { Float($0) } }.withUnsafeBufferPointer {
            TreeDecoder.heads($0, stride: count + 1, count: count)
        }
        #expect(mean(arcs, tree) - mean(arcs, found.heads) < Self.slack)
        let labels = names.flatMap { $0.map { Float($0) } }.withUnsafeBufferPointer {
            NameDecoder().labels($0, stride: NameLabel.count, count: count)
        }
        #expect(mean(names, labels.map { Int($0) }) - mean(names, found.names.map { Int($0) }) < Self.slack)
    }

    /// The most that a choice's score lies under the best of its row.
    private func forgone(_ scores: [[Double]], _ chosen: [UInt8], _ columns: Range<Int>) -> Double {
        zip(scores, chosen).map { row, label in
            (row[columns].max() ?? 0) - row[columns.lowerBound + Int(label)]
        }.max() ?? 0
    }

    private func mean(_ scores: [[Double]], _ chosen: [Int]) -> Double {
        zip(scores, chosen).reduce(0) { $0 + $1.0[$1.1] } / Double(chosen.count)
    }
}
