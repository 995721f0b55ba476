// How far a text's author commits to an event, read off tags where no parser is in use: from the words whose scope holds it.

struct EventReader {
    let lexicon: CertaintyLexicon
    let embedding: EmbeddingLexicon
    let text: SegmentedText
    let grammar: ShallowGrammar

    static let maximumDepth = 4
    /// What an infinitive leaves where its governor is in no table.
    static let openInfinitive = EmbeddingWord(positive: 0.4, negative: -0.3)
    static let nominalEvent = 0.85
    /// What a question leaves of what it asks.
    static let asked = 0.2
    static let askedNoun = 0.5
    static let known = 0.85
    static let nearlyNegated = -0.4
    static let reach = 8

    /// The commitment to an event, −1…1; 0 where the target holds no token.
    func commitment(to target: TokenRange) -> Double {
        guard let head = head(of: target) else { return 0 }
        let sentence = text.sentences[Int(text.sentenceOfToken[head])].tokens
        let clauses = ClauseMap(sentence, in: text, grammar: grammar, words: lexicon.words)
        let marks = MarkFinder(lexicon: lexicon, text: text, grammar: grammar).marks(in: sentence, clauses: clauses)
        let view = SentenceView(
            tokens: sentence, clauses: clauses, marks: marks, isQuestion: isQuestion(sentence), target: target)
        return min(1, max(-1, event(at: head, in: view, depth: 0)))
    }

    struct SentenceView {
        var tokens: TokenRange
        var clauses: ClauseMap
        var marks: [CertaintyMark]
        var isQuestion: Bool
        var target: TokenRange
    }

    /// The word that stands for a target: its only one, its main verb, or its last one.
    func head(of target: TokenRange) -> Int? {
        let range = target.clamped(to: 0..<text.tokens.count)
        guard let last = range.last else { return nil }
        guard range.count > 1, let finite = range.first(where: { grammar.tags[$0].isFinite }) else { return last }
        var head = finite
        for token in finite..<range.upperBound {
            if grammar.tags[token].isVerb { head = token } else if !isBetweenVerbs(token) { break }
        }
        return head
    }

    func isBetweenVerbs(_ token: Int) -> Bool {
        grammar.tags[token] == .adverb || isNegation(token)
    }

    func isNegation(_ token: Int) -> Bool {
        lexicon.words.of(text.tokens.words[token]).contains(.negation) || grammar.tags[token] == .negation
    }

    func isQuestion(_ sentence: TokenRange) -> Bool {
        sentence.suffix(2).contains { text.tokens.words[$0] == lexicon.questionMark }
    }

    func event(at head: Int, in view: SentenceView, depth: Int) -> Double {
        guard depth <= Self.maximumDepth else { return 0 }
        return grammar.tags[head].isNominal || grammar.tags[head] == .determiner
            ? nominal(at: head, in: view, depth: depth) : verbal(at: head, in: view, depth: depth)
    }

    // MARK: Verbs

    func verbal(at head: Int, in view: SentenceView, depth: Int) -> Double {
        let group = group(of: head, in: view.tokens)
        var value = 1.0
        if let modal = group.modal,
            let sense = MarkFinder(lexicon: lexicon, text: text, grammar: grammar).modalSense(
                at: modal, to: view.tokens.upperBound)
        {
            value = sense.event
            if group.isNegative, !sense.conditions.contains(.negated) { value = -abs(value) }
        } else if group.isNegative {
            value = -1
        } else if let negator = negator(of: group.start, in: view) {
            value = negator.negation == .partial ? Self.nearlyNegated : -1
        }
        // A whole clause as target: its own negation and modal are part of what is asked for.
        if depth == 0, view.target.count > 1, view.target.lowerBound < group.start { value = 1 }
        value = hedged(value, at: head, in: view)
        if let marker = group.infinitiveMarker {
            guard let governor = infinitiveGovernor(before: marker, in: view) else {
                return value * Self.openInfinitive.positive
            }
            return combine(value, under: governor, embedding.infinitives, in: view, depth: depth)
        }
        if grammar.tags[head] == .gerund, let governor = gerundGovernor(before: head, in: view) {
            return combine(value, under: governor, embedding.infinitives, in: view, depth: depth)
        }
        let isFirst = group.start == view.tokens.lowerBound && grammar.tags[head] == .verbPresent
        if grammar.tags[head] == .verbBase || isFirst, !group.hasAuxiliary {
            switch bareVerb(at: group.start, in: view) {
            case .shared(let other): return event(at: other, in: view, depth: depth + 1)
            case .governed(let verb): return combine(value, under: verb, embedding.infinitives, in: view, depth: depth)
            case .command: return 0
            case .plain: break
            }
        }
        return embedded(value, groupStart: group.start, in: view, depth: depth)
    }

