// Reads the references of a text in order, gives each its entity, and so each attribution with a source its speaker.

struct SpeakerLinker {
    let text: SegmentedText
    let tags: [WordTag]
    let references: [Reference]
    let attributions: [Attribution]
    let functions: FunctionWords
    let words: ReferenceWords
    let voices: Voices
    let narration: Narration
    let isDialogue: Bool
    let register: Register
    var entities: [Entity]
    var entityOfReference: [Int]
    var links: [EntityLink]
    /// The words of each reference as a mention: those of its source, where it is one.
    var mentionTokens: [TokenRange]
    var recent: [RecentMention] = []
    /// Entities of definite noun phrases by their words.
    var byWords: [[WordID]: Int] = [:]
    /// The attributions that each reference is the source of.
    var attributionsOfReference: [Int: [Int]] = [:]
    private var groups: [[Int]: Int] = [:]
    var firstPersons: [Int] = []
    let pronouns: PronounResolver
    let rates: LinkRates
    /// Learnt choices of who speaks a turn of a dialogue; nil where the pack has none.
    let turnModel: TurnModel?
    /// Whom each source may refer to that is a pronoun of the third person.
    var pronounsOfAttribution: [Int: SourcePronoun] = [:]
    /// The one who tells a story as "I".
    var narrator: Int?
    /// The choices among antecedents, for the training of their weights; nil where nobody asks for them.
    var pronounChoices: [PronounChoice]?

    /// Only pronouns that are surer than this say something of gender.
    static let minimumVote = 0.6

    init(
        text: SegmentedText, tags: [WordTag], references: [Reference], clusters: NameClusters,
        attributions: [Attribution], names: NameLexicon, words: ReferenceWords, functions: FunctionWords,
        pronouns: PronounResolver,
        rates: LinkRates, turnModel: TurnModel?
    ) {
        self.text = text
        self.tags = tags
        self.references = references
        self.attributions = attributions
        self.words = words
        self.functions = functions
        self.pronouns = pronouns
        self.rates = rates
        self.turnModel = turnModel
        let voices = Voices(attributions, text)
        self.voices = voices
        narration = Narration(text: text, tags: tags, words: words, names: names)
        isDialogue = Self.isDialogue(attributions)
        register = Register(
            persons: references.count { reference in
                (reference.pronoun?.person ?? 3) < 3 && !voices.isQuoted(reference.tokens.lowerBound)
            },
            words: (0..<text.tokens.count).count {
                !voices.isQuoted($0) && !text.tokens.shapes[$0].contains(.punctuation)
            })
        entities = clusters.entities
        entityOfReference = clusters.entityOfReference
        links = attributions.map { _ in .none }
        mentionTokens = references.map(\.tokens)
    }

    /// Links every reference and every attribution.
    mutating func link() {
        readSources()
        for i in references.indices {
            switch references[i].kind {
            case .name: linkName(i)
            case .nominal: linkNominal(i)
            case .pronoun: linkPronoun(i)
            }
        }
        linkGroups()
        linkFirstPersons()
        if isDialogue { linkTurns() } else { linkContinued() }
        linkQuotedFirstPersons()
    }

    // MARK: Sources

    private var severalOfAttribution: [(attribution: Int, parts: [Int])] = []

    private mutating func readSources() {
        let reader = SourceReader(text: text, tags: tags, references: references, functions: functions)
        for (number, attribution) in attributions.enumerated() {
            guard let source = attribution.source, let head = reader.head(of: source) else { continue }
            switch head {
            case .one(let reference):
                attributionsOfReference[reference, default: []].append(number)
                let isInside = source.lowerBound <= references[reference].tokens.lowerBound
                if isInside, references[reference].kind != .pronoun { mentionTokens[reference] = trimmed(source) }
            case .several(let parts):
                severalOfAttribution.append((number, parts))
                for part in parts { attributionsOfReference[part, default: []] += [] }
            }
        }
    }

    func trimmed(_ source: TokenRange) -> TokenRange {
        var upper = source.upperBound
        while upper > source.lowerBound + 1, text.tokens.shapes[upper - 1].contains(.punctuation),
            text.tokens.words[upper - 1] != functions.closeBracket
        {
            upper -= 1
        }
        return source.lowerBound..<upper
    }

    /// A link of a kind to an entity.
    /// - Parameter share: what the kind's choice gave, 0…1.
    func link(_ entity: Int, _ kind: LinkKind, share: Double = 1, alternatives: [Antecedent] = [], reason: String)
        -> EntityLink
    {
        EntityLink(
            entity: entity, kind: kind, share: share, confidence: rates.probability(kind, register, share: share),
            alternatives: alternatives, reason: reason)
    }

    /// The probability that an attribution's source is right, in a text of this register.
    func sourceProbability(of attribution: Attribution) -> Double {
        rates.probability(.source, register, share: attribution.sourceProbability)
    }

    func isSource(_ reference: Int) -> Bool { attributionsOfReference[reference] != nil }

    mutating func answer(_ reference: Int, _ link: EntityLink) {
        guard let own = attributionsOfReference[reference] else { return }
        for number in own { links[number] = link }
        if let entity = link.entity { entities[entity].isSource = true }
    }

    mutating func remember(_ reference: Int, _ entity: Int) {
        recent.append(recentMention(reference, entity))
    }

    func recentMention(_ reference: Int, _ entity: Int) -> RecentMention {
        let token = references[reference].tokens.upperBound - 1
        let isQuoted = voices.isQuoted(token)
        let isName = references[reference].kind == .name
        return RecentMention(
            entity: entity, token: token, sentence: Int(text.sentenceOfToken[token]), paragraph: paragraph(token),
            isSubject: references[reference].isSubject || isSource(reference), isSource: isSource(reference),
            isModifier: references[reference].isModifier, isPlacelike: references[reference].isPlacelike,
            isQuoted: isQuoted, isNamed: isName,
            isCalled: isName && isQuoted && narration.isCall(references[reference].tokens))
    }

    func paragraph(_ token: Int) -> Int { text.sentences[Int(text.sentenceOfToken[token])].paragraph }

    mutating func assign(_ reference: Int, _ entity: Int) {
        entityOfReference[reference] = entity
        entities[entity].references.append(reference)
        remember(reference, entity)
    }

    // MARK: Names

    private mutating func linkName(_ i: Int) {
        let entity = entityOfReference[i]
        guard entity >= 0 else { return }
        remember(i, entity)
        let words = references[i].name.map { text.string($0) } ?? ""
        answer(
            i, link(entity, .name, reason: "name “\(words)”"))
    }

    // MARK: Groups

    /// Sources that name several: a group of its own.
    private mutating func linkGroups() {
        for (number, parts) in severalOfAttribution {
            let members = parts.map { entityOfReference[$0] }
            let source = attributions[number].source ?? 0..<0
            let group: Int
            if !members.contains(-1), let known = groups[members] {
                group = known
            } else {
                var entity = Entity(kind: .group, isPlural: true)
                entity.members = members
                entity.isSource = true
                entities.append(entity)
                group = entities.count - 1
                groups[members] = group
            }
            groupMentions.append((group, trimmed(source)))
            links[number] = link(
                group, .several, reason: "named side by side: “\(text.string(source))”")
        }
    }

    /// The words of groups that were named side by side.
    var groupMentions: [(entity: Int, tokens: TokenRange)] = []
}
