// Where a candidate's content may begin, and what speaks for each place.

extension BorderFeatures {
    static let startNumbers = [
        "is the rule's", "tokens from the rule's", "tokens from the cue", "length", "begins the clause", "comma before",
        "mark opens", "inside marks", "finite verb before", "finite verb inside", "depends on the cue",
        "before the cue",
        "phrase begins", "pieces", "pronoun before", "time before", "subtree reaches the end",
    ]
    static let startKeys = [
        "construction", "cue", "word", "tag", "word before", "tag before", "relation", "relation of the first word",
        "act", "cue and tag",
    ]

    /// The places where the first piece of a content may begin; empty where there is no choice.
    func starts(of candidate: Candidate) -> [BorderChoice] {
        guard let cue = candidate.attribution.cue,
            let piece = candidate.attribution.content.first(where: { $0.lowerBound >= cue.upperBound })
                ?? candidate.attribution.content.first
        else { return [] }
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard sentence.contains(piece.lowerBound) else { return [] }
        if let speech = layout.opening(at: piece.lowerBound), speech.outer.upperBound <= piece.upperBound { return [] }
        let isBefore = piece.lowerBound < cue.lowerBound
        let range: TokenRange
        if isBefore {
            let first = max(sentence.lowerBound, cue.lowerBound - 4 * Self.endReach)
            range = first..<max(min(piece.upperBound, cue.lowerBound), first)
        } else {
            let last = max(min(piece.upperBound, cue.upperBound + Self.reach), piece.lowerBound + 1)
            range = cue.upperBound..<max(last, cue.upperBound)
        }
        let around = layout.speech(at: cue.lowerBound)
        var choices: [BorderChoice] = []
        var hasVerb = false
        for place in range {
            defer { hasVerb = hasVerb || clauses.tag(place).isFinite }
            if let around, !around.outer.contains(place) { continue }
            guard place == piece.lowerBound || mayStart(at: place, in: sentence, isBefore: isBefore) else { continue }
            choices.append(
                BorderChoice(
                    place: place, row: startRow(place, candidate, cue, piece, isBefore: isBefore, hasVerb: hasVerb)))
        }
        return choices.count > 1 ? choices : []
    }

    private func mayStart(at place: Int, in sentence: TokenRange, isBefore: Bool) -> Bool {
        if clauses.shape(place).contains(.punctuation), layout.opening(at: place) == nil { return false }
        if let phrase = clauses.phrase(at: place), phrase.tokens.lowerBound < place { return false }
        guard isBefore, place > sentence.lowerBound else { return true }
        let before = clauses.tag(place - 1)
        return before == .punctuation || before == .coordinator || before == .subordinator
            || clauses.classes(place).contains(.that)
    }

    private func startRow(
        _ place: Int, _ candidate: Candidate, _ cue: TokenRange, _ piece: TokenRange, isBefore: Bool, hasVerb: Bool
    ) -> FeatureRow {
        let end = max(piece.upperBound, place + 1)
        let top = clauses.top(over: place, within: place..<end)
        let head = clauses.parse.head(of: top)
        let onCue = head.map { cue.contains($0) } ?? false
        let subtree = clauses.parse.subtree(of: top)
        let before = place > 0 ? place - 1 : place
        let pair = clauses.pair(at: place)
        var row = FeatureRow()
        row.numbers = [
            place == piece.lowerBound ? 1 : 0, Float(place - piece.lowerBound),
            Float(isBefore ? cue.lowerBound - place : place - cue.upperBound), Float(end - place),
            subtree.lowerBound == place ? 1 : 0, clauses.isComma(before) ? 1 : 0,
            clauses.shape(place).contains(.opensQuotation) ? 1 : 0,
            pair >= 0 && clauses.text.quotations.pairs[Int(pair)].open < place ? 1 : 0, hasVerb ? 1 : 0,
            clauses.hasFiniteVerb(place..<end) ? 1 : 0, onCue ? 1 : 0, isBefore ? 1 : 0,
            clauses.phrase(at: place)?.tokens.lowerBound == place ? 1 : 0, Float(candidate.attribution.content.count),
            clauses.tag(before) == .pronoun ? 1 : 0, clauses.times.isTime(clauses.word(before)) ? 1 : 0,
            subtree.upperBound >= end ? 1 : 0,
        ]
        let lemma = FeatureKey.of(candidate.attribution.lemma.utf8)
        let tag = UInt32(clauses.tag(place).rawValue) + 1
        row.keys = [
            UInt32(candidate.construction.place + 1), lemma, key(place), tag, key(before),
            UInt32(clauses.tag(before).rawValue) + 1, relationKey(top, attached: onCue ? 1 : 2),
            UInt32(clauses.parse.relations[place].rawValue) + 1, FeatureKey.of(candidate.group.utf8),
            FeatureKey.pair(lemma, tag),
        ]
        return row
    }
}
