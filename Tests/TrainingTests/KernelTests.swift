import CKernelPaths
import CKernels
import Testing

@testable import hearsay_train

/// The product of bytes gives the same sums in each form that it is written in.
@Suite struct KernelTests {
    /// Numbers of a layer, with the sums that they must give.
    private struct Case {
        let rows: Int
        let inputs: Int
        let outputs: Int
        var input: [UInt8]
        var weights: [Int8]

        init(rows: Int, inputs: Int, outputs: Int) {
            self.rows = rows
            self.inputs = inputs
            self.outputs = outputs
            var numbers = RandomNumbers(seed: UInt64(rows * 1_000_000 + inputs * 1_000 + outputs))
            input = (0..<rows * inputs).map { _ in .random(in: .min ... .max, using: &numbers) }
            weights = (0..<inputs * outputs).map { _ in .random(in: -127...127, using: &numbers) }
        }

        /// The sums by the definition of the product.
        var sums: [Int32] {
            var sums = [Int32](repeating: 0, count: rows * outputs)
            for r in 0..<rows {
                for o in 0..<outputs {
                    for i in 0..<inputs {
                        let value = Int32(input[r * inputs + i]) - Int32(CKERNELS_ZERO)
                        sums[r * outputs + o] += value * Int32(weights[i * outputs + o])
                    }
                }
            }
            return sums
        }

        private var packed: (weights: [Int8], offsets: [Int32]) {
            var packed = [Int8](repeating: 0, count: weights.count)
            var offsets = [Int32](repeating: 0, count: outputs)
            ckernels_pack(&packed, &offsets, weights, inputs, outputs)
            return (packed, offsets)
        }

        /// The sums that one form gives; nil where this machine can't.
        func sums(_ path: ckernelpath) -> [Int32]? {
            var sums = [Int32](repeating: -1, count: rows * outputs)
            let (packed, offsets) = packed
            let isDone = ckernelpaths_multiply(path, &sums, input, packed, offsets, rows, inputs, outputs)
            return isDone != 0 ? sums : nil
        }

        /// The sums that the library gives.
        var product: [Int32] {
            var sums = [Int32](repeating: -1, count: rows * outputs)
            let (packed, offsets) = packed
            ckernels_multiply(&sums, input, packed, offsets, rows, inputs, outputs)
            return sums
        }
    }

    private static let paths = (0..<CKERNELPATH_COUNT.rawValue).map { ckernelpath(rawValue: $0) }

    private func check(_ layer: Case) {
        let expected = layer.sums
        #expect(layer.product == expected, "\(layer.rows) × \(layer.inputs) × \(layer.outputs)")
        for path in Self.paths {
            guard let sums = layer.sums(path) else { continue }
            #expect(sums == expected, "form \(path.rawValue): \(layer.rows) × \(layer.inputs) × \(layer.outputs)")
        }
    }

    @Test(arguments: [(4, 16), (8, 32), (32, 48), (48, 16), (96, 32)])
    func anyNumberOfRowsGivesTheSameSums(inputs: Int, outputs: Int) {
        for rows in Array(1...9) + [16, 17] { check(Case(rows: rows, inputs: inputs, outputs: outputs)) }
    }

    @Test(arguments: [0, 1, 255] as [UInt8], [-127, 127] as [Int8])
    func theLargestSumsAreExact(input: UInt8, weight: Int8) {
        // The widest layer looks at three tokens of 160 numbers. A form that held pairs of products in 16 bits would cut them.
        var layer = Case(rows: 9, inputs: 480, outputs: 16)
        layer.input = layer.input.map { _ in input }
        layer.weights = layer.weights.map { _ in weight }
        #expect(layer.sums.allSatisfy { $0 == 480 * (Int32(input) - 128) * Int32(weight) })
        check(layer)
    }

    @Test func noRowsGiveNoSums() {
        var sums: [Int32] = [-1]
        let (weights, offsets) = ([Int8](repeating: 1, count: 64), [Int32](repeating: 0, count: 16))
        ckernels_multiply(&sums, [0, 0, 0, 0], weights, offsets, 0, 4, 16)
        #expect(sums == [-1])
    }

    @Test(arguments: [1, 15, 16, 17, 100]) func numbersAreRoundedToTheNearest(_ count: Int) {
        var numbers = RandomNumbers(seed: UInt64(count))
        let values = (0..<count).map { _ in numbers.around(6) }
        var rounded = [UInt8](repeating: 0, count: count)
        ckernels_round(&rounded, values, 16, count)
        #expect(
            rounded
                == values.map { UInt8(128 + min(max(($0 * 16).rounded(.toNearestOrEven), -127), 127)) })
    }

    @Test(arguments: [1, 3], [16, 48, 50]) func sumsAreScaled(_ rows: Int, _ columns: Int) {
        var numbers = RandomNumbers(seed: UInt64(rows * 100 + columns))
        let sums = (0..<rows * columns).map { _ in Int32.random(in: -8_000_000...8_000_000, using: &numbers) }
        let scales = (0..<columns).map { _ in numbers.around(1e-3) }
        let bias = (0..<columns).map { _ in numbers.around(1) }
        var output = [Float](repeating: 0, count: sums.count)
        ckernels_scale(&output, sums, scales, bias, rows, columns)
        #expect(output == sums.indices.map { Float(sums[$0]) * scales[$0 % columns] + bias[$0 % columns] })
        ckernels_scale(&output, sums, scales, nil, rows, columns)
        #expect(output == sums.indices.map { Float(sums[$0]) * scales[$0 % columns] })
    }
}
