// Replaces what is not UTF-8 by U+FFFD, one for each maximal invalid part as the Unicode Standard recommends (section 3.9).

enum UTF8Repair {
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The bytes as valid UTF-8, and where in the result replacement characters were put.
    static func repair(_ bytes: [UInt8]) -> (bytes: [UInt8], places: [ByteRange]) {
        var position = 0
        while let length = validLength(bytes, at: position) { position += length }
        if position == bytes.count { return (bytes, []) }
        var output = Array(bytes[..<position])
        output.reserveCapacity(bytes.count + 16)
        var places: [ByteRange] = []
        while position < bytes.count {
            if let length = validLength(bytes, at: position) {
                output.append(contentsOf: bytes[position..<position + length])
                position += length
            } else {
                places.append(ByteRange(output.count, output.count + replacement.count))
                output.append(contentsOf: replacement)
                position += invalidLength(bytes, at: position)
            }
        }
        return (output, places)
    }

    /// The length of the scalar that begins here, or nil at the end and where the bytes are no UTF-8.
    @inline(__always)
    private static func validLength(_ bytes: [UInt8], at i: Int) -> Int? {
        guard i < bytes.count else { return nil }
        let first = bytes[i]
        if first < 0x80 { return 1 }
        guard let need = expected(first), i + need <= bytes.count, secondRange(first).contains(bytes[i + 1]) else {
            return nil
        }
        for k in 2..<max(need, 2) where bytes[i + k] & 0xC0 != 0x80 { return nil }
        return need
    }

    /// How many bytes one replacement character stands for.
    private static func invalidLength(_ bytes: [UInt8], at i: Int) -> Int {
        let first = bytes[i]
        guard let need = expected(first), i + 1 < bytes.count, secondRange(first).contains(bytes[i + 1]) else {
            return 1
        }
        var length = 2
        while length < need, i + length < bytes.count, bytes[i + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    private static func expected(_ first: UInt8) -> Int? {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private static func secondRange(_ first: UInt8) -> ClosedRange<UInt8> {
        switch first {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
