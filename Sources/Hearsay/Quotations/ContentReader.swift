// How far the content of a cue goes, to its right or its left.

struct ContentReader {
    let clauses: ClauseReader
    let layout: SpeechLayout
    let details: DetailReader
    let lexicon: ReportingLexicon

    /// The content that begins at a token and goes on to the right, in pieces; empty where there is none.
    func right(from start: Int, cue: TokenRange) -> [TokenRange] {
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard start < sentence.upperBound else { return [] }
        // Inside of a quotation the content ends with it.
        if let around = layout.speech(at: cue.lowerBound) {
            if let inner = layout.opening(at: start), inner.open > around.open { return trimmed(inner.outer) }
            let end = min(sentence.upperBound, around.inner.upperBound)
            return start < end ? trimmed(start..<boundary(from: start, to: end, cue: cue)) : []
        }
        // A quotation that begins at the content is it.
        if clauses.shape(start).contains(.opensQuotation), let speech = layout.speech(at: start), speech.open == start {
            let end = speech.outer.upperBound
            let rest = end < sentence.upperBound ? boundary(from: end, to: sentence.upperBound, cue: cue) : end
            return trimmed(start..<(isContinued(after: end, to: rest) ? rest : end))
        }
        var end = boundary(from: start, to: sentence.upperBound, cue: cue)
        // Speech that begins in the content and runs on into the next sentences.
        if end > start, let speech = layout.speech(at: end - 1), speech.open >= start, speech.outer.upperBound > end {
            end = speech.outer.upperBound
        }
        return trimmed(start..<end)
    }

    /// Whether words after a closing mark go on with the same content: they are no new part of the reporter's sentence.
    private func isContinued(after end: Int, to rest: Int) -> Bool {
        guard rest > end, !clauses.words.terminals.contains(clauses.word(end)) else { return false }
        switch clauses.tag(end) {
        case .preposition, .infinitiveMarker, .noun, .verbPresent, .verbPast, .modal, .auxiliary, .verbBase: return true
        case .coordinator: return !clauses.hasFiniteVerb(end..<min(end + 6, rest))
        default: return false
        }
    }

    /// Where a content on the right ends at the latest: the sentence, or where the reporter goes on.
    private func boundary(from start: Int, to end: Int, cue: TokenRange) -> Int {
        let home = layout.pairOfToken[start]
        var depth = 0
        var i = start
        while i < end {
            let word = clauses.word(i)
            if word == clauses.words.openBracket { depth += 1 }
            if word == clauses.words.closeBracket {
                if depth == 0 { return i }
                depth -= 1
            }
            if depth == 0, i > start, layout.pairOfToken[i] < 0 || layout.pairOfToken[i] == home {
                if clauses.isComma(i), i + 1 < end, endsContent(at: i + 1, to: end) { return i }
                if clauses.tag(i) == .coordinator, i + 2 < end, sharesReport(at: i + 1, with: cue, to: end) { return i }
                if word == clauses.words.semicolon, i + 1 < end, startsReport(at: i + 1, to: end) { return i }
            }
            i += 1
        }
        return end
    }

    /// Whether a comma before this token closes the content: a coordinate clause with a reporting verb of its own, a participle
    /// that reports, a contrast or an adverbial clause of the reporter's.
    private func endsContent(at i: Int, to end: Int) -> Bool {
        let classes = clauses.classes(i)
        if clauses.tag(i) == .gerund, lexicon.verb(at: i, in: clauses.text.tokens.words) != nil { return true }
        if clauses.tag(i) == .coordinator || classes.contains(.contrast) { return startsReport(at: i + 1, to: end) }
        if lexicon.phrase(at: i, in: clauses.text.tokens.words) != nil { return true }
        if details.evidence(at: i, to: end) != nil { return true }
        return startsReport(at: i, to: end)
    }

    /// Whether a coordinated verb here has the cue's subject: it reports, and has the cue's tense ("ordered … and warned that").
    private func sharesReport(at i: Int, with cue: TokenRange, to end: Int) -> Bool {
        var j = i
        while j < end, clauses.tag(j) == .adverb { j += 1 }
        guard j + 1 < end, clauses.tag(j) == clauses.tag(cue.upperBound - 1),
            clauses.tag(j) == .verbPast || clauses.tag(j) == .verbPresent,
            let entry = lexicon.verb(at: j, in: clauses.text.tokens.words)
        else { return false }
        return !entry.frames.isDisjoint(with: [.that, .tell])
    }

