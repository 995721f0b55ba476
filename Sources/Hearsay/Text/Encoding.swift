// Turns bytes of an unknown encoding into a text: UTF-8 where it is that, else what ICU detects.

internal import CICU

/// How the bytes of an input were read.
public struct DecodedText: Sendable {
    /// The text.
    public let text: SourceText
    /// The name of the encoding, as ICU calls it ("UTF-8", "windows-1252", "UTF-16LE").
    public let encoding: String

    /// Reads bytes: UTF-8 if they are valid or have its mark, else the encoding that ICU detects in the first 64 KB, else repaired UTF-8.
    /// A byte order mark is left out. Stray invalid bytes in what is mostly valid non-ASCII UTF-8 are repaired rather than re-read.
    /// - Complexity: O(n).
    public init(detecting bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(text: SourceText(utf8: Array(bytes.dropFirst(3))), encoding: "UTF-8")
            return
        }
        let asUTF8 = SourceText(utf8: bytes)
        let hasWideMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if asUTF8.repairs.isEmpty && !hasWideMark && !bytes.prefix(64).contains(0) || DecodedText.isMostlyUTF8(asUTF8) {
            self.init(text: asUTF8, encoding: "UTF-8")
        } else if let name = DecodedText.detect(bytes), let converted = DecodedText.convert(bytes, from: name) {
            let unmarked = converted.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(converted.dropFirst(3)) : converted
            self.init(text: SourceText(utf8: unmarked), encoding: name)
        } else {
            self.init(text: asUTF8, encoding: "UTF-8")
        }
    }

    private init(text: SourceText, encoding: String) {
        self.text = text
        self.encoding = encoding
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
        let found = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // What web standards read as Latin-1 is its superset, which has the quotation marks.
        return found == "UTF-8" ? nil : found == "ISO-8859-1" ? "windows-1252" : found
    }

    private static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard bytes.count <= Int(Int32.max) / 4 else { return nil }
        var status: Int32 = 0
        let needed = cicu_convert(name, bytes, Int32(bytes.count), nil, 0, &status)
        guard status >= 0, needed > 0 else { return nil }
        var output = [UInt8](repeating: 0, count: Int(needed) + 1)
        let written = cicu_convert(name, bytes, Int32(bytes.count), &output, Int32(output.count), &status)
        guard status >= 0, written <= needed else { return nil }
        return Array(output.prefix(Int(written)))
    }
}
