// Turns entities into the speakers that a user sees: who belongs in the list, under which name, with which mentions.

struct SpeakerNaming {
    private let text: SegmentedText
    private let grammar: ShallowGrammar
    private let references: [Reference]
    private let names: NameLexicon
    private let nouns: NounLexicon

    init(text: SegmentedText, grammar: ShallowGrammar, references: [Reference], names: NameLexicon, nouns: NounLexicon)
    {
        self.text = text
        self.grammar = grammar
        self.references = references
        self.names = names
        self.nouns = nouns
    }

    /// The speakers in the order of first mention, and a link for each attribution.
    func resolution(of linker: SpeakerLinker, threshold: Double) -> SpeakerResolution {
        var mentions = linker.entities.map { $0.references.map { mention($0, linker.mentionTokens[$0]) } }
        for (entity, tokens) in linker.groupMentions { mentions[entity].append(Mention(tokens: tokens, kind: .name)) }
        for i in mentions.indices { mentions[i] = inOrder(mentions[i]) }
        var isNeeded = linker.entities.map(isNamed)
        for link in linker.links {
            if let entity = link.entity { isNeeded[entity] = true }
            for other in link.alternatives { isNeeded[other.entity] = true }
        }
        let order = linker.entities.indices.filter { isNeeded[$0] && !mentions[$0].isEmpty }.sorted {
            (mentions[$0][0].tokens.lowerBound, $0) < (mentions[$1][0].tokens.lowerBound, $1)
        }
        var place = [Int](repeating: -1, count: linker.entities.count)
        for (number, entity) in order.enumerated() { place[entity] = number }
        return SpeakerResolution(
            speakers: order.map { speaker(linker.entities[$0], mentions[$0], isSource: linker.entities[$0].isSource) },
            links: zip(linker.attributions, linker.links).map { attribution, link in
                var found = speakerLink(link, place, threshold)
                found.sourceConfidence = linker.sourceProbability(of: attribution)
                return found
            })
    }

    private func speakerLink(_ link: EntityLink, _ place: [Int], _ threshold: Double) -> SpeakerLink {
        var others = link.alternatives.filter { place[$0.entity] >= 0 }.map {
            (speaker: place[$0.entity], confidence: $0.probability * (1 - link.confidence))
        }
        guard let entity = link.entity, place[entity] >= 0 else {
            return SpeakerLink(speaker: nil, confidence: 1, alternatives: others, reason: link.reason)
        }
        if link.confidence < threshold {
            others.insert((place[entity], link.confidence), at: 0)
            return SpeakerLink(
                speaker: nil, confidence: 1, alternatives: others, reason: "left open: \(link.reason)"
            )
        }
        return SpeakerLink(
            speaker: place[entity], confidence: link.confidence, alternatives: others, reason: link.reason)
    }

    private func mention(_ number: Int, _ tokens: TokenRange) -> Mention {
        Mention(tokens: tokens, kind: references[number].kind)
    }

    private func inOrder(_ mentions: [Mention]) -> [Mention] {
        var ordered: [Mention] = []
        for mention in mentions.sorted(by: {
            ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
        })
        where ordered.last?.tokens != mention.tokens { ordered.append(mention) }
        return ordered
    }

    /// Whether an entity belongs into the list though it says nothing: people and organisations that the text names.
    private func isNamed(_ entity: Entity) -> Bool {
        guard entity.name != nil else { return false }
        switch entity.kind {
        case .person: return true
        case .organization: return !["country", "state", "city", "region"].contains(entity.knownKind)
        default: return false
        }
    }

    private func speaker(_ entity: Entity, _ mentions: [Mention], isSource: Bool) -> ResolvedSpeaker {
        let nominal = entity.references.first { references[$0].kind == .nominal }
        let words = entity.name ?? nominal.map { references[$0].extent } ?? mentions[0].tokens
        var kind = entity.kind
        if kind == .unknown, isSource, entity.name?.count ?? 0 > 1, !entity.takesArticle { kind = .person }
        let isNameless = entity.name == nil && entity.members.isEmpty
        return ResolvedSpeaker(
            name: entity.name == nil ? uncapitalized(words) : text.string(words), kind: kind,
            role: entity.role.map { text.string($0) }, affiliation: entity.affiliation,
            gender: entity.shownGender ?? (kind == .organization || kind == .document ? Gender.neuter : nil),
            isAnonymous: isNameless && (kind == .person || kind == .group) && isWithheld(entity, mentions),
            mentions: mentions)
    }

    /// Whether the text keeps a name back: it introduces the source as one of many, or says so.
    private func isWithheld(_ entity: Entity, _ mentions: [Mention]) -> Bool {
        guard let first = entity.references.first, references[first].kind == .nominal else { return false }
        switch references[first].definiteness {
        case .indefinite, .distinct, .bare: return true
        case .definite, .possessed:
            return mentions.contains { nouns.withholdsName(text.tokens.words, in: $0.tokens) }
        }
    }

    /// Words without the capital that the beginning of a sentence gives them. A word that no table knows is rather a name.
    private func uncapitalized(_ range: TokenRange) -> String {
        let words = text.string(range)
        let first = range.lowerBound
        let shape = text.tokens.shapes[first]
        guard shape.contains(.sentenceStart) || first > 0 && text.tokens.shapes[first - 1].contains(.opensQuotation),
            grammar.tags[first] != .properNoun, names.demonym(text.tokens.words, at: first) == nil,
            !shape.contains(.allCapitals), text.tokens.words[first] <= text.ownWords.base,
            text.tokens.bytes(first).count > 1 || grammar.tags[first] == .determiner
        else { return words }
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
