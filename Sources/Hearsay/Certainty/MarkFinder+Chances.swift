// Probabilities that a noun for chance bears: "a 40 per cent chance", "a probability of 0.4", "the risk is low".

extension MarkFinder {
    /// The probability that begins at a token: a number and a noun for chance, or the noun, a preposition and the number.
    func chance(at token: Int, to end: Int) -> CertaintyMark? {
        guard hasChance(near: token, to: end) else { return nil }
        let reader = NumberReader(lexicon: lexicon.quantities, text: text, grammar: grammar)
        if isNumber(token) {
            guard let number = reader.number(at: token, to: end), let level = Self.probability(number) else {
                return nil
            }
            let noun = number.tokens.upperBound
            guard noun < end, lexicon.chances.nouns.contains(text.tokens.words[noun]) else { return nil }
            return mark(token..<noun + 1, noun: noun, level)
        }
        if let predicate = predicate(of: token, to: end) { return predicate }
        let start = token + 2
        guard start < end, lexicon.chances.nouns.contains(text.tokens.words[token]),
            lexicon.words.of(text.tokens.words[token + 1]).contains(.of),
            let number = reader.number(at: start, to: end),
            let level = Self.probability(number)
        else { return nil }
        return mark(token..<number.tokens.upperBound, noun: token, level)
    }

    /// The mark of a noun for chance whose predicate is a degree or a number: "the risk of flooding is low", "the probability is 5 percent".
    private func predicate(of noun: Int, to end: Int) -> CertaintyMark? {
        guard let parse, parse.relations[noun] == .subject, let governor = parse.head(of: noun), governor > noun,
            lexicon.chances.nouns.contains(text.tokens.words[noun])
        else { return nil }
        // "The odds are small" is headed by the adjective, "the odds remain small" by the verb.
        let head = parse.child(of: governor, .openComplement) ?? governor
        guard head < end, head != governor || parse.child(of: head, .copula) != nil else { return nil }
        let isNegated = parse.children(of: governor).contains {
            lexicon.words.of(text.tokens.words[$0]).contains(.negation)
        }
        if let degree = lexicon.chances.degrees[text.tokens.words[head]] {
            return CertaintyMark(
                tokens: noun..<noun + 1, kind: MarkKind.estimative, entry: text.string(head),
                note: "a probability that is called \(isNegated ? "not " : "")\(text.string(head))",
                level: isNegated ? 1 - degree.level : degree.level, interval: isNegated ? nil : degree.interval)
        }
        let reader = NumberReader(lexicon: lexicon.quantities, text: text, grammar: grammar)
        guard !isNegated, let first = (noun + 1..<head + 1).first(where: isNumber),
            let number = reader.number(at: first, to: end), number.tokens.contains(head),
            let level = Self.probability(number)
        else { return nil }
        return mark(noun..<noun + 1, noun: noun, level)
    }

    private func isNumber(_ token: Int) -> Bool {
        text.tokens.shapes[token].contains(.numeric) || grammar.tags[token] == .number
    }

    /// How far apart a number and its noun stand at most: "per cent" lies between.
    private static let chanceReach = 6

    /// Whether a word is a noun for chance, or a number with one behind it: what most words are not.
    private func hasChance(near token: Int, to end: Int) -> Bool {
        if lexicon.chances.nouns.contains(text.tokens.words[token]) { return true }
        guard isNumber(token) else { return false }
        return (token + 1..<max(min(end, token + Self.chanceReach), token + 1)).contains {
            lexicon.chances.nouns.contains(text.tokens.words[$0])
        }
    }

    private func mark(_ tokens: TokenRange, noun: Int, _ level: Double) -> CertaintyMark {
        CertaintyMark(
            tokens: tokens, kind: MarkKind.estimative, entry: text.string(noun), note: "a probability in numbers",
            level: level,
            negated: 1 - level, interval: (level, level))
    }

    /// The probability that a number names: hundredths, or a share.
    private static func probability(_ number: NumberReading) -> Double? {
        switch number.unit {
        case .percent: (0...100).contains(number.value) ? number.value / 100 : nil
        case .share: number.value <= 1 ? number.value : nil
        case .count: nil
        }
    }
}
