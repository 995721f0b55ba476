// Pairs the quotation marks of one paragraph.

struct ParagraphPairs {
    /// A mark that opened a pair.
    private struct Open {
        let mark: QuotationMark
        let parent: Int?
        var close: Int?
        var isClosed = false
        /// An opening single mark that turned out to be an apostrophe.
        var isDropped = false
    }

    private let reader: QuotationMarkReader
    private let text: SegmentedText
    private let paragraph: TokenRange
    private let marks: [QuotationMark]
    private let deepest: Int
    /// For each mark, how many closing double marks stand behind it, less the opening ones.
    private var closingAhead: [Int]
    /// For each mark, the next mark of its family.
    private var nextOfFamily: [Int]
    /// For each mark, whether a mark that may close a single one stands behind it, before the next that opens one.
    private var singleCloses: [Bool]
    private var opens: [Open] = []
    /// The open pairs, by their place in `opens`.
    private var stack: [Int] = []

    init(
        _ reader: QuotationMarkReader, _ text: SegmentedText, _ paragraph: TokenRange, _ marks: [QuotationMark],
        deepest: Int
    ) {
        self.reader = reader
        self.text = text
        self.paragraph = paragraph
        self.marks = marks
        self.deepest = deepest
        closingAhead = [Int](repeating: 0, count: marks.count)
        nextOfFamily = [Int](repeating: marks.count, count: marks.count)
        singleCloses = [Bool](repeating: false, count: marks.count)
        lookAhead()
    }

    /// Notes, from the back to the front, what stands behind each mark.
    private mutating func lookAhead() {
        var balance = 0
        var nextDouble = marks.count
        var nextOther = marks.count
        var closes = false
        for i in marks.indices.reversed() {
            let mark = marks[i]
            closingAhead[i] = balance
            singleCloses[i] = closes
            if mark.family == .double {
                nextOfFamily[i] = nextDouble
                nextDouble = i
                balance += opensByShape(mark) ? -1 : 1
            } else {
                nextOfFamily[i] = nextOther
                nextOther = i
            }
            if mark.family == .single {
                if mark.looksClosing { closes = true } else if mark.looksOpening { closes = false }
            }
        }
    }

    private func opensByShape(_ mark: QuotationMark) -> Bool {
        mark.facing == .opening ? !mark.looksClosing : mark.looksOpening
    }

    /// The pairs of the paragraph in the order of their opening marks.
    mutating func pairs() -> [QuotationPair] {
        for i in marks.indices { read(i) }
        for number in stack where opens[number].mark.family == .single && !isFirst(opens[number].mark.token) {
            if opens[number].mark.facing != .opening { opens[number].isDropped = true }
        }
        var places = [Int?](repeating: nil, count: opens.count)
        var pairs: [QuotationPair] = []
        for (number, open) in opens.enumerated() where !open.isDropped {
            places[number] = pairs.count
            var parent = open.parent
            while let outer = parent, opens[outer].isDropped { parent = opens[outer].parent }
            pairs.append(
                QuotationPair(
                    open: open.mark.token, close: open.close ?? paragraph.upperBound, isClosed: open.isClosed,
                    isSingle: open.mark.family == .single, use: .speech, parent: parent.flatMap { places[$0] }))
        }
        return pairs
    }

    private func isFirst(_ token: Int) -> Bool { token == paragraph.lowerBound }

    private mutating func read(_ i: Int) {
        switch marks[i].family {
        case .double: readDouble(i)
        case .single: readSingle(i)
        case .guillemet: readGuillemet(i)
        }
    }

    /// The innermost open pair of a family.
    private func open(_ family: QuotationMark.Family) -> Int? {
        stack.last { opens[$0].mark.family == family }
    }

