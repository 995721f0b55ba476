// Numbers with a fixed count of digits after the point.

enum FixedPoint {
    /// A number with `digits` digits, at most three, after the point, right-aligned in `width` columns.
    ///
    /// Rounds the exact binary value, and half to even, as C's and Python's formatting do.
    static func string(_ number: Double, digits: Int, width: Int = 0) -> String {
        // From here on a Double has no digits after the point.
        let whole = 0x1p52
        guard number.magnitude < whole else { return padded("\(number)", width) }
        let scale = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        // number = significand / 2^shift; times 1000 that stays under 2^63.
        let shift = number == 0 ? 0 : 52 - Int(number.exponent)
        let scaled = UInt64(number == 0 ? 0 : number.magnitude.significand * whole) * scale
        let half = shift == 0 ? 0 : UInt64(1) << (shift - 1)
        var rounded = scaled >> shift
        let rest = scaled - rounded << shift
        if shift > 0, shift <= 64, rest > half || rest == half && rounded % 2 == 1 { rounded += 1 }
        let fraction = String(rounded % scale)
        let zeros = String(repeating: "0", count: digits - fraction.count)
        return padded("\(number.sign == .minus ? "-" : "")\(rounded / scale).\(zeros)\(fraction)", width)
    }

    /// A share in percent with one digit after the point, in five columns; a dash for none.
    static func percent(_ share: Double?) -> String {
        share.map { string(100 * $0, digits: 1, width: 5) } ?? "   - "
    }

    /// A text with blanks in front.
    static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
