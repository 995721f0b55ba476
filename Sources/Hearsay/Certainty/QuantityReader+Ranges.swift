// Two numbers that are one quantity, and counts that have no number.

extension QuantityReader {
    /// The range whose first number is given: "5 to 7", "5-7", "two or three"; after a word that opens one also "5 and 7".
    /// - Parameters:
    ///   - isOpened: whether a word that opens a range stands before.
    ///   - isHedged: whether a word of approximation does.
    func range(from first: NumberReading, to end: Int, isOpened: Bool, isHedged: Bool = false) -> Quantity? {
        if let upper = first.upper {
            return isOpened || isHedged || isMeasured(first, to: end) ? hyphenated(first, upper) : nil
        }
        let place = first.tokens.upperBound
        guard place < end, let joint = joint(at: place), isOpened || !joint.needsOpening else { return nil }
        let start = isOpened ? afterApproximation(place + 1, to: end) : place + 1
        guard let second = numbers.number(at: start, to: end), second.upper == nil, measureAlike(first, second) else {
            return nil
        }
        var low = first.value
        if first.scale == 1, second.scale > 1, low < second.value / second.scale { low *= second.scale }
        guard low < second.value, !first.isYearLike,
            !second.isYearLike || isOpened && isNoun(second.tokens.upperBound, to: end),
            isOpened || second.unit == .percent || second.value <= low * Self.widest,
            isOpened || isHedged || !joint.isDash || isMeasured(second, to: end)
        else { return nil }
        return Quantity(
            tokens: first.tokens.lowerBound..<second.tokens.upperBound, entry: joint.entry, kind: .range, value: nil,
            low: low, high: second.value, unit: second.unit)
    }

    /// What is wider than this is rather a change ("rose 3 to 20"), unless a word opens the range.
    private static let widest = 3.0

    /// Whether two numbers have one unit, where the first need not say it.
    private func measureAlike(_ first: NumberReading, _ second: NumberReading) -> Bool {
        (first.unit == .count || first.unit == second.unit) && (first.hasCurrency || !second.hasCurrency)
            && !(first.hasCurrency && second.unit != .count)
    }

    private func joint(at token: Int) -> (entry: String, needsOpening: Bool, isDash: Bool)? {
        let word = text.tokens.words[token]
        if lexicon.words.dashes.contains(word) { return (Self.dash, false, true) }
        return lexicon.joints[word].map { ($0.entry, $0.needsOpening, false) }
    }

    /// The entry of a range that only a dash makes.
    private static let dash = "-"

    private func hyphenated(_ number: NumberReading, _ upper: (value: Double, step: Double)) -> Quantity? {
        var low = number.value
        // "5-6,000" shares its thousands.
        if low < Self.smallestRound, upper.step >= Self.smallestRound, low * Self.smallestRound < upper.value {
            low *= Self.smallestRound
        }
        guard low < upper.value, !number.isYearLike else { return nil }
        return Quantity(
            tokens: number.tokens, entry: Self.dash, kind: .range, value: nil, low: low, high: upper.value,
            unit: number.unit)
    }

    /// Whether a number says what it counts, so that two with a dash between them are no score of a game and no name.
    private func isMeasured(_ number: NumberReading, to end: Int) -> Bool {
        if number.unit != .count || number.scale > 1 || number.hasCurrency || isSpan(after: number, to: end) {
            return true
        }
        let (value, step) = number.upper ?? (number.value, number.step)
        return value >= Self.smallestRound && step >= Self.coarsestStep && !number.isYearLike
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
