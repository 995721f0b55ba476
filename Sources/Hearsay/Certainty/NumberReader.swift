// Reads numbers in digits and in words, and how finely each is told.

/// A number at its place in the text.
struct NumberReading: Sendable {
    /// Its words, with a sign of currency before it and a word for percent after it.
    var tokens: TokenRange
    var value: Double
    /// One unit of the last digit that is not 0: 1,000 for 12,000.
    var step: Double
    var unit = QuantityUnit.count
    /// What its words of scale ("million") multiply by; the first number of a range may share them.
    var scale = 1.0
    var hasCurrency = false
    /// Four digits that may be a year.
    var isYearLike = false
    /// A second number in the same word ("5-7").
    var upper: (value: Double, step: Double)?
    /// What the number's own word ends with ("30-odd").
    var suffix: QuantityWord?
}

struct NumberReader {
    let lexicon: QuantityLexicon
    let text: SegmentedText
    let grammar: ShallowGrammar

    private static let years = 1000.0...2100.0

    /// The number that begins at a token, or nil where none does.
    func number(at start: Int, to end: Int) -> NumberReading? {
        guard start < end else { return nil }
        var token = start
        let hasCurrency = isCurrency(token)
        if hasCurrency { token += 1 }
        guard token < end, var number = digits(at: token, to: end, hasCurrency) ?? words(at: token, to: end) else {
            return nil
        }
        number.hasCurrency = hasCurrency
        if number.unit == .count, let percent = match(lexicon.percents, at: number.tokens.upperBound, to: end) {
            number.unit = .percent
            number.tokens = number.tokens.lowerBound..<number.tokens.upperBound + percent.length
        }
        number.tokens = start..<number.tokens.upperBound
        number.isYearLike = number.isYearLike && !hasCurrency && number.unit == .count
        return number
    }

    /// The longest phrase of a table that begins at a token and ends before another.
    func match(_ phrases: PhraseTable, at token: Int, to end: Int) -> (length: Int, row: Int)? {
        guard token < end, let match = phrases.match(text.tokens.words, at: token), token + match.length <= end else {
            return nil
        }
        return match
    }

    /// Whether a token is a sign of currency.
    private func isCurrency(_ token: Int) -> Bool {
        guard text.tokens.shapes[token].contains(.punctuation) else { return false }
        return text.string(token).unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
    }

    // MARK: Digits

    private func digits(at token: Int, to end: Int, _ hasCurrency: Bool) -> NumberReading? {
        let shape = text.tokens.shapes[token]
        guard shape.contains(.numeric), !shape.contains(.link) else { return nil }
        let bytes = text.source.utf8[text.tokens.bytes(token).indices]
        guard let first = DigitScan(bytes), first.value < Self.largest else { return nil }
        var number = NumberReading(tokens: token..<token + 1, value: first.value, step: first.step)
        let rest = bytes[first.end...].map { $0 | 0x20 }
        if rest.isEmpty {
            number.isYearLike = first.isPlain && bytes.count == 4 && Self.years.contains(first.value)
        } else if let scale = lexicon.scales[rest] {
            // A single letter is as often a unit ("3m deep") where it counts nothing.
            let next = token + 1
            guard rest.count > 1 || hasCurrency || next < end && grammar.tags[next].isNominal else { return nil }
            number.scale = scale
        } else if let suffix = lexicon.suffixes[rest] ?? lexicon.suffixes[Array(rest.dropFirst())] {
            number.suffix = suffix
        } else if rest.first == UInt8(ascii: "-"), let second = DigitScan(bytes[(first.end + 1)...]) {
            let after = bytes[second.end...].map { $0 | 0x20 }
            guard after.isEmpty || lexicon.scales[after] != nil else { return nil }
            number.scale = lexicon.scales[after] ?? 1
            number.upper = (second.value, second.step)
            number.isYearLike = second.isPlain && Self.years.contains(second.value)
        } else {
            return nil
        }
        scale(&number, at: token + 1, to: end)
        return number
    }

    /// Beyond this a number is a name.
    private static let largest = 1e18

