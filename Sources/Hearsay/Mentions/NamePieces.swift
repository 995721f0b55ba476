// Cuts the capitalised words of a sentence into pieces: titles, names of people, organisations and places, words for a people.

/// A stretch of words that are a name or part of one.
struct NamePiece: Sendable {
    enum Kind: Sendable { case person, unknown, organization, place, demonym, title }

    var tokens: TokenRange
    var kind: Kind
    var gender: Gender?
    /// For a title whether it is only a form of address.
    var isHonorific = false
    /// For a title its last word, written out.
    var lemma: WordID = 0
    /// The table's kind of a well-known name.
    var knownKind = ""
    /// The country of a place or people.
    var country = ""
    /// Whether a table or a word inside of it says what it is.
    var isCertain = false
}

struct NamePieces {
    let text: SegmentedText
    let grammar: ShallowGrammar
    let names: NameLexicon
    let nouns: NounLexicon
    let words: ReferenceWords
    let functions: FunctionWords
    let times: TimeWords
    let evidence: NameEvidence

    private static let maximumRun = 12

    /// The pieces of a sentence in order; they do not overlap.
    func pieces(of sentence: SentenceRecord) -> [NamePiece] {
        var pieces: [NamePiece] = []
        let end = sentence.tokens.upperBound
        var i = sentence.tokens.lowerBound
        while i < end {
            if isCapital(i), let piece = piece(at: i, to: end, after: pieces.last, isHeading: sentence.kind == .heading)
            {
                pieces.append(piece)
                i = piece.tokens.upperBound
            } else {
                i += 1
            }
        }
        return pieces
    }

    func word(_ i: Int) -> WordID { text.tokens.words[i] }

    func isCapital(_ i: Int) -> Bool {
        let shape = text.tokens.shapes[i]
        return shape.contains(.capitalized) && shape.contains(.alphabetic) && !shape.contains(.link)
            && grammar.tags[i] != .pronoun && grammar.tags[i] != .possessive
            && (shape.contains(.allCapitals) || words.pronoun(word(i)) == nil)
    }

    /// Whether a token looks like part of a name.
    func isName(_ i: Int, isHeading: Bool) -> Bool {
        guard isCapital(i), !times.isTime(word(i)) || isSurname(i) else { return false }
        if grammar.tags[i] == .properNoun || evidence.isConfirmed(word(i)) { return true }
        if isHeading || text.tokens.shapes[i].contains(.sentenceStart) {
            return names.forename(word(i))?.isClear ?? false || !isHeading && opensName(i)
        }
        guard i > 0, !text.tokens.shapes[i - 1].contains(.punctuation) else { return false }
        return mayBeName(i)
    }

    /// Whether a word's tag is one that names are mistaken for.
    private func mayBeName(_ i: Int) -> Bool {
        switch grammar.tags[i] {
        case .noun, .adjective, .gerund, .verbBase, .other, .pastParticiple: true
        default: false
        }
    }

    /// Whether a sentence's first word is a name by what follows: a first name that no table knows before another name, or a surname
    /// that no table knows before its verb.
    private func opensName(_ i: Int) -> Bool {
        guard i + 2 < text.tokens.count, !text.tokens.shapes[i + 1].contains(.sentenceStart) else { return false }
        if isName(i + 1, isHeading: false) {
            if isUnknown(i) { return !isKnownName(i + 1) }
            return names.forename(word(i)) != nil && (mayBeName(i) || grammar.tags[i + 2].isFinite)
        }
        return isUnknown(i) && mayBeName(i) && grammar.tags[i + 1].isFinite
    }

    /// Whether a month is somebody's surname: a first name stands before it (Theresa May).
    private func isSurname(_ i: Int) -> Bool {
        i > 0 && names.forename(word(i)) != nil && names.forename(word(i - 1))?.isClear ?? false
            && text.tokens.shapes[i - 1].contains(.capitalized)
    }

    /// Whether the pack has a word in none of its tables.
    func isUnknown(_ i: Int) -> Bool { word(i) > text.ownWords.base }

    /// Whether a title, a place, a people or an organisation begins at a token.
    private func isKnownName(_ i: Int) -> Bool {
        let all = text.tokens.words
        return names.title(all, at: i) != nil || names.place(all, at: i) != nil || names.demonym(all, at: i) != nil
            || names.organization(all, at: i) != nil
    }

