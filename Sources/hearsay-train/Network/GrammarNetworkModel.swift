// The network as it is trained: 32-bit floats, a loss, and the gradients of all parameters.

import Hearsay

/// The loss of some sentences by task, and how many decisions were right.
struct GrammarLoss {
    var arcs: Float = 0
    var relations: Float = 0
    var tags: Float = 0
    var names: Float = 0
    var tokens = 0
    var rightHeads = 0

    static func += (a: inout GrammarLoss, b: GrammarLoss) {
        a.arcs += b.arcs
        a.relations += b.relations
        a.tags += b.tags
        a.names += b.names
        a.tokens += b.tokens
        a.rightHeads += b.rightHeads
    }
}

/// The gradients of the embedding rows that a shard touched.
struct RowGradients {
    var rows: [Int32] = []
    var values: Matrix
}

/// How strongly training drops and weighs.
struct GrammarTrainingOptions {
    var dropout: Float = 0.15
    /// The share of words that are hidden, so that affixes learn to tell what they are; of rare words more are.
    var wordDropout: Float = 0.04
    /// A word seen n times is hidden once more in this over this plus n (Kiperwasser and Goldberg 2016).
    var rareWordDropout: Float = 0.3
    var arcWeight: Float = 1
    var relationWeight: Float = 0.5
    var universalWeight: Float = 1
    var treebankWeight: Float = 0.5
    var nameWeight: Float = 2
}

/// All parameters, and a pass over a batch.
final class GrammarNetworkModel {
    enum Layer {
        case convolution(Linear, Normalization, distance: Int)
        case recurrence(Linear, Normalization)
    }

    let shape: NetworkShape
    let layout: TableLayout
    let table: Table
    private let wordCounts: [Float]
    private(set) var parameters: [Parameter] = []
    private let inputNormalization: Normalization
    private var layers: [Layer] = []
    private let arcHead: Linear
    private let arcDependent: Linear
    private let arcProduct: Linear
    private let arcBias: Parameter
    private let arcRoot: Parameter
    private let arcDistance: Parameter
    private let relationHead: Linear
    private let relationDependent: Linear
    private let relationRoot: Parameter
    private let relationDistance: Parameter
    private let relationOutput: Linear
    private let tagHidden: Linear
    private let tagOutput: Linear
    private let nameHidden: Linear
    private let nameOutput: Linear

    /// - Parameter wordCounts: how often each known word stands in the training texts, by its row.
    init(shape: NetworkShape, layout: TableLayout, wordCounts: [Float], seed: UInt64, shards: Int) {
        self.shape = shape
        self.layout = layout
        self.wordCounts = wordCounts
        var numbers = RandomNumbers(seed: seed)
        table = Table(rows: layout.count, columns: shape.width, numbers: &numbers)
        var made: [Parameter] = []
        func matrix(_ name: String, _ rows: Int, _ columns: Int, _ deviation: Float) -> Parameter {
            let parameter = Parameter(name, rows, columns, shards: shards) { numbers.around(deviation) }
            made.append(parameter)
            return parameter
        }
        func constant(_ name: String, _ columns: Int, _ value: Float) -> Parameter {
            let parameter = Parameter(name, 1, columns, shards: shards) { value }
            made.append(parameter)
            return parameter
        }
        func linear(_ name: String, _ inputs: Int, _ outputs: Int, gain: Float = 2, hasBias: Bool = true) -> Linear {
            Linear(
                weights: matrix(name + ".weights", inputs, outputs, (gain / Float(inputs)).squareRoot()),
                bias: hasBias ? constant(name + ".bias", outputs, 0) : nil)
        }
        func normalization(_ name: String) -> Normalization {
            Normalization(
                gain: constant(name + ".gain", shape.width, 1), bias: constant(name + ".shift", shape.width, 0))
        }
        let width = shape.width
        inputNormalization = normalization("input")
        for (i, layer) in shape.layers.enumerated() {
            switch layer {
            case .convolution(let distance):
                layers.append(
                    .convolution(linear("layer\(i)", 3 * width, width), normalization("layer\(i)"), distance: distance))
            case .recurrence:
                let inner = linear("layer\(i)", width, 2 * width, gain: 1)
                // Half of the units begin with a long memory.
                if let bias = inner.bias {
                    for c in 0..<width { bias.value.values[width + c] = c % 2 == 0 ? 1.5 : 0 }
                }
                layers.append(.recurrence(inner, normalization("layer\(i)")))
            }
        }
        arcHead = linear("arcHead", width, shape.arcs)
        arcDependent = linear("arcDependent", width, shape.arcs)
        arcProduct = linear("arcProduct", shape.arcs, shape.arcs, gain: 0.1, hasBias: false)
        arcBias = matrix("arcBias", 1, shape.arcs, 0)
        arcRoot = matrix("arcRoot", 1, shape.arcs, 0.1)
        arcDistance = matrix("arcDistance", 1, NetworkShape.distances, 0)
        relationHead = linear("relationHead", width, shape.relations, hasBias: false)
        relationDependent = linear("relationDependent", width, shape.relations)
        relationRoot = matrix("relationRoot", 1, shape.relations, 0.1)
        relationDistance = matrix("relationDistance", NetworkShape.distances, shape.relations, 0.01)
        relationOutput = linear("relationOutput", shape.relations, shape.relationOutputs, gain: 1)
        tagHidden = linear("tagHidden", width, shape.tags)
        tagOutput = linear("tagOutput", shape.tags, shape.tagOutputs, gain: 1)
        nameHidden = linear("nameHidden", 3 * width, shape.names)
        nameOutput = linear("nameOutput", shape.names, NetworkShape.nameOutputs, gain: 1)
        parameters = made
    }

