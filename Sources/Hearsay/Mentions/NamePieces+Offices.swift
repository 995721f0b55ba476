// Finds offices and trades that are written with capitals like the name behind them: "Harbour Master Ruth Vane".

extension NamePieces {
    /// The office that a row of name words begins with, where somebody's name is left behind it.
    func office(from start: Int, to run: Int) -> NamePiece? {
        guard run > start + 1, !(names.forename(word(start))?.isClear ?? false) else { return nil }
        for end in (start + 1..<run).reversed() where isPersonName(end..<run, after: end - start) {
            guard let noun = nouns.noun(endingAt: end, from: start, text.tokens.words)?.noun, noun.kind == .person,
                noun.isRole
            else { continue }
            return NamePiece(
                tokens: start..<end, kind: .title, gender: noun.gender, lemma: noun.lemma, isCertain: true)
        }
        return nil
    }

    /// Whether words are a name and no further part of an office: they begin with a first name, or with a word that no table knows behind
    /// an office of several words.
    private func isPersonName(_ tokens: TokenRange, after words: Int) -> Bool {
        let first = tokens.lowerBound
        guard nouns.noun(endingAt: first + 1, from: first, text.tokens.words) == nil else { return false }
        if tokens.count > 1, names.forename(word(first)) != nil { return true }
        return words > 1 && isUnknown(first)
    }

    /// Two offices of one person: "Transport and Housing Minister". Each of them is a title with the last word of both.
    func pairedOffice(from start: Int, to end: Int, isHeading: Bool) -> NamePiece? {
        guard start + 3 < end, functions.of(word(start + 1)).contains(.and),
            let second = names.title(text.tokens.words, at: start + 2), second.length > 1
        else { return nil }
        let after = start + 2 + second.length
        guard names.isTitle([word(start), word(after - 1)]),
            let next = afterTitle(after, to: end, second.title.isHonorific, isHeading: isHeading)
        else { return nil }
        return NamePiece(
            tokens: start..<next, kind: .title, gender: second.title.gender, lemma: second.title.lemma,
            isCertain: true)
    }

    /// An office with what it is for: "Minister for Fisheries Karl Moen". The name behind it begins with a first name.
    func officeWithField(from start: Int, to end: Int) -> NamePiece? {
        var preposition = start + 1
        while preposition < end, preposition < start + Self.maximumOffice, isCapital(preposition) { preposition += 1 }
        guard preposition + 1 < end, opensField(preposition),
            let noun = nouns.noun(endingAt: preposition, from: start, text.tokens.words)?.noun,
            noun.kind == .person, noun.isRole, !noun.isPlural
        else { return nil }
        let field = words.of(word(preposition + 1)).contains(.definite) ? preposition + 2 : preposition + 1
        guard field < end, isName(field, isHeading: false), names.forename(word(field)) == nil else { return nil }
        var name = field + max(names.place(text.tokens.words, at: field)?.length ?? 1, 1)
        while name + 1 < end, name < field + Self.maximumField {
            if isName(name, isHeading: false) {
                if names.forename(word(name))?.isClear ?? false, isName(name + 1, isHeading: false) {
                    return NamePiece(
                        tokens: start..<name, kind: .title, gender: noun.gender, lemma: noun.lemma, isCertain: true)
                }
            } else if !opensField(name), !functions.of(word(name)).contains(.and) {
                return nil
            }
            name += 1
        }
        return nil
    }

    private static let maximumOffice = 4
    private static let maximumField = 8

    /// Whether a preposition stands here behind which an office is told apart: "of", "for".
    private func opensField(_ i: Int) -> Bool {
        let classes = functions.of(word(i))
        return classes.contains(.attachment) && !classes.contains(.place) && words.of(word(i)).contains(.affiliation)
    }
}
