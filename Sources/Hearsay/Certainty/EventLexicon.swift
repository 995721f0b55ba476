// The words around an event, from the pack: negations, adverbs, openers of side clauses, senses of modals.

/// A modal's sense with what it leaves of its event.
struct EventModal: Sendable {
    var conditions: ModalConditions
    var value: Double
}

/// The rows of `event-words.tsv` by class, and the column `event` of `modals.tsv`.
struct EventLexicon: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case negation, adverb, adjective, vague, definite, clause, preposition, given, past, speaker, request,
            command,
            degree
    }

    private var phrases = [PhraseTable](repeating: PhraseTable(), count: Kind.allCases.count)
    private var places: [Kind: Int] = [:]
    private var values: [Double] = []
    private(set) var modals = WordMap<[EventModal]>()
    let questionMark: WordID

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        questionMark = builder.word("?".utf8)
        for (place, kind) in Kind.allCases.enumerated() { places[kind] = place }
        try readWords(&builder)
        try readModals(&builder)
    }

    private mutating func readWords(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("event-words.tsv")
        let words = try table.column("words")
        let kind = try table.column("class")
        let value = try table.column("value")
        for row in 0..<table.rowCount {
            guard let kind = Kind(rawValue: table.string(row, kind)), let place = places[kind] else {
                let message = "unknown class “\(table.string(row, kind))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            phrases[place].add(builder.phrase(table.bytes(row, words)), row: row)
            values.append(try table.number(row, value))
        }
    }

    private mutating func readModals(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("modals.tsv")
        let modal = try table.column("modal")
        let when = try table.column("when")
        let event = try table.column("event")
        for row in 0..<table.rowCount {
            var conditions: ModalConditions = []
            for name in table.values(row, when) {
                guard let one = ModalConditions.byName[name] else {
                    let message = "unknown condition “\(name)”"
                    throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
                }
                conditions.insert(one)
            }
            let sense = EventModal(conditions: conditions, value: try table.number(row, event))
            modals.update(builder.word(table.bytes(row, modal)), default: []) { $0.append(sense) }
        }
    }

    /// What the phrase of a class that begins at a token leaves of an event; nil where none begins there.
    /// - Parameter last: a token that the phrase must reach.
    func value(_ kind: Kind, at token: Int, reaching last: Int? = nil, in text: SegmentedText) -> Double? {
        guard let place = places[kind], let match = phrases[place].match(text.tokens.words, at: token),
            token + match.length > last ?? token
        else { return nil }
        return values[match.row]
    }
}
