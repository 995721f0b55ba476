import Foundation
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// A page of the folder Fixtures/pages, with what should be read from it.
struct FixturePage: Sendable, CustomTestStringConvertible {
    let name: String
    let html: [UInt8]
    /// The paragraphs of its main text.
    let paragraphs: [String]
    let metadata: DocumentMetadata

    var testDescription: String { name }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/pages")

    /// All pages, by name. Empty where the folder can't be read, which a test of its own reports.
    static let all: [FixturePage] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { FixturePage(String($0.dropLast(5))) }
    }()

    private init?(_ name: String) {
        guard let html = try? Data(contentsOf: Self.folder.appending(path: name + ".html")),
            let expected = try? String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8)
        else { return nil }
        let lines = expected.split(separator: "\n").map(String.init)
        var fields: [String: String] = [:]
        for line in lines.prefix(5) {
            let parts = line.split(separator: ":", maxSplits: 1)
            let value = parts.count == 2 ? parts[1].trimmingPrefix(" ") : ""
            if !value.isEmpty { fields[String(parts[0])] = String(value) }
        }
        self.name = name
        self.html = Array(html)
        metadata = DocumentMetadata(
            title: fields["title"], date: fields["date"], outlet: fields["outlet"], author: fields["byline"],
            url: fields["url"])
        paragraphs = Array(lines.dropFirst(5))
    }
}

/// How well the words of a text were found.
struct WordOverlap {
    let recall: Double
    let precision: Double

    /// Compares words, letters and digits without regard to case, in their order: by the longest common subsequence.
    init(expected: [String], found: [String]) {
        let (wanted, had) = (expected.flatMap(Self.words), found.flatMap(Self.words))
        var lengths = [Int](repeating: 0, count: had.count + 1)
        for word in wanted {
            var corner = 0
            for (number, other) in had.enumerated() {
                let above = lengths[number + 1]
                lengths[number + 1] = word == other ? corner + 1 : max(above, lengths[number])
                corner = above
            }
        }
        recall = Double(lengths[had.count]) / Double(max(wanted.count, 1))
        precision = Double(lengths[had.count]) / Double(max(had.count, 1))
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
