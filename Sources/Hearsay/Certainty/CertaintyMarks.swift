// Finds the words of a sentence that raise, lower or turn the commitment to it.

/// A word or phrase that bears on certainty, at its place in the text.
struct CertaintyMark: Sendable {
    var tokens: TokenRange
    var kind: String
    var entry: String
    var note: String
    /// The commitment that it leaves of a plain statement; nil where it leaves it as it is.
    var level: Double?
    /// The same where it is negated.
    var negated: Double?
    var interval: (low: Double, high: Double)?
    /// How much of it counts for the claim, 0…1: less in a side clause or a noun phrase.
    var weight = 1.0
    /// The place of the mark that negates this one.
    var negator: Int?
    /// For a modal, its commitment to the event.
    var event: Double?
    /// For a negator, how it negates.
    var negation: Negator.Strength?
    var isNegator: Bool { negation != nil }
    var isVerb = false
}

/// Reads the marks of one sentence of a text.
struct MarkFinder {
    let lexicon: CertaintyLexicon
    let text: SegmentedText
    let grammar: ShallowGrammar
    /// Whether the text is indirect speech under a cue in the past.
    var isShifted = false

    private static let sideWeight = 0.8
    private static let nounWeight = 0.7
    /// How far a negator reaches, in tokens.
    private static let negationReach = 4

    /// The marks in a range of one sentence, in order.
    func marks(in range: TokenRange, clauses: ClauseMap) -> [CertaintyMark] {
        var marks: [CertaintyMark] = []
        var token = range.lowerBound
        while token < range.upperBound {
            if var mark = mark(at: token, to: range.upperBound) {
                if let clause = clauses.clause(of: token), clause.kind == .relative || clause.kind == .adverbial,
                    mark.kind != Kind.conditional
                {
                    mark.weight *= Self.sideWeight
                }
                marks.append(mark)
                token = mark.tokens.upperBound
            } else {
                token += 1
            }
        }
        linkNegators(&marks, clauses)
        return marks
    }

    enum Kind {
        static let base = "base"
        static let modal = "modal"
        static let negation = "negation"
        static let conditional = "conditional"
        static let cue = "cue"
    }

    private func mark(at token: Int, to end: Int) -> CertaintyMark? {
        let words = text.tokens.words
        if let match = lexicon.expressionPhrases.match(words, at: token), token + match.length <= end,
            let mark = expression(match.row, token..<token + match.length, to: end)
        {
            return mark
        }
        if grammar.tags[token] == .modal || grammar.tags[token] == .auxiliary,
            let sense = modalSense(at: token, to: end)
        {
            return CertaintyMark(
                tokens: token..<token + 1, kind: Kind.modal, entry: sense.entry, note: "\(sense.sense): \(sense.note)",
                level: sense.level, interval: sense.interval, event: sense.event)
        }
        if let match = lexicon.conditionalPhrases.match(words, at: token), token + match.length <= end {
            let phrase = lexicon.conditionals[match.row]
            return CertaintyMark(
                tokens: token..<token + match.length, kind: Kind.conditional, entry: phrase.entry,
                note: "hangs on a condition",
                level: phrase.level)
        }
        if let match = lexicon.negatorPhrases.match(words, at: token), token + match.length <= end {
            let negator = lexicon.negators[match.row]
            return CertaintyMark(
                tokens: token..<token + match.length, kind: Kind.negation, entry: negator.entry,
                note: "part of what is claimed", negation: negator.strength)
        }
        return nil
    }

    private func expression(_ row: Int, _ tokens: TokenRange, to end: Int) -> CertaintyMark? {
        let expression = lexicon.expressions[row]
        let tag = grammar.tags[tokens.lowerBound]
        guard expression.tags.isEmpty || !expression.tags.isDisjoint(with: TagClass(tag)) else { return nil }
        var mark = CertaintyMark(
            tokens: tokens, kind: expression.kind, entry: expression.entry, note: expression.note,
            level: expression.level,
            negated: expression.negated, interval: expression.interval, isVerb: expression.tags.contains(.verb))
        switch expression.scope {
        case .clause, .right, .phrase: break
        case .noun: mark.weight = Self.nounWeight
        case .number: guard isBesideNumber(tokens, to: end) else { return nil }
        case .predicative:
            guard tokens.upperBound < end else { break }
            let next = grammar.tags[tokens.upperBound]
            if next == .noun || next == .properNoun || next == .adjective { return nil }
        }
        return mark
    }

    private static let numberReach = 3

    private func isNumber(_ token: Int) -> Bool {
        grammar.tags[token] == .number || text.tokens.shapes[token].contains(.numeric)
    }

    private func isBesideNumber(_ tokens: TokenRange, to end: Int) -> Bool {
        let after = tokens.upperBound..<max(min(end, tokens.upperBound + Self.numberReach), tokens.upperBound)
        for token in after {
            if isNumber(token) { return true }
            guard grammar.tags[token] == .determiner || text.tokens.shapes[token].contains(.punctuation) else { break }
            if text.tokens.words[token] == lexicon.words.comma { break }
        }
        // "ten or so": the number stands before.
        return tokens.count > 1 && tokens.lowerBound > 0 && isNumber(tokens.lowerBound - 1)
            && grammar.tags[tokens.lowerBound] == .coordinator
    }

    /// The sense of a modal: the first whose conditions hold of its verb group.
    func modalSense(at token: Int, to end: Int) -> ModalSense? {
        guard let senses = lexicon.modals[text.tokens.words[token]] else { return nil }
        var conditions: ModalConditions = isShifted ? .shifted : []
        var i = token + 1
        while i < end,
            grammar.tags[i] == .adverb || grammar.tags[i] == .negation
                || lexicon.words.of(text.tokens.words[i]).contains(.negation)
        {
            if lexicon.words.of(text.tokens.words[i]).contains(.negation) { conditions.insert(.negated) }
            i += 1
        }
        if i + 1 < end {
            let classes = lexicon.words.of(text.tokens.words[i])
            var next = i + 1
            while next + 1 < end, grammar.tags[next] == .adverb { next += 1 }
            let tag = grammar.tags[next]
            let isParticiple = tag == .pastParticiple || tag == .verbPast || tag == .auxiliary
            if classes.contains(.have), isParticiple { conditions.insert(.perfect) }
            if classes.contains(.be), !isParticiple { conditions.insert(.be) }
        }
        return senses.first { $0.conditions.isSubset(of: conditions) }
    }

    /// Ties each mark that negation changes to a negator before it in its clause.
    private func linkNegators(_ marks: inout [CertaintyMark], _ clauses: ClauseMap) {
        for i in marks.indices where marks[i].isNegator {
            guard let clause = clauses.clause(of: marks[i].tokens.lowerBound) else { continue }
            for j in i + 1..<max(marks.count, i + 1) {
                let start = marks[j].tokens.lowerBound
                guard start < clause.tokens.upperBound, start - marks[i].tokens.upperBound < Self.negationReach else {
                    break
                }
                if marks[j].negated != nil, marks[j].negator == nil {
                    marks[j].negator = i
                    break
                }
            }
        }
    }
}
