// Digits with commas between thousands and a decimal point.

struct DigitScan {
    private(set) var value = 0.0
    /// One unit of the last digit that is not 0; of the last decimal where there are some.
    private(set) var step = 1.0
    /// Where the number ends.
    private(set) var end: Int
    /// Digits alone.
    private(set) var isPlain = true

    private static let mostDigits = 15

    /// Nil where the bytes don't begin with a number: digits in groups that are no thousands are none.
    init?(_ bytes: ArraySlice<UInt8>) {
        end = bytes.startIndex
        var digits = 0
        var group = 0
        var zeros = 0
        var hasComma = false
        while end < bytes.endIndex {
            let byte = bytes[end]
            if let digit = Self.digit(byte) {
                value = value * 10 + digit
                zeros = digit == 0 ? zeros + 1 : 0
                (digits, group) = (digits + 1, group + 1)
            } else if byte == UInt8(ascii: ","), hasComma ? group == 3 : (1...3).contains(group) {
                (hasComma, group) = (true, 0)
            } else {
                break
            }
            end += 1
        }
        guard digits > 0, digits <= Self.mostDigits, !hasComma || group == 3 else { return nil }
        isPlain = !hasComma
        for _ in 0..<(value == 0 ? 0 : zeros) { step *= 10 }
        if end + 1 < bytes.endIndex, bytes[end] == UInt8(ascii: "."), Self.digit(bytes[end + 1]) != nil {
            readDecimals(bytes)
        }
    }

    private mutating func readDecimals(_ bytes: ArraySlice<UInt8>) {
        isPlain = false
        end += 1
        var parts = 1.0
        var decimals = 0
        while end < bytes.endIndex, let digit = Self.digit(bytes[end]) {
            if decimals < Self.mostDigits {
                (value, parts) = (value * 10 + digit, parts * 10)
                decimals += 1
            }
            end += 1
        }
        (value, step) = (value / parts, 1 / parts)
    }

    private static func digit(_ byte: UInt8) -> Double? {
        byte &- UInt8(ascii: "0") < 10 ? Double(byte - UInt8(ascii: "0")) : nil
    }
}
