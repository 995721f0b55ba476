// Chooses whom a pronoun refers to, among those that the text has just spoken of.

/// A mention as the reader of a text may remember it.
struct RecentMention: Sendable {
    var entity: Int
    var token: Int
    var sentence: Int
    var paragraph: Int
    var isSubject: Bool
    var isSource: Bool
    var isModifier: Bool
    var isPlacelike: Bool
    /// Whether it stands inside somebody's quoted words.
    var isQuoted: Bool
}

/// A possible antecedent with its probability among all.
struct Antecedent: Sendable {
    var entity: Int
    var probability: Double
}

struct PronounResolver {
    /// What a pronoun looks for.
    struct Search {
        var gender: Gender?
        var isPlural: Bool
        var sentence: Int
        var paragraph: Int
        /// The content that the pronoun is the source of: people named in it are hardly its speaker.
        var content: [TokenRange] = []
        /// Whether the pronoun is the source of quoted words that a paragraph begins with.
        var opensTurn = false
        /// Whether the pronoun stands inside somebody's quoted words.
        var isQuoted = false
        /// Whether the pronoun is the source of a silence, which tells what the one who just spoke left out.
        var isSilent = false
    }

    /// Mentions farther back are forgotten.
    private static let maximumMentions = 150
    private static let maximumSentences = 40

    /// The antecedents of a pronoun, likeliest first.
    func antecedents(_ search: Search, _ recent: [RecentMention], _ entities: [Entity]) -> [Antecedent] {
        let candidates = candidates(search, recent, entities)
        guard let best = candidates.map(\.score).max() else { return [] }
        let weights = candidates.map { Exponential.of($0.score - best) }
        let sum = weights.reduce(0, +)
        let found = zip(candidates, weights).map { Antecedent(entity: $0.entity, probability: $1 / sum) }
        return found.sorted { ($0.probability, $1.entity) > ($1.probability, $0.entity) }
    }