    private func piece(at i: Int, to end: Int, after previous: NamePiece?, isHeading: Bool) -> NamePiece? {
        let all = text.tokens.words
        let run = runEnd(from: i, to: end, isHeading: isHeading)
        let shaped = organizationEnd(from: i, run: run, to: end)
        let title = names.title(all, at: i)
        let organization = names.organization(all, at: i).flatMap { fits($0.name, i, $0.length, end) ? $0 : nil }
        let place = names.place(all, at: i).flatMap { fits($0.name, i, $0.length, end) ? $0 : nil }
        let longest = max(shaped - i, organization?.length ?? 0, place?.length ?? 0)

        if let office = pairedOffice(from: i, to: end, isHeading: isHeading) ?? officeWithField(from: i, to: end) {
            return office
        }
        if let title, title.length >= longest,
            let next = afterTitle(i + title.length, to: end, title.title.isHonorific, isHeading: isHeading)
        {
            return NamePiece(
                tokens: i..<next, kind: .title, gender: title.title.gender, isHonorific: title.title.isHonorific,
                lemma: title.title.lemma, isCertain: true)
        }
        if shaped > i, shaped - i == longest, longest > (place?.length ?? 0) {
            let known = organization?.length == longest ? organization?.name.kind ?? "" : ""
            return NamePiece(tokens: i..<shaped, kind: .organization, knownKind: known, isCertain: true)
        }
        if let place, place.length >= (organization?.length ?? 0), !isPerson(place.name, place.length, i, run) {
            return NamePiece(
                tokens: i..<i + place.length, kind: .place, knownKind: place.name.kind, country: place.name.standsFor,
                isCertain: !place.name.isAmbiguous)
        }
        let office = office(from: i, to: run)
        if let organization, organization.length > 1 || run == i + 1 || run == i && !organization.name.isAmbiguous,
            organization.length > office?.tokens.count ?? 0
        {
            return NamePiece(
                tokens: i..<i + organization.length, kind: .organization, knownKind: organization.name.kind,
                isCertain: true)
        }
        if let people = names.demonym(all, at: i), i + people.length <= end, !opensFullName(i, run) {
            return NamePiece(tokens: i..<i + people.length, kind: .demonym, country: people.country, isCertain: true)
        }
        guard run > i else { return nil }
        if let office { return office }
        let isTitled = previous.map { $0.kind == .title && $0.tokens.upperBound == i } ?? false
        if !isTitled, isOnlyRole(i..<run) { return nil }
        if run == i + 1, text.tokens.shapes[i].contains(.allCapitals), names.expansion(of: word(i)) != nil {
            return NamePiece(tokens: i..<run, kind: .organization, isCertain: true)
        }
        if run == i + 1, !isTitled, isDoubtful(i, to: end) { return nil }
        return person(i..<run, isTitled: isTitled)
    }

    /// Whether words are a role or a title and name nobody.
    private func isOnlyRole(_ tokens: TokenRange) -> Bool {
        let first = tokens.lowerBound
        guard names.forename(word(first)) == nil else { return false }
        if tokens.count == 1, first == 0 || grammar.tags[first - 1] != .determiner,
            evidence.isSurname(word(first))
                || evidence.isConfirmed(word(first)) && names.title(text.tokens.words, at: first) == nil
        {
            // Without an article it is a surname: "Potter said".
            return false
        }
        let noun = nouns.noun(endingAt: tokens.upperBound, from: first, text.tokens.words)
        guard let noun, noun.noun.kind == .person else { return false }
        return noun.length == tokens.count || names.isTitle(Array(text.tokens.words[tokens]))
    }

    /// Whether a word has its capital perhaps from its place alone, at the beginning of a sentence or a quotation.
    private func isDoubtful(_ i: Int, to end: Int) -> Bool {
        let isFirst =
            text.tokens.shapes[i].contains(.sentenceStart) || text.tokens.shapes[max(i - 1, 0)].contains(.punctuation)
        guard isFirst, !evidence.isConfirmed(word(i)), names.forename(word(i)) == nil else { return false }
        return !(i + 1 < end && (grammar.tags[i + 1].isFinite || grammar.tags[i + 1] == .genitive))
    }

    /// Where the name begins that a title goes with: at once, or after the full stop of an abbreviation.
    func afterTitle(_ after: Int, to end: Int, _ isHonorific: Bool, isHeading: Bool) -> Int? {
        var next = after
        if next + 1 < end, functions.terminals.contains(word(next)), !text.tokens.shapes[next].contains(.spaceBefore) {
            next += 1
        }
        guard next < end, isName(next, isHeading: isHeading) || isHonorific && isCapital(next) else { return nil }
        return next
    }

