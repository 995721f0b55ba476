// Gives the pairs of quotation marks that no cue has claimed to somebody: to the quotation before, to a name beside them, to the last speaker.

struct RemainingQuotations {
    let clauses: ClauseReader
    let layout: SpeechLayout
    private(set) var attributions: [Attribution]
    private let bare: BareQuotations

    /// Fewer words than this in marks inside of the reporter's own sentence are a scare quote or a term, not speech.
    private static let minimumWords = 4

    init(clauses: ClauseReader, layout: SpeechLayout, attributions: [Attribution]) {
        self.clauses = clauses
        self.layout = layout
        self.attributions = attributions
        bare = BareQuotations(clauses: clauses, layout: layout)
    }

    /// Attributes all quotations that are left.
    mutating func attribute() {
        addTurns()
        var ownerOfPair = owners()
        var lastOfParagraph: [Int: Int] = [:]
        for (pair, owner) in ownerOfPair {
            let cue = attributions[owner].cue ?? layout.marks.pairs[pair].outer
            let paragraph = paragraphNumber(cue.lowerBound)
            if let other = lastOfParagraph[paragraph], (attributions[other].cue?.lowerBound ?? 0) > cue.lowerBound {
                continue
            }
            lastOfParagraph[paragraph] = owner
        }
        var last: Int?
        for number in layout.outermost {
            let speech = layout.marks.pairs[number]
            if let owner = ownerOfPair[number] {
                last = owner
                continue
            }
            let paragraph = paragraphNumber(speech.open)
            if let before = speech.continues, let owner = ownerOfPair[before] {
                attributions[owner].content.append(speech.outer)
                ownerOfPair[number] = owner
                last = owner
            } else if let attribution = bare.verbless(speech) {
                last = add(attribution, number, &ownerOfPair)
            } else if let owner = lastOfParagraph[paragraph], follows(owner, speech) {
                attributions[owner].content.append(speech.outer)
                ownerOfPair[number] = owner
            } else if standsAlone(speech), !isReporters(speech) {
                var attribution = Attribution(kind: .direct, content: [speech.outer])
                attribution.continues = last
                attribution.confidence = last == nil ? 0.5 : 0.7
                attribution.rule = "a quotation of its own"
                last = add(attribution, number, &ownerOfPair)
            }
        }
    }

    /// The paragraphs of an interview that a name and a colon open: all of what follows is that speaker's.
    private mutating func addTurns() {
        for paragraph in clauses.text.paragraphs {
            guard let turn = bare.turn(paragraph: paragraph) else { continue }
            attributions.removeAll { $0.cue == turn.cue }
            attributions.append(turn)
        }
    }

    private mutating func add(_ attribution: Attribution, _ pair: Int, _ owners: inout [Int: Int]) -> Int {
        attributions.append(attribution)
        owners[pair] = attributions.count - 1
        return attributions.count - 1
    }

    private func paragraphNumber(_ token: Int) -> Int {
        clauses.text.sentences[Int(clauses.text.sentenceOfToken[token])].paragraph
    }

    /// Which attribution's content or cue each pair of speech belongs to.
    private func owners() -> [Int: Int] {
        var owners: [Int: Int] = [:]
        for (number, attribution) in attributions.enumerated() {
            for piece in attribution.content {
                for token in piece {
                    let pair = Int(layout.pairOfToken[token])
                    if pair >= 0, owners[pair] == nil, layout.marks.pairs[pair].open >= piece.lowerBound {
                        owners[pair] = number
                    }
                }
            }
        }
        return owners
    }

    /// Whether a quotation goes on with one that ended earlier in its paragraph: a sentence of its own, after the cue.
    private func follows(_ owner: Int, _ speech: QuotationPair) -> Bool {
        guard let last = attributions[owner].content.last, last.upperBound <= speech.open else { return false }
        return clauses.sentence(of: speech.open).lowerBound == speech.open || clauses.isComma(speech.open - 1)
    }

    /// Whether a quotation is sentences of its own.
    private func standsAlone(_ speech: QuotationPair) -> Bool {
        let first = clauses.sentence(of: speech.open)
        guard first.lowerBound == speech.open else { return false }
        let lastToken = speech.outer.upperBound - 1
        let last = clauses.sentence(of: lastToken)
        return speech.outer.upperBound >= last.upperBound
            && (speech.inner.count >= Self.minimumWords || isSentence(speech.inner))
    }

    /// Whether words in marks end as a sentence does: "When?"
    private func isSentence(_ words: TokenRange) -> Bool {
        guard words.count > 1 else { return false }
        return clauses.words.terminals.contains(clauses.word(words.upperBound - 1))
    }

    private func isReporters(_ speech: QuotationPair) -> Bool {
        let kind = clauses.text.sentences[Int(clauses.text.sentenceOfToken[speech.open])].kind
        return kind == .heading || kind == .boilerplate || kind == .byline
    }
}
