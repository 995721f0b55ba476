// What the tests of training share: a network that is small enough to be looked at number by number, and sentences for it.

import Hearsay

@testable import hearsay_train

/// A network of few numbers with all kinds of layers.
enum TinyNetwork {
    static let layout = TableLayout(words: 6, affixes: 8)

    static var shape: NetworkShape {
        var shape = NetworkShape()
        (shape.width, shape.arcs, shape.relations, shape.tags, shape.names) = (16, 16, 16, 16, 16)
        shape.layers = [.convolution(distance: 1), .recurrence, .convolution(distance: 2)]
        (shape.relationCount, shape.treebankCount) = (5, 7)
        return shape
    }

    /// A network in which each number plays a part: its biases and gains are not the zeros and ones that it begins with.
    static func model(seed: UInt64 = 1, shards: Int = 1) -> GrammarNetworkModel {
        let model = GrammarNetworkModel(
            shape: shape, layout: layout, wordCounts: [Float](repeating: 3, count: layout.words), seed: seed,
            shards: shards)
        var numbers = RandomNumbers(seed: seed &+ 100)
        for parameter in model.parameters {
            for i in 0..<parameter.value.count { parameter.value.values[i] += numbers.around(0.2) }
        }
        keepFromEdges(model)
        return model
    }

    /// The layers whose units are rectified.
    private static let rectified = [
        "layer0", "layer2", "arcHead", "arcDependent", "relationDependent", "tagHidden", "nameHidden",
    ]

    /// Gives rectified units small weights and large biases: half of them stand well inside of their range, a quarter each well
    /// below and above it. A small step then never takes one over an edge, where the loss has no gradient.
    private static func keepFromEdges(_ model: GrammarNetworkModel) {
        let centers: [Float] = [3, -3, 4, 11]
        for name in rectified {
            guard let weights = model.parameter(name + ".weights"), let bias = model.parameter(name + ".bias") else {
                continue
            }
            for i in 0..<weights.value.count { weights.value.values[i] *= 0.3 }
            for i in 0..<bias.value.count { bias.value.values[i] += centers[i % centers.count] }
        }
    }

    /// Two sentences of five and three tokens. One token has no head, two no relation, the second sentence no names; one word is not
    /// known, and some rows stand in several tokens.
    static let sentences: [GrammarSentence] = {
        var numbers = RandomNumbers(seed: 5)
        func rows(_ words: [Int?]) -> [Int32] {
            words.flatMap { word in
                let affixes = (0..<5).map { _ in layout.words + Int.random(in: 0..<layout.affixes, using: &numbers) }
                let others = [layout.firstShape + 1, layout.firstClass, layout.firstState + 4, layout.firstStyle]
                return ([word ?? layout.count] + affixes + others).map { Int32($0) }
            }
        }
        let person = NameLabel.number(0, .first)
        return [
            GrammarSentence(
                rows: rows([0, 1, nil, 3, 0]), universal: [11, 15, 7, 5, 12], treebank: [0, 2, 6, 3, 1],
                heads: [2, 0, 4, 2, -1], relations: [1, 0, -1, 2, -1],
                names: [person, NameLabel.number(0, .last), NameLabel.outside, -1, NameLabel.number(2, .only)]),
            GrammarSentence(
                rows: rows([4, 2, 5]), universal: [10, 15, 12], treebank: [5, 2, 1], heads: [2, 0, 2],
                relations: [1, 0, 4], names: [-1, -1, -1]),
        ]
    }()

    /// Nothing is dropped, and all tasks weigh the same: the loss is the one whose gradient is taken.
    static var options: GrammarTrainingOptions {
        var options = GrammarTrainingOptions()
        (options.dropout, options.wordDropout, options.rareWordDropout) = (0, 0, 0)
        (options.arcWeight, options.relationWeight, options.nameWeight) = (1, 1, 1)
        (options.universalWeight, options.treebankWeight) = (1, 1)
        return options
    }
}

/// One pass over some sentences with what it leaves, copied out of the arena.
struct Pass {
    let loss: GrammarLoss
    /// By the parameter's name.
    let gradients: [String: [Float]]
    /// By the row of the table.
    let rows: [Int32: [Float]]

    init(
        _ model: GrammarNetworkModel, _ sentences: [GrammarSentence] = TinyNetwork.sentences,
        _ options: GrammarTrainingOptions = TinyNetwork.options, scale: Float = 1, shard: Int = 0
    ) {
        for parameter in model.parameters { parameter.gradients[shard].clear() }
        var numbers = RandomNumbers(seed: 7)
        let arena = Arena()
        defer { withExtendedLifetime(arena) {} }
        let (loss, table) = model.learn(
            sentences, options: options, scale: scale, shard: shard, arena: arena, numbers: &numbers)
        self.loss = loss
        gradients = Dictionary(
            uniqueKeysWithValues: model.parameters.map { parameter in
                let gradient = parameter.gradients[shard]
                return (parameter.name, Array(UnsafeBufferPointer(start: gradient.values, count: gradient.count)))
            })
        rows = Dictionary(
            uniqueKeysWithValues: table.rows.enumerated().map { place, row in
                (row, Array(UnsafeBufferPointer(start: table.values.row(place), count: table.values.columns)))
            })
    }

    /// The loss of all tasks.
    var total: Double { Double(loss.arcs) + Double(loss.relations) + Double(loss.tags) + Double(loss.names) }
}
