// The bytes of a page as they are given to the parser.

internal import Hearsay

enum PageBytes {
    /// No tag needs more attributes; the parser compares each with all others of its tag.
    private static let mostAttributes = 500

    /// The bytes and their encoding: UTF-8 where they are that, the declared one (nil) where there is one, else what is detected.
    /// - Complexity: O(n).
    static func readable(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String?) {
        let bytes = limited(bytes)
        if SourceText(utf8: bytes).repairs.isEmpty { return (bytes, "UTF-8") }
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        // What is declared as Latin-1 is windows-1252 on the web (WHATWG, Encoding), which detection reads it as.
        if head.contains("charset="), !head.contains("8859-1\""), !head.contains("8859-1'") { return (bytes, nil) }
        return (DecodedText(detecting: bytes).text.utf8, "UTF-8")
    }

    /// A page whose tags end after so many attributes: the others are blanks.
    private static func limited(_ page: [UInt8]) -> [UInt8] {
        var bytes = page
        var place = 0
        while place + 1 < page.count {
            guard page[place] == UInt8(ascii: "<"), page[place + 1] | 0x20 &- 0x61 < 26 else {
                place += 1
                continue
            }
            let (end, cut) = tag(page, place)
            if let cut { for blank in cut..<end { bytes[blank] = UInt8(ascii: " ") } }
            place = end
        }
        return bytes
    }

    /// Where the tag that begins at a place ends, and where it has had the most attributes, if it has.
    private static func tag(_ page: [UInt8], _ start: Int) -> (end: Int, cut: Int?) {
        var attributes = 0
        var cut: Int?
        var last: UInt8 = 0
        var place = start + 1
        while place < page.count, page[place] != UInt8(ascii: ">") {
            let byte = page[place]
            if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                place = page[(place + 1)...].firstIndex(of: byte) ?? page.count - 1
                last = 0
            } else if byte <= 0x20 {
                if place + 1 < page.count, page[place + 1] > 0x20 { attributes += 1 }
                if attributes > mostAttributes, cut == nil { cut = place }
            } else {
                last = byte
            }
            place += 1
        }
        return (place, cut)
    }
}
