// Links noun phrases that are no names: "the official", "the port's chief executive", "another aide".

extension SpeakerLinker {
    /// Definite noun phrases look this far back for a name that they go with.
    private static let maximumBack = 120
    /// So many of somebody's first mentions say what goes with them.
    private static let maximumOwn = 6

    mutating func linkNominal(_ i: Int) {
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
                answer(
                    i,
                    link(
                        found, .definite, reason: "“\(words)” → \(label(found)): the last one that these words go with")
                )
                return
            }
            if let found = introduced(after: i) {
                assign(i, found)
                answer(i, link(found, .forward, reason: "“\(words)” → \(label(found)): the name comes after"))
                return
            }
            linkByWords(i, words)
        case .possessed:
            if let found = owned(reference) {
                assign(i, found)
                answer(
                    i,
                    link(found, .definite, reason: "“\(words)” → \(label(found)): whose role goes with these words"))
                return
            }
            linkByWords(i, words)
        case .bare where reference.tokens.count > 1 && reference.entity != .unknown:
            linkByWords(i, words)
        case .bare, .indefinite, .distinct:
            linkNew(i, words)
        }
    }

    /// The entity of an earlier noun phrase of the same words, else a new one.
    private mutating func linkByWords(_ i: Int, _ words: String) {
        let key = Array(text.tokens.words[references[i].extent])
        if let known = byWords[key] {
            assign(i, known)
            answer(i, link(known, .sameWords, reason: "“\(words)”, as before"))
        } else {
            linkNew(i, words)
            byWords[key] = entityOfReference[i]
        }
    }

    mutating func linkNew(_ i: Int, _ words: String) {
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
            link(
                entities.count - 1, isDialogue ? .nominalInDialogue : .nominal, reason: "“\(words)”, named only so"))
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
            if entity.lemmas.contains(reference.headLemma), agrees(entity, reference), sharesField(entity, reference) {
                return mention.entity
            }
        }
        if reference.entity == .organization, reference.tokens.count == 2 {
            // "the company": the table's kinds of organisations are the nouns that stand for them.
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

    /// Sentences in which a name may follow the role that it goes with.
    private static let maximumForward = 6

    /// The only one who is named soon after a definite noun phrase, and with it as role: "the harbour master said … Harbour Master Ruth
    /// Vane".
    private func introduced(after i: Int) -> Int? {
        guard references[i].entity == .person else { return nil }
        let sentence = text.sentenceOfToken[references[i].tokens.lowerBound]
        let modifiers = references[i].tokens.dropFirst().dropLast().map { text.tokens.words[$0] }
        var found: Int?
        for j in references.indices.dropFirst(i + 1).prefix(Self.maximumBack) {
            guard text.sentenceOfToken[references[j].tokens.lowerBound] <= sentence + Int32(Self.maximumForward) else {
                break
            }
            guard references[j].kind == .name, references[j].headLemma == references[i].headLemma,
                let role = references[j].role, entityOfReference[j] >= 0
            else { continue }
            guard modifiers.allSatisfy({ text.tokens.words[role].contains($0) }),
                found ?? entityOfReference[j] == entityOfReference[j]
            else { return nil }
            found = entityOfReference[j]
        }
        return found
    }

    /// Whether the words before the head do not speak against an antecedent: each is part of its own words, where it has modifiers.
    private func agrees(_ entity: Entity, _ reference: Reference) -> Bool {
        let modifiers = reference.tokens.dropFirst().dropLast()
        guard !modifiers.isEmpty else { return true }
        let own = ownWords(of: entity, \.tokens)
        return modifiers.allSatisfy { own.contains(text.tokens.words[$0]) }
    }

    /// Whether what follows the head does not speak against an antecedent: "the head of the museum" is not the head of the bank.
    private func sharesField(_ entity: Entity, _ reference: Reference) -> Bool {
        let field = reference.extent.suffix(from: reference.tokens.upperBound).filter { tags[$0].isNominal }
        let first = entity.references.prefix(Self.maximumOwn)
        guard !field.isEmpty, first.contains(where: { references[$0].extent != references[$0].tokens }) else {
            return true
        }
        let own = ownWords(of: entity, \.extent)
        return field.contains { own.contains(text.tokens.words[$0]) }
    }

    /// The words of an entity's first references, and of its role.
    private func ownWords(of entity: Entity, _ range: KeyPath<Reference, TokenRange>) -> Set<WordID> {
        Set(
            entity.references.prefix(Self.maximumOwn).flatMap { text.tokens.words[references[$0][keyPath: range]] }
                + (entity.role.map { Array(text.tokens.words[$0]) } ?? []))
    }

    /// Whose role goes with a noun phrase with its possessor: "the port's chief executive" is the chief executive of the port.
    private func owned(_ reference: Reference) -> Int? {
        guard let genitive = reference.tokens.last(where: { tags[$0] == .genitive }),
            !reference.tokens.contains(where: { tags[$0] == .possessive })
        else { return nil }
        let words = reference.tokens.dropLast().filter { $0 != genitive && tags[$0] != .determiner }
        return recent.suffix(Self.maximumBack).last { mention in
            let entity = entities[mention.entity]
            guard entity.lemmas.contains(reference.headLemma), entity.isPlural == (reference.isPlural ?? false),
                entity.shownGender == nil || reference.gender == nil || entity.shownGender == reference.gender
            else { return false }
            let own = ownWords(of: entity, \.extent)
            return words.allSatisfy { own.contains(text.tokens.words[$0]) }
        }?
        .entity
    }
}
