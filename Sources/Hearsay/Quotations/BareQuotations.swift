// Quotations without a verb: `Kirby: "…"`, a signature after a dash, and quoted words that go on with the quotation before.

struct BareQuotations {
    let clauses: ClauseReader
    let layout: SpeechLayout

    /// A name and a colon before a quotation, or a dash and a name after it.
    func verbless(_ speech: QuotationPair) -> Attribution? {
        let sentence = clauses.sentence(of: speech.open)
        let colon = speech.open - 1
        if colon > sentence.lowerBound, clauses.word(colon) == clauses.words.colon,
            let phrase = clauses.phrase(at: colon - 1),
            phrase.kind != .pronoun
        {
            let source = clauses.extendLeft(phrase, to: sentence.lowerBound)
            if !clauses.hasFiniteVerb(sentence.lowerBound..<colon) {
                return attribution(speech, cue: colon..<colon + 1, source: source)
            }
        }
        let dash = speech.outer.upperBound
        guard speech.isClosed, dash + 1 < clauses.text.tokens.count, clauses.words.dashes.contains(clauses.word(dash)),
            let phrase = clauses.phrase(at: dash + 1), phrase.tokens.lowerBound == dash + 1, phrase.kind == .name
        else { return nil }
        let home = clauses.sentence(of: dash)
        let end = clauses.extendRight(phrase, to: home.upperBound)
        guard end >= home.upperBound - 1 else { return nil }
        return attribution(speech, cue: dash..<dash + 1, source: dash + 1..<end)
    }

    /// "NAME: words" as a paragraph of an interview, without quotation marks around it; a stage direction may stand in brackets.
    func turn(paragraph: ParagraphRecord) -> Attribution? {
        let start = paragraph.tokens.lowerBound
        guard !paragraph.sentences.isEmpty, clauses.text.sentences[paragraph.sentences.lowerBound].kind == .prose,
            let phrase = clauses.phrase(at: start), phrase.tokens.lowerBound == start, phrase.kind == .name
        else { return nil }
        let end = paragraph.tokens.upperBound
        var colon = phrase.tokens.upperBound
        if colon < end, clauses.word(colon) == clauses.words.openBracket {
            while colon < end, clauses.word(colon) != clauses.words.closeBracket { colon += 1 }
            colon += 1
        }
        guard colon + 1 < end, clauses.word(colon) == clauses.words.colon, layout.pairOfToken[colon + 1] < 0 else {
            return nil
        }
        var last = end
        while last > colon + 1, clauses.words.terminals.contains(clauses.word(last - 1)) { last -= 1 }
        guard last > colon + 1 else { return nil }
        var attribution = Attribution(kind: .indirect, content: [colon + 1..<last])
        attribution.cue = colon..<colon + 1
        attribution.lemma = clauses.text.string(colon)
        attribution.source = phrase.tokens
        attribution.confidence = 0.8
        attribution.rule = "turn: a name and a colon open the paragraph"
        return attribution
    }

    private func attribution(_ speech: QuotationPair, cue: TokenRange, source: TokenRange) -> Attribution {
        var attribution = Attribution(kind: .direct, content: [speech.outer])
        attribution.cue = cue
        attribution.lemma = clauses.text.string(cue)
        attribution.source = source
        attribution.confidence = 0.85
        attribution.rule = "verbless: a name beside a quotation"
        return attribution
    }

    /// Whether a quotation is all of its paragraph but for marks.
    func fillsParagraph(_ speech: QuotationPair) -> Bool {
        let paragraph = paragraph(of: speech.open)
        return speech.open == paragraph.tokens.lowerBound && speech.outer.upperBound >= paragraph.tokens.upperBound - 1
    }

    func paragraph(of token: Int) -> ParagraphRecord {
        let text = clauses.text
        return text.paragraphs[text.sentences[Int(text.sentenceOfToken[token])].paragraph]
    }
}
