// Which words near a cue may be its source, and what speaks for each.

/// Words that may be a source; nil stands for none.
struct SourceChoice: Sendable {
    var tokens: TokenRange?
    var row: FeatureRow
}

/// Reads the possible sources of one text's candidates.
struct SourceFeatures {
    let borders: BorderFeatures
    private var clauses: ClauseReader { borders.clauses }

    /// How many noun phrases before a cue are looked at, and how far after it.
    private static let phrasesBefore = 6
    private static let reach = 12
    /// How many steps up the tree two words are followed.
    private static let steps = 6

    static let numbers = [
        "is the rule's", "none", "rule has none", "shares the rule's head", "after the cue", "tokens to the cue",
        "length",
        "phrases between", "comma between", "verb between", "depends on the cue", "subject", "steps up from the cue",
        "steps up from the phrase", "pronoun", "name", "capitals", "plural of words", "comma inside", "clause inside",
        "full subtree", "base phrase", "ends before a comma", "same marks", "passive", "infinitive", "possessor",
        "time", "preposition before", "within the content", "first of the sentence",
    ]
    /// The places of the numbers that no source at all has too.
    private static let (none, ruleHasNone, passive) = (1, 2, 24)
    static let keys = [
        "construction", "cue", "relation", "way through the tree", "word", "tag", "relation of the cue",
        "tag of the cue", "word after", "word before", "relation and relation of the cue", "act",
    ]

    /// All possible sources of a candidate; empty where there is nothing to choose.
    func choices(of candidate: Candidate) -> [SourceChoice] {
        guard let cue = candidate.attribution.cue else { return [] }
        let sentence = clauses.sentence(of: candidate.head)
        var spans: [(tokens: TokenRange, head: Int)] = []
        func add(_ tokens: TokenRange, _ head: Int) {
            if !tokens.isEmpty, !spans.contains(where: { $0.tokens == tokens }) { spans.append((tokens, head)) }
        }
        let rule = candidate.attribution.source
        let ruleHead = rule.map(clauses.top)
        if let rule, let ruleHead { add(rule, ruleHead) }
        for head in heads(near: cue, candidate, sentence, also: ruleHead) {
            for tokens in extents(of: head, cue) { add(tokens, head) }
        }
        let state = State(candidate, cue, sentence, rule, ruleHead)
        return [SourceChoice(tokens: nil, row: row(nil, cue.lowerBound, state))]
            + spans.map { SourceChoice(tokens: $0.tokens, row: row($0.tokens, $0.head, state)) }
    }

    /// What is the same for all sources of a candidate.
    private struct State {
        let candidate: Candidate
        let cue: TokenRange
        let sentence: TokenRange
        let rule: TokenRange?
        let ruleHead: Int?

        init(_ candidate: Candidate, _ cue: TokenRange, _ sentence: TokenRange, _ rule: TokenRange?, _ ruleHead: Int?) {
            self.candidate = candidate
            self.cue = cue
            self.sentence = sentence
            self.rule = rule
            self.ruleHead = ruleHead
        }
    }

    /// The heads of noun phrases near a cue, the nearest first.
    private func heads(near cue: TokenRange, _ candidate: Candidate, _ sentence: TokenRange, also: Int?) -> [Int] {
        var heads: [Int] = []
        var token = cue.lowerBound - 1
        while token >= sentence.lowerBound, heads.count < Self.phrasesBefore {
            if isHead(token), !isContent(token, candidate) { heads.append(token) }
            token -= 1
        }
        for token in cue.upperBound..<max(min(cue.upperBound + Self.reach, sentence.upperBound), cue.upperBound)
        where isHead(token) && !isContent(token, candidate) {
            heads.append(token)
        }
        for token in [also, clauses.parse.child(of: candidate.head, .subject, .passiveSubject)] {
            if let token, !heads.contains(token) { heads.append(token) }
        }
        return heads
    }

    private func isHead(_ token: Int) -> Bool {
        if clauses.tag(token) == .possessive { return true }
        if let phrase = clauses.phrase(at: token) {
            // Possessors stand inside of a phrase.
            return phrase.head == token || token + 1 < phrase.tokens.upperBound && clauses.tag(token + 1) == .genitive
        }
        return clauses.tag(token) == .relative || clauses.tag(token) == .pronoun
    }

    private func isContent(_ token: Int, _ candidate: Candidate) -> Bool {
        candidate.attribution.content.contains { $0.contains(token) }
    }

    /// How far a noun phrase may go: all of its subtree, without clauses, without what follows a comma, its base only.
    private func extents(of head: Int, _ cue: TokenRange) -> [TokenRange] {
        let base = clauses.phrase(at: head).map {
            $0.tokens.lowerBound..<($0.head == head ? $0.tokens.upperBound : head + 1)
        }
        guard clauses.parse.isParsed(head) else { return [base ?? head..<head + 1] }
        var full = clauses.parse.subtree(of: head)
        if head < cue.lowerBound {
            full = full.clamped(to: full.lowerBound..<cue.lowerBound)
        } else {
            full = full.clamped(to: min(cue.upperBound, head)..<max(full.upperBound, head + 1))
        }
        full = min(full.lowerBound, head)..<max(full.upperBound, head + 1)
        full = clauses.trimmed(clauses.withoutParticiple(full, head), around: head)
        var extents = [full]
        var clauseStart: Int?
        var commaStart: Int?
        var prepositionStart: Int?
        for token in head + 1..<max(full.upperBound, head + 1) {
            if clauses.isComma(token) { commaStart = commaStart ?? token }
            if clauses.tag(token) == .relative || clauses.tag(token) == .gerund || clauses.tag(token) == .pastParticiple
            {
                clauseStart = clauseStart ?? token
            }
            if clauses.tag(token) == .preposition { prepositionStart = prepositionStart ?? token }
        }
        for cut in [clauseStart, commaStart, prepositionStart] {
            if let cut { extents.append(clauses.trimmed(full.lowerBound..<cut, around: head)) }
        }
        if let base {
            extents.append(base)
            extents.append(base.lowerBound..<full.upperBound)
        }
        return extents
    }

