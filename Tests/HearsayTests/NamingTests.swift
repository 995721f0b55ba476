import Testing

@testable import Hearsay

/// Under which names speakers stand: whole names, titles apart from them, unnamed sources with what tells them apart.
@Suite struct NamingTests {
    private let analyzer: Analyzer

    init() throws { analyzer = try Analyzer() }

    private func names(in text: String) -> [String] {
        analyzer.analyze(text).quotations.map { $0.speaker?.name ?? "–" }
    }

    @Test(arguments: [
        // A first name that no table knows.
        ("Zorvik Granland, a retired sailor, said the bridge was safe.", ["Zorvik Granland"]),
        (
            "Zorvik Granland said the bridge was safe. Granland said it was old.",
            ["Zorvik Granland", "Zorvik Granland"]
        ),
        ("The bridge was safe, said Zorvik Granland.", ["Zorvik Granland"]),
        // A surname that nothing introduces keeps its capital.
        ("Moen told the paper that the bridge was safe.", ["Moen"]),
        ("“It is safe,” Moen said. Moen told the paper that it was old.", ["Moen", "Moen"]),
        // A common word at the beginning of a sentence is no magazine.
        ("People in the town said the bridge was safe.", ["people in the town"]),
        // Surnames that are spelt like reporting verbs.
        ("Councillor Omar Said told Radio Coast that the bridge was safe.", ["Omar Said"]),
        (
            "Omar Said, a member of the council, said the bridge was safe. Said told the paper that it was old.",
            ["Omar Said", "Omar Said"]
        ),
        ("Omar Said said the bridge was safe. “It is old,” Said added.", ["Omar Said", "Omar Said"]),
        ("Anna Cites told the paper that the bridge was safe.", ["Anna Cites"]),
        // Surnames that are trades or months, first names that are a people.
        ("Anna Baker said the bridge was safe. “It is old,” Baker said.", ["Anna Baker", "Anna Baker"]),
        ("Theresa May said the bridge was safe.", ["Theresa May"]),
        ("Finn Granland, a farmer, said the bridge was safe.", ["Finn Granland"]),
    ])
    func wholeNames(text: String, expected: [String]) {
        #expect(names(in: text) == expected)
    }

    @Test(arguments: [
        ("Harbour Master Ruth Vane", "Ruth Vane", "Harbour Master"),
        ("Fisheries Minister Karl Moen", "Karl Moen", "Fisheries Minister"),
        ("Fisheries Minister Moen", "Moen", "Fisheries Minister"),
        ("Lighthouse Keeper Ruth Vane", "Ruth Vane", "Lighthouse Keeper"),
        ("Union leader Tom Hale", "Tom Hale", "Union leader"),
        ("Union Leader Tom Hale", "Tom Hale", "Union Leader"),
        ("Works Council Leader Tom Hale", "Tom Hale", "Works Council Leader"),
        ("Deputy Chief Constable Karl Moen", "Karl Moen", "Deputy Chief Constable"),
        ("Shadow Chancellor Ruth Vane", "Ruth Vane", "Shadow Chancellor"),
        ("Head Teacher Ida Holm", "Ida Holm", "Head Teacher"),
        ("Transport and Housing Minister Karl Moen", "Karl Moen", "Transport and Housing Minister"),
        ("Minister for Fisheries Karl Moen", "Karl Moen", "Minister for Fisheries"),
        ("Director of Public Health Anna Kovac", "Anna Kovac", "Director of Public Health"),
        ("Governor of New York Anna Kovac", "Anna Kovac", "Governor of New York"),
    ])
    func titlesOfSeveralWords(source: String, name: String, role: String) throws {
        for text in ["\(source) said the bridge was safe.", "“The bridge is safe,” said \(source)."] {
            let speaker = try #require(analyzer.analyze(text).quotations.last?.speaker, "\(text)")
            #expect(speaker.name == name, "\(text)")
            #expect(speaker.role == role, "\(text)")
            #expect(speaker.kind == .person, "\(text)")
        }
    }

    @Test(arguments: ["Hunter Baker", "Billie Jean King", "Mike Judge", "Taylor Mason Cook", "Baker Mayfield"])
    func namesThatAreTradesStayNames(name: String) {
        #expect(names(in: "“The bridge is safe,” said \(name).") == [name])
    }

    @Test func twoRolesAreOnePerson() {
        #expect(names(in: "Actor and campaigner Tom Hale said the bridge was safe.") == ["Tom Hale"])
    }

    @Test func twoWhoAreNamedSideBySideStayTwo() {
        #expect(names(in: "Karl Moen and Housing Minister Ruth Vane said the bridge was safe.").first != "Ruth Vane")
    }

    @Test(arguments: [
        ("A person close to the council", "a person close to the council"),
        ("Two people familiar with the contract", "two people familiar with the contract"),
        ("Officials familiar with the talks", "officials familiar with the talks"),
        ("A lawyer involved in the case", "a lawyer involved in the case"),
        ("A senior official in the ministry", "a senior official in the ministry"),
        ("A diplomat who follows the case", "a diplomat"),
    ])
    func unnamedSourcesKeepWhatTellsThemApart(source: String, name: String) {
        let speaker = analyzer.analyze("\(source) said the bridge was safe.").quotations.last?.speaker
        #expect(speaker?.name == name)
        #expect(speaker?.isAnonymous == true)
    }

    @Test func anUnnamedSourceIsFoundAgain() {
        let text = """
            A person close to the council said the bridge was safe. Two people familiar with the contract said it was old. \
            The person warned that it would fall. The two people added that it would stand.
            """
        let (person, people) = ("a person close to the council", "two people familiar with the contract")
        #expect(names(in: text) == [person, people, person, people])
    }

    @Test func headsOfTwoBodiesAreTwo() {
        let text = """
            Leo Marsh, the head of the audit office, said the bridge was safe. Inga Holm, the head of the museum, said it was old. \
            The head of the audit office warned that it would fall.
            """
        #expect(names(in: text) == ["Leo Marsh", "Inga Holm", "Leo Marsh"])
    }

    @Test func whoIsTheSourceAndNotWhatItIsCloseTo() {
        let text =
            "The bridge was safe, according to a person close to the council, who declined to comment on the price."
        #expect(Set(names(in: text)) == ["a person close to the council"])
    }

    @Test(arguments: [
        ("Vik Sand, chief executive of the port, said the bridge was safe.", "The port's chief executive", "Vik Sand"),
        (
            "Henrik Borg, the chief executive of the Arnsea Port Company, said the bridge was safe.",
            "The port's chief executive", "Henrik Borg"
        ),
        (
            "Frank Oster, the leader of the dockers' union, said the bridge was safe.", "The dockers' leader",
            "Frank Oster"
        ),
        ("Harbour Master Ruth Vane said the bridge was safe.", "The harbour master", "Ruth Vane"),
        // Another body's.
        ("Vik Sand, chief executive of the port, said the bridge was safe.", "The bank's chief executive", nil),
    ])
    func aRoleWithItsPossessor(introduction: String, later: String, name: String?) {
        let found = names(in: "\(introduction) \(later) warned that it was old.")
        #expect((found.last == found.first) == (name != nil))
        if let name { #expect(found == [name, name]) }
    }
}
