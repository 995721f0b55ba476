// The words of commitment, from the pack: expressions of certainty, modals, negators, conditions, cues.

/// Which words of a sentence an expression speaks of.
enum ExpressionScope: String, Sendable {
    /// The clause that it stands in.
    case clause
    /// What follows in the sentence.
    case right
    /// The next noun phrase only.
    case noun
    /// The clause, but only where no noun follows the expression.
    case predicative
    /// The verb or adjective that it falls short of; before anything else it is no expression.
    case degree
    /// The open question that it introduces; in a clause that says "either way" it is no expression.
    case question
    /// The people that it quantifies; before another noun it is no expression.
    case people
    /// The phrase that it opens.
    case phrase
}

/// A row of `certainty-expressions.tsv`.
struct CertaintyExpression: Sendable {
    var entry: String
    var kind: String
    /// The commitment to a plain statement with this expression, 0…1.
    var level: Double
    /// The same where the expression is negated, or nil where negation leaves it as it is.
    var negated: Double?
    var interval: (low: Double, high: Double)?
    var scope: ExpressionScope
    /// The classes of word that its first word must have; empty for any.
    var tags: TagClass
    var note: String
}

/// Classes of word as the tables name them.
struct TagClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let verb = TagClass(rawValue: 1)
    static let noun = TagClass(rawValue: 1 << 1)
    static let adjective = TagClass(rawValue: 1 << 2)
    static let adverb = TagClass(rawValue: 1 << 3)
    static let pronoun = TagClass(rawValue: 1 << 4)
    static let determiner = TagClass(rawValue: 1 << 5)
    static let modal = TagClass(rawValue: 1 << 6)

    static let byName: [String: TagClass] = [
        "verb": .verb, "noun": .noun, "adjective": .adjective, "adverb": .adverb, "pronoun": .pronoun,
        "determiner": .determiner, "modal": .modal,
    ]

    /// The class of a tag.
    init(_ tag: WordTag) {
        switch tag {
        case .modal: self = .modal
        case .pastParticiple: self = [.verb, .adjective]
        case .verbBase, .verbPresent, .verbPast, .gerund, .auxiliary: self = .verb
        case .noun, .properNoun: self = .noun
        case .adjective: self = .adjective
        case .adverb: self = .adverb
        case .pronoun: self = .pronoun
        case .determiner: self = .determiner
        default: self = []
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// What must be true of a modal's verb group for a sense.
struct ModalConditions: OptionSet, Sendable {
    let rawValue: UInt8

    /// A perfect infinitive follows.
    static let perfect = ModalConditions(rawValue: 1)
    static let negated = ModalConditions(rawValue: 1 << 1)
    /// A form of "be" follows that makes no passive.
    static let be = ModalConditions(rawValue: 1 << 2)

    /// It stands in indirect speech under a cue in the past.
    static let shifted = ModalConditions(rawValue: 1 << 3)

    /// The main verb tells what can be perceived or done at all ("could hear the blast").
    static let ability = ModalConditions(rawValue: 1 << 4)
    /// The main verb tells what rules allow or forbid ("may not park here").
    static let permission = ModalConditions(rawValue: 1 << 5)

    static let byName: [String: ModalConditions] = [
        "perfect": .perfect, "negated": .negated, "be": .be, "shifted": .shifted, "ability": .ability,
        "permission": .permission, "any": [],
    ]
}

/// A row of `modals.tsv`.
struct ModalSense: Sendable {
    var entry: String
    var sense: String
    var conditions: ModalConditions
    /// The commitment to a plain statement with this modal, or nil where it is as without.
    var level: Double?
    /// The commitment to the event, −1…1.
    var event: Double
    var interval: (low: Double, high: Double)?
    var note: String
}

/// A word that negates.
struct Negator: Sendable {
    enum Strength: String, Sendable {
        case full, partial
        /// It negates the noun that it stands with, no verb.
        case nominal
    }
    enum Kind: String, Sendable {
        case negation
        /// Nearly a negation: hardly, few.
        case minimizer
    }
    var entry: String
    var strength: Strength
    var kind: Kind
    /// The commitment to a plain statement with it, or nil where it is as without.
    var level: Double?
}

/// A phrase that makes a claim hang on a condition.
struct ConditionalPhrase: Sendable {
    var entry: String
    var level: Double
}

/// What a cue says of the commitment to its content.
struct CueCommitment: Sendable {
    var level: Double
    /// The same where the cue is negated; nil: then the source commits to nothing.
    var negated: Double?
}

/// All tables of the certainty floor but those of framing and of embedded events.
struct CertaintyLexicon: Sendable {
    private(set) var expressionPhrases = PhraseTable()
    private(set) var expressions: [CertaintyExpression] = []
    private(set) var modals = WordMap<[ModalSense]>()
    /// What a main verb says of the modal before it.
    private(set) var modalVerbs = WordMap<ModalConditions>()
    /// Nouns for people, by their plurals.
    private(set) var people = WordSet()
    private(set) var negatorPhrases = PhraseTable()
    private(set) var negators: [Negator] = []
    /// Words with an affix that negates.
    private(set) var negativeAffixes = WordSet()
    private(set) var conditionalPhrases = PhraseTable()
    private(set) var conditionals: [ConditionalPhrase] = []
    private(set) var cues: [String: CueCommitment] = [:]
    /// Nouns that a number makes a probability of.
    private(set) var chances = WordSet()
    let quantities: QuantityLexicon
    let words: FunctionWords
    let questionMark: WordID

    private let weights: CertaintyWeights

    /// Reads the tables of a pack; the levels of expressions, modals, negators and conditions get their weights.
    init(_ builder: inout LexiconBuilder, weights: CertaintyWeights = CertaintyWeights()) throws(LexiconError) {
        self.weights = weights
        words = try FunctionWords(&builder)
        quantities = try QuantityLexicon(&builder)
        questionMark = builder.word("?".utf8)
        try readExpressions(&builder)
        try readModals(&builder)
        try readModalVerbs(&builder)
        try readPeople(&builder)
        try readNegators(&builder)
        negativeAffixes = try Self.words(of: "negative-affixes.tsv", "word", &builder)
        chances = try Self.words(of: "chance-words.tsv", "noun", &builder)
        try readConditionals(&builder)
        try readCues(builder.pack)
    }

    private static func words(
        of name: String, _ column: String, _ builder: inout LexiconBuilder
    ) throws(LexiconError) -> WordSet {
        let table = try builder.pack.table(name)
        let place = try table.column(column)
        var words = WordSet()
        for row in 0..<table.rowCount { words.insert(builder.word(table.bytes(row, place))) }
        return words
    }

    private mutating func readExpressions(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("certainty-expressions.tsv")
        let columns = try Columns(
            table, ["expression", "kind", "score", "negated", "low", "high", "scope", "tag", "note"])
        expressionPhrases = try builder.phrases(table, column: "expression")
        for row in 0..<table.rowCount {
            guard let scope = ExpressionScope(rawValue: table.string(row, columns[6])) else {
                throw columns.error(row, "unknown scope “\(table.string(row, columns[6]))”")
            }
            var tags: TagClass = []
            for name in table.values(row, columns[7]) {
                guard let one = TagClass.byName[name] else {
                    throw columns.error(row, "unknown class of word “\(name)”")
                }
                tags.insert(one)
            }
            let (entry, kind) = (table.string(row, columns[0]), table.string(row, columns[1]))
            let level = try table.number(row, columns[2])
            let interval = try columns.interval(row, 4, 5)
            expressions.append(
                CertaintyExpression(
                    entry: entry, kind: kind,
                    // What a phrase of probability means, a survey has asked.
                    level: interval == nil ? weights.level(level, kind, entry) : level,
                    negated: try columns.optional(row, 3), interval: interval, scope: scope, tags: tags,
                    note: table.string(row, columns[8])))
        }
    }

    private mutating func readModals(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("modals.tsv")
        let columns = try Columns(table, ["modal", "sense", "when", "score", "event", "low", "high", "note"])
        for row in 0..<table.rowCount {
            var conditions: ModalConditions = []
            for name in table.values(row, columns[2]) {
                guard let one = ModalConditions.byName[name] else {
                    throw columns.error(row, "unknown condition “\(name)”")
                }
                conditions.insert(one)
            }
            let interval = try columns.interval(row, 5, 6)
            let sense = ModalSense(
                entry: table.string(row, columns[0]), sense: table.string(row, columns[1]), conditions: conditions,
                level: try columns.optional(row, 3).map {
                    weights.level($0, MarkFinder.Kind.modal, table.string(row, columns[0]), interval: interval)
                },
                event: try table.number(row, columns[4]), interval: interval, note: table.string(row, columns[7]))
            modals.update(builder.word(table.bytes(row, columns[0])), default: []) { $0.append(sense) }
        }
    }

    private mutating func readModalVerbs(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("modal-verbs.tsv")
        let columns = try Columns(table, ["verb", "kind"])
        for row in 0..<table.rowCount {
            guard let kind = ModalConditions.byName[table.string(row, columns[1])] else {
                throw columns.error(row, "unknown kind “\(table.string(row, columns[1]))”")
            }
            modalVerbs.update(builder.word(table.bytes(row, columns[0])), default: []) { $0.formUnion(kind) }
        }
    }

    private mutating func readPeople(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let roles = try builder.pack.table("roles.tsv")
        let plural = try roles.column("plural")
        let groups = try builder.pack.table("group-nouns.tsv")
        let noun = try groups.column("noun")
        let phrases =
            (0..<roles.rowCount).map { roles.bytes($0, plural) } + (0..<groups.rowCount).map { groups.bytes($0, noun) }
        for phrase in phrases {
            if let last = builder.phrase(phrase).last { people.insert(last) }
        }
    }

    private mutating func readNegators(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("negators.tsv")
        let columns = try Columns(table, ["negator", "strength", "kind", "score"])
        negatorPhrases = try builder.phrases(table, column: "negator")
        for row in 0..<table.rowCount {
            guard let strength = Negator.Strength(rawValue: table.string(row, columns[1])) else {
                throw columns.error(row, "unknown strength “\(table.string(row, columns[1]))”")
            }
            guard let kind = Negator.Kind(rawValue: table.string(row, columns[2])) else {
                throw columns.error(row, "unknown kind “\(table.string(row, columns[2]))”")
            }
            negators.append(
                Negator(
                    entry: table.string(row, columns[0]), strength: strength, kind: kind,
                    level: try columns.optional(row, 3).map {
                        weights.level($0, kind.rawValue, table.string(row, columns[0]))
                    }))
        }
    }

    private mutating func readConditionals(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("conditionals.tsv")
        let columns = try Columns(table, ["conditional", "score"])
        conditionalPhrases = try builder.phrases(table, column: "conditional")
        for row in 0..<table.rowCount {
            conditionals.append(
                ConditionalPhrase(
                    entry: table.string(row, columns[0]),
                    level: weights.level(
                        try table.number(row, columns[1]), MarkFinder.Kind.conditional, table.string(row, columns[0]))))
        }
    }

    private mutating func readCues(_ pack: LanguagePack) throws(LexiconError) {
        let table = try pack.table("cue-commitment.tsv")
        let columns = try Columns(table, ["lemma", "score", "negated"])
        for row in 0..<table.rowCount {
            cues[table.string(row, columns[0])] = CueCommitment(
                level: try table.number(row, columns[1]), negated: try columns.optional(row, 2))
        }
    }
}

/// The places of a table's columns, with cells that may be empty.
private struct Columns {
    private let table: LexiconTable
    private let places: [Int]

    init(_ table: LexiconTable, _ names: [String]) throws(LexiconError) {
        self.table = table
        var places: [Int] = []
        for name in names { places.append(try table.column(name)) }
        self.places = places
    }

    subscript(_ column: Int) -> Int { places[column] }

    func optional(_ row: Int, _ column: Int) throws(LexiconError) -> Double? {
        table.bytes(row, places[column]).isEmpty ? nil : try table.number(row, places[column])
    }

    func interval(_ row: Int, _ low: Int, _ high: Int) throws(LexiconError) -> (low: Double, high: Double)? {
        guard let low = try optional(row, low), let high = try optional(row, high) else { return nil }
        return (low, high)
    }

    func error(_ row: Int, _ message: String) -> LexiconError {
        LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
    }
}
