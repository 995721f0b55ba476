/// Counts words as readers do: stretches without white space that hold a letter or a digit.
enum WordCount {
    static func count(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        var isCounted = false
        for byte in bytes {
            switch byte {
            case 0...0x20: isCounted = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xDF, 0xE4...0xE9, 0xF0...0xF4:
                if !isCounted { count += 1 }
                isCounted = true
            default: break
            }
        }
        return count
    }
}
