// The parser's network: rows of the embedding table in, scores of tags, arcs, relations and names out.

/// What the network says of a sentence.
struct NetworkOutput {
    var heads: [Int] = []
    var relations: [UInt8] = []
    var universal: [UInt8] = []
    var treebank: [UInt8] = []
    var names: [UInt8] = []
}

/// The network with its weights: read-only, shared between threads. Memory to work in belongs to a ``NetworkScratch``.
struct GrammarNetwork: Sendable {
    private enum Layer: Sendable {
        case convolution(IntegerLayer, NormalLayer, distance: Int)
        case recurrence(IntegerLayer, NormalLayer)
    }

    let shape: NetworkShape
    let layout: TableLayout
    private let file: WeightsFile
    private let table: UnsafeTable
    private let tableScale: Float
    private let input: NormalLayer
    private let layers: [Layer]
    private let arcHead: IntegerLayer
    private let arcDependent: IntegerLayer
    private let arcProduct: IntegerLayer
    private let arcBias: [Float]
    private let arcRoot: [Float]
    private let arcDistance: [Float]
    private let relationHead: IntegerLayer
    private let relationDependent: IntegerLayer
    private let relationRoot: [Float]
    private let relationDistance: [Float]
    private let relationOutput: IntegerLayer
    private let tagHidden: IntegerLayer
    private let tagOutput: IntegerLayer
    private let nameHidden: IntegerLayer
    private let nameOutput: IntegerLayer
    private let nameDecoder = NameDecoder()

    /// The rows of the embedding table, in place.
    private struct UnsafeTable: @unchecked Sendable {
        // Unchecked because of the pointer: the weights file outlives it and is never written.
        let values: UnsafeBufferPointer<Int8>
    }

    /// - Throws: ``WeightsError`` where the file is not one of a grammar network.
    init(_ file: WeightsFile, layout: TableLayout) throws(WeightsError) {
        let shape = try NetworkShape(try file.lines("shape").first ?? "")
        self.shape = shape
        self.layout = layout
        self.file = file
        let width = shape.width
        table = UnsafeTable(values: try file.array("table", of: Int8.self, count: layout.count * width))
        tableScale = try file.array("table.scale", of: Float.self, count: 1)[0]
        input = try NormalLayer(file, "input", width: width)
        var layers: [Layer] = []
        for (i, layer) in shape.layers.enumerated() {
            let normal = try NormalLayer(file, "layer\(i)", width: width)
            switch layer {
            case .convolution(let distance):
                let inner = try IntegerLayer(file, "layer\(i)", inputs: 3 * width, outputs: width)
                layers.append(.convolution(inner, normal, distance: distance))
            case .recurrence:
                layers.append(
                    .recurrence(try IntegerLayer(file, "layer\(i)", inputs: width, outputs: 2 * width), normal))
            }
        }
        self.layers = layers
        arcHead = try IntegerLayer(file, "arcHead", inputs: width, outputs: shape.arcs)
        arcDependent = try IntegerLayer(file, "arcDependent", inputs: width, outputs: shape.arcs)
        arcProduct = try IntegerLayer(file, "arcProduct", inputs: shape.arcs, outputs: shape.arcs, hasBias: false)
        arcBias = Array(try file.array("arcBias", of: Float.self, count: shape.arcs))
        arcRoot = Array(try file.array("arcRoot", of: Float.self, count: shape.arcs))
        arcDistance = Array(try file.array("arcDistance", of: Float.self, count: NetworkShape.distances))
        relationHead = try IntegerLayer(file, "relationHead", inputs: width, outputs: shape.relations, hasBias: false)
        relationDependent = try IntegerLayer(file, "relationDependent", inputs: width, outputs: shape.relations)
        relationRoot = Array(try file.array("relationRoot", of: Float.self, count: shape.relations))
        relationDistance = Array(
            try file.array("relationDistance", of: Float.self, count: NetworkShape.distances * shape.relations))
        relationOutput = try IntegerLayer(
            file, "relationOutput", inputs: shape.relations, outputs: shape.relationOutputs)
        tagHidden = try IntegerLayer(file, "tagHidden", inputs: width, outputs: shape.tags)
        tagOutput = try IntegerLayer(file, "tagOutput", inputs: shape.tags, outputs: shape.tagOutputs)
        nameHidden = try IntegerLayer(file, "nameHidden", inputs: 3 * width, outputs: shape.names)
        nameOutput = try IntegerLayer(file, "nameOutput", inputs: shape.names, outputs: NetworkShape.nameOutputs)
    }