    /// A negator in the same clause that, after any verb before, reaches a verb group ("nobody", "no longer").
    func negator(of start: Int, in view: SentenceView) -> CertaintyMark? {
        guard let clause = view.clauses.clause(of: start) else { return nil }
        return view.marks.first { mark in
            mark.isNegator && mark.negation != .nominal && mark.tokens.upperBound <= start + 1
                && mark.tokens.lowerBound >= clause.tokens.lowerBound
                && !(mark.tokens.upperBound..<max(start, mark.tokens.upperBound)).contains(where: endsNegation)
        }
    }

    /// Whether a word between a negator and a verb keeps the one from the other.
    func endsNegation(_ token: Int) -> Bool {
        switch grammar.tags[token] {
        case .preposition: !lexicon.words.of(text.tokens.words[token]).contains(.of)
        case .punctuation, .infinitiveMarker: true
        default: grammar.tags[token].isVerb
        }
    }

    /// What adverbs and adjectives of probability before an event leave of it.
    func hedged(_ value: Double, at head: Int, in view: SentenceView) -> Double {
        guard let clause = view.clauses.clause(of: head) else { return value }
        var value = value
        for mark in view.marks where !mark.isVerb && !mark.isNegator && mark.event == nil && mark.weight == 1 {
            guard mark.tokens.lowerBound < head, mark.tokens.lowerBound >= clause.tokens.lowerBound - Self.reach,
                let level = mark.negator == nil ? mark.level : mark.negated, level < 0.75, !mark.tokens.contains(head),
                !mark.tokens.contains(where: { embedding.clauses.contains(text.tokens.words[$0]) })
            else { continue }
            let share = max(-1, (level - 0.4) / 0.5)
            value = value < 0 && share < 0 ? value : value * share
        }
        return value
    }

    // MARK: Nouns

    func nominal(at head: Int, in view: SentenceView, depth: Int) -> Double {
        var value = Self.nominalEvent * (view.isQuestion ? Self.askedNoun : 1)
        let phrase =
            grammar.phraseOfToken[head] >= 0
            ? grammar.phrases[Int(grammar.phraseOfToken[head])].tokens : head..<head + 1
        for mark in view.marks where phrase.contains(mark.tokens.lowerBound) && mark.tokens.upperBound <= head {
            if mark.isNegator {
                value = -value
            } else if let level = mark.level, level < 0.75 {
                value *= max(0, (level - 0.4) / 0.5)
            }
        }
        if let clause = view.clauses.clause(of: head), isConditional(clause, in: view) { return 0 }
        guard let verb = verb(before: phrase.lowerBound, in: view) else { return value }
        let governed = event(at: verb, in: view, depth: depth + 1)
        if let word = embedding.infinitives[text.tokens.words[verb]], word.positive < 0.5 {
            return value * (0.3 + 0.7 * max(0, word.event(under: governed)))
        }
        return value * (0.45 + 0.55 * max(-0.8, governed))
    }

    /// The verb that a noun phrase may be the object of.
    func verb(before start: Int, in view: SentenceView) -> Int? {
        var i = start - 1
        while i >= view.tokens.lowerBound, start - i <= Self.reach {
            if grammar.tags[i].isVerb { return i }
            if grammar.tags[i] == .punctuation || grammar.tags[i] == .subordinator || grammar.tags[i] == .relative {
                return nil
            }
            i -= 1
        }
        return nil
    }
}
