// What speaks for and against a candidate as a whole.

/// How a candidate's borders were chosen: the odds of the best places and how far the next ones lie behind.
struct BorderScores: Sendable {
    var start: Float = 0
    var startMargin: Float = 0
    var end: Float = 0
    var endMargin: Float = 0
    var source: Float = 0
    var sourceMargin: Float = 0
}

/// Reads the features of the candidates of one sentence.
struct CandidateFeatures {
    let borders: BorderFeatures
    let pronouns: Pronouns
    private var clauses: ClauseReader { borders.clauses }

    static let numbers = [
        "rate of the cue", "source", "source's length", "source is a pronoun", "source is a name",
        "source before the cue",
        "tokens from source to cue", "subject of the cue", "negative", "words of the cue", "content's length",
        "finite verb in the content", "begins with marks", "pieces", "tokens from cue to content",
        "content depends on the cue", "cue in marks", "heading", "cue's place", "start's odds", "start's margin",
        "end's odds", "end's margin", "another inside", "rate of that inside",
        "other constructions", "best other construction", "first person", "capitals in the source", "content in marks",
        "cue is passive", "content is a clause of the cue", "cue heads its sentence",
        "source's odds", "source's margin",
    ]
    static let keys = [
        "cue", "cue and construction", "construction", "relation of the cue", "tag of the cue", "act", "word before",
        "word after", "source", "first word of the content", "relation of the content", "relation and construction",
        "tag of the first word", "tag of the source",
    ]

    /// A row for each candidate of a sentence.
    func rows(of candidates: [Candidate], _ scores: [BorderScores]) -> [FeatureRow] {
        candidates.indices.map { row(of: candidates[$0], scores[$0], among: candidates, at: $0) }
    }

    private func row(of candidate: Candidate, _ score: BorderScores, among all: [Candidate], at place: Int)
        -> FeatureRow
    {
        let attribution = candidate.attribution
        let cue = attribution.cue ?? candidate.head..<candidate.head + 1
        let sentence = clauses.sentence(of: candidate.head)
        let first = attribution.content.first?.lowerBound ?? cue.lowerBound
        let near = attribution.content.first { $0.lowerBound >= cue.upperBound } ?? attribution.content.first ?? cue
        let length = attribution.content.reduce(0) { $0 + $1.count }
        let (inside, insideRate) = inner(candidate, all, place)
        let others = all.indices.filter { $0 != place && all[$0].head == candidate.head }
        let root = clauses.top(over: near.lowerBound, within: near)
        let rootHead = clauses.parse.head(of: root)
        let source = attribution.source
        let sourceHead = source.map(clauses.top)
        let isSubject = sourceHead.map {
            clauses.parse.head(of: $0) == candidate.head && clauses.parse.relations[$0].isSubject
        }
        let relation = clauses.parse.relations[root]
        let onCue = rootHead.map { cue.contains($0) } ?? false
        let isClause =
            onCue && (relation == .clausalComplement || relation == .openComplement || relation == .parataxis)
        let kind = clauses.text.sentences[Int(clauses.text.sentenceOfToken[candidate.head])].kind
        let inMarks = attribution.content.reduce(0) { sum, piece in
            sum + piece.count { borders.layout.pairOfToken[$0] >= 0 }
        }
        var row = FeatureRow()
        row.numbers = [
            Float(candidate.score), source == nil ? 0 : 1, Float(source?.count ?? 0),
            sourceHead.map { clauses.tag($0) == .pronoun } ?? false ? 1 : 0,
            sourceHead.map { clauses.tag($0) == .properNoun } ?? false ? 1 : 0,
            source.map { $0.lowerBound < cue.lowerBound } ?? false ? 1 : 0,
            Float(source.map { max($0.lowerBound - cue.upperBound, cue.lowerBound - $0.upperBound) } ?? -1),
            isSubject ?? false ? 1 : 0, attribution.polarity == .negative ? 1 : 0, Float(cue.count), Float(length),
            attribution.content.contains(where: clauses.hasFiniteVerb) ? 1 : 0,
            clauses.shape(first).contains(.opensQuotation) ? 1 : 0, Float(attribution.content.count),
            Float(max(near.lowerBound - cue.upperBound, cue.lowerBound - near.upperBound)), onCue ? 1 : 0,
            borders.layout.speech(at: candidate.head) != nil ? 1 : 0, kind == .heading ? 1 : 0,
            Float(candidate.head - sentence.lowerBound), score.start, score.startMargin, score.end, score.endMargin,
            inside ? 1 : 0, insideRate, Float(others.count),
            Float(others.map { all[$0].score }.max() ?? 0),
            sourceHead.map { pronouns.firstPerson.contains(clauses.word($0)) } ?? false ? 1 : 0,
            source.map { $0.contains { clauses.shape($0).contains(.capitalized) } } ?? false ? 1 : 0,
            Float(inMarks) / Float(max(length, 1)),
            attribution.hasNoSource || candidate.construction.raisesSubject ? 1 : 0, isClause ? 1 : 0,
            clauses.parse.relations[candidate.head] == .root ? 1 : 0, score.source, score.sourceMargin,
        ]
        let lemma = FeatureKey.of(attribution.lemma.utf8)
        let construction = UInt32(candidate.construction.place + 1)
        let relationKey = (UInt32(relation.rawValue) + 1) * 2 + (onCue ? 1 : 0)
        row.keys = [
            lemma, FeatureKey.pair(lemma, construction), construction,
            UInt32(clauses.parse.relations[candidate.head].rawValue) + 1,
            UInt32(clauses.tag(candidate.head).rawValue) + 1, FeatureKey.of(candidate.group.utf8),
            cue.lowerBound > sentence.lowerBound ? borders.key(cue.lowerBound - 1) : 0,
            cue.upperBound < sentence.upperBound ? borders.key(cue.upperBound) : 0,
            sourceHead.map(borders.key) ?? 0, borders.key(near.lowerBound), relationKey,
            FeatureKey.pair(relationKey, construction), UInt32(clauses.tag(near.lowerBound).rawValue) + 1,
            sourceHead.map { UInt32(clauses.tag($0).rawValue) + 1 } ?? 0,
        ]
        return row
    }

    /// Whether another candidate's cue stands in the content, and the best rate of such.
    private func inner(_ candidate: Candidate, _ all: [Candidate], _ place: Int) -> (Bool, Float) {
        var best: Float = -1
        for (other, value) in all.enumerated() where other != place && value.head != candidate.head {
            if candidate.attribution.content.contains(where: { $0.contains(value.head) }) {
                best = max(best, Float(value.score))
            }
        }
        return (best >= 0, max(best, 0))
    }
}
