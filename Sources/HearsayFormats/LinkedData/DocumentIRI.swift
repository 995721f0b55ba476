// What names a text and its parts in linked data.

/// The IRI of a document: its id where that is one already, else a relative one, which readers resolve against where they found it.
struct DocumentIRI {
    let string: String

    init(_ id: DocumentID) {
        let name = "\(id)"
        let isAbsolute = name.contains("://") || name.hasPrefix("urn:")
        var iri = ""
        for byte in name.utf8 {
            if Self.isPlain(byte) || isAbsolute && Self.isReserved(byte) {
                iri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                iri += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        string = iri
    }

    /// The IRI of a part: a quotation or a speaker by its id.
    func part(_ id: String) -> String { string + (string.contains("#") ? "." : "#") + id }

    /// Unreserved (RFC 3986, 2.3), and the slash between folders.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/".utf8.contains(byte)
        }
    }

    /// Reserved (2.2), and the sign of what is escaped already.
    private static func isReserved(_ byte: UInt8) -> Bool { ":?#[]@!$&'()*+,;=%".utf8.contains(byte) }
}
