import Testing

@testable import Hearsay
@testable import hearsay_train

/// The network of bytes that is embedded does what the network of 32-bit floats has learnt.
@Suite struct ExportTests {
    /// A layer of the tiny network, in floats and as it is read back from the exported file.
    private struct Layer {
        let weights: [[Double]]
        /// What became of the weights in the file.
        let rounded: [[Double]]
        /// What a weight of each column may lose: half a step, of which the largest weight has 127.
        let losses: [Double]
        let bias: [Double]
        let layer: IntegerLayer
        var inputs: Int { layer.inputs }
        var outputs: Int { layer.outputs }

        init(_ model: GrammarNetworkModel, _ file: WeightsFile, _ name: String) throws {
            let weights = try #require(model.parameter(name + ".weights")).value
            let bias = model.parameter(name + ".bias")?.value
            self.weights = (0..<weights.rows).map { row in
                (0..<weights.columns).map { Double(weights.row(row)[$0]) }
            }
            let steps = try file.array(name + ".weights", of: Int8.self, count: weights.count)
            let scales = try file.array(name + ".scales", of: Float.self, count: weights.columns)
            rounded = (0..<weights.rows).map { row in
                (0..<weights.columns).map { Double(steps[row * weights.columns + $0]) * Double(scales[$0]) }
            }
            losses = (0..<weights.columns).map { column in
                (0..<weights.rows).reduce(0) { max($0, abs(Double(weights.row($1)[column]))) } / 254 * (1 + 1e-6)
            }
            self.bias = (0..<weights.columns).map { Double(bias?.values[$0] ?? 0) }
            layer = try IntegerLayer(
                file, name, inputs: weights.rows, outputs: weights.columns, hasBias: bias != nil)
        }

        /// The outputs for some rows, as the parser computes them.
        func outputs(_ input: [Float], rows: Int) -> [Float] {
            var whole = [UInt8](repeating: 0, count: rows * inputs)
            IntegerLayer.round(input, count: input.count, to: &whole)
            var sums = [Int32](repeating: 0, count: rows * outputs)
            var output = [Float](repeating: 0, count: rows * outputs)
            layer.apply(whole, rows: rows, sums: &sums, to: &output)
            return output
        }

        /// What an output is in exact numbers, and how far that of the bytes may lie from it.
        ///
        /// A weight w becomes v with |w − v| ≤ loss; an input x becomes y, a multiple of 1 / unit, so that |x − y| is at most
        /// half of that. The sum of y·v is exact. The output is then at most Σ |x|·loss + Σ |v| / (2·unit) away, and a few roundings
        /// of 32-bit numbers.
        func exact(_ input: ArraySlice<Float>, _ output: Int) -> (value: Double, bound: Double) {
            var (value, bound) = (bias[output], 0.0)
            for (i, x) in input.enumerated() {
                value += Double(x) * weights[i][output]
                bound += abs(Double(x)) * losses[output] + abs(rounded[i][output]) / Double(2 * IntegerLayer.unit)
            }
            return (value, bound + 1e-6 * (abs(value) + bound + abs(bias[output])))
        }
    }

    private func exported(_ seed: UInt64) throws -> (TinyTraining, WeightsFile) {
        let training = TinyTraining(passes: 1, start: seed)
        // The file must not depend on zeros that a network begins with.
        var numbers = RandomNumbers(seed: seed)
        for parameter in training.model.parameters {
            for i in 0..<parameter.value.count { parameter.value.values[i] += numbers.around(0.1) }
        }
        return (training, try WeightsFile(training.bytes))
    }

    @Test(arguments: ["layer0", "layer1", "arcHead", "arcProduct", "relationHead", "tagOutput", "nameHidden"])
    func layersOfBytesStayWithinTheirBound(_ name: String) throws {
        let (training, file) = try exported(11)
        let layer = try Layer(training.model, file, name)
        for o in 0..<layer.outputs {
            let most = zip(layer.weights, layer.rounded).reduce(0) { max($0, abs($1.0[o] - $1.1[o])) }
            #expect(most <= layer.losses[o], "output \(o)")
        }
        var numbers = RandomNumbers(seed: 12)
        for rows in 1...9 {
            let input = (0..<rows * layer.inputs).map { _ in Float.random(in: -7.9...7.9, using: &numbers) }
            for (i, output) in layer.outputs(input, rows: rows).enumerated() {
                let start = i / layer.outputs * layer.inputs
                let (value, bound) = layer.exact(input[start..<start + layer.inputs], i % layer.outputs)
                #expect(abs(Double(output) - value) <= bound, "row \(i / layer.outputs) of \(rows)")
            }
        }
    }

