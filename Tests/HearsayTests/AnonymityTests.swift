import Hearsay
import Testing

/// With which words a text keeps a name back, and why.
@Suite struct AnonymityTests {
    private static let analyzer = Result { () throws(LexiconError) in try Analyzer() }

    /// Speakers whose names are withheld in words: name, grant, reason.
    private func found(_ text: String) throws -> [String] {
        try Self.analyzer.get().analyze(text).speakers.compactMap { speaker in
            speaker.anonymity.map {
                "\(speaker.name) | \($0.grant?.text ?? "–") | \($0.reason?.text ?? "–")"
            }
        }
    }

    @Test(arguments: [
        (
            "The plan was dropped, a senior official said on condition of anonymity because he was not authorized to speak publicly.",
            "a senior official | on condition of anonymity | because he was not authorized to speak publicly"
        ),
        (
            "Two people familiar with the talks, who asked not to be named because the discussions were private, said the bank would sell its shares.",
            "two people familiar with the talks | asked not to be named | because the discussions were private"
        ),
        (
            "The money was gone, one aide told reporters. The aide spoke on condition of anonymity, citing fear of reprisals.",
            "one aide | on condition of anonymity | citing fear of reprisals"
        ),
        (
            "An aide said the vote was lost. The aide asked not to be named because the matter is private.",
            "an aide | asked not to be named | because the matter is private"
        ),
        ("“We were lied to,” said a nurse, who declined to be identified.", "a nurse | declined to be identified | –"),
        (
            "An engineer who was not authorized to discuss the matter said that the bridge was unsafe.",
            "an engineer | – | was not authorized to discuss the matter"
        ),
    ])
    func grantsAndReasonsAreFound(text: String, expected: String) throws {
        #expect(try found(text) == [expected])
    }

    @Test func whoIsNamedAndWhatOthersSayIsLeftAlone() throws {
        #expect(
            try found("Ana Petrov, the mayor, said the bridge was safe. She asked not to be named in the report.") == []
        )
        #expect(try found("“She spoke on condition of anonymity,” an official said.") == [])
        #expect(try found("A senior official said the bridge was safe.") == [])
        #expect(
            try found("An official spoke on condition of anonymity: “Because it leaks, it is shut,” the official said.")
                == ["an official | on condition of anonymity | –"])
    }
}
