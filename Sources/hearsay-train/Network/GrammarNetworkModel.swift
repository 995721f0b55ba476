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
    let arcHead: Linear
    let arcDependent: Linear
    let arcProduct: Linear
    let arcBias: Parameter
    let arcRoot: Parameter
    let arcDistance: Parameter
    let relationHead: Linear
    let relationDependent: Linear
    let relationRoot: Parameter
    let relationDistance: Parameter
    let relationOutput: Linear
    let tagHidden: Linear
    let tagOutput: Linear
    let nameHidden: Linear
    let nameOutput: Linear

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
}
