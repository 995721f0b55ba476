// What is learnt: a matrix with its gradients (one a shard) and Adam's moments.

/// Numbers that look random and are the same on every run: SplitMix64.
struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number in 0..<1.
    mutating func unit() -> Float { Float(next() >> 40) / 16_777_216 }

    /// A number around 0: the sum of three even ones, with the given standard deviation.
    mutating func around(_ deviation: Float) -> Float { (unit() + unit() + unit() - 1.5) * 2 * deviation }
}

/// A dense matrix that is learnt.
final class Parameter {
    let name: String
    let value: Matrix
    let gradients: [Matrix]
    private let mean: Matrix
    private let square: Matrix

    init(_ name: String, _ rows: Int, _ columns: Int, shards: Int, fill: () -> Float) {
        self.name = name
        func new() -> Matrix {
            let values = UnsafeMutablePointer<Float>.allocate(capacity: rows * columns)
            values.initialize(repeating: 0, count: rows * columns)
            return Matrix(values: values, rows: rows, columns: columns)
        }
        value = new()
        mean = new()
        square = new()
        gradients = (0..<shards).map { _ in new() }
        for i in 0..<value.count { value.values[i] = fill() }
    }

    deinit { for matrix in [value, mean, square] + gradients { matrix.values.deallocate() } }

    /// The sum of the squares of the gradient, which is gathered in the first shard.
    func gatherGradient() -> Float {
        let first = gradients[0].values
        for other in gradients.dropFirst() {
            for i in 0..<value.count { first[i] += other.values[i] }
        }
        var sum: Float = 0
        for i in 0..<value.count { sum += first[i] * first[i] }
        return sum
    }

    /// One step of Adam (Kingma and Ba 2015; 0.9, 0.98) down the gathered gradient, which is cleared.
    func step(_ schedule: LearningStep) {
        let first = gradients[0].values
        let (m, v) = (mean.values, square.values)
        for i in 0..<value.count {
            let gradient = first[i] * schedule.scale
            m[i] = 0.9 * m[i] + 0.1 * gradient
            v[i] = 0.98 * v[i] + 0.02 * gradient * gradient
            value.values[i] -=
                schedule.rate * (m[i] * schedule.meanCorrection)
                / ((v[i] * schedule.squareCorrection).squareRoot() + 1e-8)
        }
        for gradient in gradients { gradient.clear() }
    }

    /// Its values and moments, for a checkpoint.
    var state: [Matrix] { [value, mean, square] }
}

/// The learning rate and corrections of one step.
struct LearningStep {
    let rate: Float
    /// By which gradients are multiplied: clipping.
    let scale: Float
    let meanCorrection: Float
    let squareCorrection: Float
}

/// The embedding table: rows of which few are touched in a step.
final class Table {
    let value: Matrix
    private let square: Matrix
    /// For each row the number of steps in which it was touched.
    private let touches: UnsafeMutablePointer<Float>
    /// Values stay within this, so that they fit in bytes.
    static let limit: Float = 1

    init(rows: Int, columns: Int, numbers: inout RandomNumbers) {
        func new(_ count: Int) -> UnsafeMutablePointer<Float> {
            let values = UnsafeMutablePointer<Float>.allocate(capacity: count)
            values.initialize(repeating: 0, count: count)
            return values
        }
        value = Matrix(values: new(rows * columns), rows: rows, columns: columns)
        square = Matrix(values: new(rows * columns), rows: rows, columns: columns)
        touches = new(rows)
        for i in 0..<value.count { value.values[i] = numbers.around(0.1) }
    }

    deinit {
        value.values.deallocate()
        square.values.deallocate()
        touches.deallocate()
    }

    /// One step of RMSprop down the gradients of some rows: `gradient` has a row for each of `rows`, each row once.
    func step(_ rows: [Int32], _ gradient: Matrix, _ schedule: LearningStep) {
        for (i, row) in rows.enumerated() {
            touches[Int(row)] += 1
            let correction = 1 / (1 - Self.power(0.98, touches[Int(row)]))
            let (x, v, g) = (value.row(Int(row)), square.row(Int(row)), gradient.row(i))
            for c in 0..<value.columns {
                let d = g[c] * schedule.scale
                v[c] = 0.98 * v[c] + 0.02 * d * d
                let next = x[c] - 0.5 * schedule.rate * d / ((v[c] * correction).squareRoot() + 1e-7)
                x[c] = max(-Self.limit, min(Self.limit, next))
            }
        }
    }

    /// `base` to the power of a whole number, at most 512.
    private static func power(_ base: Float, _ exponent: Float) -> Float {
        var result: Float = 1
        for _ in 0..<Int(min(exponent, 512)) { result *= base }
        return result
    }

    /// Its values and moments, for a checkpoint.
    var state: [Matrix] { [value, square, Matrix(values: touches, rows: value.rows, columns: 1)] }
}
