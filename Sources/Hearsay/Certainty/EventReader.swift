// How far a text's author commits to an event: from the words whose scope holds it, read off tags, without a parse.

struct EventReader {
    let lexicon: CertaintyLexicon
    let embedding: EmbeddingLexicon
    let text: SegmentedText
    let grammar: ShallowGrammar

    private static let maximumDepth = 4
    /// What an infinitive leaves where its governor is in no table.
    private static let openInfinitive = EmbeddingWord(positive: 0.4, negative: -0.3)
    private static let nominalEvent = 0.85
    /// What a question leaves of what it asks.
    private static let asked = 0.2
    private static let askedNoun = 0.5
    private static let nearlyNegated = -0.4
    private static let reach = 8

    /// The commitment to an event, −1…1; 0 where the target holds no token.
    func commitment(to target: TokenRange) -> Double {
        guard let head = head(of: target) else { return 0 }
        let sentence = text.sentences[Int(text.sentenceOfToken[head])].tokens
        let clauses = ClauseMap(sentence, in: text, grammar: grammar, words: lexicon.words)
        let marks = MarkFinder(lexicon: lexicon, text: text, grammar: grammar).marks(in: sentence, clauses: clauses)
        let view = SentenceView(tokens: sentence, clauses: clauses, marks: marks, isQuestion: isQuestion(sentence))
        return min(1, max(-1, event(at: head, in: view, depth: 0)))
    }

    private struct SentenceView {
        var tokens: TokenRange
        var clauses: ClauseMap
        var marks: [CertaintyMark]
        var isQuestion: Bool
    }

    /// The word that stands for a target: its only one, its main verb, or its last one.
    private func head(of target: TokenRange) -> Int? {
        let range = target.clamped(to: 0..<text.tokens.count)
        guard let last = range.last else { return nil }
        guard range.count > 1, let finite = range.first(where: { grammar.tags[$0].isFinite }) else { return last }
        var head = finite
        for token in finite..<range.upperBound {
            if grammar.tags[token].isVerb { head = token } else if !isBetweenVerbs(token) { break }
        }
        return head
    }

    private func isBetweenVerbs(_ token: Int) -> Bool {
        grammar.tags[token] == .adverb || isNegation(token)
    }

    private func isNegation(_ token: Int) -> Bool {
        lexicon.words.of(text.tokens.words[token]).contains(.negation) || grammar.tags[token] == .negation
    }

    private func isQuestion(_ sentence: TokenRange) -> Bool {
        sentence.suffix(2).contains { text.tokens.words[$0] == lexicon.questionMark }
    }

    private func event(at head: Int, in view: SentenceView, depth: Int) -> Double {
        guard depth <= Self.maximumDepth else { return 0 }
        return grammar.tags[head].isNominal || grammar.tags[head] == .determiner
            ? nominal(at: head, in: view, depth: depth) : verbal(at: head, in: view, depth: depth)
    }

    // MARK: Verbs

    private func verbal(at head: Int, in view: SentenceView, depth: Int) -> Double {
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
        if grammar.tags[head] == .verbBase, !group.hasAuxiliary {
            switch bareVerb(at: group.start, in: view) {
            case .shared(let other): return event(at: other, in: view, depth: depth + 1)
            case .governed(let verb): return combine(value, under: verb, embedding.infinitives, in: view, depth: depth)
            case .command: return 0
            case .plain: break
            }
        }
        return embedded(value, groupStart: group.start, in: view, depth: depth)
    }

    private struct Group {
        var start: Int
        var modal: Int?
        var infinitiveMarker: Int?
        var isNegative = false
        var hasAuxiliary = false
    }

    /// What a base form without auxiliary and marker is.
    private enum BareVerb {
        /// A command: nobody says that it happens.
        case command
        /// The second verb under the auxiliary of another.
        case shared(Int)
        /// It depends on a verb before its subject ("let them go").
        case governed(Int)
        /// A finite verb that looks like its base.
        case plain
    }

