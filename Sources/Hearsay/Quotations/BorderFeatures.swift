// Where a candidate's content may end, and what speaks for each place.

/// A place between two tokens where a content may begin or end.
struct BorderChoice: Sendable {
    /// The number of the token after it.
    var place: Int
    var row: FeatureRow
}

/// Reads the places of one text's candidates.
struct BorderFeatures {
    let clauses: ClauseReader
    let layout: SpeechLayout
    let lexicon: ReportingLexicon
    let details: DetailReader
    private let bytes: [UInt8]

    /// How many tokens after the cue a content begins at the latest.
    static let reach = 14
    /// How far behind the rule's own end another is looked for, and how many ends are compared at most: a text made of cues has no end.
    static let endReach = 60
    private static let mostEnds = 40

    init(clauses: ClauseReader, layout: SpeechLayout, lexicon: ReportingLexicon, details: DetailReader) {
        self.clauses = clauses
        self.layout = layout
        self.lexicon = lexicon
        self.details = details
        bytes = clauses.text.source.utf8
    }

    static let endNumbers = [
        "is the rule's", "tokens from the rule's", "length", "tokens left", "commas inside", "commas left",
        "finite verb inside", "finite verb left", "comma follows", "mark follows", "sentence ends", "ends the clause",
        "dependents left", "inside marks", "mark closes", "mark opens", "depth of attachment", "attached to the cue",
        "attached inside", "attached outside", "distance of attachment", "reporting verb follows", "tense of the cue",
        "time follows", "pieces", "cue in marks", "coordinator follows",
    ]
    static let endKeys = [
        "construction", "cue", "next word", "next tag", "relation of what follows", "last tag", "act", "last relation",
        "next word and relation",
    ]

    /// The places where the last piece of a content on the right of its cue may end; empty where there is no choice.
    func ends(of candidate: Candidate) -> [BorderChoice] {
        guard let cue = candidate.attribution.cue, let piece = candidate.attribution.content.last,
            piece.lowerBound >= cue.upperBound
        else { return [] }
        let sentence = clauses.sentence(of: piece.lowerBound)
        guard piece.upperBound <= sentence.upperBound else { return [] }
        var limit = sentence.upperBound
        limit = min(limit, piece.upperBound + Self.endReach)
        var first = max(piece.lowerBound + 1, piece.upperBound - 4 * Self.endReach)
        if let speech = layout.speech(at: piece.lowerBound) {
            if speech.open >= piece.lowerBound {
                first = min(speech.outer.upperBound, limit)
            } else {
                limit = max(min(limit, speech.inner.upperBound), piece.upperBound)
            }
        }
        guard first <= limit else { return [] }
        let state = EndState(candidate, cue, piece, limit, clauses)
        var choices: [BorderChoice] = []
        var (commas, hasVerb) = (0, false)
        for place in piece.lowerBound + 1...limit {
            if clauses.isComma(place - 1) { commas += 1 }
            hasVerb = hasVerb || clauses.tag(place - 1).isFinite
            guard place >= first || place == piece.upperBound,
                mayEnd(at: place, from: piece.lowerBound, to: limit, rule: piece.upperBound)
            else {
                continue
            }
            if choices.count >= Self.mostEnds, place > piece.upperBound { break }
            choices.append(
                BorderChoice(place: place, row: endRow(place, state, commas: commas, hasVerb: hasVerb)))
        }
        return choices.count > 1 ? choices : []
    }

    /// What is the same for all ends of a candidate.
    private struct EndState {
        let candidate: Candidate
        let cue: TokenRange
        let piece: TokenRange
        let limit: Int
        /// The word of the content on which the others depend.
        let root: Int
        let clauseEnd: Int
        var commas = 0
        /// The last finite verb before the limit, -1 where there is none.
        var lastVerb = -1

        init(_ candidate: Candidate, _ cue: TokenRange, _ piece: TokenRange, _ limit: Int, _ clauses: ClauseReader) {
            self.candidate = candidate
            self.cue = cue
            self.piece = piece
            self.limit = limit
            root = clauses.top(over: piece.lowerBound, within: piece.lowerBound..<limit)
            clauseEnd = clauses.parse.subtree(of: root).upperBound
            for token in piece.lowerBound..<limit {
                if clauses.isComma(token) { commas += 1 }
                if clauses.tag(token).isFinite { lastVerb = token }
            }
        }
    }

    private func mayEnd(at place: Int, from start: Int, to limit: Int, rule: Int) -> Bool {
        if place == rule { return true }
        let before = place - 1
        if clauses.shape(before).contains(.punctuation) {
            let pair = clauses.text.quotations.pairOfToken[before]
            guard clauses.shape(before).contains(.closesQuotation), pair >= 0,
                clauses.text.quotations.pairs[Int(pair)].open >= start
            else { return clauses.word(before) == clauses.words.closeBracket }
        }
        if place == limit { return true }
        if closesLater(place, from: start, to: limit) { return false }
        if let phrase = clauses.phrase(at: place), phrase.tokens.contains(before) { return false }
        switch clauses.tag(place) {
        case .punctuation, .coordinator, .preposition, .relative, .subordinator, .gerund, .pastParticiple,
            .infinitiveMarker, .verbPast, .verbPresent, .adverb, .modal, .auxiliary:
            return true
        default:
            return clauses.times.isTime(clauses.word(place))
        }
    }

