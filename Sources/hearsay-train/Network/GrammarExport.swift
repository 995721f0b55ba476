// From trained numbers to the weights file: bytes with scales.

import Hearsay

enum GrammarExport {
    /// The weights file of a network.
    static func bytes(_ model: GrammarNetworkModel, _ numbers: GrammarNumbers) -> [UInt8] {
        var arrays: [(name: String, bytes: [UInt8])] = [
            ("shape", Array(model.shape.description.utf8)),
            ("treebankTags", Array(numbers.treebankTags.joined(separator: "\n").utf8)),
            ("relations", Array(numbers.relations.joined(separator: "\n").utf8)),
            ("affixes", raw([UInt32(numbers.layout.affixes)])),
            ("words", raw(numbers.keys)),
            ("classes.words", raw(numbers.classes.map(\.key))),
            ("classes", raw(numbers.classes.map(\.mask))),
        ]
        let tableScale = Table.limit / 127
        arrays.append(
            ("table", quantized(model.table.value, scales: [Float](repeating: tableScale, count: model.shape.width))))
        arrays.append(("table.scale", raw([tableScale])))
        for parameter in model.parameters {
            if parameter.name.hasSuffix(".weights") {
                let scales = columnScales(parameter.value)
                arrays.append((parameter.name, quantized(parameter.value, scales: scales)))
                arrays.append((String(parameter.name.dropLast(7)) + "scales", raw(scales)))
            } else {
                arrays.append(
                    (
                        parameter.name,
                        raw(Array(UnsafeBufferPointer(start: parameter.value.values, count: parameter.value.count)))
                    ))
            }
        }
        return WeightsFile.bytes(arrays)
    }

    private static func raw(_ values: [some BitwiseCopyable]) -> [UInt8] { values.withUnsafeBytes(Array.init) }

    /// For each column the largest number, at 127 steps.
    private static func columnScales(_ matrix: Matrix) -> [Float] {
        var scales = [Float](repeating: 1e-12, count: matrix.columns)
        for r in 0..<matrix.rows {
            for c in 0..<matrix.columns { scales[c] = max(scales[c], abs(matrix.row(r)[c])) }
        }
        return scales.map { $0 / 127 }
    }

    private static func quantized(_ matrix: Matrix, scales: [Float]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(matrix.count)
        for r in 0..<matrix.rows {
            for c in 0..<matrix.columns {
                let steps = (matrix.row(r)[c] / scales[c]).rounded(.toNearestOrEven)
                bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, steps)))))
            }
        }
        return bytes
    }
}
