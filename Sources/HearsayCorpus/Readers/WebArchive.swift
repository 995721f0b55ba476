// Archives of the web (WARC 1.1, ISO 28500): records one after another, each with a header that says what it is and how long.

/// A page as a web server gave it.
public struct WebPage: Sendable {
    public let url: String
    /// When it was fetched: `2024-05-17T12:00:00Z`.
    public let date: String?
    private let response: HTTPResponse?
    private let body: [UInt8]

    fileprivate init(url: String, date: String?, response: HTTPResponse?, body: [UInt8]) {
        (self.url, self.date, self.response, self.body) = (url, date, response, body)
    }

    /// What tells this page from others, and from itself at another time: `20240517120000/https://example.org/`.
    public var name: String { [date.map { $0.filter(\.isNumber) }, url].compactMap { $0 }.joined(separator: "/") }

    /// Its HTML.
    /// - Throws: ``ReadingError`` where it is packed in a way that is not read, is broken or unpacks to more than `limit` bytes.
    public func html(limit: Int) throws(ReadingError) -> [UInt8] {
        try response?.unwrapped(body, limit: limit) ?? body
    }
}

/// Reads an archive of the web record by record, in bounded memory.
public struct WebArchive: Sendable {
    public enum Record: Sendable {
        case page(WebPage)
        /// No page: a picture, a request, a page that was not there.
        case other
        /// What is wrong with it.
        case broken(String)
    }

    private static let longestLine = 1 << 16
    private static let mostLines = 1000
    private static let endsEarly = "the record ends too early"

    private var stream: BufferedStream
    private let limit: Int
    /// Whether the first line of a record was read.
    private var isAtRecord = false
    /// The number of the last record given, from 1.
    public private(set) var number = 0

    /// Reads from a stream that is not packed.
    /// - Parameter limit: the most bytes that a page may have.
    public init(_ source: @escaping ByteStream, limit: Int) {
        stream = BufferedStream(source)
        self.limit = limit
    }

    /// The next record, or nil at the end.
    /// - Throws: ``ReadingError`` where the stream can't be read on.
    public mutating func next() throws(ReadingError) -> Record? {
        if !isAtRecord, try findRecord() {
            return .broken("what stands behind it, or before the first one, is no record and was passed over")
        }
        guard isAtRecord else { return nil }
        isAtRecord = false
        number += 1
        return try record()
    }

    /// Goes on to the first line of a record, or to the end. Whether anything else stands before it.
    private mutating func findRecord() throws(ReadingError) -> Bool {
        var isStray = false
        while let line = try stream.line(limit: Self.longestLine) {
            isAtRecord = line.starts(with: "WARC/".utf8)
            if isAtRecord { break }
            isStray = isStray || !line.isEmpty
        }
        return isStray
    }

    private mutating func record() throws(ReadingError) -> Record {
        var lines: [String] = []
        while true {
            guard let line = try stream.line(limit: Self.longestLine) else { return .broken(Self.endsEarly) }
            if line.isEmpty { break }
            lines.append(String(decoding: line, as: UTF8.self))
            guard lines.count <= Self.mostLines else { return .broken("its header does not end") }
        }
        let fields = HeaderFields(lines)
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
            return .broken("its header gives no Content-Length")
        }
        let type = fields["warc-type"]?.lowercased()
        let isResponse = type == "response" && fields.mediaType == "application/http"
        guard isResponse || type == "resource" && fields.isHTML, let address = fields["warc-target-uri"] else {
            return try skip(length, .other)
        }
        // Some programs put the address between angle brackets.
        let url = address.filter { $0 != "<" && $0 != ">" }
        var block = try stream.bytes(min(length, HTTPResponse.longestHead))
        let response = isResponse ? HTTPResponse(block) : nil
        guard !isResponse || response?.isPage == true else { return try skip(length - block.count, .other) }
        guard length <= limit else {
            return try skip(length - block.count, .broken("\(url): \(ReadingError.tooLarge(limit).message)"))
        }
        block += try stream.bytes(length - block.count)
        guard block.count == length else { return .broken("\(url): \(Self.endsEarly)") }
        let body = Array(block[(response?.bodyStart ?? 0)...])
        return .page(WebPage(url: url, date: fields["warc-date"], response: response, body: body))
    }

    private mutating func skip(_ count: Int, _ record: Record) throws(ReadingError) -> Record {
        try stream.skip(count) ? record : .broken(Self.endsEarly)
    }
}
