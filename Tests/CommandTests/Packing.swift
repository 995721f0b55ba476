// Archives for tests.

import CArchiveWriter
import Foundation
import Testing

extension Workplace {
    /// Writes an archive of files.
    /// - Parameters:
    ///   - format: `zip`, `ustar`, or `raw`, which is its one file alone.
    ///   - isPacked: whether it is packed with gzip.
    ///   - times: how often the contents of each file are repeated.
    func pack(
        _ name: String, _ files: [(name: String, contents: Data)], format: String = "zip", isPacked: Bool = false,
        password: String? = nil, times: Int = 1
    ) throws {
        let path = folder.appendingPathComponent(name).path
        let writer = try #require(carchivewriter_open(path, format, isPacked ? 1 : 0, password))
        for file in files {
            let contents = [UInt8](file.contents)
            try #require(carchivewriter_add(writer, file.name, contents, contents.count, times) == 1)
        }
        try #require(carchivewriter_close(writer) == 1)
    }

    /// Bytes packed with gzip.
    func gzip(_ contents: Data) throws -> Data {
        let name = ".packed-\(UUID().uuidString)"
        try pack(name, [("x", contents)], format: "raw", isPacked: true)
        defer { try? FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
        return try Data(contentsOf: folder.appendingPathComponent(name))
    }
}

/// A record of an archive of the web.
struct WebRecord {
    var type = "response"
    var url = "http://harbour.example/a"
    var contentType = "application/http; msgtype=response"
    let block: Data

    /// A record that holds what a server answered.
    static func response(
        _ url: String, status: String = "200 OK", headers: [String] = ["Content-Type: text/html"], _ body: Data
    ) -> WebRecord {
        let head = (["HTTP/1.1 \(status)"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
        return WebRecord(url: url, block: Data(head.utf8) + body)
    }

    var data: Data {
        let head = [
            "WARC/1.0", "WARC-Type: \(type)", "WARC-Target-URI: \(url)", "WARC-Date: 2024-05-03T10:20:30Z",
            "Content-Type: \(contentType)", "Content-Length: \(block.count)",
        ]
        return Data((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Data("\r\n\r\n".utf8)
    }
}
