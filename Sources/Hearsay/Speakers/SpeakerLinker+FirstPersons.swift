// Links the pronouns of those who speak and hear: I, we, you.

extension SpeakerLinker {
    /// I, we and you outside of quoted words: in an interview its guest, else the text's own teller, who may have a name.
    mutating func linkFirstPersons() {
        let interview =
            isDialogue
            ? nil
            : Interview(text: text, references: references, entityOfReference: entityOfReference, entities: entities)
        let teller = isDialogue || interview != nil ? nil : introduced() ?? author() ?? signature()
        if isDialogue { findNarrator() }
        var voicesOfText: [Int: Int] = [:]
        for i in firstPersons where !voices.isQuoted(references[i].tokens.lowerBound) {
            guard let pronoun = references[i].pronoun else { continue }
            if let interview, let guest = guest(pronoun, at: references[i].tokens.lowerBound, in: interview) {
                linkVoice(i, to: guest, .guest, "the guest of the interview")
            } else if let teller, pronoun.person == 1, pronoun.number == .singular {
                linkVoice(i, to: teller, .teller, "who tells the text and gives the name")
            } else if let narrator, pronoun.person == 1, pronoun.number == .singular {
                let isNamed = entities[narrator].name != nil
                linkVoice(
                    i, to: narrator, isNamed ? .narrator : .unnamedNarrator,
                    isNamed ? "who tells the story, called so by the others" : "who tells the story")
            } else {
                let key = pronoun.person * 4 + (pronoun.number == .plural ? 1 : 0)
                if voicesOfText[key] == nil {
                    guard isSource(i) else { continue }
                    entities.append(Entity(kind: pronoun.number == .plural ? .group : .person))
                    entities[entities.count - 1].isPlural = pronoun.number == .plural
                    voicesOfText[key] = entities.count - 1
                }
                guard let entity = voicesOfText[key] else { continue }
                let isWe = pronoun.number == .plural && interview == nil
                linkVoice(i, to: entity, isWe ? .tellers : .unnamedTeller, "the text's own voice")
            }
        }
    }

    private mutating func linkVoice(_ i: Int, to entity: Int, _ kind: LinkKind, _ reason: String) {
        if entities[entity].kind == .unknown { entities[entity].kind = .person }
        entityOfReference[i] = entity
        entities[entity].references.append(i)
        let words = text.string(references[i].tokens)
        answer(i, link(entity, kind, reason: "“\(words)”: \(reason)"))
    }

    /// The guest of an interview, where a pronoun stands for the speaker of an answer, or for the one who is asked.
    private func guest(_ pronoun: Pronoun, at token: Int, in interview: Interview) -> Int? {
        let place = paragraph(token)
        let isGuest =
            pronoun.person == 1
            ? pronoun.number == .singular && interview.isAnswer(place)
            : pronoun.person == 2 && interview.isQuestion(place)
        return isGuest ? interview.guest : nil
    }

    /// The author that the only byline names.
    private func author() -> Int? {
        let lines = text.sentences.filter { $0.kind == .byline }
        guard lines.count == 1, let line = lines.first else { return nil }
        let named = references.indices.filter {
            references[$0].kind == .name && entityOfReference[$0] >= 0 && references[$0].entity != .organization
                && line.tokens.contains(references[$0].tokens.lowerBound)
        }
        return named.count == 1 ? entityOfReference[named[0]] : nil
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
    mutating func linkQuotedFirstPersons() {
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
                link(
                    entity, .voice, share: links[owner].confidence,
                    reason: "“\(text.string(references[i].tokens))”: the speaker of the words that it stands in"))
        }
    }
}
