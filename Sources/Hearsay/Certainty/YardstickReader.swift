// Finds the terms of a standard in claims, and sentences that break its rules.

struct YardstickReader {
    let lexicon: YardstickLexicon
    let text: SegmentedText

    /// A term at its place.
    private struct Found {
        var tokens: TokenRange
        var term: YardstickTerm
    }

    /// Adds to a certainty what the standard says of its words. Of several terms the one counts that says the least, as of several hedges the
    /// strongest gives the interval that readers understand. A certainty that commits to nothing stays as it is.
    func complete(_ certainty: inout Certainty, of pieces: [TokenRange]) {
        guard certainty.score != nil else { return }
        let found = pieces.flatMap { terms(in: $0) }.filter { $0.term.kind == .likelihood }
        certainty.standard =
            found.filter { !isNegated($0) && !isAsked($0) }
            .min { ($0.term.interval.high, $0.term.interval.low) < ($1.term.interval.high, $1.term.interval.low) }?.term
            .interval
        guard lexicon.yardstick == .icd203 else { return }
        var last: Int32 = -1
        for likelihood in found where text.sentenceOfToken[likelihood.tokens.lowerBound] != last {
            last = text.sentenceOfToken[likelihood.tokens.lowerBound]
            let sentence = text.sentences[Int(last)].tokens
            guard let confidence = terms(in: sentence).first(where: { $0.term.kind == .confidence }) else { continue }
            certainty.warnings.append(warning(likelihood, confidence))
        }
    }

    /// ICD 203 (2015), D.6.e.2, wants a level of confidence and a degree of likelihood in different sentences.
    private func warning(_ likelihood: Found, _ confidence: Found) -> String {
        "“\(text.string(confidence.tokens))” and “\(text.string(likelihood.tokens))” stand in one sentence:"
            + " \(lexicon.yardstick.name) keeps levels of confidence and of likelihood apart"
    }

    private func terms(in piece: TokenRange) -> [Found] {
        var found: [Found] = []
        var token = piece.lowerBound
        while token < piece.upperBound {
            guard let match = lexicon.phrases.match(text.tokens.words, at: token),
                token + match.length <= piece.upperBound
            else {
                token += 1
                continue
            }
            if let term = lexicon.terms[match.row] {
                found.append(Found(tokens: token..<token + match.length, term: term))
            }
            token += match.length
        }
        return found
    }

    /// How many words before a term a negation may stand.
    private static let negationReach = 3

    /// Whether a negation stands shortly before a term, or right after it.
    private func isNegated(_ found: Found) -> Bool {
        let sentence = text.sentences[Int(text.sentenceOfToken[found.tokens.lowerBound])].tokens
        let after = found.tokens.upperBound
        if after < sentence.upperBound, isNegation(after) { return true }
        var token = found.tokens.lowerBound - 1
        while token >= sentence.lowerBound, found.tokens.lowerBound - token <= Self.negationReach {
            if isNegation(token) { return true }
            if text.tokens.shapes[token].contains(.punctuation) { return false }
            token -= 1
        }
        return false
    }

    private func isNegation(_ token: Int) -> Bool {
        !lexicon.words.of(text.tokens.words[token]).isDisjoint(with: [.negation, .quasiNegation])
    }

    private static let closingMarks = 3

    private func isAsked(_ found: Found) -> Bool {
        let sentence = text.sentences[Int(text.sentenceOfToken[found.tokens.lowerBound])].tokens
        return sentence.suffix(Self.closingMarks).contains { text.tokens.words[$0] == lexicon.questionMark }
    }
}
