// Numbers that count nothing: years, dates, hours; and spans of time, which are counted but hardly rounded.

extension QuantityReader {
    /// Whether a number counts or measures something.
    func isCounting(_ number: NumberReading, to end: Int) -> Bool {
        if number.isYearLike { return isNoun(number.tokens.upperBound, to: end) }
        // "One" is as often a pronoun.
        if number.value == 1, number.unit == .count, !text.tokens.shapes[number.tokens.lowerBound].contains(.numeric) {
            return false
        }
        return !isTime(number.tokens, to: end)
    }

    /// Whether a number has the name of a month beside it or a word for a part of a day after it.
    func isTime(_ tokens: TokenRange, to end: Int) -> Bool {
        let after = tokens.upperBound
        if after < end, let kind = lexicon.times.kind(text.tokens.words[after]), kind == .month || kind == .part {
            return text.tokens.shapes[after].contains(.capitalized) || kind == .part
        }
        let before = tokens.lowerBound - 1
        return before >= 0 && lexicon.times.kind(text.tokens.words[before]) == .month
            && text.tokens.shapes[before].contains(.capitalized)
    }

    private static let hours = 24.0

    /// Whether a number with a hedge is rather an hour ("at about seven") or a year ("below 1990 levels").
    func isNamedTime(_ number: NumberReading, _ kind: QuantityKind, _ phrase: TokenRange, to end: Int) -> Bool {
        switch kind {
        case .approximate: mayBeHour(number, to: end)
        case .above, .below: number.isYearLike && phrase.count == 1
        default: false
        }
    }

    /// Whether a number may be the hour of a day: small, whole, and nothing that it counts follows.
    private func mayBeHour(_ number: NumberReading, to end: Int) -> Bool {
        number.unit == .count && !number.hasCurrency && number.value <= Self.hours && number.step >= 1
            && !isNoun(number.tokens.upperBound, to: end)
    }

    /// Whether a unit of time follows a number.
    func isSpan(after number: NumberReading, to end: Int) -> Bool {
        let after = number.tokens.upperBound
        return after < end && lexicon.times.kind(text.tokens.words[after]) == .unit
    }

    /// Whether words that can be counted begin at a token.
    func isNoun(_ token: Int, to end: Int) -> Bool {
        guard token < end else { return false }
        return switch grammar.tags[token] {
        case .noun, .properNoun, .adjective, .pastParticiple, .gerund: true
        default: lexicon.words.of(text.tokens.words[token]).contains(.of)
        }
    }
}
