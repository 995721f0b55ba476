import Testing

@testable import Hearsay

/// The arcs that attribution reads off the tree, for the ways in which news report what somebody said.
///
/// An arc is `dependent relation head`; a relation stands for its subtypes too, unless one is given. `content` is what is said: it
/// depends on the cue as `ccomp`, or the cue depends on it as `parataxis`, which of the two is a matter of style.
@Suite struct ReportingParseTests {
    private static let analyzer: Analyzer? = try? Analyzer()

    /// The arcs of a text's only sentence that are missing, each with what stands in its place.
    private func missing(_ expected: [String], in text: String) throws -> [String] {
        let sentences = try #require(Self.analyzer).parsedSentences(of: SourceText(text), style: .news)
        #expect(sentences.count == 1)
        let tokens = try #require(sentences.first).tokens
        return expected.compactMap { arc in
            let cells = arc.split(separator: " ").map(String.init)
            guard cells.count == 3 else { return "\(arc): no arc" }
            if tokens.contains(where: { stands(cells, $0, in: tokens) }) { return nil }
            let found = tokens.filter { $0.form == cells[0] }.map {
                "\($0.form) \($0.relation ?? "") \($0.head.map { tokens[$0].form } ?? "–")"
            }
            return "\(arc), but \(found)"
        }
    }

    private func stands(_ arc: [String], _ token: Token, in tokens: SentenceTokens) -> Bool {
        let (dependent, relation, head) = (arc[0], arc[1], arc[2])
        func isArc(_ dependent: String, _ relation: String, _ head: String) -> Bool {
            token.form == dependent && (token.head.map { tokens[$0].form } ?? "–") == head
                && (token.relation == relation || token.relation?.hasPrefix(relation + ":") == true)
        }
        return relation == "content"
            ? isArc(dependent, "ccomp", head) || isArc(head, "parataxis", dependent) : isArc(dependent, relation, head)
    }

