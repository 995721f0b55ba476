// The layers of the network with their gradients. `forward` keeps what `backward` needs.

/// The limit of all rectified units: they fit in 16 bits at 512 to the unit.
enum Rectifier {
    static let limit: Float = 8

    static func forward(_ x: Matrix) {
        for i in 0..<x.count { x.values[i] = min(max(x.values[i], 0), limit) }
    }

    /// Clears the gradient where the unit's output stood at an edge.
    static func backward(_ gradient: Matrix, output: Matrix) {
        for i in 0..<output.count where output.values[i] <= 0 || output.values[i] >= limit { gradient.values[i] = 0 }
    }
}

/// Dropout by a mask that is made anew for each pass.
struct Dropout {
    let rate: Float

    /// Multiplies by a mask, which is returned; nil where the rate is 0.
    func forward(_ x: Matrix, _ arena: Arena, _ numbers: inout RandomNumbers) -> Matrix? {
        guard rate > 0 else { return nil }
        let mask = arena.matrix(x.rows, x.columns)
        let keep = 1 / (1 - rate)
        let edge = UInt32(rate * 65_536)
        var i = 0
        while i < x.count {
            var bits = numbers.next()
            for j in i..<min(i + 4, x.count) {
                let factor: Float = UInt32(bits & 0xFFFF) < edge ? 0 : keep
                mask.values[j] = factor
                x.values[j] *= factor
                bits >>= 16
            }
            i += 4
        }
        return mask
    }

    static func backward(_ gradient: Matrix, _ mask: Matrix?) {
        guard let mask else { return }
        for i in 0..<gradient.count { gradient.values[i] *= mask.values[i] }
    }
}

/// `x * weights + bias`.
struct Linear {
    let weights: Parameter
    let bias: Parameter?

    func forward(_ x: Matrix, _ arena: Arena) -> Matrix {
        let y = arena.matrix(x.rows, weights.value.columns)
        if let bias {
            for r in 0..<y.rows { y.row(r).update(from: bias.value.values, count: y.columns) }
            y.multiply(x, weights.value, adding: true)
        } else {
            y.multiply(x, weights.value)
        }
        return y
    }

    /// Adds to the gradients of a shard, and to that of the input where it is given.
    func backward(_ gradient: Matrix, input x: Matrix, into inputGradient: Matrix?, shard: Int, _ arena: Arena) {
        let turned = arena.matrix(x.columns, x.rows)
        turned.transpose(x)
        weights.gradients[shard].multiply(turned, gradient, adding: true)
        if let bias {
            let sum = bias.gradients[shard].values
            for r in 0..<gradient.rows {
                let row = gradient.row(r)
                for c in 0..<gradient.columns { sum[c] += row[c] }
            }
        }
        if let inputGradient {
            let turnedWeights = arena.matrix(weights.value.columns, weights.value.rows)
            turnedWeights.transpose(weights.value)
            inputGradient.multiply(gradient, turnedWeights, adding: true)
        }
    }
}

/// Each row with mean 0 and deviation 1, times a gain, plus a bias (Ba, Kiros and Hinton 2016).
struct Normalization {
    let gain: Parameter
    let bias: Parameter
    static let epsilon: Float = 1e-5

    struct Memory {
        let normal: Matrix
        let inverse: Matrix
    }

    func forward(_ x: Matrix, _ arena: Arena) -> (Matrix, Memory) {
        let y = arena.matrix(x.rows, x.columns)
        let normal = arena.matrix(x.rows, x.columns)
        let inverse = arena.matrix(x.rows, 1)
        let count = Float(x.columns)
        for r in 0..<x.rows {
            let (source, hat, out) = (x.row(r), normal.row(r), y.row(r))
            var mean = SIMD16<Float>(repeating: 0)
            var c = 0
            while c < x.columns {
                mean += Self.lanes(source + c)
                c += 16
            }
            let center = mean.sum() / count
            var square = SIMD16<Float>(repeating: 0)
            c = 0
            while c < x.columns {
                let d = Self.lanes(source + c) - center
                square += d * d
                c += 16
            }
            let factor = 1 / (square.sum() / count + Self.epsilon).squareRoot()
            inverse.values[r] = factor
            for c in 0..<x.columns {
                hat[c] = (source[c] - center) * factor
                out[c] = hat[c] * gain.value.values[c] + bias.value.values[c]
            }
        }
        return (y, Memory(normal: normal, inverse: inverse))
    }

