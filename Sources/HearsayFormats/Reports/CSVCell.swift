// Cells of comma-separated values (RFC 4180).

/// How a cell is written.
///
/// Text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe in front: spreadsheets would run it as a formula
/// (OWASP, CSV injection).
package enum CSVCell {
    /// A number in the fewest digits that give it back exactly; nothing for nil.
    package static func number(_ number: Double?) -> String {
        number?.shortestDigits ?? ""
    }

    /// A text, between quotation marks where it needs them.
    package static func text(_ text: String) -> String {
        let formulas: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
        let guardMark = text.utf8.first.map(formulas.contains) ?? false ? "'" : ""
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return guardMark + text }
        var bytes = Array("\"\(guardMark)".utf8)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
