// The words of quantities, from the pack: what hedges a number, what counts without one, and the numbers themselves.

/// A row of `quantities.tsv`.
struct QuantityWord: Sendable {
    /// What the words do to the number that they stand with.
    enum Role: Sendable {
        /// They make an interval of it.
        case hedge(QuantityKind)
        /// They open a range of two numbers.
        case range
        /// They open a change from one number to another, which is no range.
        case change
        /// The number after them is taken off the one before and added to it.
        case margin
        /// They are a count themselves.
        case count
        /// They look like one of these and are none.
        case none
    }

    var entry: String
    var role: Role
    /// Multiples of the number, or the count itself; nil where it is open to that side.
    var low: Double?
    var high: Double?
}

/// A row of `number-words.tsv`.
struct NumberWord: Sendable {
    enum Kind: String, Sendable {
        case cardinal, ordinal, scale, fraction, multiple
    }

    var value: Double
    var kind: Kind
}

/// All that reading a quantity needs to know.
struct QuantityLexicon: Sendable {
    private(set) var rows: [QuantityWord] = []
    /// Phrases before a number, and counts.
    private(set) var leading = PhraseTable()
    /// Phrases after a number.
    private(set) var trailing = PhraseTable()
    /// What the word of a number itself may end with ("30-odd").
    private(set) var suffixes: [[UInt8]: QuantityWord] = [:]
    /// Words for the number before.
    private(set) var same = PhraseTable()
    private(set) var percents = PhraseTable()
    /// Words between the numbers of a range; some need a word that opens it.
    private(set) var joints = WordMap<(entry: String, needsOpening: Bool)>()
    /// Articles that count as one before a scale word.
    private(set) var ones = WordMap<Bool>()
    private(set) var numbers = WordMap<NumberWord>()
    /// The scale words that are written after digits ("5bn").
    private(set) var scales: [[UInt8]: Double] = [:]
    let times: TimeWords
    let words: FunctionWords

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        times = try TimeWords(&builder)
        words = try FunctionWords(&builder)
        try readNumbers(&builder)
        try readRows(&builder)
    }

    private mutating func readNumbers(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("number-words.tsv")
        let (word, value, kind) = (try table.column("word"), try table.column("value"), try table.column("kind"))
        for row in 0..<table.rowCount {
            guard let kind = NumberWord.Kind(rawValue: table.string(row, kind)) else {
                throw Self.error(table, row, "unknown kind “\(table.string(row, kind))”")
            }
            let number = NumberWord(value: try table.number(row, value), kind: kind)
            numbers.update(builder.word(table.bytes(row, word)), default: number) { _ in }
            if kind == .scale { scales[Array(table.bytes(row, word))] = number.value }
        }
    }

    private mutating func readRows(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("quantities.tsv")
        let (phrase, kind, place) = (try table.column("phrase"), try table.column("kind"), try table.column("place"))
        let (low, high, note) = (try table.column("low"), try table.column("high"), try table.column("note"))
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, phrase))
            switch table.string(row, kind) {
            case "joint":
                guard let word = words.first else { continue }
                let joint = (table.string(row, phrase), table.string(row, note) == "opened")
                joints.update(word, default: joint) { _ in }
            case "one":
                guard let word = words.first else { continue }
                ones.update(word, default: true) { _ in }
            case "percent": percents.add(words, row: row)
            case "same": same.add(words, row: row)
            case let kind:
                guard let role = Self.role(kind) else { throw Self.error(table, row, "unknown kind “\(kind)”") }
                let found = QuantityWord(
                    entry: table.string(row, phrase), role: role,
                    low: table.bytes(row, low).isEmpty ? nil : try table.number(row, low),
                    high: table.bytes(row, high).isEmpty ? nil : try table.number(row, high))
                switch table.string(row, place) {
                case "before", "alone": leading.add(words, row: rows.count)
                case "after": trailing.add(words, row: rows.count)
                case "suffix": suffixes[Array(table.bytes(row, phrase))] = found
                case let place: throw Self.error(table, row, "unknown place “\(place)”")
                }
                rows.append(found)
            }
        }
    }

    private static func role(_ kind: String) -> QuantityWord.Role? {
        switch kind {
        case "range": .range
        case "change": .change
        case "margin": .margin
        case "count": .count
        case "none": QuantityWord.Role.none
        default: QuantityKind(rawValue: kind).map(QuantityWord.Role.hedge)
        }
    }

    private static func error(_ table: LexiconTable, _ row: Int, _ message: String) -> LexiconError {
        LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
    }
}