    /// Whether a known name is written here as the table writes it.
    private func fits(_ name: KnownName, _ i: Int, _ length: Int, _ end: Int) -> Bool {
        guard i + length <= end else { return false }
        if name.isCapitals, length == 1 { return text.tokens.shapes[i].contains(.allCapitals) }
        return text.tokens.shapes[i + length - 1].contains(.capitalized)
            || text.tokens.shapes[i + length - 1].contains(.numeric) || length > 2
    }

    /// Whether a place's name begins a person's: Paris Hilton, Charlotte Brontë.
    private func isPerson(_ place: KnownName, _ length: Int, _ i: Int, _ run: Int) -> Bool {
        guard length == 1, let forename = names.forename(word(i)) else { return false }
        return run > i + 1 ? forename.isClear || place.isAmbiguous : forename.isClear && place.isAmbiguous
    }

    /// Whether a word for a people is somebody's first name here, behind which only a surname is left: Finn Moen.
    private func opensFullName(_ i: Int, _ run: Int) -> Bool {
        run == i + 2 && names.forename(word(i)) != nil
            && nouns.noun(endingAt: run, from: i + 1, text.tokens.words) == nil && !isKnownName(i + 1)
    }

    /// The end of the row of name words that begins at a token, with small words inside of it ("Ursula von der Leyen").
    private func runEnd(from start: Int, to end: Int, isHeading: Bool) -> Int {
        guard isName(start, isHeading: isHeading) else { return start }
        var i = start + 1
        while i < end, i - start < Self.maximumRun {
            if isName(i, isHeading: isHeading) {
                // A longer known name begins another piece.
                if let known = names.title(text.tokens.words, at: i), known.length > 1 { break }
                if let known = names.organization(text.tokens.words, at: i), known.length > 1 { break }
                i += 1
            } else if words.of(word(i)).contains(.generation), i > start {
                i += 1
            } else if let next = afterParticles(i, to: end), isName(next, isHeading: isHeading) {
                i = next + 1
            } else {
                break
            }
        }
        return i
    }

    private func afterParticles(_ i: Int, to end: Int) -> Int? {
        var next = i
        while next < end, next - i < 3, words.of(word(next)).contains(.particle), !isCapital(next) { next += 1 }
        return next > i && next < end ? next : nil
    }

    /// The end of an organisation's name that shows itself by a word in it ("Ministry of Defence", "Kyiv School of Economics"), or the start.
    private func organizationEnd(from start: Int, run: Int, to end: Int) -> Int {
        guard run > start else { return start }
        var found = start
        var i = start
        while i < run {
            if let length = nouns.organizationHead(text.tokens.words, at: i), i + length <= run {
                let after = i + length
                if after > start + 1 || goesOn(after, to: end) { found = after }
                i = after
            } else {
                i += 1
            }
        }
        guard found > start else { return start }
        while goesOn(found, to: end) {
            var i = found + 1
            if words.of(word(i)).contains(.definite) { i += 1 }
            while i < end, i - found < Self.maximumRun, isName(i, isHeading: false) { i += 1 }
            found = i
        }
        return found
    }

    /// Whether "of" and a name follow: the organisation's name goes on.
    private func goesOn(_ i: Int, to end: Int) -> Bool {
        guard i + 1 < end, functions.of(word(i)).contains(.of) else { return false }
        let next = words.of(word(i + 1)).contains(.definite) && i + 2 < end ? i + 2 : i + 1
        return isName(next, isHeading: false)
    }

    private func person(_ tokens: TokenRange, isTitled: Bool) -> NamePiece {
        let first = names.forename(word(tokens.lowerBound))
        let isInitial = text.tokens.bytes(tokens.lowerBound).count <= 2
        let isKnown = tokens.count > 1 ? first != nil || isInitial && tokens.count > 2 : first?.isClear ?? false
        let gender = tokens.count > 1 || first.map { !$0.isSurname } ?? false ? first?.gender : nil
        return NamePiece(
            tokens: tokens, kind: isTitled || isKnown ? .person : .unknown,
            gender: isTitled && tokens.count == 1 ? nil : gender,
            isCertain: isTitled || isKnown)
    }
}
