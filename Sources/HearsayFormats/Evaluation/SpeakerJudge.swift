// Whether a predicted speaker is the annotated one, by the words that refer to both.

internal import Hearsay

/// Compares a document's predicted speakers with its entities; remembers each speaker's votes.
///
/// Names and nouns are compared with names and nouns, and pronouns with the pronouns of entities that have nothing else: else an
/// unresolved "he" would be right by itself.
struct SpeakerJudge {
    private struct Reference {
        let span: Range<Int>
        let entity: String
        let isPronoun: Bool
    }

    /// The entities that a speaker's mentions meet, and how many mentions vote for each.
    private struct Ballot {
        var met: Set<String> = []
        var votes: [String: Int] = [:]
    }

    private let speakers: [String: [AnnotatedMention]]
    private let references: [Reference]
    private var ballots: [String: Ballot] = [:]

    init(_ entities: [String: GoldEntity], _ speakers: [String: [AnnotatedMention]]) {
        self.speakers = speakers
        let references = entities.flatMap { key, entity in
            let hasOnlyPronouns = entity.mentions.allSatisfy { $0.kind == .pronoun }
            return entity.mentions.filter { hasOnlyPronouns || $0.kind != .pronoun }.map {
                Reference(span: $0.span, entity: key, isPronoun: $0.kind == .pronoun)
            }
        }
        self.references = references.sorted { a, b in
            (a.span.lowerBound, a.span.upperBound) != (b.span.lowerBound, b.span.upperBound)
                ? (a.span.lowerBound, a.span.upperBound) < (b.span.lowerBound, b.span.upperBound)
                : a.entity.utf8.lexicographicallyPrecedes(b.entity.utf8)
        }
    }

    /// Compares.
    /// - Returns: whether a mention of the speaker meets one of the entity; and strictly, whether no other entity has more of the votes
    ///   that each mention gives to the entity whose mention it fits best.
    mutating func judge(_ speaker: String, is entity: String) -> (isRight: Bool, isStrictlyRight: Bool) {
        let ballot = ballots[speaker] ?? vote(speaker)
        ballots[speaker] = ballot
        let votes = ballot.votes[entity]
        return (ballot.met.contains(entity), votes != nil && votes == ballot.votes.values.max())
    }

    private func vote(_ speaker: String) -> Ballot {
        var ballot = Ballot()
        for mention in speakers[speaker] ?? [] {
            let fits = fits(mention)
            ballot.met.formUnion(fits.map(\.entity))
            // Of entities that fit equally well, the first in the text.
            guard let most = fits.map(\.fit).max(), let best = fits.first(where: { $0.fit == most }) else { continue }
            ballot.votes[best.entity, default: 0] += 1
        }
        return ballot
    }

    /// For each entity that a mention meets, how well its best mention fits: common places over all places.
    private func fits(_ mention: AnnotatedMention) -> [(entity: String, fit: Double)] {
        var fits: [(entity: String, fit: Double)] = []
        let (start, end) = (mention.span.lowerBound, mention.span.upperBound)
        for reference in references {
            let span = reference.span
            if span.lowerBound >= end { break }
            guard span.upperBound > start, reference.isPronoun == (mention.kind == .pronoun) else { continue }
            let common = min(span.upperBound, end) - max(span.lowerBound, start)
            let all = max(span.upperBound, end) - min(span.lowerBound, start)
            let fit = Double(common) / Double(all)
            if let i = fits.firstIndex(where: { $0.entity == reference.entity }) {
                fits[i].fit = max(fits[i].fit, fit)
            } else {
                fits.append((reference.entity, fit))
            }
        }
        return fits
    }
}
