// The package document of an EPUB (EPUB 3.3, 5): what the book is called, and which of its files are read in which order.

internal import HearsayFormats

struct BookPackage {
    let metadata: DocumentMetadata
    /// The paths of the files to be read, in order.
    let chapters: [String]

    private static let attributes = ["id", "href", "idref", "media-type", "properties"]

    /// Reads a package document.
    /// - Parameter path: where it stands in the archive; its addresses start from there.
    init(_ bytes: [UInt8], path: String) {
        let package = XMLElements(bytes, attributes: Self.attributes)
        var metadata = DocumentMetadata()
        metadata.title = package["title"].map(\.text).first { !$0.isEmpty }
        metadata.date = package["date"].map(\.text).first { !$0.isEmpty }
        let authors = package["creator"].map(\.text).filter { !$0.isEmpty }
        metadata.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
        self.metadata = metadata
        let items = Dictionary(package["item"].map { ($0.attributes["id"] ?? "", $0.attributes) }) { first, _ in first }
        chapters = package["itemref"].compactMap { reference in
            // The table of contents is no text of the book.
            guard let item = items[reference.attributes["idref"] ?? ""], let address = item["href"],
                item["media-type"]?.contains("html") ?? true, item["properties"] != "nav"
            else { return nil }
            return Self.path(of: address, from: path)
        }
    }

    /// The path in the archive that an address in one of its files leads to.
    private static func path(of address: String, from file: String) -> String {
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in decoded(address.prefix { $0 != "#" }).split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    /// An address without its percent signs.
    private static func decoded(_ address: some StringProtocol) -> String {
        let bytes = Array(address.utf8)
        var decoded: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[i + 1...i + 2], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                i += 3
            } else {
                decoded.append(bytes[i])
                i += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
