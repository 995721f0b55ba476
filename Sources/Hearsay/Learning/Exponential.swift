// The exponential function, the same on every machine.

/// e to the power of x, without a platform's mathematics library: the same bits on every machine.
package enum Exponential {
    /// Good to 1e-9 for x ≤ 0; 0 where x is under -40.
    package static func of(_ x: Double) -> Double {
        guard x > -40 else { return 0 }
        // e^x = (e^(x/1024))^1024, and a short series is exact for a small number.
        let small = x / 1024
        var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
        for _ in 0..<10 { power *= power }
        return power
    }

    /// The probability of a logarithm of odds.
    package static func probability(_ odds: Double) -> Double {
        let small = of(-abs(odds))
        return odds >= 0 ? 1 / (1 + small) : small / (1 + small)
    }
}
