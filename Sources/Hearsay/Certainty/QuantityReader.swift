// Finds hedged, vague and round numbers, and the interval that each is heard as.

/// Reads the quantities of a text.
///
/// A number with a word of approximation is taken for the interval that the word's row gives, but for no more than one unit of the number's
/// last digit that is not 0 to either side: who says "about 12,000" rounds to thousands, who says "about 37" to ones. A bare round number is
/// heard as rounded (Krifka 2007, "Approximate interpretation of number words"): half as widely as with "about", which is the interval of the
/// numbers that round to it. Below 1,000 a count can be taken one by one, so a bare number is left alone there.
struct QuantityReader {
    let lexicon: QuantityLexicon
    let text: SegmentedText
    let grammar: ShallowGrammar
    let numbers: NumberReader

    init(lexicon: QuantityLexicon, text: SegmentedText, grammar: ShallowGrammar) {
        self.lexicon = lexicon
        self.text = text
        self.grammar = grammar
        numbers = NumberReader(lexicon: lexicon, text: text, grammar: grammar)
    }

    /// The quantities in pieces of a text, in order.
    /// - Complexity: O(n) in the tokens of the pieces.
    func quantities(in pieces: [TokenRange]) -> [Quantity] {
        var found: [Quantity] = []
        for piece in pieces {
            var token = piece.lowerBound
            while token < piece.upperBound {
                let sentence = text.sentences[Int(text.sentenceOfToken[token])].tokens
                let end = min(piece.upperBound, max(sentence.upperBound, token + 1))
                let step = step(at: token, to: end)
                if let quantity = step.quantity { found.append(quantity) }
                token = max(step.next, token + 1)
            }
        }
        return found
    }

    /// What begins at a token, and where reading goes on.
    private func step(at token: Int, to end: Int) -> (quantity: Quantity?, next: Int) {
        if let match = numbers.match(lexicon.leading, at: token, to: end) {
            let word = lexicon.rows[match.row]
            let start = token + match.length
            switch word.role {
            case .none: return (nil, start)
            case .count:
                let quantity = count(word, token..<start, to: end)
                return (quantity, quantity?.tokens.upperBound ?? start)
            case .change:
                guard let first = numbers.number(at: start, to: end),
                    let range = range(from: first, to: end, isOpened: false)
                else { return (nil, start) }
                return (nil, range.tokens.upperBound)
            case .range:
                guard let first = numbers.number(at: start, to: end),
                    var range = range(from: first, to: end, isOpened: true)
                else { return (nil, start) }
                range.tokens = token..<range.tokens.upperBound
                range.entry = word.entry
                return (isTime(range.tokens, to: end) ? nil : range, range.tokens.upperBound)
            case .hedge(let kind): return hedged(word, kind, token..<start, to: end)
            case .margin: break
            }
        }
        guard let number = numbers.number(at: token, to: end) else { return (nil, token + 1) }
        return bare(number, to: end)
    }

    // MARK: Hedges before a number

    private func hedged(
        _ word: QuantityWord, _ kind: QuantityKind, _ phrase: TokenRange, to end: Int
    ) -> (quantity: Quantity?, next: Int) {
        let start = afterApproximation(phrase.upperBound, to: end)
        guard let number = numbers.number(at: start, to: end) else {
            return (sameNumber(word, kind, phrase, to: end), phrase.upperBound)
        }
        if kind == .approximate, var range = range(from: number, to: end, isOpened: false, isHedged: true) {
            range.tokens = phrase.lowerBound..<range.tokens.upperBound
            return (isTime(range.tokens, to: end) ? nil : range, range.tokens.upperBound)
        }
        let tokens = phrase.lowerBound..<number.tokens.upperBound
        let isTold = number.upper == nil && isCounting(number, to: end) && !isNamedTime(number, kind, phrase, to: end)
        return (isTold ? interval(number, word, kind, tokens) : nil, tokens.upperBound)
    }

    /// Passes over a word of approximation after another hedge ("more than about 300").
    func afterApproximation(_ token: Int, to end: Int) -> Int {
        guard let match = numbers.match(lexicon.leading, at: token, to: end),
            case .hedge(.approximate) = lexicon.rows[match.row].role, token + match.length < end
        else { return token }
        return token + match.length
    }

    /// The quantity of a hedge of more than one word, or of one that compares, with a word for the last number before it.
    private func sameNumber(_ word: QuantityWord, _ kind: QuantityKind, _ phrase: TokenRange, to end: Int) -> Quantity?
    {
        guard phrase.count > 1, let match = numbers.match(lexicon.same, at: phrase.upperBound, to: end)
        else { return nil }
        let after = phrase.upperBound + match.length
        if match.length == 1, after < end, isNoun(after, to: end) || grammar.tags[after] == .relative { return nil }
        guard let number = lastNumber(before: phrase.lowerBound) else { return nil }
        var quantity = interval(number, word, kind, phrase.lowerBound..<after)
        quantity.isSaidBefore = true
        return quantity
    }

    /// How many sentences back a number may stand that a word refers to, and how many words: a sentence may be a whole text.
    private static let sentencesBack = 2
    private static let wordsBack = 100

