// Matrices of 32-bit floats, row by row, and the products of the C kernels.

import CTrainingKernels

/// A matrix over memory that an ``Arena`` or a ``Parameter`` owns.
struct Matrix {
    let values: UnsafeMutablePointer<Float>
    let rows: Int
    let columns: Int

    var count: Int { rows * columns }

    func row(_ i: Int) -> UnsafeMutablePointer<Float> { values + i * columns }

    func clear() { values.update(repeating: 0, count: count) }

    /// Some of its rows.
    func part(_ range: Range<Int>) -> Matrix {
        Matrix(values: row(range.lowerBound), rows: range.count, columns: columns)
    }

    /// Becomes, or adds, `a * b`. The number of columns must be a multiple of 16.
    func multiply(_ a: Matrix, _ b: Matrix, adding: Bool = false) {
        precondition(a.columns == b.rows && rows == a.rows && columns == b.columns && columns % 16 == 0)
        ctraining_multiply(values, a.values, b.values, rows, a.columns, columns, adding ? 1 : 0)
    }

    /// Becomes `a` transposed.
    func transpose(_ a: Matrix) {
        precondition(rows == a.columns && columns == a.rows)
        ctraining_transpose(values, a.values, a.rows, a.columns)
    }
}

/// Memory for the matrices of one pass, given back all at once.
final class Arena {
    private var blocks: [UnsafeMutablePointer<Float>] = []
    private var block = 0
    private var used = 0
    private static let blockSize = 1 << 22

    deinit { for block in blocks { block.deallocate() } }

    /// Takes back all matrices.
    func reset() {
        block = 0
        used = 0
    }

    /// A matrix with any values in it.
    func matrix(_ rows: Int, _ columns: Int) -> Matrix {
        let count = (rows * columns + 15) / 16 * 16
        precondition(count <= Self.blockSize)
        if used + count > Self.blockSize {
            block += 1
            used = 0
        }
        if block == blocks.count { blocks.append(.allocate(capacity: Self.blockSize)) }
        defer { used += count }
        return Matrix(values: blocks[block] + used, rows: rows, columns: columns)
    }

    /// A matrix of zeros.
    func zeros(_ rows: Int, _ columns: Int) -> Matrix {
        let matrix = matrix(rows, columns)
        matrix.clear()
        return matrix
    }
}
