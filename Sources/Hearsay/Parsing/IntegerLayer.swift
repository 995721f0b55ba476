// A layer of the network in whole numbers: exact, and so the same on every machine.

internal import CKernels

/// `input * weights`, scaled back, plus a bias.
struct IntegerLayer: Sendable {
    let inputs: Int
    let outputs: Int
    private let packed: [Int16]
    /// For each output the value of one unit of its sums.
    private let scales: [Float]
    private let bias: [Float]

    /// Numbers that go in are multiplied by this and rounded.
    static let unit: Float = 512

    /// Reads `name.weights`, `name.scales` and, where the layer has one, `name.bias`.
    init(_ file: WeightsFile, _ name: String, inputs: Int, outputs: Int, hasBias: Bool = true) throws(WeightsError) {
        self.inputs = inputs
        self.outputs = outputs
        let weights = try file.array(name + ".weights", of: Int8.self, count: inputs * outputs)
        var packed = [Int16](repeating: 0, count: inputs * outputs)
        if let first = weights.baseAddress { ckernels_pack(&packed, first, inputs, outputs) }
        self.packed = packed
        scales = try file.array(name + ".scales", of: Float.self, count: outputs).map { $0 / Self.unit }
        bias = hasBias ? Array(try file.array(name + ".bias", of: Float.self, count: outputs)) : []
    }

    /// Writes `rows` rows of outputs; `sums` is scratch memory of the same size.
    func apply(
        _ input: UnsafePointer<Int16>, rows: Int, sums: UnsafeMutablePointer<Int32>,
        to output: UnsafeMutablePointer<Float>
    ) {
        ckernels_multiply(sums, input, packed, rows, inputs, outputs)
        scales.withUnsafeBufferPointer { scales in
            bias.withUnsafeBufferPointer { bias in
                for r in 0..<rows {
                    let (from, to) = (sums + r * outputs, output + r * outputs)
                    if bias.isEmpty {
                        for o in 0..<outputs { to[o] = Float(from[o]) * scales[o] }
                    } else {
                        for o in 0..<outputs { to[o] = Float(from[o]) * scales[o] + bias[o] }
                    }
                }
            }
        }
    }

    /// Rounds numbers within ±63 to whole ones at ``unit``.
    static func round(_ values: UnsafePointer<Float>, count: Int, to output: UnsafeMutablePointer<Int16>) {
        // Adding 1.5 * 2^23 rounds to the nearest whole number, which then stands in the low bits.
        for i in 0..<count {
            let bits = (min(max(values[i] * unit, -32_000), 32_000) + 12_582_912).bitPattern
            output[i] = Int16(truncatingIfNeeded: bits)
        }
    }

    /// Units below 0 give 0, units above ``limit`` that.
    static func rectify(_ values: UnsafeMutablePointer<Float>, count: Int) {
        for i in 0..<count { values[i] = min(max(values[i], 0), limit) }
    }

    static let limit: Float = 8
}

/// Each row with mean 0 and deviation 1, times a gain, plus a bias.
struct NormalLayer: Sendable {
    private let gain: [Float]
    private let shift: [Float]

    init(_ file: WeightsFile, _ name: String, width: Int) throws(WeightsError) {
        gain = Array(try file.array(name + ".gain", of: Float.self, count: width))
        shift = Array(try file.array(name + ".shift", of: Float.self, count: width))
    }

    /// Normalises a row in place. Its length is a multiple of 16; sums are taken in a fixed order.
    func apply(_ row: UnsafeMutablePointer<Float>) {
        let width = gain.count
        let lanes = UnsafeMutableRawPointer(row)
        var total = SIMD16<Float>(repeating: 0)
        for c in stride(from: 0, to: width * 4, by: 64) {
            total += lanes.loadUnaligned(fromByteOffset: c, as: SIMD16<Float>.self)
        }
        let mean = total.sum() / Float(width)
        var square = SIMD16<Float>(repeating: 0)
        for c in stride(from: 0, to: width * 4, by: 64) {
            let d = lanes.loadUnaligned(fromByteOffset: c, as: SIMD16<Float>.self) - mean
            square += d * d
        }
        let factor = 1 / (square.sum() / Float(width) + 1e-5).squareRoot()
        gain.withUnsafeBufferPointer { gain in
            shift.withUnsafeBufferPointer { shift in
                for c in 0..<width { row[c] = (row[c] - mean) * factor * gain[c] + shift[c] }
            }
        }
    }
}
