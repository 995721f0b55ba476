import Hearsay
import Testing

@testable import HearsayCorpus

/// Which names of a corpus are one person.
@Suite struct PeopleTests {
    let corpus: SmallCorpus

    init() throws {
        corpus = try SmallCorpus()
        try corpus.store([
            corpus.document("a", "“The dam is safe,” Ana Petrov said."),
            corpus.document("b", "“It is not,” Hale said."),
            corpus.document("c", "“It is old,” Petrov said."), corpus.document("d", "“Who knows,” Tom Hale said."),
            corpus.document("e", "“I do,” Mia Hale said."),
        ])
    }

    /// Each person with the number of quotations and the other names.
    private func people() throws -> [String] {
        try CorpusStore(reading: corpus.path).people().rows.map { row in
            guard case .text(let name?) = row[0], case .number(let count?) = row[4], case .text(let others) = row[9]
            else {
                return ""
            }
            return "\(name) \(Int(count)) \(others ?? "")"
        }.sorted()
    }

    @Test func aSurnameIsTheOnlyOneWhoHasIt() throws {
        #expect(
            try people() == [
                "Ana Petrov 2 Petrov (the only person of this surname in the corpus)", "Hale 1 ", "Mia Hale 1 ",
                "Tom Hale 1 ",
            ])
        // Another one comes: now it is open whose it is.
        try corpus.store([corpus.document("f", "“So do I,” Ivan Petrov said.")])
        #expect(try people().contains("Petrov 1 "))
    }

    @Test func overridesCountMore() throws {
        let unknown = try CorpusStore.override(
            [
                PersonOverride(name: "Hale", same: "Tom Hale"), PersonOverride(name: "Petrov", same: nil),
                PersonOverride(name: "Nobody", same: "Ana Petrov"),
            ], path: corpus.path)
        #expect(unknown.map(\.name) == ["Nobody"])
        #expect(try people() == ["Ana Petrov 1 ", "Mia Hale 1 ", "Petrov 1 ", "Tom Hale 2 Hale (an override)"])
        // They are kept where the corpus grows.
        try corpus.store([corpus.document("f", "“So do I,” Hale said.")])
        #expect(try people().contains("Tom Hale 3 Hale (an override)"))
    }

    @Test func overridesMayGoInChainsAndCircles() throws {
        _ = try CorpusStore.override(
            [
                PersonOverride(name: "Tom Hale", same: "Ana Petrov"), PersonOverride(name: "Hale", same: "Tom Hale"),
            ], path: corpus.path)
        #expect(try people().contains { $0.hasPrefix("Ana Petrov 4 ") })
        _ = try CorpusStore.override(
            [
                PersonOverride(name: "Tom Hale", same: "Mia Hale"), PersonOverride(name: "Mia Hale", same: "Tom Hale"),
            ], path: corpus.path)
        #expect(try people().count == 4)
    }
}