    private mutating func readDouble(_ i: Int) {
        let mark = marks[i]
        let current = open(.double)
        if mark.facing == .either, reader.followsDigit(mark.token), isInches(i, current) { return }
        if opens(mark, current) {
            if let current, !mayNest(i) { end(current, before: mark.token) }
            push(mark)
        } else if let current {
            close(current, at: mark.token)
        }
    }

    /// Whether a double mark opens a pair: by its shape, unless its surroundings say otherwise and nothing else fits.
    private func opens(_ mark: QuotationMark, _ current: Int?) -> Bool {
        switch mark.facing {
        case .opening: return current == nil || !mark.looksClosing && !isLow(current)
        case .closing: return current == nil && mark.looksOpening
        case .either:
            if mark.looksOpening { return true }
            return current == nil && !mark.looksClosing
        }
    }

    /// Whether a pair was opened by a low mark, which a high opening mark closes.
    private func isLow(_ current: Int?) -> Bool {
        guard let current else { return false }
        let start = Int(text.tokens.starts[opens[current].mark.token])
        return UTF8Scalar.decode(text.source.utf8, at: start).scalar == 0x201E
    }

    /// Whether a straight mark behind a digit is the sign for inches: no pair is open, or another mark will close it.
    private func isInches(_ i: Int, _ current: Int?) -> Bool {
        guard current != nil else { return true }
        let next = nextOfFamily[i]
        return next < marks.count && marks[next].facing == .either && !marks[next].looksOpening
    }

    /// Whether an opening mark within an open pair is closed before it: enough closing marks follow for both.
    private func mayNest(_ i: Int) -> Bool { closingAhead[i] >= 2 }

    private mutating func readSingle(_ i: Int) {
        let mark = marks[i]
        if let top = stack.last, opens[top].mark.family == .single, closes(i, opens[top].mark) {
            close(top, at: mark.token)
        } else if mark.looksOpening, mark.facing != .closing || open(.single) == nil {
            if mark.facing == .opening || singleCloses[i] || isFirst(mark.token) { push(mark) }
        }
    }

    /// Whether a single mark closes the innermost pair rather than being an apostrophe.
    private func closes(_ i: Int, _ open: QuotationMark) -> Bool {
        let mark = marks[i]
        guard mark.isFreeAfter, mark.token > open.token + 1 else { return false }
        if mark.isFreeBefore { return !mark.looksOpening && mark.facing == .closing }
        if !mark.mayBeApostrophe { return true }
        return !(reader.looksPossessive(mark.token, paragraph) && singleCloses[i])
    }

    private mutating func readGuillemet(_ i: Int) {
        let mark = marks[i]
        if let current = open(.guillemet) {
            if opens[current].mark.facing == mark.facing { push(mark) } else { close(current, at: mark.token) }
        } else if mark.facing == .opening || mark.looksOpening {
            push(mark)
        }
    }

    private mutating func push(_ mark: QuotationMark) {
        guard stack.count < deepest else { return }
        stack.append(opens.count)
        let parent = stack.dropLast().last
        opens.append(Open(mark: mark, parent: parent))
    }

    /// Closes a pair; what is open inside it ends there or was no quotation.
    private mutating func close(_ number: Int, at token: Int) {
        drop(above: number, at: token)
        opens[number].close = token
        opens[number].isClosed = true
        stack.removeLast()
    }

    /// Ends a pair whose closing mark is missing: with its sentence, or right before the next opening mark.
    private mutating func end(_ number: Int, before token: Int) {
        let sentence = text.sentences[Int(text.sentenceOfToken[opens[number].mark.token])]
        let place = min(max(sentence.tokens.upperBound, opens[number].mark.token + 1), token)
        drop(above: number, at: place)
        opens[number].close = place
        stack.removeLast()
    }

    private mutating func drop(above number: Int, at token: Int) {
        while let top = stack.last, top != number {
            if opens[top].mark.token >= token || opens[top].mark.mayBeApostrophe {
                opens[top].isDropped = true
            } else {
                opens[top].close = token
            }
            stack.removeLast()
        }
    }
}
