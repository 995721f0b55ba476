// What a pair of quotation marks is for: the words between and around it decide.

struct QuotationUses: Sendable {
    private static let names: [String: QuotationUse] = ["title": .title, "scare": .scare, "nickname": .nickname]
    /// No title has more words.
    private static let longestTitle = 10
    /// A word at a distance is one or two words.
    private static let longestScare = 2
    private static let longestNickname = 3
    /// Longer words of a title have a capital.
    private static let shortWord = 4

    private var hints: [WordID: QuotationUse] = [:]
    private var starters: Set<WordID> = []

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("quotation-hints.tsv")
        let word = try table.column("word")
        let use = try table.column("use")
        for row in 0..<table.rowCount {
            guard let known = Self.names[table.string(row, use)] else {
                let all = Self.names.keys.sorted().joined(separator: ", ")
                throw LexiconError(
                    table: table.name, line: table.line(ofRow: row),
                    message: "“\(table.string(row, use))” is no use of quotation marks; there are \(all)")
            }
            hints[builder.word(table.bytes(row, word))] = known
        }
        let first = try builder.pack.table("segment-starters.tsv")
        let starter = try first.column("word")
        for row in 0..<first.rowCount { starters.insert(builder.word(first.bytes(row, starter))) }
    }

    /// The use of a pair.
    func use(of pair: QuotationPair, in text: SegmentedText) -> QuotationUse {
        let inner = pair.inner
        guard pair.isClosed, !inner.isEmpty, inner.count <= Self.longestTitle + 2 else { return .speech }
        let shapes = text.tokens.shapes
        let words = inner.count { shapes[$0].contains(.alphabetic) || shapes[$0].contains(.numeric) }
        guard words > 0, !shapes[inner.upperBound - 1].contains(.punctuation) else { return .speech }
        let before = pair.open > 0 && !shapes[pair.open].contains(.sentenceStart) ? pair.open - 1 : nil
        if words <= Self.longestNickname, isNickname(pair, before, in: text) { return .nickname }
        let hint = before.flatMap { hints[text.tokens.words[$0]] }
        if words <= Self.longestTitle, isTitle(inner, in: text), hint == .title || words > 1 { return .title }
        if hint == .scare, words <= Self.longestNickname { return .scare }
        return words <= Self.longestScare && !shapes[inner.lowerBound].contains(.capitalized) ? .scare : .speech
    }

    /// Whether the words stand between two names: first name, nickname, last name.
    private func isNickname(_ pair: QuotationPair, _ before: Int?, in text: SegmentedText) -> Bool {
        let tokens = text.tokens
        guard let before, pair.inner.allSatisfy({ tokens.shapes[$0].contains(.capitalized) }) else { return false }
        if hints[tokens.words[before]] == .nickname { return true }
        let after = pair.close + 1
        guard after < tokens.count, !tokens.shapes[after].contains(.sentenceStart) else { return false }
        return [before, after].allSatisfy {
            tokens.shapes[$0].contains(.capitalized) && !starters.contains(tokens.words[$0])
        }
    }

    /// Whether all longer words have a capital.
    private func isTitle(_ inner: TokenRange, in text: SegmentedText) -> Bool {
        let tokens = text.tokens
        guard tokens.shapes[inner.lowerBound].isDisjoint(with: .punctuation) else { return false }
        return inner.allSatisfy { token in
            !tokens.shapes[token].contains(.alphabetic) || tokens.shapes[token].contains(.capitalized)
                || tokens.bytes(token).count < Self.shortWord && token != inner.lowerBound
        }
    }
}
