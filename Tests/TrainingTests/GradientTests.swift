import Hearsay
import Testing

@testable import hearsay_train

/// The gradients written by hand are those of the loss: they agree with the differences that small steps make.
@Suite struct GradientTests {
    /// Half a step: long enough that the rounding of the loss drowns, short enough that its bends do not show.
    private static let step: Float = 2e-2

    /// Whether a gradient is the slope that was measured. The loss, about 60, is rounded to some 5e-5 on its way through 32-bit
    /// numbers, which two half steps make 2e-3 of.
    private func agree(_ gradient: Float, _ slope: Double) -> Bool {
        abs(Double(gradient) - slope) <= 5e-3 * max(abs(Double(gradient)), abs(slope)) + 2e-3
    }

    /// What a step of one number either way makes of the loss, per unit.
    private func slope(
        _ model: GrammarNetworkModel, _ value: UnsafeMutablePointer<Float>, _ options: GrammarTrainingOptions
    ) -> Double {
        let center = value.pointee
        defer { value.pointee = center }
        value.pointee = center + Self.step
        let (above, high) = (Pass(model, TinyNetwork.sentences, options).total, value.pointee)
        value.pointee = center - Self.step
        let (below, low) = (Pass(model, TinyNetwork.sentences, options).total, value.pointee)
        return (above - below) / Double(high - low)
    }

    /// Some entries of a gradient: the largest, where an error shows, and some all over, zeros among them.
    private func entries(of gradient: [Float]) -> Set<Int> {
        let largest = gradient.indices.sorted { abs(gradient[$0]) > abs(gradient[$1]) }.prefix(4)
        return Set(largest + stride(from: 0, to: gradient.count, by: max(gradient.count / 4, 1)))
    }

    @Test(arguments: TinyNetwork.model().parameters.map(\.name))
    func ofAParameter(_ name: String) throws {
        let model = TinyNetwork.model()
        let parameter = try #require(model.parameter(name))
        let gradient = try #require(Pass(model).gradients[name])
        #expect(gradient.contains { $0 != 0 })
        for i in entries(of: gradient) {
            let slope = slope(model, parameter.value.values + i, TinyNetwork.options)
            #expect(agree(gradient[i], slope), "entry \(i): \(gradient[i]), but \(slope)")
        }
    }

    @Test func ofTheRowsOfTheTable() {
        let model = TinyNetwork.model()
        let rows = Pass(model).rows
        for row in 0..<Int32(TinyNetwork.layout.count) {
            let isTouched = TinyNetwork.sentences.contains { $0.rows.contains(row) }
            #expect((rows[row] != nil) == isTouched, "row \(row)")
        }
        for (row, gradient) in rows {
            for c in [0, 5, 15] {
                let slope = slope(model, model.table.value.row(Int(row)) + c, TinyNetwork.options)
                #expect(agree(gradient[c], slope), "row \(row), \(c): \(gradient[c]), but \(slope)")
            }
        }
    }

    @Test(arguments: ["input.gain", "layer0.weights", "layer1.weights", "layer2.bias"])
    func underDropout(_ name: String) throws {
        // Each pass draws the same numbers, so that the same units and words are dropped.
        var options = TinyNetwork.options
        (options.dropout, options.wordDropout, options.rareWordDropout) = (0.3, 0.2, 0.3)
        let model = TinyNetwork.model()
        let parameter = try #require(model.parameter(name))
        let gradient = try #require(Pass(model, TinyNetwork.sentences, options).gradients[name])
        for i in entries(of: gradient) {
            let slope = slope(model, parameter.value.values + i, options)
            #expect(agree(gradient[i], slope), "entry \(i): \(gradient[i]), but \(slope)")
        }
    }

    @Test func weightsOfTasksScaleTheirGradients() {
        let model = TinyNetwork.model()
        let whole = Pass(model)
        let half = Pass(model, scale: 0.5)
        var options = TinyNetwork.options
        (options.arcWeight, options.relationWeight, options.nameWeight) = (0.5, 0.5, 0.5)
        (options.universalWeight, options.treebankWeight) = (0.5, 0.5)
        let light = Pass(model, TinyNetwork.sentences, options)
        // Halves are exact in binary, however often they are added up.
        for (name, gradient) in whole.gradients {
            #expect(half.gradients[name] == gradient.map { $0 / 2 }, "\(name)")
            #expect(light.gradients[name] == half.gradients[name], "\(name)")
        }
        #expect(half.total == whole.total && light.total == whole.total)
    }

    @Test func aTaskWithoutWeightTeachesNothing() throws {
        var options = TinyNetwork.options
        options.nameWeight = 0
        let gradients = Pass(TinyNetwork.model(), TinyNetwork.sentences, options).gradients
        for (name, gradient) in gradients {
            #expect(gradient.allSatisfy { $0 == 0 } == name.hasPrefix("name"), "\(name)")
        }
    }

    @Test func sentencesOfABatchDoNotSeeOneAnother() {
        let model = TinyNetwork.model()
        let together = Pass(model)
        let alone = TinyNetwork.sentences.map { Pass(model, [$0]) }
        #expect(abs(together.total - alone[0].total - alone[1].total) < 1e-3)
        #expect(together.loss.tokens == alone[0].loss.tokens + alone[1].loss.tokens)
        #expect(together.loss.rightHeads == alone[0].loss.rightHeads + alone[1].loss.rightHeads)
        for (name, gradient) in together.gradients {
            for (i, sum) in gradient.enumerated() {
                let parts = alone.reduce(0) { $0 + ($1.gradients[name]?[i] ?? 0) }
                #expect(abs(sum - parts) < 1e-3, "\(name), entry \(i)")
            }
        }
    }

    @Test func theGradientsOfShardsAddUp() throws {
        let model = TinyNetwork.model(shards: 2)
        let whole = Pass(model).gradients
        _ = Pass(model, [TinyNetwork.sentences[0]], shard: 0)
        _ = Pass(model, [TinyNetwork.sentences[1]], shard: 1)
        for parameter in model.parameters {
            let square = parameter.gatherGradient()
            let gathered = UnsafeBufferPointer(start: parameter.gradients[0].values, count: parameter.value.count)
            let expected = try #require(whole[parameter.name])
            #expect(zip(gathered, expected).allSatisfy { abs($0 - $1) < 1e-3 }, "\(parameter.name)")
            #expect(abs(square - expected.reduce(0) { $0 + $1 * $1 }) <= 1e-3 * square, "\(parameter.name)")
        }
    }
}
