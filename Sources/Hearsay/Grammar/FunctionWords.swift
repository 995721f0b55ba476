// Closed-class words: what each does in a clause, from the pack.

/// What a closed-class word does. The names are those of the pack's table `grammar-words.tsv`.
struct FunctionClass: OptionSet, Sendable {
    let rawValue: UInt32

    static let be = FunctionClass(rawValue: 1)
    static let have = FunctionClass(rawValue: 1 << 1)
    static let `do` = FunctionClass(rawValue: 1 << 2)
    static let that = FunctionClass(rawValue: 1 << 3)
    static let whether = FunctionClass(rawValue: 1 << 4)
    static let interrogative = FunctionClass(rawValue: 1 << 5)
    static let relative = FunctionClass(rawValue: 1 << 6)
    /// The preposition of a passive's agent.
    static let by = FunctionClass(rawValue: 1 << 7)
    static let `as` = FunctionClass(rawValue: 1 << 8)
    static let of = FunctionClass(rawValue: 1 << 9)
    static let to = FunctionClass(rawValue: 1 << 10)
    static let and = FunctionClass(rawValue: 1 << 11)
    static let contrast = FunctionClass(rawValue: 1 << 12)
    /// Opens an adverbial clause.
    static let adjunct = FunctionClass(rawValue: 1 << 13)
    /// A preposition that goes on with a noun phrase.
    static let attachment = FunctionClass(rawValue: 1 << 14)
    /// A preposition of a place, a time or a medium.
    static let place = FunctionClass(rawValue: 1 << 15)
    /// The first word of an apposition.
    static let appositive = FunctionClass(rawValue: 1 << 16)
    static let negation = FunctionClass(rawValue: 1 << 17)
    static let quasiNegation = FunctionClass(rawValue: 1 << 18)
    static let addressee = FunctionClass(rawValue: 1 << 19)
    static let reflexive = FunctionClass(rawValue: 1 << 20)
    /// A verb that carries a reporting noun.
    static let light = FunctionClass(rawValue: 1 << 21)
    static let copula = FunctionClass(rawValue: 1 << 22)
    /// A pronoun that is an object.
    static let accusative = FunctionClass(rawValue: 1 << 23)

    static let byName: [String: FunctionClass] = [
        "be": .be, "have": .have, "do": .do, "that": .that, "whether": .whether, "interrogative": .interrogative,
        "relative": .relative, "by": .by, "as": .as, "of": .of, "to": .to, "and": .and, "contrast": .contrast,
        "adjunct": .adjunct, "attachment": .attachment, "place": .place, "appositive": .appositive,
        "negation": .negation,
        "quasi-negation": .quasiNegation, "addressee": .addressee, "reflexive": .reflexive, "light": .light,
        "copula": .copula, "accusative": .accusative,
    ]
}

/// The classes of closed-class words, and the numbers of the punctuation marks that part clauses.
struct FunctionWords: Sendable {
    private var classes = WordMap<FunctionClass>()
    let comma: WordID
    let colon: WordID
    let semicolon: WordID
    let fullStop: WordID
    let dashes: Set<WordID>
    /// Marks that end a sentence.
    let terminals: Set<WordID>
    let openBracket: WordID
    let closeBracket: WordID

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        comma = builder.word(",".utf8)
        colon = builder.word(":".utf8)
        semicolon = builder.word(";".utf8)
        fullStop = builder.word(".".utf8)
        dashes = [
            builder.word("-".utf8), builder.word("--".utf8), builder.word("–".utf8), builder.word("—".utf8),
            builder.word("―".utf8),
        ]
        terminals = Set([".", "?", "!", "…", "..."].map { builder.word($0.utf8) })
        openBracket = builder.word("(".utf8)
        closeBracket = builder.word(")".utf8)
        let table = try builder.pack.table("grammar-words.tsv")
        let word = try table.column("word")
        let kind = try table.column("class")
        for row in 0..<table.rowCount {
            var found: FunctionClass = []
            for name in table.values(row, kind) {
                guard let one = FunctionClass.byName[name] else {
                    throw LexiconError(
                        table: table.name, line: table.line(ofRow: row), message: "unknown class “\(name)”")
                }
                found.insert(one)
            }
            classes.update(builder.word(table.bytes(row, word)), default: []) { $0.insert(found) }
        }
    }

    /// What a word does; empty for open-class words.
    @inline(__always)
    func of(_ word: WordID) -> FunctionClass { classes[word] ?? [] }
}