    /// Tags, tree and, where they are wanted, names of a sentence.
    /// - Parameter rows: ``TableLayout/rowsPerToken`` rows a token.
    /// - Complexity: O(n²) for n tokens; the caller bounds n.
    func parse(_ rows: ArraySlice<Int32>, findsNames: Bool = true, scratch: NetworkScratch) -> NetworkOutput {
        let count = rows.count / TableLayout.rowsPerToken
        guard count > 0 else { return NetworkOutput() }
        scratch.reserve(count, shape)
        encode(rows, count, scratch)
        var output = NetworkOutput()
        tag(count, scratch, &output)
        if findsNames { name(count, scratch, &output) }
        attach(count, scratch, &output)
        relate(count, scratch, &output)
        return output
    }

    // MARK: Encoder

    private func encode(_ rows: ArraySlice<Int32>, _ count: Int, _ scratch: NetworkScratch) {
        let width = shape.width
        let x = scratch.states
        var at = rows.startIndex
        for t in 0..<count {
            addRows(rows[at..<at + TableLayout.rowsPerToken], to: x + t * width)
            at += TableLayout.rowsPerToken
        }
        input.apply(x, count: count)
        IntegerLayer.round(x, count: count * width, to: scratch.whole)
        for layer in layers {
            let normal: NormalLayer
            switch layer {
            case .convolution(let inner, let layerNormal, let distance):
                normal = layerNormal
                gather(count, distance, scratch)
                inner.apply(scratch.window, rows: count, sums: scratch.sums, to: scratch.inner)
                IntegerLayer.rectify(scratch.inner, count: count * width)
                for i in 0..<count * width { x[i] += scratch.inner[i] }
            case .recurrence(let inner, let layerNormal):
                normal = layerNormal
                inner.apply(scratch.whole, rows: count, sums: scratch.sums, to: scratch.inner)
                recur(count, scratch)
            }
            normal.apply(x, count: count)
            IntegerLayer.round(x, count: count * width, to: scratch.whole)
        }
    }

    /// Sums rows of bytes in whole numbers.
    private func addRows(_ rows: ArraySlice<Int32>, to output: UnsafeMutablePointer<Float>) {
        let values = UnsafeRawPointer(table.values.baseAddress)
        guard let values else { return }
        let width = shape.width
        for c in stride(from: 0, to: width, by: 16) {
            var sum = SIMD16<Int16>(repeating: 0)
            for row in rows where Int(row) < layout.count {
                let bytes = values.loadUnaligned(fromByteOffset: Int(row) * width + c, as: SIMD16<Int8>.self)
                sum &+= SIMD16<Int16>(truncatingIfNeeded: bytes)
            }
            for lane in 0..<16 { output[c + lane] = Float(sum[lane]) * tableScale }
        }
    }

    /// The neighbours of each token side by side; zeros beyond the sentence.
    private func gather(_ count: Int, _ distance: Int, _ scratch: NetworkScratch) {
        let width = shape.width
        for t in 0..<count {
            var to = scratch.window + t * 3 * width
            for s in [t - distance, t, t + distance] {
                if s >= 0, s < count {
                    to.update(from: scratch.whole + s * width, count: width)
                } else {
                    to.update(repeating: IntegerLayer.zero, count: width)
                }
                to += width
            }
        }
    }

    /// Adds the states of the recurrence to the tokens'.
    private func recur(_ count: Int, _ scratch: NetworkScratch) {
        let width = shape.width
        let held = scratch.held
        held.update(repeating: 0, count: width)
        for t in 0..<count { step(t, 0..<width / 2, held, scratch) }
        for t in (0..<count).reversed() { step(t, width / 2..<width, held, scratch) }
    }

    @inline(__always)
    private func step(_ t: Int, _ units: Range<Int>, _ held: UnsafeMutablePointer<Float>, _ scratch: NetworkScratch) {
        let width = shape.width
        let candidates = scratch.inner + t * 2 * width
        let gates = candidates + width
        let x = scratch.states + t * width
        for c in units {
            let gate = 0.5 + 0.5 * gates[c] / (1 + gates[c] * gates[c]).squareRoot()
            held[c] = gate * held[c] + (1 - gate) * candidates[c]
            x[c] += held[c]
        }
    }

    // MARK: Heads

    private func tag(_ count: Int, _ scratch: NetworkScratch, _ output: inout NetworkOutput) {
        tagHidden.apply(scratch.whole, rows: count, sums: scratch.sums, to: scratch.inner)
        IntegerLayer.rectify(scratch.inner, count: count * shape.tags)
        IntegerLayer.round(scratch.inner, count: count * shape.tags, to: scratch.window)
        tagOutput.apply(scratch.window, rows: count, sums: scratch.sums, to: scratch.scores)
        let universal = UniversalTag.allCases.count
        for t in 0..<count {
            let row = scratch.scores + t * shape.tagOutputs
            output.universal.append(UInt8(best(row, universal)))
            output.treebank.append(UInt8(best(row + universal, shape.treebankCount)))
        }
    }