    private func bareVerb(at start: Int, in view: SentenceView) -> BareVerb {
        guard start > view.tokens.lowerBound else { return .command }
        var i = start - 1
        switch grammar.tags[i] {
        case .coordinator:
            while i >= view.tokens.lowerBound, start - i <= Self.reach {
                if grammar.tags[i] == .verbBase { return .shared(i) }
                if grammar.tags[i].isFinite { return .plain }
                i -= 1
            }
            return .command
        case .punctuation, .interjection, .other: return .command
        case .pronoun, .noun, .properNoun:
            while i >= view.tokens.lowerBound, grammar.tags[i].isNominal || grammar.phraseOfToken[i] >= 0 { i -= 1 }
            guard i >= view.tokens.lowerBound, grammar.tags[i].isVerb else { return .plain }
            return embedding.infinitives.contains(text.tokens.words[i]) ? .governed(i) : .plain
        default: return .plain
        }
    }

    /// The auxiliaries, negation and adverbs around a verb.
    private func group(of head: Int, in sentence: TokenRange) -> Group {
        var group = Group(start: head)
        if grammar.tags[head] == .modal { group.modal = head }
        if head + 1 < sentence.upperBound, grammar.tags[head] == .auxiliary || grammar.tags[head] == .modal,
            isNegation(head + 1), grammar.tags[head + 1] != .determiner
        {
            group.isNegative = true
        }
        var i = head - 1
        scan: while i >= sentence.lowerBound {
            if isNegation(i) {
                group.isNegative = true
            } else {
                switch grammar.tags[i] {
                case .adverb: break
                case .auxiliary: group.hasAuxiliary = true
                case .modal: (group.modal, group.hasAuxiliary) = (i, true)
                case .infinitiveMarker:
                    group.infinitiveMarker = i
                    group.start = i
                    if i > sentence.lowerBound, isNegation(i - 1) { group.isNegative = true }
                    break scan
                default: break scan
                }
            }
            group.start = i
            i -= 1
        }
        if grammar.tags[head] == .verbBase, !group.hasAuxiliary, group.infinitiveMarker == nil {
            invert(&group, in: sentence)
        }
        return group
    }

    /// Finds the auxiliary before the subject of a question.
    private func invert(_ group: inout Group, in sentence: TokenRange) {
        var i = group.start - 1
        guard i >= sentence.lowerBound, grammar.tags[i].isNominal else { return }
        while i >= sentence.lowerBound, grammar.phraseOfToken[i] >= 0 { i -= 1 }
        while i >= sentence.lowerBound, isNegation(i) {
            group.isNegative = true
            i -= 1
        }
        guard i >= sentence.lowerBound, grammar.tags[i] == .modal || grammar.tags[i] == .auxiliary else { return }
        group.hasAuxiliary = true
        if grammar.tags[i] == .modal { group.modal = i }
    }

    /// A negator in the same clause that, after any verb before, reaches a verb group ("nobody", "no longer").
    private func negator(of start: Int, in view: SentenceView) -> CertaintyMark? {
        guard let clause = view.clauses.clause(of: start) else { return nil }
        return view.marks.first { mark in
            mark.isNegator && mark.negation != .nominal && mark.tokens.upperBound <= start + 1 && mark.tokens.lowerBound >= clause.tokens.lowerBound
                && !(mark.tokens.upperBound..<max(start, mark.tokens.upperBound)).contains(where: endsNegation)
        }
    }

    /// Whether a word between a negator and a verb keeps the one from the other.
    private func endsNegation(_ token: Int) -> Bool {
        switch grammar.tags[token] {
        case .preposition: !lexicon.words.of(text.tokens.words[token]).contains(.of)
        case .punctuation, .infinitiveMarker: true
        default: grammar.tags[token].isVerb
        }
    }