    @Test func numbersThatGoInAreBytes() {
        let inputs: [Float] = [0, 1, -1, 0.5 / 16, 1.5 / 16, -1.5 / 16, 0.6 / 16, 7.9, 8, -8, 1e9, -1e9]
        var whole = [UInt8](repeating: 0, count: inputs.count)
        IntegerLayer.round(inputs, count: inputs.count, to: &whole)
        let steps = whole.map { Int($0) - Int(IntegerLayer.zero) }
        #expect(steps == [0, 16, -16, 0, 2, -2, 1, 126, 127, -127, 127, -127])
    }

    @Test func bothNetworksRectifyAlike() {
        #expect(IntegerLayer.limit == Rectifier.limit)
        var values: [Float] = [-1, 0, 3, 8, 9]
        IntegerLayer.rectify(&values, count: values.count)
        #expect(values == [0, 0, 3, 8, 8])
    }

    @Test func normalizationIsThatOfTraining() throws {
        let (training, file) = try exported(13)
        let gain = try #require(training.model.parameter("input.gain"))
        let shift = try #require(training.model.parameter("input.shift"))
        let layer = try NormalLayer(file, "input", width: gain.value.columns)
        let arena = Arena()
        let rows = 3
        let input = arena.matrix(rows, gain.value.columns)
        var numbers = RandomNumbers(seed: 14)
        for i in 0..<input.count { input.values[i] = numbers.around(2) }
        let expected = Normalization(gain: gain, bias: shift).forward(input, arena).0
        layer.apply(input.values, count: rows)
        // The sums of a row are taken in another order.
        for i in 0..<input.count { #expect(abs(input.values[i] - expected.values[i]) < 1e-5) }
    }

    @Test func theParserSaysWhatTheNetworkHasLearnt() throws {
        let training = TinyTraining(passes: 40)
        _ = training.trainer.train(steps: Int.max)
        let parser = try GrammarParser(try WeightsFile(training.bytes))
        for sentence in TinyCorpus.gold + TinyCorpus.news {
            let words = sentence.words
            let parse = parser.parse(words.map(\.form.utf8), style: sentence.style, scratch: ParserScratch())
            #expect(parse.heads == words.map(\.head), "\(sentence.id)")
            #expect(parse.relations.map { parser.relations[Int($0)] } == words.map(\.relation), "\(sentence.id)")
            #expect(parse.universal.map(\.name) == words.map(\.universal), "\(sentence.id)")
            #expect(parse.treebank.map { parser.treebankTags[Int($0)] } == words.map(\.treebank), "\(sentence.id)")
            #expect(parse.names == sentence.names, "\(sentence.id)")

            // The same labels, scored by the network of floats: where the loss of a task is under log 2, each of its labels has
            // more than half of the probability, and is the one that this network too would choose.
            let loss = Pass(training.model, [TinyCorpus.numbers.numbered(sentence)]).loss
            #expect(loss.rightHeads == words.count, "\(sentence.id)")
            #expect(max(loss.arcs, loss.relations, loss.tags, loss.names) < 0.69, "\(sentence.id)")
        }
    }

    @Test func brokenWeightsAreRefused() throws {
        let training = TinyTraining(passes: 1)
        func message(_ bytes: [UInt8]) -> String? {
            #expect(throws: WeightsError.self) { try GrammarParser(try WeightsFile(bytes)) }?.description
        }
        let bytes = training.bytes
        #expect(
            message(bytes.dropLast(bytes.count / 2))
                == "the weights file is cut off; make it anew with hearsay-train")
        #expect(
            message(Array("hearsay0 is of another kind".utf8))
                == "not a weights file: it does not begin with “hearsay1”")
        #expect(message(WeightsFile.bytes([])) == "the weights file has no “words”")
        // The same words, one relation more.
        var sentences = TinyCorpus.gold + TinyCorpus.news
        sentences[0].words[0].relation = "obl"
        #expect(
            message(GrammarExport.bytes(training.model, GrammarNumbers(sentences, classes: [:])))
                == "the weights file names other tags than it scores")
    }
}
