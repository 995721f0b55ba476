// Pronouns, and the small words that say how a noun phrase refers.

/// What a small word does in a noun phrase. The names are those of the pack's table `reference-words.tsv`.
struct ReferenceClass: OptionSet, Sendable {
    let rawValue: UInt16

    static let definite = ReferenceClass(rawValue: 1)
    static let indefinite = ReferenceClass(rawValue: 1 << 1)
    /// Says that it is another one than those before.
    static let distinct = ReferenceClass(rawValue: 1 << 2)
    /// Stands in lower case inside a person's name.
    static let particle = ReferenceClass(rawValue: 1 << 3)
    /// Follows a person's name.
    static let generation = ReferenceClass(rawValue: 1 << 4)
    /// A preposition before the body or place that somebody belongs to.
    static let affiliation = ReferenceClass(rawValue: 1 << 5)

    /// The noun by which people introduce themselves.
    static let naming = ReferenceClass(rawValue: 1 << 6)
    /// Called upon in exclamations.
    static let oath = ReferenceClass(rawValue: 1 << 7)

    static let byName: [String: ReferenceClass] = [
        "definite": .definite, "indefinite": .indefinite, "distinct": .distinct, "particle": .particle,
        "generation": .generation, "affiliation": .affiliation, "naming": .naming, "oath": .oath,
    ]
}

/// What a pronoun says of whom it refers to.
struct Pronoun: Sendable {
    enum Number: Sendable { case singular, plural, either }

    var person: Int
    var number: Number
    /// Nil where it says nothing.
    var gender: Gender?
    var isRelative: Bool
    var isPossessive: Bool
    /// Whether it refers to nobody in particular: somebody, many, this.
    var isIndefinite: Bool
    /// Whether it points to something in the text: this, that.
    var isDemonstrative: Bool
}

struct ReferenceWords: Sendable {
    private var classes = WordMap<ReferenceClass>()
    private var pronouns = WordMap<Pronoun>()

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("reference-words.tsv")
        let (word, kind) = (try table.column("word"), try table.column("class"))
        for row in 0..<table.rowCount {
            var found: ReferenceClass = []
            for name in table.values(row, kind) {
                guard let one = ReferenceClass.byName[name] else {
                    throw LexiconError(
                        table: table.name, line: table.line(ofRow: row), message: "unknown class “\(name)”")
                }
                found.insert(one)
            }
            classes.update(builder.word(table.bytes(row, word)), default: found) { _ in }
        }
        try readPronouns(&builder)
    }

    private mutating func readPronouns(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("pronouns.tsv")
        let (word, person) = (try table.column("word"), try table.column("person"))
        let (number, gender, cases) = (
            try table.column("number"), try table.column("gender"), try table.column("case")
        )
        for row in 0..<table.rowCount {
            let values = table.values(row, cases)
            let count = table.string(row, number)
            let pronoun = Pronoun(
                person: Int(try table.number(row, person)),
                number: count == "singular" ? .singular : count == "plural" ? .plural : .either,
                gender: Gender(rawValue: table.string(row, gender)), isRelative: values.contains("relative"),
                isPossessive: values.first == "possessive",
                isIndefinite: values.contains("indefinite"), isDemonstrative: values.contains("demonstrative"))
            pronouns.update(builder.word(table.bytes(row, word)), default: pronoun) { _ in }
        }
    }

    /// What a word does in a noun phrase; empty for most words.
    func of(_ word: WordID) -> ReferenceClass { classes[word] ?? [] }

    /// What a word is as a pronoun.
    func pronoun(_ word: WordID) -> Pronoun? { pronouns[word] }
}
