// The lines `name: value` that stand before a message, as web servers and web archives write them.

struct HeaderFields: Sendable {
    /// By their names in lower case; of several with one name the first.
    private let values: [String: String]

    init(_ lines: some Sequence<String>) {
        let fields = lines.compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (Self.trimmed(line[..<colon]).lowercased(), Self.trimmed(line[line.index(after: colon)...]))
        }
        values = Dictionary(fields) { first, _ in first }
    }

    subscript(_ name: String) -> String? { values[name] }

    /// The type of what follows, without its parameters, in lower case.
    var mediaType: String { contentType.first?.lowercased() ?? "" }

    var isHTML: Bool { mediaType == "text/html" || mediaType == "application/xhtml+xml" }

    /// The encoding of what follows, if it is said.
    var charset: String? {
        let name = contentType.first { $0.lowercased().hasPrefix(Self.charset) }?.dropFirst(Self.charset.count)
        return name.map { String($0.filter { $0 != "\"" && $0 != "'" }) }
    }

    private static let charset = "charset="

    private var contentType: [String] { (values["content-type"] ?? "").split(separator: ";").map(Self.trimmed) }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