    @Test(arguments: [
        // The content after the cue.
        ("The mayor said that the bridge would reopen in spring.", ["mayor nsubj said", "reopen content said"]),
        ("The mayor said the bridge would reopen in spring.", ["mayor nsubj said", "reopen content said"]),
        ("He said he knew nothing about the plan.", ["He nsubj said", "knew content said"]),
        ("She said: “The bridge is safe.”", ["She nsubj said", "safe content said"]),
        ("The spokesman added that nobody had been hurt.", ["spokesman nsubj added", "hurt content added"]),
        ("The minister denied that he had met the lobbyist.", ["minister nsubj denied", "met content denied"]),
        ("The president warned that the harvest could fail.", ["president nsubj warned", "fail content warned"]),
        ("The lawyer asked whether the witness had been paid.", ["lawyer nsubj asked", "paid content asked"]),
        ("Doctors believe that the vaccine works.", ["Doctors nsubj believe", "works content believe"]),
        ("The court ruled that the ban was illegal.", ["court nsubj ruled", "illegal content ruled"]),
        (
            "Officials in Lagos confirmed that the flight had been cancelled.",
            ["Officials nsubj confirmed", "cancelled content confirmed"]
        ),
        // The content before or around the cue.
        ("The bridge would reopen in spring, the mayor said.", ["mayor nsubj said", "reopen content said"]),
        ("The bridge, the mayor said, would reopen in spring.", ["mayor nsubj said", "reopen content said"]),
        ("The suspect was arrested on Friday, police said.", ["police nsubj said", "arrested content said"]),
        ("“The bridge is safe,” said Marta Lind.", ["Marta nsubj said", "Lind flat Marta", "safe content said"]),
        ("“We will wait,” the captain told the crew.", ["captain nsubj told", "crew obj told", "wait content told"]),
        // The addressee.
        (
            "The engineer told reporters that the bridge was safe.",
            ["engineer nsubj told", "reporters obj told", "safe content told"]
        ),
        (
            "The spokesman told the newspaper on Friday that the mine would close.",
            ["spokesman nsubj told", "newspaper obj told", "Friday obl told", "close content told"]
        ),
        ("The general urged residents to leave.", ["general nsubj urged", "residents obj urged", "leave xcomp urged"]),
        // Passives and their agents.
        ("The banker was accused of hiding the losses.", ["banker nsubj:pass accused", "hiding advcl accused"]),
        (
            "The decision was criticised by the opposition.",
            ["decision nsubj:pass criticised", "opposition obl criticised", "by case opposition"]
        ),
        (
            "The museum was told by its insurer that the painting was a fake.",
            ["museum nsubj:pass told", "insurer obl told", "fake content told"]
        ),
        ("The company is said to have hidden the losses.", ["company nsubj:pass said", "hidden xcomp said"]),
        ("It was reported that the minister had resigned.", ["resigned content reported"]),
        // Sources as phrases.
        ("According to the police, the driver fled.", ["police obl fled", "According case police"]),
        ("The driver fled, according to two witnesses.", ["witnesses obl fled", "according case witnesses"]),
        // Clauses within the source or the predicate.
        (
            "Lind, who said the bridge was safe, resigned on Monday.",
            ["said acl:relcl Lind", "who nsubj said", "safe content said", "Lind nsubj resigned"]
        ),
        (
            "Marta Lind, the city engineer, said the cables had rusted.",
            ["Marta nsubj said", "engineer appos Marta", "rusted content said"]
        ),
        (
            "The report published by the ministry says prices will fall.",
            ["report nsubj says", "published acl report", "ministry obl published", "fall content says"]
        ),
        (
            "The prosecutor, citing emails, said the manager had lied.",
            ["prosecutor nsubj said", "emails obj citing", "lied content said"]
        ),
        (
            "Residents quoted by the radio said the water had risen overnight.",
            ["Residents nsubj said", "quoted acl Residents", "radio obl quoted", "risen content said"]
        ),
        (
            "The driver was quoted as saying that the road was icy.",
            ["driver nsubj:pass quoted", "saying advcl quoted", "icy content saying"]
        ),
        (
            "Lind declined to say where the money came from.",
            ["Lind nsubj declined", "say xcomp declined", "came content say"]
        ),
        // Cues side by side.
        (
            "Lind thanked the crew and said they had saved lives.",
            ["Lind nsubj thanked", "said conj thanked", "saved content said"]
        ),
        (
            "Critics say the plan is too expensive, but the minister says it will pay for itself.",
            ["Critics nsubj say", "says conj say", "minister nsubj says", "expensive content say", "pay content says"]
        ),
        // Nouns that report.
        (
            "The claim that the vote was rigged was rejected by the court.",
            ["claim nsubj:pass rejected", "court obl rejected"]
        ),
        (
            "The allegation that the judge took bribes has been denied by his lawyer.",
            ["allegation nsubj:pass denied", "lawyer obl denied"]
        ),
    ])
    func isRead(_ text: String, _ arcs: [String]) throws {
        #expect(try missing(arcs, in: text) == [])
    }

    /// What the parser gets wrong. One that comes right with other weights belongs above.
    @Test(arguments: [
        // The clause without “that” is taken for a relative clause of the addressee.
        ("The minister told the committee the law had failed.", ["failed content told"]),
        // A clause of time instead of the question that is not answered.
        ("The governor did not say when the dam would be repaired.", ["repaired content say"]),
        // The second cue is joined to the content of the first.
        ("The minister said the talks had failed and called on both sides to return.", ["called conj said"]),
        // The clause of a noun is a `dep` of it in the parses that the style was learnt from.
        ("The claim that the vote was rigged was rejected by the court.", ["rigged ccomp claim"]),
        // The noun is taken for the main verb.
        ("The senator's claim that he had been ill surprised nobody.", ["claim nsubj surprised"]),
    ])
    func isNotReadYet(_ text: String, _ arcs: [String]) throws {
        let missing = try missing(arcs, in: text)
        withKnownIssue { #expect(missing == []) }
    }
}
