import Testing

@testable import Hearsay

/// Who is behind each attribution of a text.
@Suite struct SpeakerTests {
    private let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    /// The speakers of all quotations that have a source, in order; `–` where none is given.
    private func speakers(in text: String) -> [String] {
        analyzer.analyze(text).quotations.map { $0.speaker?.name ?? "–" }
    }

    private func speaker(_ name: String, in text: String) -> Speaker? {
        analyzer.analyze(text).speakers.first { $0.name == name }
    }

    @Test(arguments: [
        // A surname is the full name before it.
        ("Anna Kovac said the bridge was safe. Kovac said it was old.", ["Anna Kovac", "Anna Kovac"]),
        // And after it.
        ("Kovac said the bridge was safe. It is old, Anna Kovac said.", ["Anna Kovac", "Anna Kovac"]),
        // Two people of one surname are two.
        (
            "Anna Kovac said the bridge was safe. Peter Kovac said it was old.",
            ["Anna Kovac", "Peter Kovac"]
        ),
        ("Mrs. Kovac said the bridge was safe. Mr. Kovac said it was old.", ["Kovac", "Kovac"]),
        // Spelling variants.
        (
            "Volodymyr Zelenskiy said the bridge was safe. Zelenskyy said it was old. Zelensky said it would stand.",
            ["Volodymyr Zelenskiy", "Volodymyr Zelenskiy", "Volodymyr Zelenskiy"]
        ),
        // Pronouns by gender.
        ("Anna Kovac met Peter Hale. She said the bridge was safe.", ["Anna Kovac"]),
        ("Anna Kovac met Peter Hale. He said the bridge was safe.", ["Peter Hale"]),
        ("Peter Hale said the bridge was safe. He said it was old.", ["Peter Hale", "Peter Hale"]),
        // A name after the pronoun.
        ("“The bridge is safe,” she said. Anna Kovac, 34, lives beside it.", ["Anna Kovac"]),
        // A role stands for the name that had it.
        (
            "Ministry spokesman Peter Hale said the bridge was safe. The spokesman said it was old.",
            ["Peter Hale", "Peter Hale"]
        ),
        (
            "The ministry's spokeswoman, Anna Kovac, said the bridge was safe. The spokeswoman said it was old.",
            ["Anna Kovac", "Anna Kovac"]
        ),
        // An official is another one; the official is the last one.
        (
            "A senior official said the bridge was safe. Another official said it was old. The official said it would stand.",
            ["a senior official", "another official", "another official"]
        ),
        // Acronyms.
        (
            "The Federal Bureau of Investigation said the bridge was safe. The FBI said it was old.",
            ["Federal Bureau of Investigation", "Federal Bureau of Investigation"]
        ),
        (
            "The National Bridge Council (NBC) said the bridge was safe. The NBC said it was old.",
            ["National Bridge Council", "National Bridge Council"]
        ),
        // Somebody named side by side is a group.
        ("Anna Kovac and Peter Hale said the bridge was safe.", ["Anna Kovac and Peter Hale"]),
    ])
    func sources(text: String, expected: [String]) {
        #expect(speakers(in: text) == expected)
    }

    @Test func quotedFirstPersonsAreTheSpeaker() throws {
        let kovac = try #require(speaker("Anna Kovac", in: "“I like the bridge,” Anna Kovac said."))
        #expect(kovac.mentions.map(\.span.text) == ["I", "Anna Kovac"])
    }

    @Test func anAbbreviatedTitleIsTheRole() {
        let text = "Gov. Anna Kovac said the bridge was safe. The governor said it was old."
        #expect(speakers(in: text) == ["Anna Kovac", "Anna Kovac"])
    }

    @Test func anAppositionBehindAPrepositionalPhrase() {
        let text = "A spokesman for the department, Peter Hale, said the bridge was safe."
        #expect(speakers(in: text) == ["Peter Hale"])
    }

    @Test func aSubjectBehindACommaIsNoApposition() {
        #expect(speakers(in: "The team needs a new striker, the coach admitted.") == ["the coach"])
    }

    @Test func aPartAndItsAppositionAreOneSource() {
        let text = "One of the people, a senior official, said the bridge was safe. The official said it was old."
        let found = analyzer.analyze(text).quotations.map { $0.speaker?.id }
        #expect(found.count == 2 && found[0] != nil && found[0] == found[1])
    }

    @Test func aLetterIsTheWordsOfWhoSignsIt() {
        let text = "I think the bridge is safe.\n\nIt stood for long.\n\nAnna Kovac"
        #expect(speakers(in: text) == ["Anna Kovac"])
    }

