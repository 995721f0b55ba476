// Two numbers that are one quantity, and counts that have no number.

extension QuantityReader {
    /// The range whose first number is given: "5 to 7", "5-7", "two or three"; after a word that opens one also "5 and 7".
    func range(from first: NumberReading, to end: Int, isOpened: Bool) -> Quantity? {
        if let upper = first.upper { return hyphenated(first, upper, to: end) }
        let joint = first.tokens.upperBound
        guard joint < end, let needsOpening = lexicon.joints[text.tokens.words[joint]] ?? dash(joint),
            isOpened || !needsOpening
        else { return nil }
        let start = isOpened ? afterApproximation(joint + 1, to: end) : joint + 1
        guard let second = numbers.number(at: start, to: end), second.upper == nil else { return nil }
        var low = first.value
        if first.scale == 1, second.scale > 1, low < second.value / second.scale { low *= second.scale }
        guard low < second.value, !first.isYearLike,
            !second.isYearLike || isOpened && isNoun(second.tokens.upperBound, to: end)
        else { return nil }
        if dash(joint) != nil, !isOpened, !isMeasured(second, to: end) { return nil }
        let tokens = first.tokens.lowerBound..<second.tokens.upperBound
        return Quantity(
            tokens: tokens, entry: text.string(joint), kind: .range, value: nil, low: low, high: second.value,
            unit: second.unit)
    }

    private func dash(_ token: Int) -> Bool? { lexicon.words.dashes.contains(text.tokens.words[token]) ? false : nil }

    private func hyphenated(
        _ number: NumberReading, _ upper: (value: Double, step: Double), to end: Int
    ) -> Quantity? {
        var low = number.value
        // "5-6,000" shares its thousands.
        if low < Self.smallestRound, upper.step >= Self.smallestRound, low * Self.smallestRound < upper.value {
            low *= Self.smallestRound
        }
        guard low < upper.value, isMeasured(number, to: end) else { return nil }
        return Quantity(
            tokens: number.tokens, entry: "-", kind: .range, value: nil, low: low, high: upper.value, unit: number.unit)
    }

    /// Whether a number says what it counts, so that two with a dash between them are no score of a game.
    private func isMeasured(_ number: NumberReading, to end: Int) -> Bool {
        number.unit != .count || number.scale > 1 || number.hasCurrency || isSpan(after: number, to: end)
            || max(number.value, number.upper?.value ?? 0) >= Self.coarsestStep
                && isNoun(number.tokens.upperBound, to: end)
    }

    /// A vague count with the words of scale that it multiplies: "a few hundred", "hundreds of thousands".
    func count(_ word: QuantityWord, _ phrase: TokenRange, to end: Int) -> Quantity? {
        guard let low = word.low, let high = word.high else { return nil }
        var factor = 1.0
        var token = phrase.upperBound
        while token < end, let scale = lexicon.numbers[text.tokens.words[token]], scale.kind == .scale {
            factor *= scale.value
            token += 1
        }
        // "Scores of 10 and 9" are no count.
        if token < end, text.tokens.shapes[token].contains(.numeric) { return nil }
        return Quantity(
            tokens: phrase.lowerBound..<token, entry: word.entry, kind: .count, value: nil, low: low * factor,
            high: high * factor, unit: .count)
    }
}
