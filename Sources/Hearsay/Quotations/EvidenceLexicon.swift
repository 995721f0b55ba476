// Words that say what a claim rests on.

struct EvidenceLexicon: Sendable {
    /// What opens a phrase of evidence: "citing", "based on".
    private(set) var openers = PhraseTable()
    /// What evidence is, by its head noun.
    private(set) var heads = WordMap<String>()
    /// How somebody came to know a thing: "saw", "been told".
    private var ways = PhraseTable()
    private var kindsOfWays: [String] = []

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        try readPhrases(&builder)
        try readWays(&builder)
    }

    /// The way of coming to know that is named at a token: how many words name it, and what kind of evidence it gives.
    func way(at token: Int, in words: [WordID]) -> (length: Int, kind: String)? {
        ways.match(words, at: token).map { ($0.length, kindsOfWays[$0.row]) }
    }

    private mutating func readPhrases(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("evidence.tsv")
        let phrase = try table.column("phrase")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            let words = builder.phrase(table.bytes(row, phrase))
            let name = table.string(row, kind)
            if name == "opener" {
                openers.add(words, row: row)
            } else if let head = words.last {
                heads.update(head, default: name) { _ in }
            }
        }
    }

    private mutating func readWays(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("knowledge-phrases.tsv")
        let phrase = try table.column("phrase")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            ways.add(builder.phrase(table.bytes(row, phrase)), row: row)
            kindsOfWays.append(table.string(row, kind))
        }
    }
}
