// The natural logarithm without a platform's mathematics library: the same bits on every machine.

/// ln(x) of a positive number, by its exponent and a series in (m − 1)/(m + 1).
func logarithm(_ x: Float) -> Float {
    let value = Double(x)
    let exponent = Double(value.exponent)
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for k in stride(from: 1.0, through: 25.0, by: 2.0) {
        sum += term / k
        term *= square
    }
    return Float(2 * sum + exponent * 0.693147180559945309)
}
