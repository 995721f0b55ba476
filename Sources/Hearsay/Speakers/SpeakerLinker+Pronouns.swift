// Links pronouns of the third person and relative pronouns.

extension SpeakerLinker {
    mutating func linkPronoun(_ i: Int) {
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
            search.isReport = attributions[own].kind != .direct
        }
        let candidates = pronouns.candidates(search, recent, entities)
        pronounChoices?.append(PronounChoice(reference: i, candidates: candidates))
        if isSilence(i), let silent = pronouns.lastToSpeak(candidates) {
            assign(i, silent.entity)
            answer(
                i,
                link(
                    silent.entity, .silence,
                    reason:
                        "what “\(text.string(reference.tokens))” → \(label(silent.entity)), who just spoke, left out"))
            return
        }
        let found = pronouns.antecedents(candidates)
        guard let best = found.first else {
            if isPersonal, isSource { linkForward(i, pronoun) }
            return
        }
        if isPersonal {
            for own in attributionsOfReference[i] ?? [] {
                pronounsOfAttribution[own] = SourcePronoun(reference: i, gender: pronoun.gender, antecedents: found)
            }
        }
        let entity = best.entity
        if entities[entity].kind == .unknown, isPersonal { entities[entity].kind = .person }
        if entities[entity].gender == nil, isPersonal, best.probability > 0.7 {
            entities[entity].gender = pronoun.gender
        }
        assign(i, entity)
        let kind: LinkKind = !isPersonal ? .thing : isDialogue ? .pronounInDialogue : .pronoun
        let words = text.string(reference.tokens)
        answer(
            i,
            link(
                entity, kind, share: best.probability, alternatives: Array(found.dropFirst().prefix(2)),
                reason: "pronoun “\(words)” → \(label(entity)): the likeliest of \(found.count) who were spoken of"))
    }

    private func isSilence(_ reference: Int) -> Bool {
        attributionsOfReference[reference]?.first.map { attributions[$0].act == .silence } ?? false
    }

    func label(_ entity: Int) -> String {
        if let name = entities[entity].name { return text.string(name) }
        return entities[entity].references.first.map { text.string(references[$0].tokens) } ?? ""
    }

    /// A name after its pronoun stands in one of so many sentences.
    private static let maximumForward = 3

    /// "…," she said. Maria Lopez, 34, …: the name comes after.
    private mutating func linkForward(_ i: Int, _ pronoun: Pronoun) {
        let sentence = Int(text.sentenceOfToken[references[i].tokens.lowerBound])
        for j in references.indices.dropFirst(i + 1).prefix(12) {
            guard Int(text.sentenceOfToken[references[j].tokens.lowerBound]) <= sentence + Self.maximumForward else {
                return
            }
            let entity = entityOfReference[j]
            guard references[j].kind == .name, entity >= 0, !references[j].isModifier, entities[entity].kind == .person,
                entities[entity].shownGender == nil || entities[entity].shownGender == pronoun.gender
            else { continue }
            assign(i, entity)
            let words = text.string(references[i].tokens)
            answer(
                i,
                link(
                    entity, .forward, reason: "pronoun “\(words)” → \(label(entity)): the name comes after"))
            return
        }
    }

    /// "who" is the noun phrase before it: of several that end there the first that may be somebody.
    mutating func linkRelative(_ i: Int) {
        guard isSource(i) else { return }
        let start = references[i].tokens.lowerBound
        let before = references.indices.prefix(i).suffix(6).filter { j in
            let end = references[j].extent.upperBound
            let gap = start - end
            return references[j].kind != .pronoun && (gap == 0 || gap == 1 && text.tokens.words[end] == functions.comma)
        }
        let isPersonal = references[i].pronoun?.gender != .neuter
        let somebody = before.first { references[$0].entity == .person || references[$0].entity == .group }
        guard let j = isPersonal ? somebody ?? before.last : before.last else { return }
        if entityOfReference[j] < 0 { linkNew(j, text.string(references[j].tokens)) }
        let entity = entityOfReference[j]
        assign(i, entity)
        answer(
            i,
            link(
                entity, .relative,
                reason: "“\(text.string(references[i].tokens))” → \(label(entity)): the words before it"))
    }
}
