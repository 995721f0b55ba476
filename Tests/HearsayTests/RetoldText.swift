// Texts, and the ways to tell them otherwise without telling anything else.

import Foundation
import Testing

/// A text that is analysed as it is and retold.
struct RetoldText: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Words of names, and others of the same kind that the text does not have.
    var renames: [[String: String]] = []

    var testDescription: String { name }

    /// The fixtures, a few short texts, and the article that the project was created from where it is at hand.
    static let all: [RetoldText] =
        Fixture.all.map { RetoldText(name: $0.name, text: $0.text, renames: renames[$0.name] ?? []) } + short
        + (SeedTests.text.map { [RetoldText(name: "seed", text: $0, renames: renames["troops"] ?? [])] } ?? [])

    /// Other names for people of the fixtures: the tables of names treat both alike.
    private static let renames: [String: [[String: String]]] = [
        "anonymous-sources": [["Voss": "Rehn", "Klara": "Petra", "Brandt": "Holm"], ["Bellmont": "Carrwell"]],
        "court": [["Marrow": "Tennant", "Dench": "Pell"], ["Calder": "Vickers", "Quill": "Ashby", "Ines": "Clara"]],
        "earnings": [["Lund": "Berg", "Weil": "Stark", "Mia": "Eva"]],
        "interview": [["Osman": "Hassan", "OSMAN": "HASSAN", "Leila": "Samira"], ["Hale": "Ward"]],
        "live-blog": [["Keane": "Kearns", "Moira": "Fiona"], ["Rao": "Sinha", "Dev": "Arun"], ["Crane": "Hobbs"]],
        "multi-paragraph-quotes": [["Amdahl": "Lindqvist", "Brandvik": "Solberg"], ["Moe": "Lee", "Lien": "Dahl"]],
        "odd-marks": [["Conti": "Moretti", "Behm": "Kranz"], ["Rossi": "Ferrara", "Ada": "Nora"]],
        "science": [["Sorel": "Lemaire", "Hana": "Elena"], ["Arroyo": "Paredes"], ["Tan": "Lim"]],
        "sport": [["Brough": "Lomas", "Steve": "Colin"], ["Mensah": "Boateng", "Pike": "Dobbs"], ["Holt": "Bligh"]],
        "troops": [["Kirby": "Bennett"], ["Zelenskiy": "Kovalenko"], ["Sullivan": "Callahan"]],
        "uk-single-marks": [["Hartley": "Ashcroft"], ["Nair": "Menon", "Petrie": "Coombs"]],
        "us-wire": [["Whitlock": "Hargrove", "Ortega": "Morales"], ["Bell": "Webb", "Marcus": "Kevin"]],
        "bridge": [["Anna": "Maria", "Kovac": "Lopez"]],
        "harbor": [["Novak": "Weber"], ["Lindgren": "Nyberg"]],
        "union": [["Dunmore": "Hadfield"], ["Rana": "Leila", "Haddad": "Khoury"]],
        "talks": [["Petrov": "Sokolov"], ["Moreau": "Dubois", "Claire": "Elise"]],
    ]

    private static let short = [
        (
            "bridge",
            "Anna Kovac told reporters that the bridge was safe. “Nobody was hurt,” she said. The firm denied the claim."
        ),
        (
            "harbor",
            """
            Harbor master Jan Novak said on Monday that the pier would probably reopen in June.

            “The piles are sound,” Novak said. “We looked at every one of them.”

            Lindgren, who runs the ferry, doubted it. “I will believe it when I see it,” said Erik Lindgren.

            The council has not said who will pay.
            """
        ),
        (
            "union",
            """
            The drivers will strike on Friday, union leader Paul Dunmore announced. He called the company’s offer “an insult”.

            “We had no choice,” Dunmore told the Courier. “Nobody wants this.”

            Rana Haddad, who heads the company, said talks could resume at any time. “The door is open,” Haddad added.
            """
        ),
        (
            "talks",
            """
            According to two diplomats, the talks may have failed. Foreign minister Ivan Petrov denied this.

            “There is still time,” he insisted. Petrov urged both sides to return to the table.

            His French counterpart, Claire Moreau, warned that “patience is not endless,” and refused to name a date.

            “I hope so,” Moreau said when asked whether the talks would go on.
            """
        ),
    ].map { RetoldText(name: $0.0, text: $0.1, renames: renames[$0.0] ?? []) }
}

// MARK: - Names

extension RetoldText {
    /// The text with other names, words replaced as wholes.
    func renamed(_ names: [String: String]) -> String { Self.replacing(names, in: text) }

    /// A text with some words in the place of others.
    static func replacing(_ words: [String: String], in text: String) -> String {
        text.replacing(/\p{L}+/) { words[String($0.output)] ?? String($0.output) }
    }
}