    @Test func inAnInterviewTheGuestAnswers() {
        let text = """
            An interview with Anna Kovac

            Anna Kovac builds bridges.

            Are bridges safe?

            I think they are.

            Are they old?

            I think some are.

            Do you like them?

            I think so.
            """
        #expect(Set(speakers(in: text)).subtracting(["–"]) == ["Anna Kovac"])
    }

    @Test func nobodyIsNobody() { #expect(speakers(in: "Nobody said the bridge was safe.") == ["–"]) }

    @Test func twoOfOneSurnameAreTwoSpeakers() {
        let analysis = analyzer.analyze("Mrs. Kovac said the bridge was safe. Mr. Kovac said it was old.")
        #expect(analysis.quotations.map { $0.speaker?.id } == ["s1", "s2"])
        #expect(analysis.speakers.map(\.gender) == [.female, .male])
    }

    @Test func aPronounInAPassiveWithoutAgentIsNobody() {
        #expect(analyzer.analyze("It is believed that the bridge is safe.").quotations.allSatisfy { $0.speaker == nil })
    }

    @Test func titleRoleAndAffiliation() throws {
        let spokesman = try #require(
            speaker("John Kirby", in: "White House national security spokesman John Kirby said the bridge was safe."))
        #expect(spokesman.role == "White House national security spokesman")
        #expect(spokesman.affiliation == "White House")
        #expect(spokesman.kind == .person)
        #expect(spokesman.gender == .male)

        let president = try #require(
            speaker("Vladimir Putin", in: "Russian President Vladimir Putin said the bridge was safe."))
        #expect(president.role == "President")
        #expect(president.affiliation == "Russia")

        let nurse = try #require(
            speaker("Maria Lopez", in: "Maria Lopez, 34, a nurse at Mercy Hospital, said the bridge was safe."))
        #expect(nurse.role == "nurse")
        #expect(nurse.affiliation == "Mercy Hospital")
        #expect(nurse.gender == .female)
    }

    @Test func kindsOfSpeakers() {
        let cases: [(String, SpeakerKind)] = [
            ("The Kremlin said the bridge was safe.", .organization),
            ("The ministry said the bridge was safe.", .organization),
            ("The report said the bridge was safe.", .document),
            ("Three officials said the bridge was safe.", .group),
            ("The advisers said the bridge was safe.", .group),
            ("A lawyer said the bridge was safe.", .person),
        ]
        for (text, kind) in cases {
            let found = analyzer.analyze(text).quotations.first?.speaker
            #expect(found?.kind == kind, "\(text)")
        }
    }

    @Test func unnamedSourcesAreAnonymous() {
        let cases: [(String, Bool)] = [
            ("A senior official who asked not to be named said the bridge was safe.", true),
            ("Two officials said the bridge was safe.", true),
            ("Peter Hale, a senior official, said the bridge was safe.", false),
            ("The ministry said the bridge was safe.", false),
        ]
        for (text, isAnonymous) in cases {
            let found = analyzer.analyze(text).quotations.first?.speaker
            #expect(found?.isAnonymous == isAnonymous, "\(text)")
        }
    }

    @Test func aBareQuotationGoesOnWithTheLastSpeaker() {
        let text = "“We won,” Anna Kovac said.\n\n“It was a very long night for all of us here.”"
        #expect(speakers(in: text) == ["Anna Kovac", "Anna Kovac"])
    }

    @Test func mentionsStandInOrderAndDoNotRepeat() throws {
        let text = "Anna Kovac said the bridge was safe. She said it was old. Kovac said her plan would work."
        let kovac = try #require(speaker("Anna Kovac", in: text))
        #expect(kovac.mentions.map(\.span.text) == ["Anna Kovac", "She", "Kovac", "her"])
        #expect(kovac.mentions.map(\.kind) == [.name, .pronoun, .name, .pronoun])
    }

    @Test func everySpeakerHasAMentionAndEveryLinkASpeaker() {
        for fixture in Fixture.all {
            let analysis = analyzer.analyze(fixture.text)
            let ids = Set(analysis.speakers.map(\.id))
            #expect(analysis.speakers.allSatisfy { !$0.mentions.isEmpty && !$0.name.isEmpty }, "\(fixture.name)")
            #expect(
                analysis.quotations.allSatisfy { $0.speaker.map { ids.contains($0.id) } ?? true }, "\(fixture.name)")
            #expect(analysis.quotations.allSatisfy { (0...1).contains($0.confidence) }, "\(fixture.name)")
        }
    }
}
