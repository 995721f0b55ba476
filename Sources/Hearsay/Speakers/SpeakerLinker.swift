// Reads the references of a text in order, gives each its entity, and so each attribution with a source its speaker.

/// A link to an entity, before the speakers are chosen and named.
struct EntityLink: Sendable {
    var entity: Int?
    var confidence: Double
    var alternatives: [Antecedent] = []
    var reason: String

    static let none = EntityLink(entity: nil, confidence: 0, reason: "no speaker in sight")
}

struct SpeakerLinker {
    private let text: SegmentedText
    private let tags: [WordTag]
    private let references: [Reference]
    private let attributions: [Attribution]
    private let functions: FunctionWords
    private let words: ReferenceWords
    private let voices: Voices
    private let isDialogue: Bool
    private(set) var entities: [Entity]
    private(set) var entityOfReference: [Int]
    private(set) var links: [EntityLink]
    /// The words of each reference as a mention: those of its source, where it is one.
    private(set) var mentionTokens: [TokenRange]
    private var recent: [RecentMention] = []
    /// Entities of definite noun phrases by their words.
    private var byWords: [[WordID]: Int] = [:]
    /// The attributions that each reference is the source of.
    private var attributionsOfReference: [Int: [Int]] = [:]
    private var groups: [[Int]: Int] = [:]
    private var firstPersons: [Int] = []
    private let pronouns = PronounResolver()

    /// Definite noun phrases look this far back for a name that they go with.
    private static let maximumBack = 120
    /// Only pronouns that are surer than this say something of gender.
    private static let minimumVote = 0.6

    init(
        text: SegmentedText, tags: [WordTag], references: [Reference], clusters: NameClusters, attributions: [Attribution],
        words: ReferenceWords, functions: FunctionWords
    ) {
        self.text = text
        self.tags = tags
        self.references = references
        self.attributions = attributions
        self.words = words
        self.functions = functions
        voices = Voices(attributions, text)
        isDialogue = BareSpeakers.isDialogue(attributions)
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
        BareSpeakers(text: text, attributions: attributions, isDialogue: isDialogue, actors: actors).link(&links)
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

    private func trimmed(_ source: TokenRange) -> TokenRange {
        var upper = source.upperBound
        while upper > source.lowerBound + 1, text.tokens.shapes[upper - 1].contains(.punctuation),
            text.tokens.words[upper - 1] != functions.closeBracket
        {
            upper -= 1
        }
        return source.lowerBound..<upper
    }

    private func isSource(_ reference: Int) -> Bool { attributionsOfReference[reference] != nil }

    private mutating func answer(_ reference: Int, _ link: EntityLink) {
        guard let own = attributionsOfReference[reference] else { return }
        for number in own { links[number] = link }
        if let entity = link.entity { entities[entity].isSource = true }
    }

    /// Who acts first in the reporter's own words of each paragraph.
    private var actors: [Int: Int] = [:]

    private mutating func remember(_ reference: Int, _ entity: Int) {
        let token = references[reference].tokens.upperBound - 1
        if references[reference].isSubject, !references[reference].isModifier, !isSource(reference),
            !voices.isQuoted(token),
            entities[entity].kind == .person || entities[entity].kind == .unknown && entities[entity].name != nil,
            actors[paragraph(token)] == nil
        {
            actors[paragraph(token)] = entity
        }
        recent.append(
            RecentMention(
                entity: entity, token: token, sentence: Int(text.sentenceOfToken[token]), paragraph: paragraph(token),
                isSubject: references[reference].isSubject, isSource: isSource(reference),
                isModifier: references[reference].isModifier, isPlacelike: references[reference].isPlacelike,
                isQuoted: voices.isQuoted(token)))
    }

    private func paragraph(_ token: Int) -> Int { text.sentences[Int(text.sentenceOfToken[token])].paragraph }

    private mutating func assign(_ reference: Int, _ entity: Int) {
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
            i, EntityLink(entity: entity, confidence: Confidence.name, reason: "name “\(words)”"))
    }

    // MARK: Nominals

