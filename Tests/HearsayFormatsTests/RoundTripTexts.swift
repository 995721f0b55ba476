import Foundation
import Hearsay

/// Analyses that every format must hold: the fixtures, also with Windows line ends, hostile texts, an analysis by hand, and nothing.
enum RoundTripTexts {
    /// The repository's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The text of a file of the repository.
    static func file(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    static let articles = [
        "odd-marks", "multi-paragraph-quotes", "interview", "live-blog", "troops", "uk-single-marks",
    ]

    /// Made once.
    static func analyses() throws -> [Analysis] { try made.get() }

    private static let made = Result { try make() }

    private static func make() throws -> [Analysis] {
        let analyzer = try Analyzer()
        let fixtures = try articles.map { try file("Fixtures/articles/\($0).txt") }
        let windows = fixtures.map { $0.replacingOccurrences(of: "\n", with: "\r\n") }
        let own = [
            "", " \n", "\u{0}", "😀 “It’s <script>alert('x')</script> & more,” she said.\r\n\r\n“\u{7}So,” said Kim.",
        ]
        let texts = fixtures + windows + own + (1...2).flatMap { HostileText.texts(100, seed: $0) }
        return [SampleAnalysis().analysis] + texts.map { analyzer.analyze($0) }
    }
}

/// A text by its Unicode scalars, in which formats count.
struct Scalars {
    let all: [Unicode.Scalar]

    init(_ text: String) {
        all = Array(text.unicodeScalars)
    }

    subscript(range: Range<Int>) -> String { String(String.UnicodeScalarView(all[range])) }
}
