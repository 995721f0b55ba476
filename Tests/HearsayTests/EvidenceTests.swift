import Testing

@testable import Hearsay

/// What a quotation rests on, and who has it: `evidence | kind | holder`.
@Suite struct EvidenceTests {
    private static let analyzer = Result { try Analyzer() }

    private func evidence(in text: String) throws -> [String] {
        try Self.analyzer.get().analyze(text).quotations.flatMap(\.evidence).map {
            "\($0.span.text) | \($0.kind) | \($0.holder?.text ?? "–")"
        }
    }

    @Test(arguments: [
        ("“I saw smoke above the harbour,” Ana Petrov said.", ["saw | perception | I"]),
        ("“I heard from a colleague that they will close the port,” Hale said.", ["heard from | hearsay | I"]),
        ("Petrov said she had been told that the money was gone.", ["had been told | hearsay | she"]),
        ("Moen said he had read a report that the dam was unsafe.", ["had read a report | document | he"]),
        ("Citing court records, Koch said the firm had lied.", ["Citing court records | document | Koch"]),
        ("The general said satellite images showed new trenches.", ["satellite images | imagery | The general"]),
    ])
    func isFoundBesideAndInside(_ text: String, _ expected: [String]) throws {
        #expect(try evidence(in: text) == expected)
    }

    @Test(arguments: [
        "“I never saw the letter,” Hale said.",
        "The bank said the market saw a sharp rise.",
        "Petrov said officials had lied about the money.",
    ])
    func isNotWhatNobodyHas(_ text: String) throws {
        #expect(try evidence(in: text) == [])
    }
}
