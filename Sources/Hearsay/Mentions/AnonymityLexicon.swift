// The words with which a text keeps a name back, and gives a reason.

struct AnonymityLexicon: Sendable {
    enum Kind: String, Sendable {
        /// The text says that a name is withheld: "on condition of anonymity".
        case granted
        /// Why: "not authorized to speak".
        case reason
        /// What begins a reason behind such a phrase: "because", "citing".
        case because
    }

    private var phrases = PhraseTable()
    private var kinds: [Kind] = []

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("anonymity.tsv")
        let (phrase, kind) = (try table.column("phrase"), try table.column("kind"))
        for row in 0..<table.rowCount {
            guard let kind = Kind(rawValue: table.string(row, kind)) else { continue }
            phrases.add(builder.phrase(table.bytes(row, phrase)), row: kinds.count)
            kinds.append(kind)
        }
    }

    /// The longest phrase that begins at a token.
    func match(_ words: [WordID], at i: Int) -> (length: Int, kind: Kind)? {
        phrases.match(words, at: i).map { ($0.length, kinds[$0.row]) }
    }
}