    /// Turns the gradient of the output into that of the input, in place.
    func backward(_ gradient: Matrix, _ memory: Memory, shard: Int) {
        let (gainSum, biasSum) = (gain.gradients[shard].values, bias.gradients[shard].values)
        let count = Float(gradient.columns)
        for r in 0..<gradient.rows {
            let (g, hat) = (gradient.row(r), memory.normal.row(r))
            var sum = SIMD16<Float>(repeating: 0)
            var weighted = SIMD16<Float>(repeating: 0)
            for c in 0..<gradient.columns {
                gainSum[c] += g[c] * hat[c]
                biasSum[c] += g[c]
                g[c] *= gain.value.values[c]
            }
            var c = 0
            while c < gradient.columns {
                let lanes = Self.lanes(g + c)
                sum += lanes
                weighted += lanes * Self.lanes(hat + c)
                c += 16
            }
            let (mean, slope) = (sum.sum() / count, weighted.sum() / count)
            let factor = memory.inverse.values[r]
            for c in 0..<gradient.columns { g[c] = (g[c] - mean - hat[c] * slope) * factor }
        }
    }

    @inline(__always)
    private static func lanes(_ pointer: UnsafeMutablePointer<Float>) -> SIMD16<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<Float>.self)
    }
}

/// The neighbours of each token side by side: before, itself, after; zeros beyond the edges of its sentence.
enum Window {
    static func forward(_ x: Matrix, _ sentences: [Range<Int>], distance: Int, _ arena: Arena) -> Matrix {
        let d = x.columns
        let y = arena.zeros(x.rows, 3 * d)
        for sentence in sentences {
            for t in sentence {
                for (place, s) in [t - distance, t, t + distance].enumerated() where sentence.contains(s) {
                    (y.row(t) + place * d).update(from: x.row(s), count: d)
                }
            }
        }
        return y
    }

    /// Adds to the gradient of the input.
    static func backward(_ gradient: Matrix, _ sentences: [Range<Int>], distance: Int, into inputGradient: Matrix) {
        let d = inputGradient.columns
        for sentence in sentences {
            for t in sentence {
                for (place, s) in [t - distance, t, t + distance].enumerated() where sentence.contains(s) {
                    let (from, to) = (gradient.row(t) + place * d, inputGradient.row(s))
                    for c in 0..<d { to[c] += from[c] }
                }
            }
        }
    }
}

/// A light recurrence both ways (after Bradbury et al. 2017, "Quasi-recurrent neural networks"): each unit keeps a share of what it
/// held and takes the rest from the token; the first half of the units runs forward, the second backward.
enum Recurrence {
    struct Memory {
        /// The shares kept.
        let gates: Matrix
        let states: Matrix
    }

    /// A gate from 0 to 1 that needs no exponential.
    @inline(__always)
    static func gate(_ x: Float) -> Float { 0.5 + 0.5 * x / (1 + x * x).squareRoot() }

    /// - Parameter x: candidates in the first half of the columns, gates before their function in the second.
    static func forward(_ x: Matrix, _ sentences: [Range<Int>], _ arena: Arena) -> Memory {
        let width = x.columns / 2
        let gates = arena.matrix(x.rows, width)
        let states = arena.matrix(x.rows, width)
        for r in 0..<x.rows {
            let (from, to) = (x.row(r) + width, gates.row(r))
            for c in 0..<width { to[c] = gate(from[c]) }
        }
        for sentence in sentences {
            for (units, order) in directions(sentence, width) {
                var before: Int?
                for t in order {
                    let (z, f, h) = (x.row(t), gates.row(t), states.row(t))
                    if let before {
                        let last = states.row(before)
                        for c in units { h[c] = f[c] * last[c] + (1 - f[c]) * z[c] }
                    } else {
                        for c in units { h[c] = (1 - f[c]) * z[c] }
                    }
                    before = t
                }
            }
        }
        return Memory(gates: gates, states: states)
    }

    /// The gradient of the input from that of the states, which is used up.
    static func backward(
        _ gradient: Matrix, _ x: Matrix, _ memory: Memory, _ sentences: [Range<Int>], _ arena: Arena
    ) -> Matrix {
        let width = x.columns / 2
        let result = arena.matrix(x.rows, x.columns)
        for sentence in sentences {
            for (units, order) in directions(sentence, width) {
                for (place, t) in order.enumerated().reversed() {
                    let (g, z, f, d) = (gradient.row(t), x.row(t), memory.gates.row(t), result.row(t))
                    if place > 0 {
                        let before = order[order.index(order.startIndex, offsetBy: place - 1)]
                        let (last, lastGradient) = (memory.states.row(before), gradient.row(before))
                        for c in units {
                            d[width + c] = g[c] * (last[c] - z[c])
                            lastGradient[c] += g[c] * f[c]
                        }
                    } else {
                        for c in units { d[width + c] = -g[c] * z[c] }
                    }
                    for c in units { d[c] = g[c] * (1 - f[c]) }
                }
            }
        }
        for r in 0..<x.rows {
            let (from, to) = (x.row(r) + width, result.row(r) + width)
            for c in 0..<width {
                let root = (1 + from[c] * from[c]).squareRoot()
                to[c] *= 0.5 / (root * root * root)
            }
        }
        return result
    }

    private static func directions(_ sentence: Range<Int>, _ width: Int) -> [(Range<Int>, [Int])] {
        [(0..<width / 2, Array(sentence)), (width / 2..<width, sentence.reversed())]
    }
}
