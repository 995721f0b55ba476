// What the pack knows of names: forenames, titles, organisations, places, and words for the people of a place.

/// A given name.
struct Forename: Sendable {
    /// The share of its bearers who are women, 0…1.
    var female: Double
    /// Whether it is a common word too: a name only where more speaks for it.
    var isCommonWord: Bool
    /// Whether it is a last name more often than a first: alone it says nothing of gender.
    var isSurname: Bool

    /// Whether it shows by itself that it is somebody's given name.
    var isClear: Bool { !isCommonWord && !isSurname }
    /// The gender of its bearers where it is clear.
    var gender: Gender? { female >= 0.8 ? .female : female <= 0.2 ? .male : nil }
}

/// Words in front of a name.
struct Title: Sendable {
    /// Whether it is only a form of address and no office.
    var isHonorific: Bool
    var gender: Gender?
    /// The title's last word, written out: "Gov." has that of "governor".
    var lemma: WordID
}

/// A name that a table knows.
struct KnownName: Sendable {
    /// The table's kind: `company`, `country` …
    var kind: String
    /// What it stands for, or the country that a place lies in; empty where there is none.
    var standsFor: String
    /// Whether it must be written in capitals throughout.
    var isCapitals: Bool
    /// Whether it may be a person's name or a common word.
    var isAmbiguous: Bool
}

struct NameLexicon: Sendable {
    private var forenames = WordMap<Forename>()
    private let titlePhrases: PhraseTable
    private var titles: [Title] = []
    private let organizationPhrases: PhraseTable
    private var organizations: [KnownName] = []
    private let placePhrases: PhraseTable
    private var places: [KnownName] = []
    private var demonyms = PhraseTable()
    private var countries: [String] = []
    private var acronyms = WordMap<[WordID]>()

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let titleTable = try builder.pack.table("titles.tsv")
        let organizationTable = try builder.pack.table("organizations.tsv")
        let placeTable = try builder.pack.table("places.tsv")
        titlePhrases = try builder.phrases(titleTable, column: "title")
        organizationPhrases = try builder.phrases(organizationTable, column: "name")
        placePhrases = try builder.phrases(placeTable, column: "place")
        try readForenames(&builder)
        try readTitles(titleTable, &builder)
        organizations = try Self.names(organizationTable, "name", "kind", "standsFor")
        places = try Self.names(placeTable, "place", "kind", "country")
        try readDemonyms(&builder)
        try readAcronyms(&builder)
    }

    private mutating func readTitles(_ table: LexiconTable, _ builder: inout LexiconBuilder) throws(LexiconError) {
        let (title, kind, gender) = (try table.column("title"), try table.column("kind"), try table.column("gender"))
        let single = (0..<table.rowCount).filter { !table.bytes($0, title).contains(UInt8(ascii: " ")) }
        for row in 0..<table.rowCount {
            var lemma = builder.phrase(table.bytes(row, title)).last ?? 0
            // An abbreviation is the beginning of the one title of its kind that goes on from it.
            if table.bytes(row, title).last == UInt8(ascii: ".") {
                let start = table.bytes(row, title).dropLast()
                let full = single.filter {
                    table.bytes($0, kind) == table.bytes(row, kind) && table.bytes($0, title).count > start.count + 2
                        && table.bytes($0, title).starts(with: start)
                }
                if let full = full.min(by: { table.bytes($0, title).count < table.bytes($1, title).count }) {
                    lemma = builder.word(table.bytes(full, title))
                }
            }
            titles.append(
                Title(
                    isHonorific: table.string(row, kind) == "honorific",
                    gender: Gender(rawValue: table.string(row, gender)),
                    lemma: lemma))
        }
    }

    private mutating func readForenames(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("forenames.tsv")
        let (name, female) = (try table.column("name"), try table.column("female"))
        let (ambiguous, surname) = (try table.column("ambiguous"), try table.column("surname"))
        for row in 0..<table.rowCount {
            let forename = Forename(
                female: try table.number(row, female), isCommonWord: !table.bytes(row, ambiguous).isEmpty,
                isSurname: !table.bytes(row, surname).isEmpty)
            forenames.update(builder.word(table.bytes(row, name)), default: forename) { _ in }
        }
    }

    private static func names(
        _ table: LexiconTable, _ name: String, _ kind: String, _ standsFor: String
    ) throws(LexiconError) -> [KnownName] {
        let (name, kind, standsFor, ambiguous) = (
            try table.column(name), try table.column(kind), try table.column(standsFor), try table.column("ambiguous")
        )
        return (0..<table.rowCount).map { row in
            let letters = table.bytes(row, name).filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
            return KnownName(
                kind: table.string(row, kind), standsFor: table.string(row, standsFor),
                isCapitals: letters.count > 1 && letters.allSatisfy { $0 & 0x20 == 0 },
                isAmbiguous: !table.bytes(row, ambiguous).isEmpty)
        }
    }

    private mutating func readDemonyms(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("demonyms.tsv")
        let (singular, plural, country) = (
            try table.column("demonym"), try table.column("plural"), try table.column("country")
        )
        for row in 0..<table.rowCount {
            demonyms.add(builder.phrase(table.bytes(row, singular)), row: row)
            demonyms.add(builder.phrase(table.bytes(row, plural)), row: row)
            countries.append(table.string(row, country))
        }
    }

    private mutating func readAcronyms(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("acronyms.tsv")
        let (acronym, expansion) = (try table.column("acronym"), try table.column("expansion"))
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, expansion))
            acronyms.update(builder.word(table.bytes(row, acronym)), default: words) { _ in }
        }
    }

    /// What is known of a word as a given name.
    func forename(_ word: WordID) -> Forename? { forenames[word] }

    /// The title that begins at a token.
    func title(_ words: [WordID], at i: Int) -> (length: Int, title: Title)? {
        titlePhrases.match(words, at: i).map { ($0.length, titles[$0.row]) }
    }

    /// Whether words are a title.
    func isTitle(_ words: [WordID]) -> Bool { titlePhrases.match(words, at: 0)?.length == words.count }

    /// The well-known organisation that begins at a token.
    func organization(_ words: [WordID], at i: Int) -> (length: Int, name: KnownName)? {
        organizationPhrases.match(words, at: i).map { ($0.length, organizations[$0.row]) }
    }

    /// The place that begins at a token.
    func place(_ words: [WordID], at i: Int) -> (length: Int, name: KnownName)? {
        placePhrases.match(words, at: i).map { ($0.length, places[$0.row]) }
    }

    /// The word for a people that begins at a token, and the people's country, empty where it is not one.
    func demonym(_ words: [WordID], at i: Int) -> (length: Int, country: String)? {
        demonyms.match(words, at: i).map { ($0.length, countries[$0.row]) }
    }

    /// What an acronym is short for.
    func expansion(of acronym: WordID) -> [WordID]? { acronyms[acronym] }
}