    private mutating func linkNominal(_ i: Int) {
        let reference = references[i]
        if let other = reference.appositionOf {
            let entity = entityOfReference[other]
            guard entity >= 0 else { return }
            entityOfReference[i] = entity
            entities[entity].references.append(i)
            return
        }
        guard isSource(i) || reference.entity != .unknown else { return }
        let words = text.string(reference.tokens)
        switch reference.definiteness {
        case .definite:
            if let found = antecedent(of: reference) {
                assign(i, found)
                let name = entities[found].name.map { text.string($0) } ?? words
                answer(
                    i,
                    EntityLink(
                        entity: found, confidence: Confidence.definite,
                        reason: "“\(words)” → \(name): the last one that these words go with"))
                return
            }
            linkByWords(i, words)
        case .possessed:
            linkByWords(i, words)
        case .bare where reference.tokens.count > 1 && reference.entity != .unknown:
            linkByWords(i, words)
        case .bare, .indefinite, .distinct:
            linkNew(i, words)
        }
    }

    /// The entity of an earlier noun phrase of the same words, else a new one.
    private mutating func linkByWords(_ i: Int, _ words: String) {
        let key = Array(text.tokens.words[references[i].tokens])
        if let known = byWords[key] {
            assign(i, known)
            answer(i, EntityLink(entity: known, confidence: Confidence.sameWords, reason: "“\(words)”, as before"))
        } else {
            linkNew(i, words)
            byWords[key] = entityOfReference[i]
        }
    }

    private mutating func linkNew(_ i: Int, _ words: String) {
        var entity = Entity()
        entity.learn(references[i])
        entity.isPlural = references[i].isPlural ?? (references[i].entity == .group)
        if references[i].entity == .unknown, let whole = partOf(i) {
            entity.kind = whole.entity == .group && references[i].isPlural == false ? .person : whole.entity
        }
        entities.append(entity)
        assign(i, entities.count - 1)
        answer(
            i,
            EntityLink(
                entity: entities.count - 1, confidence: isDialogue ? Confidence.nominalInDialogue : Confidence.nominal,
                reason: "“\(words)”, named only so"))
    }

    /// What a part is taken from: "one of the officials".
    private func partOf(_ i: Int) -> Reference? {
        let after = references[i].tokens.upperBound
        guard after + 1 < text.tokens.count, functions.of(text.tokens.words[after]).contains(.of),
            i + 1 < references.count
        else { return nil }
        return references[(i + 1)...].prefix(2).first { $0.tokens.lowerBound == after + 1 }
    }

    /// Whom a definite noun phrase goes with: the last one that had its head as role, title or name.
    private func antecedent(of reference: Reference) -> Int? {
        for mention in recent.suffix(Self.maximumBack).reversed() {
            let entity = entities[mention.entity]
            guard entity.isPlural == (reference.isPlural ?? (reference.entity == .group)) else { continue }
            if let a = entity.shownGender, let b = reference.gender, a != b { continue }
            if entity.lemmas.contains(reference.headLemma), agrees(entity, reference) { return mention.entity }
        }
        if reference.entity == .organization, reference.tokens.count == 2 {
            let last = recent.suffix(Self.maximumBack / 4).last {
                let entity = entities[$0.entity]
                return entity.kind == .organization && entity.name != nil && !$0.isModifier
                    && entity.knownKind == text.string(reference.tokens.upperBound - 1)
            }
            if let last { return last.entity }
        }
        if reference.entity == .group, reference.isPlural == true || reference.tokens.count <= 2 {
            return recent.suffix(Self.maximumBack / 4).last {
                entities[$0.entity].kind == .group && !entities[$0.entity].members.isEmpty
            }?
            .entity
        }
        return nil
    }

    /// Whether the words before the head do not speak against an antecedent: each is part of its own words, where it has modifiers.
    private func agrees(_ entity: Entity, _ reference: Reference) -> Bool {
        let modifiers = reference.tokens.dropFirst().dropLast()
        guard !modifiers.isEmpty else { return true }
        let own = Set(
            entity.references.prefix(6).flatMap { references[$0].tokens.map { text.tokens.words[$0] } }
                + (entity.role.map { Array(text.tokens.words[$0]) } ?? []))
        return modifiers.allSatisfy { own.contains(text.tokens.words[$0]) }
    }

