import Hearsay
import HearsayFormats
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

    /// Articles in which somebody of a role says something.
    private func reports(_ name: String, _ role: String, _ outlet: String?, in dates: String...) -> [CorpusDocument] {
        dates.map { date in
            CorpusDocument(
                key: "\(name) \(role) \(date)", text: SourceText("“It was late,” said \(name), \(role)."),
                metadata: DocumentMetadata(date: date, outlet: outlet))
        }
    }

    private func names(_ documents: [CorpusDocument]) throws -> [String] {
        try corpus.remove()
        try corpus.store(documents)
        return try people().sorted()
    }

    @Test func oneNameIsTwoPeopleWhereRolesAndOutletsDiffer() throws {
        let lawmaker = reports("John Smith", "a lawmaker", "Herald", in: "2024-03-01", "2024-03-08")
        let striker = reports("John Smith", "the striker", "Goal", in: "2024-03-02", "2024-04-01")
        let bare = ["Herald", "Goal", "Other"].map { outlet in
            CorpusDocument(
                key: outlet, text: SourceText("“It rained,” John Smith said."),
                metadata: DocumentMetadata(date: "2024-03-05", outlet: outlet))
        }
        let expected = [
            "John Smith (lawmaker) 3 not the striker: other outlets in the same year",
            "John Smith (striker) 3 not the lawmaker: other outlets in the same year", "John Smith 1 ",
        ].sorted()
        #expect(try names(lawmaker + striker + bare) == expected)
        // However the store came about, its rows are the same.
        let whole = try corpus.dump()
        try corpus.remove()
        try corpus.store(lawmaker)
        try corpus.store(lawmaker + striker)
        try corpus.store(lawmaker + striker + bare)
        #expect(try corpus.dump() == whole)
        // People know better.
        _ = try CorpusStore.override(
            [
                PersonOverride(name: "John Smith (striker)", same: "John Smith"),
                PersonOverride(name: "John Smith (lawmaker)", same: "John Smith"),
            ], path: corpus.path)
        #expect(
            try people() == ["John Smith 7 John Smith (striker) (an override); John Smith (lawmaker) (an override)"])
    }

    @Test func oneNameIsTwoPeopleWhereFieldsTakeTurns() throws {
        let lawmaker = reports("John Smith", "a lawmaker", "Herald", in: "2024-03-01", "2024-05-08", "2024-07-01")
        let striker = reports("John Smith", "the striker", "Herald", in: "2024-04-02", "2024-06-01")
        #expect(
            try names(lawmaker + striker) == [
                "John Smith (lawmaker) 3 not the striker: another field, in turns, in the same year",
                "John Smith (striker) 2 not the lawmaker: another field, in turns, in the same year",
            ])
    }

    @Test func oneNameIsOnePersonWhereItMayBe() throws {
        let lawmaker = reports("John Smith", "a lawmaker", "Herald", in: "2024-03-01", "2024-03-08")
        for others in [
            // Another year: a career.
            reports("John Smith", "the striker", "Goal", in: "2012-03-02", "2012-04-01"),
            // One outlet, which would have said that there are two.
            reports("John Smith", "the striker", "Herald", in: "2024-03-02", "2024-04-01"),
            // One document alone may be misread.
            reports("John Smith", "the striker", "Goal", in: "2024-03-02"),
            // What people are beside.
            reports("John Smith", "a professor", "Post", in: "2024-03-02", "2024-04-01"),
            reports("John Smith", "a former striker", "Goal", in: "2024-03-02", "2024-04-01"),
        ] {
            #expect(try names(lawmaker + others) == ["John Smith \(2 + others.count) "])
        }
    }

    @Test func genderTellsPeopleApart() throws {
        func appearances(_ gender: String, _ documents: ClosedRange<Int64>, in outlet: String) -> [Appearance] {
            documents.map {
                Appearance(
                    speaker: $0, document: $0, role: nil, family: nil, affiliation: nil, gender: gender, outlet: outlet,
                    day: nil)
            }
        }
        let people = NamesakeFinder.people(appearances("female", 1...2, in: "A") + appearances("male", 3...5, in: "B"))
        #expect(people.map(\.role) == ["female", "male"])
        #expect(people.map(\.appearances.count) == [2, 3])
        // A few of many, or here and there in one outlet, are mistakes of the reading.
        let slip = appearances("female", 1...1, in: "A") + appearances("male", 2...5, in: "B")
        #expect(NamesakeFinder.people(slip).isEmpty)
        let mixed = appearances("female", 1...2, in: "A") + appearances("male", 3...5, in: "A")
        #expect(NamesakeFinder.people(mixed).isEmpty)
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