    /// What adverbs and adjectives of probability before an event leave of it.
    private func hedged(_ value: Double, at head: Int, in view: SentenceView) -> Double {
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

    // MARK: What an event hangs on

    private func combine(
        _ value: Double, under governor: Int, _ table: WordMap<EmbeddingWord>, in view: SentenceView, depth: Int
    ) -> Double {
        let word = table[text.tokens.words[governor]] ?? Self.openInfinitive
        return value * word.event(under: event(at: governor, in: view, depth: depth + 1))
    }

    /// The word that an infinitive depends on: a verb, adjective or noun of the table before it.
    private func infinitiveGovernor(before marker: Int, in view: SentenceView) -> Int? {
        var i = marker - 1
        while i >= view.tokens.lowerBound, marker - i <= Self.reach {
            if text.tokens.words[i] == lexicon.words.comma { return nil }
            if embedding.infinitives.contains(text.tokens.words[i]) { return i }
            let tag = grammar.tags[i]
            if tag.isVerb, tag != .auxiliary, tag != .modal { return i }
            i -= 1
        }
        return nil
    }

    /// The word that a gerund depends on: right before it, or before its preposition.
    private func gerundGovernor(before head: Int, in view: SentenceView) -> Int? {
        guard head > view.tokens.lowerBound else { return nil }
        let before = head - 1
        if embedding.infinitives.contains(text.tokens.words[before]) { return before }
        guard grammar.tags[before] == .preposition, let verb = verb(before: before, in: view) else { return nil }
        return embedding.infinitives.contains(text.tokens.words[verb]) ? verb : nil
    }

    /// The value of an event in a clause, as the word that the clause hangs on leaves it.
    private func embedded(_ value: Double, groupStart: Int, in view: SentenceView, depth: Int) -> Double {
        guard let clause = view.clauses.clause(of: groupStart), !isConditional(clause, in: view) else { return 0 }
        let first = clause.tokens.lowerBound
        let governor: Int?
        if clause.kind == .complement {
            guard !lexicon.words.of(text.tokens.words[first]).contains(.whether) else { return 0 }
            governor = clauseGovernor(before: first, in: view)
        } else {
            governor = bareGovernor(before: groupStart, from: first)
        }
        guard let governor else { return view.isQuestion ? value * Self.asked : value }
        return combine(value, under: governor, embedding.clauses, in: view, depth: depth)
    }

    private func isConditional(_ clause: Clause, in view: SentenceView) -> Bool {
        view.marks.contains {
            $0.kind == MarkFinder.Kind.conditional && $0.tokens.contains(clause.tokens.lowerBound)
        }
    }
    }

    private func clauseGovernor(before complementizer: Int, in view: SentenceView) -> Int? {
        var i = complementizer - 1
        while i >= view.tokens.lowerBound, complementizer - i <= Self.reach {
            if embedding.clauses.contains(text.tokens.words[i]), grammar.tags[i].isVerb { return i }
            i -= 1
        }
        return nil
    }

    /// The verb of a clause without a complementizer ("I think the talks failed"): it stands right before the subject.
    private func bareGovernor(before groupStart: Int, from first: Int) -> Int? {
        var i = groupStart - 1
        while i >= first, groupStart - i <= Self.reach {
            if grammar.tags[i].isVerb {
                guard grammar.tags[i] != .auxiliary, i + 1 < groupStart else { return nil }
                return embedding.clauses.contains(text.tokens.words[i]) ? i : nil
            }
            if grammar.tags[i] == .punctuation { return nil }
            i -= 1
        }
        return nil
    }

    // MARK: Nouns

    private func nominal(at head: Int, in view: SentenceView, depth: Int) -> Double {
        var value = Self.nominalEvent * (view.isQuestion ? Self.askedNoun : 1)
        let phrase =
            grammar.phraseOfToken[head] >= 0
            ? grammar.phrases[Int(grammar.phraseOfToken[head])].tokens : head..<head + 1
        for mark in view.marks where phrase.contains(mark.tokens.lowerBound) && mark.tokens.upperBound <= head {
            if mark.isNegator {
                value = -value
            } else if let level = mark.level, level < 0.75, mark.kind != "approximator" {
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
    private func verb(before start: Int, in view: SentenceView) -> Int? {
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
