// Chooses whom a pronoun refers to, among those that the text has just spoken of.

/// A mention as the reader of a text may remember it.
struct RecentMention: Sendable {
    var entity: Int
    var sentence: Int
    var isSubject: Bool
    var isSource: Bool
    var isModifier: Bool
    var token: Int
    /// Whether it stands inside somebody's quoted words.
    var isQuoted: Bool
}

/// A possible antecedent with its probability among all.
struct Antecedent: Sendable {
    var entity: Int
    var probability: Double
}

struct PronounResolver {
    /// Mentions farther back are forgotten.
    private static let maximumMentions = 80
    private static let maximumSentences = 15

    /// What a pronoun looks for.
    struct Search {
        var gender: Gender?
        var isPlural: Bool
        var sentence: Int
        /// The content that the pronoun is the source of: people named in it are hardly its speaker.
        var content: [TokenRange] = []
        /// Whether the pronoun stands inside somebody's quoted words.
        var isQuoted = false
        /// Somebody whom it can't be: the speaker of the words that it stands in.
        var excluded: Int?
    }

    /// The antecedents of a pronoun, likeliest first.
    func antecedents(_ search: Search, _ recent: [RecentMention], _ entities: [Entity]) -> [Antecedent] {
        var scores: [(entity: Int, score: Double)] = []
        for mention in recent.suffix(Self.maximumMentions).reversed() {
            if search.sentence - mention.sentence > Self.maximumSentences { break }
            guard mention.entity != search.excluded, let fit = fit(entities[mention.entity], search) else { continue }
            let score = fit + salience(mention, search)
            if let known = scores.firstIndex(where: { $0.entity == mention.entity }) {
                scores[known].score = max(scores[known].score, score) + Self.repetition
            } else {
                scores.append((mention.entity, score))
            }
        }
        guard let best = scores.map(\.score).max() else { return [] }
        let weights = scores.map { Exponential.of($0.score - best) }
        let sum = weights.reduce(0, +)
        let found = zip(scores, weights).map { Antecedent(entity: $0.entity, probability: $1 / sum) }
        return found.sorted { ($0.probability, $1.entity) > ($1.probability, $0.entity) }
    }

    /// Each further mention of the same one among the recent.
    private static let repetition = 0.08

    private func salience(_ mention: RecentMention, _ search: Search) -> Double {
        var score = -0.5 * Double(search.sentence - mention.sentence)
        if mention.isSubject { score += 0.6 }
        if mention.isSource { score += 0.9 }
        if mention.isModifier { score -= 0.7 }
        if mention.isQuoted != search.isQuoted { score -= 0.8 }
        if search.content.contains(where: { $0.contains(mention.token) }) { score -= 2.5 }
        return score
    }

    /// How well what is known of somebody goes with a pronoun; nil where it does not.
    private func fit(_ entity: Entity, _ search: Search) -> Double? {
        if search.isPlural {
            switch entity.kind {
            case .group: return 0.8
            case .organization: return entity.isPlural ? 0.4 : -0.6
            case .unknown: return entity.isPlural ? 0 : nil
            default: return entity.isPlural ? 0.5 : nil
            }
        }
        if entity.isPlural { return nil }
        switch search.gender {
        case .male, .female:
            if let known = entity.gender { return known == search.gender ? 0.6 : nil }
            switch entity.kind {
            case .person: return 0
            case .unknown: return entity.name == nil ? nil : -0.8
            default: return nil
            }
        case .neuter:
            switch entity.kind {
            case .organization, .document: return 0.4
            case .unknown: return entity.name == nil ? 0 : -0.4
            default: return nil
            }
        case nil:
            return entity.kind == .person ? 0 : nil
        }
    }
}

/// e to the power of x, without a mathematics library.
enum Exponential {
    /// Good to 1e-9 for x ≤ 0; 0 where x is under -40.
    static func of(_ x: Double) -> Double {
        guard x > -40 else { return 0 }
        // e^x = (e^(x/1024))^1024, and a series is exact for the small number.
        let small = x / 1024
        var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
        for _ in 0..<10 { power *= power }
        return power
    }
}