    /// Whether a subject and a reporting verb begin here.
    private func startsReport(at i: Int, to end: Int) -> Bool {
        guard i < end else { return false }
        var j = i
        while j < end, clauses.tag(j) == .adverb { j += 1 }
        guard j < end else { return false }
        if let phrase = clauses.phrase(at: j), phrase.tokens.lowerBound == j {
            j = clauses.extendRight(phrase, to: end, appositions: false)
        }
        while j < end, [.adverb, .auxiliary, .negation, .modal].contains(clauses.tag(j)) { j += 1 }
        guard j < end,
            clauses.tag(j) == .verbPast || clauses.tag(j) == .verbPresent || clauses.tag(j) == .pastParticiple
        else { return false }
        guard let entry = lexicon.verb(at: j, in: clauses.text.tokens.words) else { return false }
        return !entry.frames.isDisjoint(with: [.parenthetical, .that])
    }

    /// The content that ends before a token and goes on to the left, in pieces. `end` is the comma or closing mark before the
    /// subject, or the first token of cue or source.
    func left(before end: Int, sentence: TokenRange) -> [TokenRange] {
        var i = end
        if i > sentence.lowerBound, clauses.isComma(i - 1) { i -= 1 }
        guard i > sentence.lowerBound else { return [] }
        if let speech = layout.speech(at: i - 1),
            layout.speech(at: end) == nil || layout.speech(at: end)?.open != speech.open
        {
            return quoted(endingWith: speech, sentence)
        }
        var start = sentence.lowerBound
        if let around = layout.speech(at: end) { start = max(start, around.open + 1) }
        if clauses.tag(start) == .coordinator { start += 1 }
        return start < i ? trimmed(start..<i) : []
    }

    /// Pieces that end with a quotation: re-opened paragraphs before it, and the words of its sentence before it.
    private func quoted(endingWith speech: QuotationPair, _ sentence: TokenRange) -> [TokenRange] {
        var pieces: [TokenRange] = []
        var first = speech
        while let before = first.continues {
            first = layout.marks.pairs[before]
            pieces.insert(first.outer, at: 0)
        }
        var start = speech.open
        if speech.continues == nil {
            let home = clauses.sentence(of: speech.open)
            if home.lowerBound < start { start = startOfMixed(speech, home) }
        }
        pieces.append(start..<speech.outer.upperBound)
        return pieces.flatMap(trimmed)
    }

    /// Where a mixed content begins that ends with a quotation: the sentence's start, or after an earlier cue.
    private func startOfMixed(_ speech: QuotationPair, _ sentence: TokenRange) -> Int {
        var i = speech.open - 1
        while i >= sentence.lowerBound {
            if let other = layout.speech(at: i), other.open != speech.open {
                i = other.open - 1
                continue
            }
            if clauses.word(i) == clauses.words.colon { return i + 1 }
            i -= 1
        }
        let start = sentence.lowerBound
        return clauses.tag(start) == .coordinator ? start + 1 : start
    }

    /// A piece without commas, full stops and white space at its edges; quotation marks of whole quotations stay.
    func trimmed(_ range: TokenRange) -> [TokenRange] {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isEdge(lower) { lower += 1 }
        while upper > lower, isEdge(upper - 1) || isStrayMark(upper - 1, from: lower) { upper -= 1 }
        return lower < upper ? [lower..<upper] : []
    }

    private func isEdge(_ token: Int) -> Bool {
        guard layout.pairOfToken[token] < 0 || !clauses.shape(token).contains(.opensQuotation) else { return false }
        let word = clauses.word(token)
        let words = clauses.words
        if word == words.comma || word == words.colon || word == words.semicolon || words.dashes.contains(word) {
            return true
        }
        return words.terminals.contains(word)
    }

    /// A closing mark whose opening one lies before the piece.
    private func isStrayMark(_ token: Int, from lower: Int) -> Bool {
        guard clauses.shape(token).contains(.closesQuotation), let speech = layout.speech(at: token) else {
            return false
        }
        return speech.open < lower
    }
}
