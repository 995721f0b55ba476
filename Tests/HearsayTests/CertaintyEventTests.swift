import Testing

@testable import Hearsay

@Suite struct CertaintyEventTests {
    let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    /// Sentences with the event between bars, and the bounds of the author's commitment to it.
    static let events: [(String, ClosedRange<Double>)] = [
        ("The talks |resumed| on Monday.", 0.9...1),
        ("The talks did not |resume|.", -1...(-0.9)),
        ("Nobody |came|.", -1...(-0.9)),
        ("The talks may |resume|.", -0.3...0.4),
        ("The talks will |resume|.", 0.5...1),
        ("The firm could not |reach| a deal.", -1...(-0.5)),
        ("He managed to |escape|.", 0.8...1),
        ("He did not manage to |escape|.", -1...(-0.7)),
        ("He failed to |escape|.", -1...(-0.7)),
        ("He wanted to |escape|.", -0.3...0.3),
        ("He refused to |pay|.", -1...(-0.6)),
        ("She knows that the bridge |collapsed|.", 0.8...1),
        ("She thinks that the bridge |collapsed|.", 0...0.6),
        ("She does not think that the bridge |collapsed|.", -1...(-0.3)),
        ("If the bridge |collapses|, we are lost.", -0.2...0.2),
        ("Did the bridge |collapse|?", -0.3...0.3),
        ("The bridge probably |collapsed|.", 0.3...0.9),
        ("He should have |called|.", -1...(-0.3)),
        ("Please |call| the police.", -0.1...0.1),
        ("He could see that the bridge |collapsed|.", 0.5...1),
        ("Can they |stay|?", -0.2...0.2),
        ("He did not stop or |listen|.", -1...(-0.9)),
        ("The lack of roads has |helped| the farmers.", 0.9...1),
        ("She was surprised that the bridge |collapsed|.", 0.8...1),
        ("She asked whether the bridge |collapsed|.", -0.2...0.2),
    ]

    @Test(arguments: events) func commitment(_ marked: String, _ bounds: ClosedRange<Double>) {
        let parts = marked.utf8.split(separator: UInt8(ascii: "|"))
        let target = ByteRange(parts[0].count, parts[0].count + parts[1].count)
        let source = SourceText(parts.map { String(decoding: $0, as: UTF8.self) }.joined())
        let value = analyzer.commitment(to: target, in: source)
        #expect(bounds.contains(value), "\(marked): \(value)")
    }
}
