// The terms of one standard, from the pack.

/// What a phrase is in a standard.
struct YardstickTerm: Sendable {
    enum Kind: String, Sendable {
        case likelihood
        /// A level of confidence, which says nothing of likelihood.
        case confidence
        /// Words that hold a term and are none.
        case none
    }

    var kind: Kind
    var interval: StandardInterval
}

struct YardstickLexicon: Sendable {
    /// The phrases of all standards: a longer one of another standard keeps the shorter one in it from being read.
    private(set) var phrases = PhraseTable()
    /// The terms by row of the phrases; none where the phrase is another standard's.
    private(set) var terms: [YardstickTerm?] = []
    let yardstick: Yardstick
    let words: FunctionWords
    let questionMark: WordID

    init(_ builder: inout LexiconBuilder, _ yardstick: Yardstick) throws(LexiconError) {
        self.yardstick = yardstick
        words = try FunctionWords(&builder)
        questionMark = builder.word("?".utf8)
        let table = try builder.pack.table("yardsticks.tsv")
        let (phrase, scale, term) = (try table.column("phrase"), try table.column("scale"), try table.column("term"))
        let (kind, low, high) = (try table.column("kind"), try table.column("low"), try table.column("high"))
        var places: [[WordID]: Int] = [:]
        for row in 0..<table.rowCount {
            guard let kind = YardstickTerm.Kind(rawValue: table.string(row, kind)) else {
                let message = "unknown kind “\(table.string(row, kind))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            let words = builder.phrase(table.bytes(row, phrase))
            let place = places[words] ?? terms.count
            if place == terms.count {
                places[words] = place
                phrases.add(words, row: place)
                terms.append(nil)
            }
            guard kind != .none, table.string(row, scale) == yardstick.rawValue else { continue }
            let isLikelihood = kind == .likelihood
            terms[place] = YardstickTerm(
                kind: kind,
                interval: StandardInterval(
                    scale: yardstick.name, term: table.string(row, term),
                    low: isLikelihood ? try table.number(row, low) : 0,
                    high: isLikelihood ? try table.number(row, high) : 1))
        }
    }
}
