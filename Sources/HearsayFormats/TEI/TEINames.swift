// What parts of a TEI document are called.

/// The xml:ids of a document, which begin with the document's own where several stand in one file.
struct TEINames {
    private let prefix: String

    /// The ids of a document that stands alone.
    init() {
        prefix = ""
    }

    /// The ids of one of several documents.
    init(_ title: String) {
        // Every byte that a name may not have is written as its number, so that two titles never give one name.
        let name = title.utf8.map { byte in
            let isPlain = byte < 0x80 && Unicode.Scalar(byte).isAlphanumeric
            return isPlain ? String(Unicode.Scalar(byte)) : "_\(String(byte, radix: 16))_"
        }
        prefix = "d.\(name.joined())."
    }

    /// The xml:id of a part.
    func id(_ part: String) -> String { prefix + part }
}
