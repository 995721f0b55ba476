// A response of a web server as it came over the line (RFC 9112): a status, headers, a body.

internal import Hearsay

struct HTTPResponse: Sendable {
    /// No more bytes are searched for the end of a head.
    static let longestHead = 1 << 16

    private let status: Int
    private let fields: HeaderFields
    /// Where the body begins in the bytes that the head was read from.
    let bodyStart: Int

    /// Reads the head that bytes begin with; nil where there is none.
    init?(_ bytes: [UInt8]) {
        var lines: [String] = []
        var start = 0
        while true {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            var line = bytes[start..<end]
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            start = end + 1
            if line.isEmpty { break }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        guard let first = lines.first?.split(separator: " "), first.count > 1, first[0].hasPrefix("HTTP/"),
            let status = Int(first[1])
        else { return nil }
        self.status = status
        fields = HeaderFields(lines.dropFirst())
        bodyStart = start
    }

    /// Whether the body is a page, and not what stands for one that is not there.
    var isPage: Bool { (200..<300).contains(status) && fields.isHTML }

    /// A body without what was put round it for its way. One that was unwrapped before it was kept is left as it is.
    /// - Throws: ``ReadingError`` where it is packed in a way that is not read, is broken or unpacks to more than `limit` bytes.
    func unwrapped(_ body: [UInt8], limit: Int) throws(ReadingError) -> [UInt8] {
        let isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") == true
        let body = isChunked ? Self.joined(body) ?? body : body
        switch fields["content-encoding"]?.lowercased() ?? "identity" {
        case "identity", "": return inUTF8(body)
        case "gzip", "x-gzip":
            let packed = MemoryStream(body)
            let stream = try GzipStream { (buffer) throws(ReadingError) in packed.read(into: &buffer) }
            return inUTF8(
                try StreamContents({ (buffer) throws(ReadingError) in try stream.read(into: &buffer) }, limit: limit)
                    .bytes)
        case let other: throw ReadingError("the page is packed with “\(other)”, which can't be read")
        }
    }

    /// The body that chunks make, or nil where these are none.
    private static func joined(_ body: [UInt8]) -> [UInt8]? {
        var joined: [UInt8] = []
        var rest = body[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let digits = rest[..<end].prefix { Character(Unicode.Scalar($0)).isHexDigit }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { break }
            if size == 0 { return joined }
            let chunk = rest[(end + 1)...].prefix(size)
            joined += chunk
            rest = rest[chunk.endIndex...].drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
        }
        return joined.isEmpty ? nil : joined
    }

    /// What the server says of the encoding counts where the bytes are not UTF-8.
    private func inUTF8(_ body: [UInt8]) -> [UInt8] {
        guard let name = fields.charset, !SourceText(utf8: body).repairs.isEmpty,
            let converter = EncodingConverter(name)
        else { return body }
        return converter.utf8(body[...], isLast: true)
    }
}
