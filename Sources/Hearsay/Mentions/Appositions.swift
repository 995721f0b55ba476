// Finds noun phrases side by side that name the same: "Maria Lopez, 34, a nurse", "her spokeswoman, Anna Brandt".

struct Appositions {
    let text: SegmentedText
    let grammar: ShallowGrammar
    let words: ReferenceWords
    let functions: FunctionWords

    /// Links the references from a place in the list on, which are all of one sentence, and gives names what stands beside them.
    func link(_ references: inout [Reference], from first: Int, to end: Int) {
        var previous: Int?
        for i in first..<references.count where !isNumber(references[i]) {
            defer {
                // A noun phrase inside of another's extent is no neighbour.
                if !references[i].isModifier, references[i].kind != .pronoun,
                    previous.map({ references[$0].extent.upperBound <= references[i].tokens.lowerBound }) ?? true
                {
                    previous = i
                }
            }
            guard !references[i].isModifier, references[i].kind != .pronoun, let before = previous,
                references[before].appositionOf == nil || references[before].kind == .name,
                isBeside(references[before], references[i], end)
            else { continue }
            if references[before].kind == .name, references[i].kind == .nominal {
                join(name: before, nominal: i, &references)
            } else if references[before].kind == .nominal, references[i].kind == .name {
                join(name: i, nominal: before, &references)
            } else if references[before].kind == .nominal, references[i].entity == .person,
                references[i].isPlural != true,
                references[before].isPlural != true, references[before].entity != .organization,
                references[before].entity != .document, references[i].definiteness != .bare
            {
                join(nominal: before, other: i, &references)
            }
        }
    }

    /// Whether two references stand side by side, parted by a comma, with an age between at most, and closed by one.
    private func isBeside(_ a: Reference, _ b: Reference, _ end: Int) -> Bool {
        var i = a.extent.upperBound
        let next = b.tokens.lowerBound
        guard i < next, isComma(i) else { return false }
        i += 1
        if i + 1 < next, grammar.tags[i] == .number, isComma(i + 1) { i += 2 }
        guard i == next else { return false }
        let after = b.extent.upperBound
        guard after < end else { return true }
        if isComma(after) {
            // One of a list: "Lee, the mayor, and his wife" is none of three; "Lee, Kim, and Park" is.
            return !(after + 1 < end && functions.of(text.tokens.words[after + 1]).contains(.and) && b.kind == a.kind)
        }
        if functions.of(text.tokens.words[after]).contains(.and) { return false }
        return grammar.tags[after] == .punctuation || grammar.tags[after] == .relative
            || b.kind == .nominal
                && (grammar.tags[after].isVerb && !grammar.tags[after].isFinite || grammar.tags[after] == .preposition)
            || b.kind == .name && grammar.tags[after].isFinite
    }

    /// Whether words are only a number: an age.
    private func isNumber(_ reference: Reference) -> Bool {
        reference.tokens.allSatisfy { text.tokens.shapes[$0].contains(.numeric) }
    }

    private func isComma(_ i: Int) -> Bool { text.tokens.words[i] == functions.comma }

    private func join(name: Int, nominal: Int, _ references: inout [Reference]) {
        var words = references[nominal]
        if words.entity == .group, words.isPlural == false, references[name].entity != .person {
            words.entity = .organization
        }
        guard words.isPlural != true, words.entity == .person || words.entity == .organization,
            words.entity == references[name].entity || references[name].entity == .unknown
        else { return }
        references[nominal].appositionOf = name
        references[name].entity = words.entity
        references[name].isCertain = true
        if let gender = words.gender, !references[name].isGenderCertain {
            references[name].gender = gender
            references[name].isGenderCertain = true
        }
        if references[name].role == nil, words.entity == .person {
            references[name].role = words.role.map {
                $0.lowerBound..<(words.affiliation == nil ? words.extent : words.tokens).upperBound
            }
            references[name].headLemma = words.headLemma
        }
        references[name].affiliation = references[name].affiliation ?? words.affiliation
    }

    /// "One of the people, a senior official": the second noun phrase tells what the first one is.
    private func join(nominal: Int, other: Int, _ references: inout [Reference]) {
        references[other].appositionOf = nominal
        references[nominal].entity = .person
        references[nominal].isPlural = false
        references[nominal].gender = references[nominal].gender ?? references[other].gender
        references[nominal].role = references[nominal].role ?? references[other].role
        references[nominal].affiliation = references[nominal].affiliation ?? references[other].affiliation
        if references[other].role != nil { references[nominal].headLemma = references[other].headLemma }
    }
}