    /// A parameter by its name.
    func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }

    /// All values and moments by name, for a checkpoint.
    var state: [(name: String, values: Matrix)] {
        var state: [(name: String, values: Matrix)] = []
        for (i, matrix) in table.state.enumerated() { state.append(("table.\(i)", matrix)) }
        for parameter in parameters {
            for (i, matrix) in parameter.state.enumerated() { state.append(("\(parameter.name).\(i)", matrix)) }
        }
        return state
    }

    /// What one pass through a layer leaves for the way back.
    private struct Trace {
        let input: Matrix
        var window: Matrix?
        var inner: Matrix
        var memory: Recurrence.Memory?
        var mask: Matrix?
        var normalization: Normalization.Memory
    }

    /// The loss of some sentences; adds the gradients to those of the shard.
    /// - Parameter scale: by which the gradient of each token is multiplied: one over the words of the whole batch.
    func learn(
        _ batch: [GrammarSentence], options: GrammarTrainingOptions, scale: Float, shard: Int, arena: Arena,
        numbers: inout RandomNumbers
    ) -> (GrammarLoss, RowGradients) {
        arena.reset()
        var sentences: [Range<Int>] = []
        var start = 0
        for sentence in batch {
            sentences.append(start..<start + sentence.count)
            start += sentence.count
        }
        let count = start
        let width = shape.width
        let dropout = Dropout(rate: options.dropout)

        // Up.
        var rows: [Int32] = []
        rows.reserveCapacity(count * TableLayout.rowsPerToken)
        for sentence in batch { rows += sentence.rows }
        for t in 0..<count {
            let row = Int(rows[t * TableLayout.rowsPerToken])
            guard row < layout.words else { continue }
            let rare = options.rareWordDropout / (options.rareWordDropout + wordCounts[row])
            if numbers.unit() < options.wordDropout + rare { rows[t * TableLayout.rowsPerToken] = Int32(layout.count) }
        }
        let sums = arena.zeros(count, width)
        for (i, row) in rows.enumerated() where Int(row) < layout.count {
            let (from, to) = (table.value.row(Int(row)), sums.row(i / TableLayout.rowsPerToken))
            for c in 0..<width { to[c] += from[c] }
        }
        var (x, inputMemory) = inputNormalization.forward(sums, arena)
        let inputMask = dropout.forward(x, arena, &numbers)
        var traces: [Trace] = []
        for layer in layers {
            let output: (Matrix, Normalization.Memory)
            switch layer {
            case .convolution(let linear, let normalization, let distance):
                let window = Window.forward(x, sentences, distance: distance, arena)
                let inner = linear.forward(window, arena)
                Rectifier.forward(inner)
                let sum = copy(inner, arena)
                let mask = dropout.forward(sum, arena, &numbers)
                add(x, to: sum)
                output = normalization.forward(sum, arena)
                traces.append(
                    Trace(input: x, window: window, inner: inner, mask: mask, normalization: output.1))
            case .recurrence(let linear, let normalization):
                let inner = linear.forward(x, arena)
                let memory = Recurrence.forward(inner, sentences, arena)
                let sum = copy(memory.states, arena)
                let mask = dropout.forward(sum, arena, &numbers)
                add(x, to: sum)
                output = normalization.forward(sum, arena)
                traces.append(
                    Trace(input: x, inner: inner, memory: memory, mask: mask, normalization: output.1))
            }
            x = output.0
        }

        // The heads, each up and down.
        var loss = GrammarLoss()
        loss.tokens = count
        let gradient = arena.zeros(count, width)
        arcs(x, batch, sentences, options.arcWeight * scale, &loss, gradient, shard, arena)
        relations(x, batch, sentences, options.relationWeight * scale, &loss, gradient, shard, arena)
        tags(x, batch, options, scale, &loss, gradient, shard, arena)
        names(x, batch, sentences, options.nameWeight * scale, &loss, gradient, shard, arena)

        // Down.
        for (layer, trace) in zip(layers, traces).reversed() {
            switch layer {
            case .convolution(let linear, let normalization, let distance):
                normalization.backward(gradient, trace.normalization, shard: shard)
                let inner = copy(gradient, arena)
                Dropout.backward(inner, trace.mask)
                Rectifier.backward(inner, output: trace.inner)
                if let window = trace.window {
                    let windowGradient = arena.zeros(count, 3 * width)
                    linear.backward(inner, input: window, into: windowGradient, shard: shard, arena)
                    Window.backward(windowGradient, sentences, distance: distance, into: gradient)
                }
            case .recurrence(let linear, let normalization):
                normalization.backward(gradient, trace.normalization, shard: shard)
                let states = copy(gradient, arena)
                Dropout.backward(states, trace.mask)
                if let memory = trace.memory {
                    let inner = Recurrence.backward(states, trace.inner, memory, sentences, arena)
                    linear.backward(inner, input: trace.input, into: gradient, shard: shard, arena)
                }
            }
        }
        Dropout.backward(gradient, inputMask)
        inputNormalization.backward(gradient, inputMemory, shard: shard)
        return (loss, rowGradients(rows, gradient, arena))
    }

    private func copy(_ x: Matrix, _ arena: Arena) -> Matrix {
        let y = arena.matrix(x.rows, x.columns)
        y.values.update(from: x.values, count: x.count)
        return y
    }

    private func add(_ x: Matrix, to y: Matrix) {
        for i in 0..<x.count { y.values[i] += x.values[i] }
    }

    /// The gradient of each row that was touched, once.
    private func rowGradients(_ rows: [Int32], _ gradient: Matrix, _ arena: Arena) -> RowGradients {
        let order = rows.indices.filter { Int(rows[$0]) < layout.count }.sorted { (rows[$0], $0) < (rows[$1], $1) }
        var unique: [Int32] = []
        for i in order where unique.last != rows[i] { unique.append(rows[i]) }
        let values = arena.zeros(unique.count, gradient.columns)
        var place = -1
        var last: Int32 = -1
        for i in order {
            if rows[i] != last {
                place += 1
                last = rows[i]
            }
            let (from, to) = (gradient.row(i / TableLayout.rowsPerToken), values.row(place))
            for c in 0..<gradient.columns { to[c] += from[c] }
        }
        return RowGradients(rows: unique, values: values)
    }

    // MARK: Heads

    private func arcs(
        _ x: Matrix, _ batch: [GrammarSentence], _ sentences: [Range<Int>], _ weight: Float, _ loss: inout GrammarLoss,
        _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let heads = arcHead.forward(x, arena)
        Rectifier.forward(heads)
        let dependents = arcDependent.forward(x, arena)
        Rectifier.forward(dependents)
        let queries = arcProduct.forward(dependents, arena)
        let headGradient = arena.zeros(x.rows, shape.arcs)
        let queryGradient = arena.zeros(x.rows, shape.arcs)
        let distances = arcDistance.value.values
        let distanceGradient = arcDistance.gradients[shard].values
        for (sentence, range) in zip(batch, sentences) where sentence.heads.contains(where: { $0 >= 0 }) {
            let n = range.count
            let padded = (n + 16) / 16 * 16
            // The root first, then the tokens.
            let keys = arena.zeros(padded, shape.arcs)
            keys.values.update(from: arcRoot.value.values, count: shape.arcs)
            keys.row(1).update(from: heads.row(range.lowerBound), count: n * shape.arcs)
            let turned = arena.matrix(shape.arcs, padded)
            turned.transpose(keys)
            let scores = arena.matrix(n, padded)
            scores.multiply(queries.part(range), turned)
            var bias = [Float](repeating: 0, count: n + 1)
            for j in 0...n {
                let key = keys.row(j)
                for c in 0..<shape.arcs { bias[j] += key[c] * arcBias.value.values[c] }
            }
            var biasGradient = [Float](repeating: 0, count: n + 1)
            for i in 0..<n {
                let row = scores.row(i)
                guard sentence.heads[i] >= 0 else {
                    for c in 0..<padded { row[c] = 0 }
                    continue
                }
                for j in 0...n { row[j] += bias[j] + distances[NetworkShape.distance(from: i + 1, to: j)] }
                row[i + 1] = -1e9
                let (value, best) = Softmax.crossEntropy(row, 0..<n + 1, gold: sentence.heads[i], weight: weight)
                row[i + 1] = 0
                for c in (n + 1)..<padded { row[c] = 0 }
                for j in 0...n {
                    biasGradient[j] += row[j]
                    distanceGradient[NetworkShape.distance(from: i + 1, to: j)] += row[j]
                }
                loss.arcs += value
                if best == sentence.heads[i] { loss.rightHeads += 1 }
            }
            queryGradient.part(range).multiply(scores, keys)
            let turnedScores = arena.matrix(padded, n)
            turnedScores.transpose(scores)
            let keyGradient = arena.matrix(padded, shape.arcs)
            keyGradient.multiply(turnedScores, queries.part(range))
            for j in 0...n {
                let (key, keyRow) = (keys.row(j), keyGradient.row(j))
                for c in 0..<shape.arcs {
                    arcBias.gradients[shard].values[c] += biasGradient[j] * key[c]
                    keyRow[c] += biasGradient[j] * arcBias.value.values[c]
                }
            }
            let rootGradient = arcRoot.gradients[shard].values
            for c in 0..<shape.arcs { rootGradient[c] += keyGradient.values[c] }
            headGradient.row(range.lowerBound).update(from: keyGradient.row(1), count: n * shape.arcs)
        }
        let dependentGradient = arena.zeros(x.rows, shape.arcs)
        arcProduct.backward(queryGradient, input: dependents, into: dependentGradient, shard: shard, arena)
        Rectifier.backward(dependentGradient, output: dependents)
        arcDependent.backward(dependentGradient, input: x, into: gradient, shard: shard, arena)
        Rectifier.backward(headGradient, output: heads)
        arcHead.backward(headGradient, input: x, into: gradient, shard: shard, arena)
    }

    private func relations(
        _ x: Matrix, _ batch: [GrammarSentence], _ sentences: [Range<Int>], _ weight: Float, _ loss: inout GrammarLoss,
        _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let heads = relationHead.forward(x, arena)
        let hidden = relationDependent.forward(x, arena)
        let width = shape.relations
        for (sentence, range) in zip(batch, sentences) {
            for (i, head) in sentence.heads.enumerated() where head >= 0 {
                let to = hidden.row(range.lowerBound + i)
                let from = head == 0 ? relationRoot.value.values : heads.row(range.lowerBound + head - 1)
                let distance = relationDistance.value.row(NetworkShape.distance(from: i + 1, to: head))
                for c in 0..<width { to[c] += from[c] + distance[c] }
            }
        }
        Rectifier.forward(hidden)
        let scores = relationOutput.forward(hidden, arena)
        for (sentence, range) in zip(batch, sentences) {
            for (i, relation) in sentence.relations.enumerated() {
                let row = scores.row(range.lowerBound + i)
                if relation < 0 {
                    for c in 0..<scores.columns { row[c] = 0 }
                } else {
                    loss.relations += Softmax.crossEntropy(row, 0..<scores.columns, gold: relation, weight: weight).0
                }
            }
        }
        let hiddenGradient = arena.zeros(x.rows, width)
        relationOutput.backward(scores, input: hidden, into: hiddenGradient, shard: shard, arena)
        Rectifier.backward(hiddenGradient, output: hidden)
        relationDependent.backward(hiddenGradient, input: x, into: gradient, shard: shard, arena)
        let headGradient = arena.zeros(x.rows, width)
        for (sentence, range) in zip(batch, sentences) {
            for (i, head) in sentence.heads.enumerated() where head >= 0 {
                let from = hiddenGradient.row(range.lowerBound + i)
                let to =
                    head == 0 ? relationRoot.gradients[shard].values : headGradient.row(range.lowerBound + head - 1)
                let distance = relationDistance.gradients[shard].row(NetworkShape.distance(from: i + 1, to: head))
                for c in 0..<width {
                    to[c] += from[c]
                    distance[c] += from[c]
                }
            }
        }
        relationHead.backward(headGradient, input: x, into: gradient, shard: shard, arena)
    }

    private func tags(
        _ x: Matrix, _ batch: [GrammarSentence], _ options: GrammarTrainingOptions, _ scale: Float,
        _ loss: inout GrammarLoss, _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let hidden = tagHidden.forward(x, arena)
        Rectifier.forward(hidden)
        let scores = tagOutput.forward(hidden, arena)
        let universal = 0..<UniversalTag.allCases.count
        let treebank = universal.upperBound..<scores.columns
        var t = 0
        for sentence in batch {
            for i in 0..<sentence.count {
                let row = scores.row(t)
                loss.tags +=
                    Softmax.crossEntropy(
                        row, universal, gold: sentence.universal[i], weight: options.universalWeight * scale
                    ).0
                let gold = treebank.lowerBound + sentence.treebank[i]
                loss.tags += Softmax.crossEntropy(row, treebank, gold: gold, weight: options.treebankWeight * scale).0
                t += 1
            }
        }
        let hiddenGradient = arena.zeros(x.rows, shape.tags)
        tagOutput.backward(scores, input: hidden, into: hiddenGradient, shard: shard, arena)
        Rectifier.backward(hiddenGradient, output: hidden)
        tagHidden.backward(hiddenGradient, input: x, into: gradient, shard: shard, arena)
    }

    private func names(
        _ x: Matrix, _ batch: [GrammarSentence], _ sentences: [Range<Int>], _ weight: Float, _ loss: inout GrammarLoss,
        _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let window = Window.forward(x, sentences, distance: 1, arena)
        let hidden = nameHidden.forward(window, arena)
        Rectifier.forward(hidden)
        let scores = nameOutput.forward(hidden, arena)
        var t = 0
        for sentence in batch {
            for name in sentence.names {
                let row = scores.row(t)
                t += 1
                if name < 0 {
                    for c in 0..<scores.columns { row[c] = 0 }
                } else {
                    loss.names += Softmax.crossEntropy(row, 0..<NameLabel.count, gold: name, weight: weight).0
                    for c in NameLabel.count..<scores.columns { row[c] = 0 }
                }
            }
        }
        let hiddenGradient = arena.zeros(x.rows, shape.names)
        nameOutput.backward(scores, input: hidden, into: hiddenGradient, shard: shard, arena)
        Rectifier.backward(hiddenGradient, output: hidden)
        let windowGradient = arena.zeros(x.rows, window.columns)
        nameHidden.backward(hiddenGradient, input: window, into: windowGradient, shard: shard, arena)
        Window.backward(windowGradient, sentences, distance: 1, into: gradient)
    }
}
