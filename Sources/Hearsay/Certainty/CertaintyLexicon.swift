// The words of commitment, from the pack: expressions of certainty, modals, negators, conditions, cues.

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
    let chances: ChanceLexicon
    let quantities: QuantityLexicon
    let words: FunctionWords
    let questionMark: WordID

    private let weights: CertaintyWeights

    /// Reads the tables of a pack; the levels of expressions, modals, negators and conditions get their weights.
    init(_ builder: inout LexiconBuilder, weights: CertaintyWeights = CertaintyWeights()) throws(LexiconError) {
        self.weights = weights
        words = try FunctionWords(&builder)
        quantities = try QuantityLexicon(&builder)
        chances = try ChanceLexicon(&builder)
        questionMark = builder.word("?".utf8)
        try readExpressions(&builder)
        try readModals(&builder)
        try readModalVerbs(&builder)
        try readPeople(&builder)
        try readNegators(&builder)
        negativeAffixes = try Self.words(of: "negative-affixes.tsv", "word", &builder)
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
        let columns = try LexiconColumns(
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
        let columns = try LexiconColumns(table, ["modal", "sense", "when", "score", "event", "low", "high", "note"])
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
                    weights.level($0, MarkKind.modal, table.string(row, columns[0]), interval: interval)
                },
                event: try table.number(row, columns[4]), interval: interval, note: table.string(row, columns[7]))
            modals.update(builder.word(table.bytes(row, columns[0])), default: []) { $0.append(sense) }
        }
    }

    private mutating func readModalVerbs(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("modal-verbs.tsv")
        let columns = try LexiconColumns(table, ["verb", "kind"])
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
        let columns = try LexiconColumns(table, ["negator", "strength", "kind", "score"])
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
        let columns = try LexiconColumns(table, ["conditional", "score"])
        conditionalPhrases = try builder.phrases(table, column: "conditional")
        for row in 0..<table.rowCount {
            conditionals.append(
                ConditionalPhrase(
                    entry: table.string(row, columns[0]),
                    level: weights.level(
                        try table.number(row, columns[1]), MarkKind.conditional, table.string(row, columns[0]))))
        }
    }

    private mutating func readCues(_ pack: LanguagePack) throws(LexiconError) {
        let table = try pack.table("cue-commitment.tsv")
        let columns = try LexiconColumns(table, ["lemma", "score", "negated"])
        for row in 0..<table.rowCount {
            cues[table.string(row, columns[0])] = CueCommitment(
                level: try table.number(row, columns[1]), negated: try columns.optional(row, 2))
        }
    }
}
