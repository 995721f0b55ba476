// Short numbers that stand for long contents: what tells a changed text and a changed lexicon.

/// FNV-1a over 64 bits (Fowler, Noll, Vo): the same on every machine, and long enough that two of ten million texts of one id never agree by
/// chance.
struct Fingerprint {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// A string and a byte that ends it, which no valid text has.
    mutating func add(field: String?) {
        if let field { add(field.utf8) }
        add(field == nil ? 0xFE : 0xFF)
    }

    /// As a signed number, which SQLite's whole numbers are.
    var signed: Int64 { Int64(bitPattern: value) }

    var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
