// Turns bytes of an unknown encoding into a text: UTF-8 where it is that, else what ICU detects.

internal import CICU

/// How the bytes of an input were read.
public struct DecodedText: Sendable {
    /// The text.
    public let text: SourceText
    /// The name of the encoding, as ICU calls it ("UTF-8", "windows-1252", "UTF-16LE").
    public let encoding: String

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let utf8 = "UTF-8"

    /// Reads bytes: UTF-8 if they are valid or have its mark, else the encoding that ICU detects in the first 64 KB, else repaired UTF-8.
    /// A byte order mark is left out. Stray invalid bytes in what is mostly valid non-ASCII UTF-8 are repaired rather than re-read.
    /// - Complexity: O(n).
    public init(detecting bytes: [UInt8]) {
        let asUTF8 = SourceText(utf8: Self.unmarked(bytes))
        let encoding = Self.encoding(of: bytes, asUTF8: asUTF8)
        if encoding != Self.utf8, let converter = EncodingConverter(encoding) {
            text = SourceText(utf8: Self.unmarked(converter.utf8(bytes[...], isLast: true)))
            self.encoding = encoding
        } else {
            text = asUTF8
            self.encoding = Self.utf8
        }
    }

    /// The encoding of a text that begins with these bytes, as ``init(detecting:)`` finds it; a last character that is cut off does not count.
    /// - Complexity: O(n).
    public static func encoding(ofHead head: [UInt8]) -> String {
        // Of a scalar that takes four bytes three may be there.
        let lead = head.indices.suffix(3).last { head[$0] >= 0xC0 }
        let end = lead.map { head.count - $0 < length(ofScalar: head[$0]) ? $0 : head.count } ?? head.count
        return encoding(of: head, asUTF8: SourceText(utf8: unmarked(Array(head[..<end]))))
    }

    private static func length(ofScalar lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2 }

    private static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    }

    private static func encoding(of bytes: [UInt8], asUTF8: SourceText) -> String {
        let hasWideMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if bytes.starts(with: mark) || isMostlyUTF8(asUTF8)
            || asUTF8.repairs.isEmpty && !hasWideMark && !bytes.prefix(64).contains(0)
        {
            return utf8
        }
        return detect(bytes) ?? utf8
    }

    /// Whether valid multi-byte scalars outnumber the repaired places.
    private static func isMostlyUTF8(_ text: SourceText) -> Bool {
        let leads = text.utf8.reduce(0) { $0 + ($1 >= 0xC0 ? 1 : 0) }
        return leads - text.repairs.count > text.repairs.count
    }

    private static func detect(_ bytes: [UInt8]) -> String? {
        let sample = Array(bytes.prefix(65536))
        var name = [CChar](repeating: 0, count: 64)
        var status: Int32 = 0
        let confidence = cicu_detect(sample, Int32(sample.count), &name, Int32(name.count), &status)
        guard status >= 0, confidence > 0 else { return nil }
        return EncodingConverter.meant(
            by: String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
}