    private func lastNumber(before token: Int) -> NumberReading? {
        let sentence = Int(text.sentenceOfToken[token])
        var last: NumberReading?
        for number in max(0, sentence - Self.sentencesBack)...sentence {
            let tokens = text.sentences[number].tokens
            let end = min(tokens.upperBound, token)
            var i = max(tokens.lowerBound, token - Self.wordsBack)
            while i < end {
                guard let found = numbers.number(at: i, to: end) else {
                    i += 1
                    continue
                }
                if found.upper == nil, isCounting(found, to: tokens.upperBound),
                    !isSpan(after: found, to: tokens.upperBound)
                {
                    last = found
                }
                i = max(found.tokens.upperBound, i + 1)
            }
        }
        return last
    }

    // MARK: Numbers

    /// A number without a hedge before it.
    private func bare(_ number: NumberReading, to end: Int) -> (quantity: Quantity?, next: Int) {
        let after = number.tokens.upperBound
        if let range = range(from: number, to: end, isOpened: false) {
            return (isTime(range.tokens, to: end) ? nil : range, range.tokens.upperBound)
        }
        guard number.upper == nil, isCounting(number, to: end) else { return (nil, after) }
        if let suffix = number.suffix, case .hedge(let kind) = suffix.role {
            return (interval(number, suffix, kind, number.tokens), after)
        }
        if let told = trailed(number, to: end) { return (told, told.tokens.upperBound) }
        return (isRounded(number, to: end) ? round(number) : nil, after)
    }

    /// A number with its hedge after it ("ten or so"), or with a margin.
    private func trailed(_ number: NumberReading, to end: Int) -> Quantity? {
        let after = number.tokens.upperBound
        let start = after < end && text.tokens.words[after] == lexicon.words.comma ? after + 1 : after
        guard let match = numbers.match(lexicon.trailing, at: start, to: end) else { return nil }
        let word = lexicon.rows[match.row]
        let next = start + match.length
        switch word.role {
        case .margin:
            guard let margin = numbers.number(at: next, to: end) else {
                let tokens = number.tokens.lowerBound..<next
                return word.low == nil ? nil : interval(number, word, .approximate, tokens)
            }
            return Quantity(
                tokens: number.tokens.lowerBound..<margin.tokens.upperBound, entry: word.entry, kind: .approximate,
                value: number.value, low: Self.tidy(number.value - margin.value),
                high: Self.tidy(number.value + margin.value), unit: number.unit == .count ? margin.unit : number.unit)
        case .hedge(let kind) where start == after && !isSum(at: start, to: next, end: end):
            return interval(number, word, kind, number.tokens.lowerBound..<next)
        default: return nil
        }
    }

    /// Whether a sign after a number leads to another one: a sum, no hedge.
    private func isSum(at sign: Int, to next: Int, end: Int) -> Bool {
        guard text.tokens.shapes[sign].contains(.punctuation), next < end else { return false }
        return text.tokens.shapes[sign].contains(.spaceBefore) || text.tokens.shapes[next].contains(.numeric)
            || lexicon.words.dashes.contains(text.tokens.words[next])
    }

    private func interval(
        _ number: NumberReading, _ word: QuantityWord, _ kind: QuantityKind, _ tokens: TokenRange
    ) -> Quantity {
        var low = word.low.map { $0 * number.value }
        var high = word.high.map { $0 * number.value }
        if kind == .approximate {
            low = low.map { max($0, number.value - number.step) }
            high = high.map { min($0, number.value + number.step) }
        }
        return Quantity(
            tokens: tokens, entry: word.entry, kind: kind, value: number.value, low: low.map(Self.tidy),
            high: high.map(Self.tidy), unit: number.unit)
    }

    static let smallestRound = 1000.0
    /// At most three digits of a round number are not 0, and it ends with two that are.
    static let coarsestStep = 100.0
    private static let mostSteps = 1000.0
    /// Half of what is set for a number with a word of approximation.
    private static let roundShare = 0.05

    private func isRounded(_ number: NumberReading, to end: Int) -> Bool {
        guard number.unit == .count, number.value >= Self.smallestRound, number.step >= Self.coarsestStep,
            number.value < number.step * Self.mostSteps, !number.isYearLike, !isSpan(after: number, to: end)
        else { return false }
        let before = number.tokens.lowerBound - 1
        guard before >= 0, text.sentenceOfToken[before] == text.sentenceOfToken[before + 1] else { return true }
        // After a name or an abbreviation a number is a part of it.
        let shape = text.tokens.shapes[before]
        return number.hasCurrency
            || grammar.tags[before] != .properNoun && shape.isDisjoint(with: [.abbreviation, .numeric])
    }

    private func round(_ number: NumberReading) -> Quantity {
        let width = min(number.step / 2, number.value * Self.roundShare)
        return Quantity(
            tokens: number.tokens, entry: QuantityKind.round.rawValue, kind: .round, value: number.value,
            low: Self.tidy(number.value - width), high: Self.tidy(number.value + width), unit: .count)
    }

    /// A product of two decimal numbers without the noise of binary ones.
    private static func tidy(_ number: Double) -> Double {
        let digits = 1e6
        return number.magnitude < 1e9 ? (number * digits).rounded() / digits : number.rounded()
    }
}

extension QuantityLexicon {
    /// The quantities in pieces of a text, as reasons.
    func factors(in pieces: [TokenRange], of text: SegmentedText, _ grammar: ShallowGrammar) -> [CertaintyFactor] {
        QuantityReader(lexicon: self, text: text, grammar: grammar).quantities(in: pieces).map { $0.factor(in: text) }
    }
}
