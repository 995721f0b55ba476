// The reporter's stance: what the cue, the words beside it and scare quotes say of the reported content.

struct FramingLexicon: Sendable {
    private var byLemma: [String: Double] = [:]
    private var byClass: [String: Double] = [:]
    private var beside = PhraseTable()
    private var besideScores: [Double] = []
    private var scareQuotes = 0.0

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("framing-words.tsv")
        let word = try table.column("word")
        let kind = try table.column("kind")
        let score = try table.column("score")
        for row in 0..<table.rowCount {
            let value = try table.number(row, score)
            switch table.string(row, kind) {
            case "cue": byLemma[table.string(row, word)] = value
            case "class": byClass[table.string(row, word)] = value
            case "scare": scareQuotes = value
            case "beside":
                beside.add(builder.phrase(table.bytes(row, word)), row: besideScores.count)
                besideScores.append(value)
            default:
                let message = "unknown kind “\(table.string(row, kind))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
        }
    }

    /// How many tokens beside the cue count as next to it.
    private static let reach = 4

    /// −1 distancing … 1 endorsing; 0 where there is no cue.
    func score(of attribution: Attribution, in text: SegmentedText) -> Double {
        guard let cue = attribution.cue else { return 0 }
        var score = byLemma[attribution.lemma] ?? byClass[attribution.cueClass.rawValue] ?? 0
        let sentence = text.sentences[Int(text.sentenceOfToken[cue.lowerBound])].tokens
        let window =
            max(
                sentence.lowerBound, cue.lowerBound - Self.reach)..<min(
                sentence.upperBound, cue.upperBound + Self.reach)
        for token in window where !attribution.content.contains(where: { $0.contains(token) }) {
            if let match = beside.match(text.tokens.words, at: token) { score += besideScores[match.row] }
        }
        if holdsScareQuotes(attribution.content, in: text) { score += scareQuotes }
        return min(1, max(-1, score))
    }

    private func holdsScareQuotes(_ content: [TokenRange], in text: SegmentedText) -> Bool {
        text.quotations.pairs.contains { pair in
            pair.use == .scare && content.contains { $0.contains(pair.open) }
        }
    }
}