    /// Multiplies a number by the words of scale that follow it.
    private func scale(_ number: inout NumberReading, at start: Int, to end: Int) {
        var token = start
        while token < end, let word = lexicon.numbers[text.tokens.words[token]], word.kind == .scale,
            number.value * number.scale * word.value < Self.largest
        {
            number.scale *= word.value
            token += 1
        }
        if token > start { number.isYearLike = false }
        number.tokens = number.tokens.lowerBound..<max(token, number.tokens.upperBound)
        number.value *= number.scale
        number.step *= number.scale
        if let upper = number.upper { number.upper = (upper.value * number.scale, upper.step * number.scale) }
    }

    // MARK: Words

    private func words(at start: Int, to end: Int) -> NumberReading? {
        let word = lexicon.numbers[text.tokens.words[start]]
        let next = start + 1 < end ? lexicon.numbers[text.tokens.words[start + 1]] : nil
        let isArticle = lexicon.ones.contains(text.tokens.words[start])
        let count = word?.kind == .cardinal ? word?.value : isArticle ? 1 : nil
        if let count, let next {
            let isShare = next.kind == .fraction || count == 1 && next.kind == .ordinal
            if isShare { return share(of: count, next, at: start + 1, to: end) }
        }
        if isArticle { return next?.kind == .scale ? cardinal(at: start + 1, to: end, count: 1) : nil }
        switch word?.kind {
        case .fraction: return share(of: 1, word, at: start, to: end)
        case .cardinal: return cardinal(at: start, to: end)
        default: return nil
        }
    }

    /// A share of a whole, or of a word of scale ("half a million").
    private func share(of count: Double, _ part: NumberWord?, at token: Int, to end: Int) -> NumberReading? {
        guard let part, part.value > 0 else { return nil }
        let isOrdinal = part.kind == .ordinal
        let value = count * (isOrdinal ? 1 / part.value : part.value)
        var after = token + 1
        if after < end, lexicon.ones.contains(text.tokens.words[after]) {
            after += 1
            guard after < end, lexicon.numbers[text.tokens.words[after]]?.kind == .scale else { return nil }
        }
        if after < end, let word = lexicon.numbers[text.tokens.words[after]], word.kind == .scale {
            var number = NumberReading(tokens: token..<token + 1, value: value, step: value)
            scale(&number, at: after, to: end)
            return number
        }
        if isOrdinal {
            // A second is no half.
            guard part.value > 2, after < end, lexicon.words.of(text.tokens.words[after]).contains(.of) else {
                return nil
            }
        }
        return NumberReading(tokens: token..<token + 1, value: value, step: value, unit: .share)
    }

    /// Cardinal words: "two hundred and fifty thousand".
    /// - Parameter count: what stands before the words already.
    private func cardinal(at start: Int, to end: Int, count: Double = 0) -> NumberReading? {
        var total = 0.0
        var group = count
        var step = 0.0
        var scale = 1.0
        var token = start
        reading: while token < end {
            var next = token
            let isJoined = lexicon.words.of(text.tokens.words[token]).contains(.and) && group >= Self.hundred
            if isJoined { next += 1 }
            guard next < end, let word = lexicon.numbers[text.tokens.words[next]] else { break }
            switch word.kind {
            case .cardinal:
                // A word after one that it can't be added to is a number of its own.
                guard group == 0 || word.value < Self.fineness(group) else { break reading }
                group += word.value
                step = Self.fineness(word.value)
                scale = 1
            case .scale:
                guard !isJoined, group > 0, total + group * word.value < Self.largest else { break reading }
                step = Self.fineness(group) * word.value
                scale = word.value * (scale > 1 ? scale : 1)
                group *= word.value
                if word.value > Self.hundred { (total, group) = (total + group, 0) }
            default: break reading
            }
            token = next + 1
        }
        guard token > start, total + group > 0 else { return nil }
        return NumberReading(tokens: start..<token, value: total + group, step: step, scale: scale)
    }

    private static let hundred = 100.0

    /// One unit of a whole number's last digit that is not 0.
    private static func fineness(_ number: Double) -> Double {
        var unit = 1.0
        while unit < number, number.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
        return unit
    }
}