    /// Somebody whom the pronoun may refer to.
    struct Candidate {
        var entity: Int
        var latest: RecentMention
        var features: [Double]
        var score: Double { zip(features, PronounWeights.values).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    func candidates(_ search: Search, _ recent: [RecentMention], _ entities: [Entity]) -> [Candidate] {
        var found: [Candidate] = []
        var sources = 0
        var awaitsSource = search.isSilent
        for mention in recent.suffix(Self.maximumMentions).reversed() {
            if search.sentence - mention.sentence > Self.maximumSentences { break }
            let known = found.firstIndex { $0.entity == mention.entity }
            if let known {
                add(mention, search, to: &found[known].features)
            } else if let fit = fit(entities[mention.entity], search) {
                var features = self.features(mention, search, entities[mention.entity], rank: found.count)
                features[PronounWeights.fit + fit] = 1
                if search.gender == .male || search.gender == .female {
                    let agreement = entities[mention.entity].maleness * (search.gender == .male ? 1 : -1)
                    features[PronounWeights.fit] = max(agreement, 0)
                    features[PronounWeights.fit + 3] = max(-agreement, 0)
                }
                found.append(Candidate(entity: mention.entity, latest: mention, features: features))
            }
            if awaitsSource, mention.isSource, !mention.isQuoted,
                let place = found.firstIndex(where: { $0.entity == mention.entity })
            {
                found[place].features[PronounWeights.silentSource] = 1
                awaitsSource = false
            }
            if mention.isSource, !mention.isQuoted, sources < 2 {
                if let place = found.firstIndex(where: { $0.entity == mention.entity }),
                    found[place].features[PronounWeights.lastSource]
                        + found[place].features[PronounWeights.sourceBefore] == 0
                {
                    found[place].features[sources == 0 ? PronounWeights.lastSource : PronounWeights.sourceBefore] = 1
                    if sources == 0, search.opensTurn, mention.paragraph != search.paragraph {
                        found[place].features[PronounWeights.otherTurn] = 1
                    }
                }
                sources += 1
            }
        }
        return found
    }

    private func features(_ mention: RecentMention, _ search: Search, _ entity: Entity, rank: Int) -> [Double] {
        var features = [Double](repeating: 0, count: PronounWeights.values.count)
        let distance = Double(search.sentence - mention.sentence)
        features[0] = min(distance, 4)
        features[1] = distance > 4 ? min(distance - 4, 10) : 0
        features[2] = Double(min(search.paragraph - mention.paragraph, 3))
        features[3] = Double(min(rank, 5))
        features[4] = mention.isSubject ? 1 : 0
        features[5] = mention.isSource ? 1 : 0
        features[6] = mention.isModifier ? 1 : 0
        features[7] = mention.isQuoted != search.isQuoted ? 1 : 0
        features[8] = search.content.contains { $0.contains(mention.token) } ? 1 : 0
        features[9] = mention.isPlacelike ? 1 : 0
        features[10] = entity.name != nil ? 1 : 0
        features[11] = Double(min(entity.references.count, 4)) / 4
        features[12] = entity.isSource ? 1 : 0
        features[13] = mention.isSubject && mention.paragraph == search.paragraph && !mention.isQuoted ? 1 : 0
        if search.isPlural, mention.isSubject, distance == 0 { features[PronounWeights.pluralSubject] = 1 }
        addTurn(mention, search, to: &features)
        return features
    }

    /// What the turns of a dialogue say: the speaker of the paragraph before is hardly the next, the one before him or whom he named may be.
    private func addTurn(_ mention: RecentMention, _ search: Search, to features: inout [Double]) {
        if mention.isSource, !mention.isQuoted, mention.paragraph == search.paragraph {
            features[PronounWeights.turn + 4] = 1
        }
        guard search.opensTurn else { return }
        let back = search.paragraph - mention.paragraph
        if mention.isSource, back == 1 { features[PronounWeights.turn] = 1 }
        if mention.isSource, back == 2 { features[PronounWeights.turn + 1] = 1 }
        if mention.isQuoted, back == 1 { features[PronounWeights.turn + 2] = 1 }
        if mention.isSubject, !mention.isQuoted, !mention.isSource, back == 1 { features[PronounWeights.turn + 3] = 1 }
    }

    /// An earlier mention of a candidate.
    private func add(_ mention: RecentMention, _ search: Search, to features: inout [Double]) {
        addTurn(mention, search, to: &features)
        features[14] = min(features[14] + 0.25, 1.5)
        if mention.isSubject { features[15] = 1 }
        if mention.isSource { features[16] = 1 }
        if features[8] == 1, !search.content.contains(where: { $0.contains(mention.token) }) { features[17] = 1 }
    }

    /// How what is known of somebody goes with a pronoun: the place of its feature; nil where it does not.
    private func fit(_ entity: Entity, _ search: Search) -> Int? {
        if search.isPlural {
            switch entity.kind {
            case .group: return 4
            case .organization: return entity.isPlural ? 4 : 5
            default: return entity.isPlural ? 6 : nil
            }
        }
        if entity.isPlural { return nil }
        switch search.gender {
        case .male, .female:
            if (search.gender == .male ? -entity.maleness : entity.maleness) >= 0.9 { return nil }
            switch entity.kind {
            case .person: return 1
            case .unknown: return entity.name == nil || entity.takesArticle ? nil : 2
            default: return nil
            }
        case .neuter:
            switch entity.kind {
            case .organization, .document: return 7
            case .unknown: return 8
            default: return nil
            }
        case nil:
            return entity.kind == .person ? 1 : nil
        }
    }
}

/// The weights of what speaks for an antecedent: of a logistic choice among all candidates, fitted on the pronouns that are sources in
/// GUM train (each counting fourfold) and PDNC train. The last one, for the source named last in the same paragraph, is set for news.
///
/// In order: sentences back (up to 4, then up to 10 more), paragraphs back, others mentioned since, subject, source, modifier, on the other
/// side of a quotation mark, in the pronoun's own content, after a preposition of place, has a name, number of mentions, has been a source,
/// subject in the same paragraph; further mentions, one of them a subject, a source, outside of the own content; the last source, the one
/// before, the last source in another paragraph; then the features of fit and of turns.
enum PronounWeights {
    static let lastSource = 18
    static let sourceBefore = 19
    static let otherTurn = 20
    /// The first of the features of fit.
    static let fit = 21
    /// The first of the features of turns.
    static let turn = 30

    /// The last source that fits, for a silence. Set by hand: too rare in the annotated data to be fitted.
    static let silentSource = 35
    /// A plural subject earlier in the sentence of a plural pronoun: coordinate clauses mostly keep their subject. Set by hand too.
    static let pluralSubject = 36

    static let values: [Double] = [
        -0.42, -0.09, 0.31, -0.28, -0.07, -0.07, -0.35, -0.55, -1.54, -0.73, 0.66, 0.58, 0.40, 0.63, -0.25, 0.49, -0.11,
        -0.14, 0.61, 0.12, -0.90, 0.87, 0.31, -0.31, -1.96, 0.37, -0.37, 0, 0.32, -0.32, -0.38, -0.18, 0.52, 0.06,
        -0.38, 2, 1.5,
    ]
}

/// e to the power of x, without a platform's mathematics library: the same bits on every machine.
enum Exponential {
    /// Good to 1e-9 for x ≤ 0; 0 where x is under -40.
    static func of(_ x: Double) -> Double {
        guard x > -40 else { return 0 }
        // e^x = (e^(x/1024))^1024, and a short series is exact for a small number.
        let small = x / 1024
        var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
        for _ in 0..<10 { power *= power }
        return power
    }
}
