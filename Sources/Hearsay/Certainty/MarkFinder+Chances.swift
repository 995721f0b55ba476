// Probabilities in numbers: "a 40 per cent chance", "a probability of 0.4".

extension MarkFinder {
    /// The probability that begins at a token: a number and a noun for chance, or the noun, a preposition and the number.
    func chance(at token: Int, to end: Int) -> CertaintyMark? {
        guard hasChance(near: token, to: end) else { return nil }
        let reader = NumberReader(lexicon: lexicon.quantities, text: text, grammar: grammar)
        if text.tokens.shapes[token].contains(.numeric) || grammar.tags[token] == .number {
            guard let number = reader.number(at: token, to: end), let level = Self.probability(number) else {
                return nil
            }
            let noun = number.tokens.upperBound
            guard noun < end, lexicon.chances.contains(text.tokens.words[noun]) else { return nil }
            return mark(token..<noun + 1, noun: noun, level)
        }
        let start = token + 2
        guard start < end, lexicon.chances.contains(text.tokens.words[token]),
            lexicon.words.of(text.tokens.words[token + 1]).contains(.of),
            let number = reader.number(at: start, to: end),
            let level = Self.probability(number)
        else { return nil }
        return mark(token..<number.tokens.upperBound, noun: token, level)
    }

    /// How far apart a number and its noun stand at most: "per cent" lies between.
    private static let chanceReach = 6

    /// Whether a word is a noun for chance, or a number with one behind it: what most words are not.
    private func hasChance(near token: Int, to end: Int) -> Bool {
        if lexicon.chances.contains(text.tokens.words[token]) { return true }
        guard text.tokens.shapes[token].contains(.numeric) || grammar.tags[token] == .number else { return false }
        return (token + 1..<max(min(end, token + Self.chanceReach), token + 1)).contains {
            lexicon.chances.contains(text.tokens.words[$0])
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
