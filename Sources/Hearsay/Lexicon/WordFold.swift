// The form of a word under which it is looked up: lower case, with plain apostrophes and hyphens, without invisible characters.

enum WordFold {
    /// The folded form. ASCII is a table's work; other scalars are lowered by ICU.
    static func fold(_ word: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(word.count)
        fold(word, ByteRange(0, word.count), into: &output)
        return output
    }

    /// Folds a range of valid UTF-8 into a buffer, which is emptied first.
    @inline(__always)
    static func fold(_ bytes: [UInt8], _ range: ByteRange, into output: inout [UInt8]) {
        output.removeAll(keepingCapacity: true)
        var i = Int(range.start)
        let end = Int(range.end)
        while i < end {
            let byte = bytes[i]
            if byte < 0x80 {
                output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                i += 1
            } else {
                i += foldScalar(bytes, at: i, into: &output)
            }
        }
    }

    /// Folds one scalar outside ASCII; returns its length in the source.
    private static func foldScalar(_ bytes: [UInt8], at i: Int, into output: inout [UInt8]) -> Int {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
        switch scalar {
        case 0x2018, 0x2019, 0x02BC: output.append(UInt8(ascii: "'"))
        case 0x2010, 0x2011: output.append(UInt8(ascii: "-"))
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
        default:
            let lowered = Unicode.Scalar(UTF8Scalar.lower(scalar)) ?? "\u{FFFD}"
            output.append(contentsOf: UTF8.encode(lowered) ?? UTF8.encodedReplacementCharacter)
        }
        return length
    }
}
