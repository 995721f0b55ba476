import Testing

@testable import Hearsay

/// The noun phrases that may refer to somebody, before any are put together.
@Suite struct MentionTests {
    private let finder: MentionFinder
    private let segmenter: Segmenter
    private let tagger: ShallowTagger
    private let vocabulary: Vocabulary

    init() throws {
        var builder = LexiconBuilder(pack: try LanguagePack.english())
        segmenter = try Segmenter(&builder)
        finder = try MentionFinder(&builder)
        tagger = try ShallowTagger(&builder)
        vocabulary = builder.vocabulary
    }

    private func references(in string: String) -> (text: SegmentedText, references: [Reference]) {
        let text = segmenter.segment(SourceText(string), vocabulary: vocabulary, newlines: .automatic)
        return (text, finder.references(in: text, grammar: tagger.grammar(of: text)))
    }

    /// The names of a text, without titles, with what they are.
    private func names(in string: String) -> [String] {
        let (text, found) = references(in: string)
        return found.compactMap { reference in
            reference.name.map { "\(text.string($0)): \(reference.entity.rawValue)" }
        }
    }

    @Test(arguments: [
        ("The plan was read by Anna Kovac on Monday.", ["Anna Kovac: person"]),
        ("The plan was read by Ursula von der Leyen.", ["Ursula von der Leyen: person"]),
        ("The plan was read by Secretary of State Antony Blinken.", ["Antony Blinken: person"]),
        ("The plan was read by the Ministry of Defence.", ["Ministry of Defence: organization"]),
        ("The plan was read by the Justice Department.", ["Justice Department: organization"]),
        ("The plan was read by Acme Inc.", ["Acme Inc.: organization"]),
        ("The plan was read in France.", ["France: organization"]),
    ])
    func namesAndTheirKinds(text: String, expected: [String]) {
        #expect(names(in: text) == expected)
    }

    @Test func aTitleBelongsToTheMentionAndNotToTheName() throws {
        let (text, found) = references(in: "The plan was read by Mrs. Anna Kovac.")
        let kovac = try #require(found.first { $0.name != nil })
        #expect(text.string(kovac.tokens) == "Mrs. Anna Kovac")
        #expect(kovac.name.map { text.string($0) } == "Anna Kovac")
        #expect(kovac.gender == .female)
    }

    @Test func appositionsAreOfOnePerson() throws {
        let (text, found) = references(in: "Maria Lopez, 34, a nurse at Mercy Hospital, read the plan.")
        let nurse = try #require(found.first { $0.kind == .nominal && $0.role != nil })
        let name = try #require(nurse.appositionOf)
        #expect(found[name].name.map { text.string($0) } == "Maria Lopez")
    }

    @Test(arguments: [
        ("Zelenskiy", "Zelenskyy"), ("Zelensky", "Zelenskyy"), ("Zelenskyj", "Zelensky"), ("Gorbachov", "Gorbatchov"),
    ])
    func spellingsOfOneName(a: String, b: String) {
        let letters = LatinLetters()
        let key = { (name: String) in SpellingKey.key(letters.plain(WordFold.fold(Array(name.utf8))[...])) }
        #expect((key(a) == key(b)) == !a.hasPrefix("Gorb"))
    }

    @Test func lettersOfOtherScriptsAreRewritten() {
        let letters = LatinLetters()
        #expect(String(decoding: letters.plain(Array("łódź".utf8)[...]), as: UTF8.self) == "lodz")
        #expect(String(decoding: letters.plain(Array("müller".utf8)[...]), as: UTF8.self) == "muller")
    }

    @Test func theExponential() {
        #expect(abs(Exponential.of(0) - 1) < 1e-12)
        #expect(abs(Exponential.of(-1) - 0.36787944117144233) < 1e-9)
        #expect(abs(Exponential.of(-10) - 4.5399929762484854e-5) < 1e-12)
        #expect(Exponential.of(-50) == 0)
    }
}