    /// Whether only marks stand between a place and the closing mark of a quotation that the content has opened.
    private func closesLater(_ place: Int, from start: Int, to limit: Int) -> Bool {
        var token = place
        while token < limit, clauses.shape(token).contains(.punctuation) {
            let pair = clauses.text.quotations.pairOfToken[token]
            if clauses.shape(token).contains(.closesQuotation), pair >= 0 {
                return clauses.text.quotations.pairs[Int(pair)].open >= start
            }
            token += 1
        }
        return false
    }

    private func endRow(_ place: Int, _ state: EndState, commas: Int, hasVerb: Bool) -> FeatureRow {
        let limit = state.limit
        var next = place
        while next < limit, clauses.shape(next).contains(.punctuation), !clauses.shape(next).contains(.opensQuotation) {
            next += 1
        }
        let isMark = place < limit && clauses.shape(place).contains(.punctuation)
        // The top of what follows: the highest word over the next one that stands after the place.
        let top = next < limit ? clauses.top(over: next, within: place..<limit) : next
        let head = next < limit ? clauses.parse.head(of: top) : nil
        let isInside = head.map { $0 >= state.piece.lowerBound && $0 < place } ?? false
        var depth = -1
        if isInside, var at = head {
            depth = 0
            while at != state.root, let up = clauses.parse.head(of: at), depth < 12 {
                at = up
                depth += 1
            }
        }
        var dependents = 0
        for token in place..<limit {
            if let head = clauses.parse.head(of: token), head >= state.piece.lowerBound, head < place {
                dependents += 1
            }
        }
        let pair = clauses.pair(at: place - 1)
        let inMarks =
            place < limit && pair >= 0 && clauses.pair(at: place) == pair
            && clauses.text.quotations.pairs[Int(pair)].open >= state.piece.lowerBound
        var reports = false
        var verb: Int?
        for token in next..<min(next + 6, limit) where clauses.tag(token).isVerb {
            verb = verb ?? token
            reports = reports || lexicon.verbs.contains(clauses.word(token))
        }
        let sameTense = verb.map { clauses.tag($0) == clauses.tag(state.candidate.head) } ?? false
        var row = FeatureRow()
        row.numbers = [
            place == state.piece.upperBound ? 1 : 0, Float(place - state.piece.upperBound),
            Float(place - state.piece.lowerBound), Float(limit - place), Float(commas), Float(state.commas - commas),
            hasVerb ? 1 : 0, state.lastVerb >= place ? 1 : 0, place < limit && clauses.isComma(place) ? 1 : 0,
            isMark ? 1 : 0, next >= limit ? 1 : 0, place == state.clauseEnd ? 1 : 0, Float(dependents),
            inMarks ? 1 : 0, clauses.shape(place - 1).contains(.closesQuotation) ? 1 : 0,
            next < limit && clauses.shape(next).contains(.opensQuotation) ? 1 : 0, Float(depth),
            head.map { state.cue.contains($0) } ?? false ? 1 : 0, isInside ? 1 : 0,
            head.map { $0 < state.piece.lowerBound || $0 >= limit } ?? true ? 1 : 0,
            Float(head.map { place - $0 } ?? 99), reports ? 1 : 0, sameTense ? 1 : 0,
            details.time(at: next, to: limit) != nil ? 1 : 0, Float(state.candidate.attribution.content.count),
            layout.speech(at: state.candidate.head) != nil ? 1 : 0,
            next < limit && clauses.tag(next) == .coordinator ? 1 : 0,
        ]
        let word = next < limit ? key(next) : 0
        let relation = next < limit ? relationKey(top, attached: isInside ? 1 : 2) : 0
        row.keys = [
            UInt32(state.candidate.construction.place + 1), FeatureKey.of(state.candidate.attribution.lemma.utf8), word,
            (next < limit ? UInt32(clauses.tag(next).rawValue) + 1 : 0) * 2 + (isMark ? 1 : 0), relation,
            UInt32(clauses.tag(place - 1).rawValue) + 1, FeatureKey.of(state.candidate.group.utf8),
            UInt32(clauses.parse.relations[place - 1].rawValue) + 1, FeatureKey.pair(word, relation),
        ]
        return row
    }

    /// The key of a token's word; quotation marks of all styles have that of curly ones.
    func key(_ token: Int) -> UInt32 {
        let shape = clauses.shape(token)
        if shape.contains(.opensQuotation) { return Self.openingMark }
        if shape.contains(.closesQuotation) { return Self.closingMark }
        return FeatureKey.of(bytes[clauses.text.tokens.bytes(token).indices])
    }

    private static let openingMark = FeatureKey.of("“".utf8)
    private static let closingMark = FeatureKey.of("”".utf8)

    func relationKey(_ token: Int, attached: UInt32) -> UInt32 {
        (UInt32(clauses.parse.relations[token].rawValue) + 1) * 4 + attached
    }
}