// MARK: - Quotation marks

extension RetoldText {
    /// A pair of marks.
    struct Marks: Sendable, CustomTestStringConvertible {
        var open: String
        var close: String
        var testDescription: String { "\(open) \(close)" }
    }

    static let marks = [
        Marks(open: "“", close: "”"), Marks(open: "\"", close: "\""), Marks(open: "«", close: "»"),
        Marks(open: "„", close: "“"), Marks(open: "``", close: "''"),
        Marks(open: "‘", close: "’"),
    ]

    /// The text with curly double marks, which tell the way they face; nil where its marks are of other styles or do not pair.
    var curled: String? {
        guard !text.contains(where: { "«»„‹›`".contains($0) }), !text.contains("''") else { return nil }
        if !text.contains("\"") { return text.contains("“") ? text : nil }
        var isOpen = false
        let curled = text.map { sign in
            guard sign == "\"" else { return String(sign) }
            isOpen.toggle()
            return isOpen ? "“" : "”"
        }
        return isOpen || text.contains("“") ? nil : curled.joined()
    }

    /// The text with other marks in the place of its double ones; nil where it has the same, or can't have them.
    func marked(_ marks: Marks) -> String? {
        guard let curled, marks.open != "‘" || !text.contains("‘") else { return nil }
        let retold = curled.map { $0 == "“" ? marks.open : $0 == "”" ? marks.close : String($0) }.joined()
        return retold == text ? nil : retold
    }

    /// A text with one sign for marks of all styles, apostrophes included.
    static func withoutStyle(_ text: String) -> String {
        text.replacing("``", with: "\"").replacing("''", with: "\"").map { "“”„«»‘’'".contains($0) ? "\"" : String($0) }
            .joined()
    }
}

// MARK: - Lines

extension RetoldText {
    /// The text with changes that nobody sees, by name.
    static let layouts: [(name: String, change: @Sendable (String) -> String)] = [
        ("CRLF", { $0.replacing("\n", with: "\r\n") }),
        ("blanks and empty lines", { "\n\n" + $0.replacing("\n\n", with: "  \n\n\n") + " \t\n\n" }),
        ("byte order mark", { "\u{FEFF}" + $0 }),
    ]
}

// MARK: - Order of cue and source

extension RetoldText {
    /// The text with “said Kirby” for “Kirby said” and the other way round, behind what is said.
    var swapped: String {
        let report =
            #/
            (?<before>[,?!.][”"’»]|,)\s(?:
                (?<source>(?:the\s)?(?:(?:Dr|Mr|Ms|Gov\.|Captain)\s)?(?:[A-Z][a-z]+\s){0,2}[A-Z][a-z]+)\s
                (?<cue>said|wrote|added|replied|recalls|told\sreporters)
            |
                (?<firstCue>said|wrote|added|replied|recalls)\s
                (?<lastSource>(?:the\s)?(?:(?:Dr|Mr|Ms|Gov\.|Captain)\s)?(?:[A-Z][a-z]+\s){0,2}[A-Z][a-z]+)
            )(?=\.|,\s[“"«‘])
            /#
        return text.replacing(report) { match in
            let found = match.output
            let (first, second) = (found.cue ?? found.lastSource, found.source ?? found.firstCue)
            return "\(found.before) \(first ?? "") \(second ?? "")"
        }
    }
}

// MARK: - Sentences that have nothing to do with it

extension RetoldText {
    /// Where sentences may be added that belong to nothing.
    enum Place: String, CaseIterable, Sendable {
        case afterTheFirst = "a paragraph after the first"
        case later = "a paragraph in the middle and one at the end"
        case insideTheFirst = "a sentence at the end of the first paragraph"
    }

    /// The text with a sentence more; nil where it has no such place.
    func adding(_ sentence: String, _ place: Place) -> String? {
        var paragraphs = text.components(separatedBy: "\n\n")
        switch place {
        case .afterTheFirst:
            guard paragraphs.count > 1, isFree(paragraphs[1]) else { return nil }
            paragraphs.insert(sentence, at: 1)
        case .later:
            let middle = max(2, paragraphs.count / 2)
            if let place = paragraphs.indices.dropFirst(middle).first(where: { isFree(paragraphs[$0]) }) {
                paragraphs.insert(sentence, at: place)
            }
            paragraphs.append(sentence)
        case .insideTheFirst:
            guard paragraphs[0].hasSuffix(".") else { return nil }
            paragraphs[0] += " " + sentence
        }
        return paragraphs.joined(separator: "\n\n")
    }

    /// Whether a paragraph stands for itself: what begins with a mark may go on with what was said before.
    private func isFree(_ paragraph: String) -> Bool { paragraph.first?.isLetter == true }
}
