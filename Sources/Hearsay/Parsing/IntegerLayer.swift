// A layer of the network in whole numbers: exact, and so the same on every machine.

internal import CKernels

/// `input * weights`, scaled back, plus a bias.
struct IntegerLayer: Sendable {
    let inputs: Int
    let outputs: Int
    private let packed: [Int8]
    private let offsets: [Int32]
    /// For each output the value of one unit of its sums.
    private let scales: [Float]
    private let bias: [Float]

    /// Numbers that go in are multiplied by this, rounded and held within ±127, so that they fit in bytes: measured on the development
    /// sets of the parser, this costs at most 0.05 points of tags, heads and names.
    static let unit: Float = 16

    /// The byte that stands for 0.
    static let zero = UInt8(CKERNELS_ZERO)

    /// Reads `name.weights`, `name.scales` and, where the layer has one, `name.bias`.
    init(_ file: WeightsFile, _ name: String, inputs: Int, outputs: Int, hasBias: Bool = true) throws(WeightsError) {
        self.inputs = inputs
        self.outputs = outputs
        let weights = try file.array(name + ".weights", of: Int8.self, count: inputs * outputs)
        var packed = [Int8](repeating: 0, count: inputs * outputs)
        var offsets = [Int32](repeating: 0, count: outputs)
        if let first = weights.baseAddress { ckernels_pack(&packed, &offsets, first, inputs, outputs) }
        self.packed = packed
        self.offsets = offsets
        scales = try file.array(name + ".scales", of: Float.self, count: outputs).map { $0 / Self.unit }
        bias = hasBias ? Array(try file.array(name + ".bias", of: Float.self, count: outputs)) : []
    }

    /// Writes `rows` rows of outputs; `sums` is scratch memory of the same size.
    func apply(
        _ input: UnsafePointer<UInt8>, rows: Int, sums: UnsafeMutablePointer<Int32>,
        to output: UnsafeMutablePointer<Float>
    ) {
        ckernels_multiply(sums, input, packed, offsets, rows, inputs, outputs)
        bias.withUnsafeBufferPointer {
            ckernels_scale(output, sums, scales, $0.isEmpty ? nil : $0.baseAddress, rows, outputs)
        }
    }

    /// Rounds numbers to whole ones at ``unit``.
    static func round(_ values: UnsafePointer<Float>, count: Int, to output: UnsafeMutablePointer<UInt8>) {
        ckernels_round(output, values, unit, count)
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

    /// Normalises rows in place. Their length is a multiple of 16; sums are taken in a fixed order.
    func apply(_ rows: UnsafeMutablePointer<Float>, count: Int) {
        ckernels_normalize(rows, gain, shift, count, gain.count)
    }
}
