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
    /// Whether it is a name.
    var isNamed: Bool
    /// Whether it is a name inside of quoted words that calls the one who is spoken to: "Well, Kirby, …".
    var isCalled: Bool
}

/// A possible antecedent with its probability among all.
struct Antecedent: Sendable {
    var entity: Int
    var probability: Double
}

/// A pronoun's possible antecedents.
struct PronounChoice: Sendable {
    var reference: Int
    var candidates: [PronounResolver.Candidate]
}

struct PronounResolver: Sendable {
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
        /// Whether the pronoun is the source of words that the reporter gives, at least in part.
        var isReport = false
        /// Whether the pronoun stands inside somebody's quoted words.
        var isQuoted = false
    }

    /// Somebody whom the pronoun may refer to.
    struct Candidate: Sendable {
        var entity: Int
        var features: PronounFeatures
    }

    /// Mentions farther back are forgotten.
    private static let maximumMentions = 150
    private static let maximumSentences = 40

    let weights: PronounWeights

    /// The antecedents among candidates, likeliest first.
    func antecedents(_ candidates: [Candidate]) -> [Antecedent] {
        let scores = candidates.map { $0.features.score(weights) }
        guard let best = scores.max() else { return [] }
        let shares = scores.map { Exponential.of($0 - best) }
        let sum = shares.reduce(0, +)
        let found = zip(candidates, shares).map { Antecedent(entity: $0.entity, probability: $1 / sum) }
        return found.sorted { ($0.probability, $1.entity) > ($1.probability, $0.entity) }
    }

    /// Who spoke in the sentence before or in this one, where that fits: a silence ("he did not say where") tells what the one who just
    /// spoke left out.
    func lastToSpeak(_ candidates: [Candidate]) -> Candidate? {
        candidates.first {
            $0.features[.source] == 1 && $0.features[.otherSideOfMarks] == 0 && $0.features[.sentencesBack] <= 1
        }
    }

    /// Everybody who was spoken of lately and fits the pronoun, the latest first.
    func candidates(_ search: Search, _ recent: [RecentMention], _ entities: [Entity]) -> [Candidate] {
        var found: [Candidate] = []
        var sources = 0
        for mention in recent.suffix(Self.maximumMentions).reversed() {
            if search.sentence - mention.sentence > Self.maximumSentences { break }
            var place = found.firstIndex { $0.entity == mention.entity }
            if let place {
                addEarlier(mention, search, to: &found[place].features)
            } else if let fit = fit(entities[mention.entity], search) {
                place = found.count
                var features = features(mention, search, entities[mention.entity], rank: found.count)
                add(fit, entities[mention.entity], search, to: &features)
                found.append(Candidate(entity: mention.entity, features: features))
            }
            if mention.isSource, !mention.isQuoted {
                if sources < 2, let place { add(source: sources, mention, search, to: &found[place].features) }
                sources += 1
            }
        }
        return found
    }

    private func features(_ mention: RecentMention, _ search: Search, _ entity: Entity, rank: Int) -> PronounFeatures {
        var features = PronounFeatures()
        let distance = search.sentence - mention.sentence
        features[.sentencesBack] = Double(min(distance, 4))
        features[.sentencesFarBack] = Double(max(0, min(distance - 4, 10)))
        features[.paragraphsBack] = Double(min(search.paragraph - mention.paragraph, 3))
        features[.othersSince] = Double(min(rank, 5))
        features.mark(.subject, mention.isSubject)
        features.mark(.source, mention.isSource)
        features.mark(.modifier, mention.isModifier)
        features.mark(.otherSideOfMarks, mention.isQuoted != search.isQuoted)
        features.mark(.insideOwnContent, search.content.contains { $0.contains(mention.token) })
        features.mark(.afterPlace, mention.isPlacelike)
        features.mark(
            .subjectOfParagraph, mention.isSubject && mention.paragraph == search.paragraph && !mention.isQuoted)
        features.mark(.subjectOfSentence, mention.isSubject && distance == 0)
        features.mark(.named, entity.name != nil)
        features[.manyMentions] = Double(min(entity.references.count, 4)) / 4
        features.mark(.hasSpoken, entity.isSource)
        addTurn(mention, search, to: &features)
        return features
    }

    /// An earlier mention of a candidate.
    private func addEarlier(_ mention: RecentMention, _ search: Search, to features: inout PronounFeatures) {
        addTurn(mention, search, to: &features)
        features[.earlierMentions] = min(features[.earlierMentions] + 0.25, 1.5)
        features.mark(.earlierSubject, mention.isSubject)
        features.mark(.earlierSource, mention.isSource)
        features.mark(
            .outsideOwnContent,
            features[.insideOwnContent] == 1 && !search.content.contains { $0.contains(mention.token) })
    }

    /// One of the two mentions that were last a source outside of quoted words.
    private func add(
        source number: Int, _ mention: RecentMention, _ search: Search, to features: inout PronounFeatures
    ) {
        guard features[.lastSource] + features[.sourceBefore] == 0 else { return }
        features[number == 0 ? .lastSource : .sourceBefore] = 1
        guard number == 0 else { return }
        features.mark(.lastSourceOfOtherParagraph, search.opensTurn && mention.paragraph != search.paragraph)
        features.mark(.lastSourceOfReport, search.isReport && mention.paragraph == search.paragraph)
    }

    /// What the turns of a dialogue say: the speaker of the paragraph before is hardly the next, the one before him or whom he named may be.
    private func addTurn(_ mention: RecentMention, _ search: Search, to features: inout PronounFeatures) {
        features.mark(
            .sourceInParagraph, mention.isSource && !mention.isQuoted && mention.paragraph == search.paragraph)
        guard search.opensTurn else { return }
        let back = search.paragraph - mention.paragraph
        features.mark(.lastTurn, mention.isSource && back == 1)
        features.mark(.turnBeforeLast, mention.isSource && back == 2)
        features.mark(.calledInLastTurn, mention.isQuoted && back == 1)
        features.mark(.actorOfLastTurn, mention.isSubject && !mention.isQuoted && !mention.isSource && back == 1)
    }

    private func add(_ fit: PronounFeature, _ entity: Entity, _ search: Search, to features: inout PronounFeatures) {
        features[fit] = 1
        guard search.gender == .male || search.gender == .female else { return }
        let agreement = entity.maleness * (search.gender == .male ? 1 : -1)
        features[.agreesInGender] = max(agreement, 0)
        features[.disagreesInGender] = max(-agreement, 0)
    }

    /// How what is known of somebody goes with a pronoun; nil where it does not.
    private func fit(_ entity: Entity, _ search: Search) -> PronounFeature? {
        if search.isPlural {
            switch entity.kind {
            case .group: return .theyOfGroup
            case .organization: return entity.isPlural ? .theyOfGroup : .theyOfOrganization
            default: return entity.isPlural ? .theyOfPlural : nil
            }
        }
        if entity.isPlural { return nil }
        switch search.gender {
        case .male, .female:
            if (search.gender == .male ? -entity.maleness : entity.maleness) >= 0.9 { return nil }
            switch entity.kind {
            case .person: return .person
            case .unknown: return entity.name == nil || entity.takesArticle ? nil : .namedUnknown
            default: return nil
            }
        case .neuter:
            switch entity.kind {
            case .organization, .document: return .itOfOrganization
            case .unknown: return .itOfUnknown
            default: return nil
            }
        case nil:
            return entity.kind == .person ? .person : nil
        }
    }
}