    private func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
        var best = 0
        for c in 1..<count where scores[c] > scores[best] { best = c }
        return best
    }

    private func name(_ count: Int, _ scratch: NetworkScratch, _ output: inout NetworkOutput) {
        gather(count, 1, scratch)
        nameHidden.apply(scratch.window, rows: count, sums: scratch.sums, to: scratch.inner)
        IntegerLayer.rectify(scratch.inner, count: count * shape.names)
        IntegerLayer.round(scratch.inner, count: count * shape.names, to: scratch.window)
        nameOutput.apply(scratch.window, rows: count, sums: scratch.sums, to: scratch.scores)
        let scores = UnsafeBufferPointer(start: scratch.scores, count: count * NetworkShape.nameOutputs)
        output.names = nameDecoder.labels(scores, stride: NetworkShape.nameOutputs, count: count)
    }

    private func attach(_ count: Int, _ scratch: NetworkScratch, _ output: inout NetworkOutput) {
        let width = shape.arcs
        arcDependent.apply(scratch.whole, rows: count, sums: scratch.sums, to: scratch.inner)
        IntegerLayer.rectify(scratch.inner, count: count * width)
        IntegerLayer.round(scratch.inner, count: count * width, to: scratch.window)
        let queries = scratch.queries
        arcProduct.apply(scratch.window, rows: count, sums: scratch.sums, to: queries)
        arcHead.apply(scratch.whole, rows: count, sums: scratch.sums, to: scratch.inner)
        IntegerLayer.rectify(scratch.inner, count: count * width)
        // Keys with a column for each head, the root first.
        let stride = (count + 16) / 16 * 16
        let keys = scratch.keys
        let bias = scratch.bias
        keys.update(repeating: 0, count: width * stride)
        bias.update(repeating: 0, count: stride)
        for c in 0..<width {
            keys[c * stride] = arcRoot[c]
            for t in 0..<count { keys[c * stride + t + 1] = scratch.inner[t * width + c] }
            let weight = arcBias[c]
            for j in 0...count { bias[j] += weight * keys[c * stride + j] }
        }
        for t in 0..<count {
            let row = scratch.scores + t * stride
            let query = queries + t * width
            for block in Swift.stride(from: 0, to: stride, by: 16) {
                var sum = UnsafeRawPointer(bias + block).loadUnaligned(as: SIMD16<Float>.self)
                for c in 0..<width {
                    sum += query[c] * UnsafeRawPointer(keys + c * stride + block).loadUnaligned(as: SIMD16<Float>.self)
                }
                UnsafeMutableRawPointer(row + block).storeBytes(of: sum, as: SIMD16<Float>.self)
            }
            arcDistance.withUnsafeBufferPointer { distances in
                for j in 0...count { row[j] += distances[NetworkShape.distance(from: t + 1, to: j)] }
            }
        }
        output.heads = TreeDecoder.heads(
            UnsafeBufferPointer(start: scratch.scores, count: count * stride), stride: stride, count: count)
    }

    private func relate(_ count: Int, _ scratch: NetworkScratch, _ output: inout NetworkOutput) {
        let width = shape.relations
        relationHead.apply(scratch.whole, rows: count, sums: scratch.sums, to: scratch.queries)
        relationDependent.apply(scratch.whole, rows: count, sums: scratch.sums, to: scratch.inner)
        relationRoot.withUnsafeBufferPointer { root in
            relationDistance.withUnsafeBufferPointer { distances in
                for t in 0..<count {
                    let head = output.heads[t]
                    let to = scratch.inner + t * width
                    let distance = NetworkShape.distance(from: t + 1, to: head) * width
                    if head == 0 {
                        for c in 0..<width { to[c] += root[c] + distances[distance + c] }
                    } else {
                        let from = scratch.queries + (head - 1) * width
                        for c in 0..<width { to[c] += from[c] + distances[distance + c] }
                    }
                }
            }
        }
        IntegerLayer.rectify(scratch.inner, count: count * width)
        IntegerLayer.round(scratch.inner, count: count * width, to: scratch.window)
        relationOutput.apply(scratch.window, rows: count, sums: scratch.sums, to: scratch.scores)
        for t in 0..<count {
            output.relations.append(UInt8(best(scratch.scores + t * shape.relationOutputs, shape.relationCount)))
        }
    }
}