    // MARK: Pronouns

    private mutating func linkPronoun(_ i: Int) {
        let reference = references[i]
        guard let pronoun = reference.pronoun else { return }
        if pronoun.isRelative {
            linkRelative(i)
            return
        }
        guard pronoun.person == 3 else {
            firstPersons.append(i)
            return
        }
        let isSource = isSource(i)
        if pronoun.isDemonstrative || functions.of(text.tokens.words[reference.tokens.lowerBound]).contains(.negation) {
            return
        }
        if pronoun.isIndefinite {
            if isSource { linkNew(i, text.string(reference.tokens)) }
            return
        }
        let isPersonal = pronoun.gender == .male || pronoun.gender == .female
        let token = reference.tokens.lowerBound
        let isQuoted = voices.isQuoted(token)
        guard isSource || isPersonal && !isQuoted else { return }
        var search = PronounResolver.Search(
            gender: pronoun.gender, isPlural: pronoun.number == .plural, sentence: Int(text.sentenceOfToken[token]),
            paragraph: paragraph(token))
        search.isQuoted = isQuoted
        if let own = attributionsOfReference[i]?.first {
            search.content = attributions[own].content
            search.opensTurn = attributions[own].kind == .direct
        }
        let found = pronouns.antecedents(search, recent, entities)
        guard let best = found.first else {
            if isPersonal, isSource { linkForward(i, pronoun) }
            return
        }
        let entity = best.entity
        if entities[entity].kind == .unknown, isPersonal { entities[entity].kind = .person }
        if entities[entity].gender == nil, isPersonal, best.probability > 0.7 {
            entities[entity].gender = pronoun.gender
        }
        assign(i, entity)
        let confidence = Confidence.pronoun(best.probability, isPersonal: isPersonal, isDialogue: isDialogue)
        let words = text.string(reference.tokens)
        answer(
            i,
            EntityLink(
                entity: entity, confidence: confidence, alternatives: Array(found.dropFirst().prefix(2)),
                reason: "pronoun “\(words)” → \(label(entity)): the likeliest of \(found.count) who were spoken of"))
    }

    private func label(_ entity: Int) -> String {
        if let name = entities[entity].name { return text.string(name) }
        return entities[entity].references.first.map { text.string(references[$0].tokens) } ?? ""
    }

    /// "…," she said. Maria Lopez, 34, …: the name comes after.
    private mutating func linkForward(_ i: Int, _ pronoun: Pronoun) {
        let sentence = Int(text.sentenceOfToken[references[i].tokens.lowerBound])
        for j in references.indices.dropFirst(i + 1).prefix(12) {
            guard Int(text.sentenceOfToken[references[j].tokens.lowerBound]) <= sentence + 1 else { return }
            let entity = entityOfReference[j]
            guard references[j].kind == .name, entity >= 0, !references[j].isModifier, entities[entity].kind == .person,
                entities[entity].shownGender == nil || entities[entity].shownGender == pronoun.gender
            else { continue }
            assign(i, entity)
            let words = text.string(references[i].tokens)
            answer(
                i,
                EntityLink(
                    entity: entity, confidence: Confidence.forward,
                    reason: "pronoun “\(words)” → \(label(entity)): the name comes after"))
            return
        }
    }

    /// "who" is the noun phrase before it.
    private mutating func linkRelative(_ i: Int) {
        guard isSource(i) else { return }
        let start = references[i].tokens.lowerBound
        for j in references.indices.prefix(i).suffix(6).reversed() {
            let end = references[j].extent.upperBound
            let gap = start - end
            guard references[j].kind != .pronoun, gap == 0 || gap == 1 && text.tokens.words[end] == functions.comma
            else {
                continue
            }
            if entityOfReference[j] < 0 { linkNew(j, text.string(references[j].tokens)) }
            let entity = entityOfReference[j]
            assign(i, entity)
            answer(
                i,
                EntityLink(
                    entity: entity, confidence: Confidence.relative,
                    reason: "“\(text.string(references[i].tokens))” → \(label(entity)): the words before it"))
            return
        }
    }

