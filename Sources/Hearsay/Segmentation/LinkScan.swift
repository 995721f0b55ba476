// Finds where web addresses, e-mail addresses, hashtags and handles end.

enum LinkScan {
    /// The end of a hashtag or a handle whose marker stands at a place, or nil.
    static func end(_ scan: CharacterScan, marker start: Int, _ end: Int) -> Int? {
        let byte = scan.bytes[start]
        guard byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@"), start + 1 < end,
            scan.kind(start + 1).kind.isLetter
        else { return nil }
        var i = start + 1
        while i < end {
            let (kind, length) = scan.kind(i)
            guard kind.isWord || kind == .invisible else { break }
            i += length
        }
        return i
    }

    /// Whether a sign right behind a word may go on an address.
    @inline(__always)
    static func mayFollow(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
    }

    /// The end of a web or e-mail address that begins with a letter or a digit at a place, or nil.
    static func end(_ scan: CharacterScan, word start: Int, _ end: Int) -> Int? {
        var i = start
        while i < end, i - start < longestName, isAddress(scan.bytes[i]) { i += 1 }
        guard i < end, i > start else { return nil }
        switch scan.bytes[i] {
        case UInt8(ascii: ":"):
            guard i + 3 < end, scan.bytes[i + 1] == UInt8(ascii: "/"), scan.bytes[i + 2] == UInt8(ascii: "/") else {
                return nil
            }
            return webEnd(scan, i + 3, end)
        case UInt8(ascii: "@"): return mailEnd(scan, i + 1, end)
        case UInt8(ascii: "/"): return scan.bytes[start..<i].starts(with: www) ? webEnd(scan, i, end) : nil
        default: return nil
        }
    }

    /// A scheme or the name before an @ sign is shorter.
    private static let longestName = 128
    private static let www: [UInt8] = Array("www.".utf8)

    private static func isAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }

    /// The end of an address: the next white space or quotation mark, without the marks of the sentence around it.
    private static func webEnd(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end {
            let byte = scan.bytes[i]
            if byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte >= 0x80 && !scan.kind(i).kind.isWord
            {
                break
            }
            i += byte < 0x80 ? 1 : scan.kind(i).length
        }
        while i > start, trailing.contains(scan.bytes[i - 1]) { i -= 1 }
        return i
    }

    private static let trailing: [UInt8] = Array(".,;:!?)]}'*".utf8)

    private static func mailEnd(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Int? {
        var i = start
        while i < end, isAddress(scan.bytes[i]) { i += 1 }
        while i > start, scan.bytes[i - 1] == UInt8(ascii: ".") || scan.bytes[i - 1] == UInt8(ascii: "-") { i -= 1 }
        return i > start ? i : nil
    }
}
