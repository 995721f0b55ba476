// What the pack knows of common nouns that can be a source: roles, groups, organisations, documents; and the words of anonymity.

/// What a common noun can name.
struct SourceNoun: Sendable {
    var kind: SpeakerKind
    var isPlural: Bool
    var gender: Gender?
    /// The singular's number: "advisers" and "adviser" share it.
    var lemma: WordID
    /// Whether it says what somebody does, and not only that it is a person.
    var isRole = false
}

struct NounLexicon: Sendable {
    private var phrases = PhraseTable()
    /// The places of nouns of one word: a longer phrase may begin with one and hide it.
    private var singles = WordMap<Int>()
    private var nouns: [SourceNoun] = []
    private var anonymity = PhraseTable()
    private var suffixes: Set<WordID> = []
    /// Words that head the name of an organisation.
    private var heads = PhraseTable()

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let roles = try builder.pack.table("roles.tsv")
        let (noun, plural, gender, kind) = (
            try roles.column("noun"), try roles.column("plural"), try roles.column("gender"), try roles.column("kind")
        )
        for row in 0..<roles.rowCount {
            let words = builder.phrase(roles.bytes(row, noun))
            let named = Gender(rawValue: roles.string(row, gender))
            let lemma = words.last ?? 0
            let isRole = !["demographic", "group-member"].contains(roles.string(row, kind))
            add(words, SourceNoun(kind: .person, isPlural: false, gender: named, lemma: lemma, isRole: isRole))
            let many = builder.phrase(roles.bytes(row, plural))
            add(many, SourceNoun(kind: .group, isPlural: true, gender: named, lemma: lemma))
        }
        try read("organization-words.tsv", "word", .organization, &builder) { _ in false }
        try read("documents.tsv", "noun", .document, &builder) { _ in false }
        try read("group-nouns.tsv", "noun", .group, &builder) { $0 != "collective" }
        try readNameWords(&builder)
        let anonymous = try builder.pack.table("anonymity.tsv")
        let (phrase, phraseKind) = (try anonymous.column("phrase"), try anonymous.column("kind"))
        for row in 0..<anonymous.rowCount where !["head", "because"].contains(anonymous.string(row, phraseKind)) {
            anonymity.add(builder.phrase(anonymous.bytes(row, phrase)), row: row)
        }
    }

    private mutating func add(_ words: [WordID], _ noun: SourceNoun) {
        let row = nouns.count
        phrases.add(words, row: row)
        if words.count == 1 { singles.update(words[0], default: row) { _ in } }
        nouns.append(noun)
    }

    private mutating func read(
        _ name: String, _ column: String, _ kind: SpeakerKind, _ builder: inout LexiconBuilder,
        isPlural: (String) -> Bool
    ) throws(LexiconError) {
        let table = try builder.pack.table(name)
        let (noun, tableKind) = (try table.column(column), try table.column("kind"))
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, noun))
            let plural = isPlural(table.string(row, tableKind))
            add(words, SourceNoun(kind: kind, isPlural: plural, gender: nil, lemma: words.last ?? 0))
        }
    }

    private mutating func readNameWords(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("organization-words.tsv")
        let (word, kind) = (try table.column("word"), try table.column("kind"))
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, word))
            heads.add(words, row: row)
            if table.string(row, kind) == "suffix", words.count == 1 { suffixes.insert(words[0]) }
        }
    }

    /// The noun that ends a range of tokens: the longest that the tables know.
    func noun(endingAt end: Int, from start: Int, _ words: [WordID]) -> (length: Int, noun: SourceNoun)? {
        for i in max(start, end - 4)..<max(start, end) {
            if let found = phrases.match(words, at: i), i + found.length == end {
                return (found.length, nouns[found.row])
            }
            if i + 1 == end, let row = singles[words[i]] { return (1, nouns[row]) }
        }
        return nil
    }

    /// The length of the word or words at a token that head an organisation's name.
    func organizationHead(_ words: [WordID], at i: Int) -> Int? { heads.match(words, at: i)?.length }

    /// Whether a word ends the name of a company.
    func isSuffix(_ word: WordID) -> Bool { suffixes.contains(word) }

    /// Whether words say that a name is withheld, or how an unnamed source comes to know.
    func withholdsName(_ words: [WordID], in range: TokenRange) -> Bool {
        range.contains { anonymity.match(words, at: $0).map { match in match.length > 0 } ?? false }
    }
}