    // MARK: Groups and first persons

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
            links[number] = EntityLink(
                entity: group, confidence: Confidence.several, reason: "named side by side: “\(text.string(source))”")
        }
    }

    /// The words of groups that were named side by side.
    private(set) var groupMentions: [(entity: Int, tokens: TokenRange)] = []

    private var narrators: [WordID: Int] = [:]

    /// I and we outside of quoted words: the text's own teller, who may have a name.
    private mutating func linkFirstPersons() {
        let teller = isDialogue ? nil : introduced() ?? signature()
        if let teller { entities[teller].kind = .person }
        for i in firstPersons {
            guard let pronoun = references[i].pronoun, !voices.isQuoted(references[i].tokens.lowerBound) else {
                continue
            }
            let isTeller = pronoun.person == 1 && pronoun.number == .singular
            let key = WordID(pronoun.person * 4 + (pronoun.number == .plural ? 1 : 0))
            if narrators[key] == nil {
                guard isSource(i) else { continue }
                if isTeller, let teller {
                    narrators[key] = teller
                } else {
                    entities.append(Entity(kind: pronoun.number == .plural ? .group : .person))
                    entities[entities.count - 1].isPlural = pronoun.number == .plural
                    narrators[key] = entities.count - 1
                }
            }
            guard let entity = narrators[key] else { continue }
            entityOfReference[i] = entity
            entities[entity].references.append(i)
            let confidence =
                isTeller && teller != nil
                ? Confidence.teller : pronoun.number == .plural ? Confidence.tellers : Confidence.unnamedTeller
            answer(
                i,
                EntityLink(
                    entity: entity, confidence: confidence,
                    reason:
                        "“\(text.string(references[i].tokens))”: \(isTeller && teller != nil ? "whose name the text gives" : "the text's own voice")"
                ))
        }
    }

    /// Who introduces himself outside of quoted words: "I'm Ann Lee", "My name is Ann Lee".
    private func introduced() -> Int? {
        for i in firstPersons {
            guard let pronoun = references[i].pronoun, pronoun.person == 1, pronoun.number == .singular else {
                continue
            }
            var verb = references[i].tokens.upperBound
            if pronoun.isPossessive {
                guard verb < text.tokens.count, words.of(text.tokens.words[verb]).contains(.naming) else { continue }
                verb += 1
            }
            guard !voices.isQuoted(references[i].tokens.lowerBound), verb + 1 < text.tokens.count,
                functions.of(text.tokens.words[verb]).contains(.be)
            else { continue }
            let name = references[i...].prefix(4).first { $0.tokens.lowerBound == verb + 1 && $0.entity == .person }
            if let name, name.kind == .name,
                let number = references[i...].prefix(4).firstIndex(where: { $0.tokens == name.tokens }),
                entityOfReference[number] >= 0
            {
                return entityOfReference[number]
            }
        }
        return nil
    }

    /// Who signs the text: a name that is all of one of its last paragraphs.
    private func signature() -> Int? {
        for i in references.indices.suffix(3).reversed() where references[i].kind == .name && entityOfReference[i] >= 0
        {
            let own = text.paragraphs[paragraph(references[i].tokens.lowerBound)].tokens
            let rest = own.filter {
                !references[i].tokens.contains($0) && !text.tokens.shapes[$0].contains(.punctuation)
            }
            if rest.isEmpty, references[i].entity == .person || references[i].entity == .unknown {
                return entityOfReference[i]
            }
        }
        return nil
    }

    /// I and we inside of quoted words: their speaker.
    private mutating func linkQuotedFirstPersons() {
        for i in firstPersons {
            let token = references[i].tokens.lowerBound
            guard let pronoun = references[i].pronoun, pronoun.person == 1, let owner = voices.owner(token),
                let entity = links[owner].entity
            else { continue }
            if pronoun.number == .plural, !isSource(i) { continue }
            entityOfReference[i] = entity
            entities[entity].references.append(i)
            answer(
                i,
                EntityLink(
                    entity: entity, confidence: links[owner].confidence * Confidence.voice,
                    reason: "“\(text.string(references[i].tokens))”: the speaker of the words that it stands in"))
        }
    }
}
