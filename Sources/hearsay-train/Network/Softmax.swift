// The softmax and its loss.

import Foundation

enum Softmax {
    /// Cross entropy of a softmax over some columns of a row. The scores become the gradient, times a weight.
    /// - Returns: the loss, and the column with the highest score.
    static func crossEntropy(_ scores: UnsafeMutablePointer<Float>, _ columns: Range<Int>, gold: Int, weight: Float)
        -> (Float, Int)
    {
        var best = columns.lowerBound
        for c in columns where scores[c] > scores[best] { best = c }
        let top = scores[best]
        let goldScore = scores[gold]
        var sum: Float = 0
        for c in columns { scores[c] = exponential(scores[c] - top) }
        for c in columns { sum += scores[c] }
        let factor = weight / sum
        for c in columns { scores[c] *= factor }
        scores[gold] -= weight
        return (log(sum) - (goldScore - top), best)
    }

    /// e to the power of x for x up to 0, to six digits, the same on every machine.
    @inline(__always)
    static func exponential(_ x: Float) -> Float {
        // 2^n * 2^f, with a polynomial for the fraction f in -0.5...0.5.
        let power = max(x, -80) * 1.442_695_04
        let shifted = power + 12_582_912
        let whole = shifted - 12_582_912
        let f = (power - whole) * 0.693_147_18
        let series = 1 + f * (1 + f * (0.5 + f * (0.166_666_67 + f * (0.041_666_67 + f * 0.008_333_33))))
        let exponent = Int32(bitPattern: shifted.bitPattern) &- 0x4B40_0000
        return series * Float(bitPattern: UInt32(bitPattern: (exponent &+ 127) << 23))
    }
}