    private func row(_ tokens: TokenRange?, _ head: Int, _ state: State) -> FeatureRow {
        let candidate = state.candidate
        let cue = state.cue
        var row = FeatureRow()
        guard let tokens else {
            row.numbers = [Float](repeating: 0, count: Self.numbers.count)
            row.numbers[Self.none] = 1
            row.numbers[Self.ruleHasNone] = state.rule == nil ? 1 : 0
            row.numbers[Self.passive] = candidate.attribution.hasNoSource ? 1 : 0
            row.keys = [UInt32](repeating: 0, count: Self.keys.count)
            row.keys[0] = UInt32(candidate.construction.place + 1)
            row.keys[1] = FeatureKey.of(candidate.attribution.lemma.utf8)
            row.keys[6] = UInt32(clauses.parse.relations[candidate.head].rawValue) + 1
            row.keys[7] = UInt32(clauses.tag(candidate.head).rawValue) + 1
            return row
        }
        let isAfter = tokens.lowerBound >= cue.upperBound
        let between =
            isAfter ? cue.upperBound..<tokens.lowerBound : tokens.upperBound..<max(cue.lowerBound, tokens.upperBound)
        let (up, down, way) = path(from: candidate.head, to: head)
        let subtree = clauses.parse.subtree(of: head)
        let base = clauses.phrase(at: head)?.tokens
        let relation = UInt32(clauses.parse.relations[head].rawValue) + 1
        let cueRelation = UInt32(clauses.parse.relations[candidate.head].rawValue) + 1
        row.numbers = [
            tokens == state.rule ? 1 : 0, 0, state.rule == nil ? 1 : 0, head == state.ruleHead ? 1 : 0, isAfter ? 1 : 0,
            Float(between.count), Float(tokens.count), Float(between.count { clauses.phrase(at: $0)?.head == $0 }),
            between.contains(where: clauses.isComma) ? 1 : 0, between.contains { clauses.tag($0).isVerb } ? 1 : 0,
            clauses.parse.head(of: head) == candidate.head ? 1 : 0, clauses.parse.relations[head].isSubject ? 1 : 0,
            Float(up), Float(down), clauses.tag(head) == .pronoun ? 1 : 0, clauses.tag(head) == .properNoun ? 1 : 0,
            tokens.contains { clauses.shape($0).contains(.capitalized) } ? 1 : 0, tokens.count > 1 ? 1 : 0,
            tokens.contains(where: clauses.isComma) ? 1 : 0,
            tokens.contains { $0 > head && (clauses.tag($0) == .relative || clauses.tag($0).isVerb) } ? 1 : 0,
            tokens.upperBound >= subtree.upperBound || tokens.upperBound >= cue.lowerBound && !isAfter ? 1 : 0,
            base == tokens ? 1 : 0,
            tokens.upperBound < state.sentence.upperBound && clauses.isComma(tokens.upperBound) ? 1 : 0,
            clauses.pair(at: head) == clauses.pair(at: candidate.head) ? 1 : 0,
            candidate.attribution.hasNoSource || candidate.construction.raisesSubject ? 1 : 0,
            clauses.tag(cue.lowerBound) == .infinitiveMarker ? 1 : 0,
            clauses.tag(head) == .possessive
                || head + 1 < state.sentence.upperBound && clauses.tag(head + 1) == .genitive ? 1 : 0,
            clauses.times.isTime(clauses.word(head)) ? 1 : 0,
            tokens.lowerBound > state.sentence.lowerBound && clauses.tag(tokens.lowerBound - 1) == .preposition ? 1 : 0,
            isContent(head, candidate) ? 1 : 0, tokens.lowerBound == state.sentence.lowerBound ? 1 : 0,
        ]
        row.keys = [
            UInt32(candidate.construction.place + 1), FeatureKey.of(candidate.attribution.lemma.utf8), relation, way,
            borders.key(head), UInt32(clauses.tag(head).rawValue) + 1, cueRelation,
            UInt32(clauses.tag(candidate.head).rawValue) + 1,
            tokens.upperBound < state.sentence.upperBound ? borders.key(tokens.upperBound) : 0,
            tokens.lowerBound > state.sentence.lowerBound ? borders.key(tokens.lowerBound - 1) : 0,
            FeatureKey.pair(relation, cueRelation), FeatureKey.of(candidate.group.utf8),
        ]
        return row
    }

    /// The way from a cue up and down to a word: the numbers of steps, and the relations on it as a key.
    private func path(from cue: Int, to word: Int) -> (up: Int, down: Int, way: UInt32) {
        guard clauses.parse.isParsed(cue) else { return (-1, -1, 0) }
        var at = cue
        var way: UInt32 = 1
        for up in 0..<Self.steps {
            var below = word
            var downWay: UInt32 = 7
            for down in 0..<Self.steps {
                if below == at { return (up, down, FeatureKey.pair(way, downWay)) }
                downWay = FeatureKey.pair(downWay, UInt32(clauses.parse.relations[below].rawValue))
                guard let head = clauses.parse.head(of: below) else { break }
                below = head
            }
            way = FeatureKey.pair(way, UInt32(clauses.parse.relations[at].rawValue) + 50)
            guard let head = clauses.parse.head(of: at) else { break }
            at = head
        }
        return (-1, -1, 0)
    }
}
