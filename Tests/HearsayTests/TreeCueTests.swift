import Testing

@testable import Hearsay

/// Constructions that the words around a cue alone do not show: `source | cue | content`, pieces joined by ` … `.
@Suite struct TreeCueTests {
    private static let analyzer = Result { try Analyzer() }

    private func found(in text: String) throws -> [String] {
        try Self.analyzer.get().analyze(text).quotations.map {
            "\($0.source?.text ?? "–") | \($0.cue?.text ?? "–") | \($0.text)"
        }
    }

    @Test(arguments: [
        (
            "The plan was criticized by the mayor of Aldbury.",
            ["the mayor of Aldbury | was criticized | The plan"]
        ),
        (
            "The bridge is shut, Ana Petrov told the paper, which could not check it.",
            ["Ana Petrov | told | The bridge is shut"]
        ),
        (
            "An official said, on condition of anonymity because the talks are private, that the bridge is shut.",
            ["An official | said | that the bridge is shut"]
        ),
        (
            "The mayor suggested that files had been moved, but this could not be verified.",
            ["The mayor | suggested | that files had been moved"]
        ),
        (
            "The dam leaks badly, officials said.",
            ["officials | said | The dam leaks badly"]
        ),
        (
            "The minister accused the firm of hiding the report.",
            ["The minister | accused | the firm of hiding the report"]
        ),
        (
            "The mayor asked officials whether the bridge was safe.",
            ["The mayor | asked | whether the bridge was safe"]
        ),
        (
            "“Nobody was hurt,” she wrote in “The Herald,” adding that the bridge was safe.",
            ["she | wrote | “Nobody was hurt,”", "she | adding | that the bridge was safe"]
        ),
        (
            "The mayor seems to believe the bridge is safe.",
            [
                "– | seems | The mayor … to believe the bridge is safe",
                "The mayor | to believe | the bridge is safe",
            ]
        ),
    ])
    func areFound(_ text: String, _ expected: [String]) throws {
        #expect(try found(in: text) == expected)
    }

    @Test(arguments: [
        "The storm claimed two lives.", "Kirby left the room, citing intelligence reports.",
    ])
    func areNone(_ text: String) throws {
        #expect(try found(in: text) == [])
    }
}
