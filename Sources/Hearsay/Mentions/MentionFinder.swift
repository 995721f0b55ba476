// Finds all noun phrases of a text that may refer to somebody: names, nominals and pronouns.

struct MentionFinder: Sendable {
    let names: NameLexicon
    let nouns: NounLexicon
    let words: ReferenceWords
    let functions: FunctionWords
    let times: TimeWords

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        names = try NameLexicon(&builder)
        nouns = try NounLexicon(&builder)
        words = try ReferenceWords(&builder)
        functions = try FunctionWords(&builder)
        times = try TimeWords(&builder)
    }

    /// The references of a text in the order of their first words.
    /// - Complexity: O(n).
    func references(in text: SegmentedText, grammar: ShallowGrammar) -> [Reference] {
        let scan = NamePieces(
            text: text, grammar: grammar, names: names, nouns: nouns, words: words, functions: functions, times: times,
            evidence: NameEvidence(text: text, grammar: grammar, names: names, functions: functions))
        let appositions = Appositions(text: text, grammar: grammar, words: words, functions: functions)
        var references: [Reference] = []
        for sentence in text.sentences where sentence.kind != .boilerplate && !sentence.tokens.isEmpty {
            let first = references.count
            var reader = PhraseReader(finder: self, text: text, grammar: grammar, pieces: scan.pieces(of: sentence))
            references += reader.references(of: sentence.tokens)
            appositions.link(&references, from: first, to: sentence.tokens.upperBound)
        }
        return references
    }
}

/// Describes the noun phrases of one sentence.
private struct PhraseReader {
    let finder: MentionFinder
    let text: SegmentedText
    let grammar: ShallowGrammar
    let pieces: [NamePiece]
    private var found: [Reference] = []

    init(finder: MentionFinder, text: SegmentedText, grammar: ShallowGrammar, pieces: [NamePiece]) {
        self.finder = finder
        self.text = text
        self.grammar = grammar
        self.pieces = pieces
    }

    private func word(_ i: Int) -> WordID { text.tokens.words[i] }
    private func phrase(_ i: Int) -> NounPhrase? {
        let number = grammar.phraseOfToken[i]
        return number < 0 ? nil : grammar.phrases[Int(number)]
    }

    mutating func references(of sentence: TokenRange) -> [Reference] {
        var next = 0
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            while next < pieces.count, pieces[next].tokens.lowerBound < i { next += 1 }
            if let phrase = phrase(i), phrase.tokens.lowerBound == i {
                i = max(read(phrase, pieces: &next, in: sentence), i + 1)
            } else if next < pieces.count, pieces[next].tokens.lowerBound == i {
                // A name that the phrases do not have.
                addName(next, lower: i, isModifier: false, in: sentence)
                i = pieces[next].tokens.upperBound
                next += 1
            } else {
                readPossessive(i)
                i += 1
            }
        }
        return found.sorted {
            ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
        }
    }

    /// Reads a base noun phrase and the name pieces in it; returns the token after both.
    private mutating func read(_ phrase: NounPhrase, pieces next: inout Int, in sentence: TokenRange) -> Int {
        if phrase.kind == .pronoun || isPartitive(phrase.tokens) {
            if isPartitive(phrase.tokens) { addNominal(phrase.tokens, in: sentence) } else { addPronoun(phrase.tokens) }
            return phrase.tokens.upperBound
        }
        readPossessive(phrase.tokens.lowerBound)
        if phrase.tokens.count == 1, finder.words.pronoun(word(phrase.head)).map({ !$0.isPossessive }) ?? false {
            addPronoun(phrase.tokens)
            return phrase.tokens.upperBound
        }
        var end = phrase.tokens.upperBound
        var lower = phrase.tokens.lowerBound
        var hasHead = false
        while next < pieces.count, pieces[next].tokens.lowerBound < end {
            let piece = pieces[next]
            if piece.kind == .title, next + 1 < pieces.count,
                pieces[next + 1].tokens.lowerBound == piece.tokens.upperBound
            {
                end = max(end, pieces[next + 1].tokens.upperBound)
                if let other = self.phrase(pieces[next + 1].tokens.upperBound - 1) {
                    end = max(end, other.tokens.upperBound)
                }
            } else if piece.kind != .title, piece.kind != .demonym || piece.tokens.upperBound >= end {
                let heads = piece.tokens.upperBound >= end
                addName(next, lower: heads ? lower : piece.tokens.lowerBound, isModifier: !heads, in: sentence)
                hasHead = hasHead || heads
                end = max(end, piece.tokens.upperBound)
            }
            next += 1
        }
        if !hasHead { addNominal(lower..<end, in: sentence) }
        lower = end
        return end
    }

    /// Whether words name a part: "one of the officials".
    private func isPartitive(_ tokens: TokenRange) -> Bool {
        guard tokens.count == 1, finder.words.pronoun(word(tokens.lowerBound))?.isIndefinite ?? false else {
            return false
        }
        return tokens.upperBound < text.tokens.count && finder.functions.of(word(tokens.upperBound)).contains(.of)
    }

    /// A possessive pronoun inside a noun phrase.
    private mutating func readPossessive(_ i: Int) {
        guard grammar.tags[i] == .possessive, finder.words.pronoun(word(i)) != nil else { return }
        addPronoun(i..<i + 1)
    }

    private mutating func addPronoun(_ tokens: TokenRange) {
        guard let pronoun = finder.words.pronoun(word(tokens.lowerBound)) else { return }
        var reference = Reference(tokens: tokens, extent: tokens, kind: .pronoun)
        reference.pronoun = pronoun
        reference.gender = pronoun.gender
        reference.isPlural = pronoun.number == .either ? nil : pronoun.number == .plural
        reference.isSubject = isSubject(tokens.upperBound)
        found.append(reference)
    }

    // MARK: Names

    private mutating func addName(_ number: Int, lower: Int, isModifier: Bool, in sentence: TokenRange) {
        let piece = pieces[number]
        if piece.kind == .title { return }
        var reference = Reference(
            tokens: lower..<piece.tokens.upperBound, extent: lower..<piece.tokens.upperBound, kind: .name)
        reference.name = piece.tokens
        reference.gender = piece.gender
        reference.isCertain = piece.isCertain
        reference.knownKind = piece.knownKind
        reference.isModifier = isModifier
        reference.definiteness = definiteness(reference.tokens)
        switch piece.kind {
        case .organization, .place, .demonym: reference.entity = .organization
        case .person: reference.entity = .person
        case .unknown, .title: reference.entity = .unknown
        }
        if piece.kind == .demonym { reference.kind = .nominal }
        if piece.kind == .demonym {
            reference.entity = .group
            reference.name = nil
            reference.isPlural = true
        }
        if piece.tokens.count == 1, text.tokens.shapes[piece.tokens.lowerBound].contains(.allCapitals) {
            reference.expansion = finder.names.expansion(of: word(piece.tokens.lowerBound))
        }
        if piece.kind == .person || piece.kind == .unknown { readFront(number, &reference) }
        reference.takesArticle = reference.entity == .unknown && reference.definiteness == .definite
        if reference.entity == .organization {
            reference.headLemma = word(piece.tokens.upperBound - 1)
        }
        reference.isPlural = reference.isPlural ?? false
        reference.extent = reference.tokens
        let before = reference.tokens.lowerBound - 1
        reference.isPlacelike = before >= sentence.lowerBound && finder.functions.of(word(before)).contains(.place)
        reference.isSubject = isSubject(reference.tokens.upperBound)
        found.append(reference)
    }

    /// Reads what stands in front of a person's name: title, role, organisation, people.
    private func readFront(_ number: Int, _ reference: inout Reference) {
        guard let name = reference.name else { return }
        var roleEnd = name.lowerBound
        var before = number - 1
        var titleStart = name.lowerBound
        if before >= 0, pieces[before].kind == .title, pieces[before].tokens.upperBound == name.lowerBound {
            let title = pieces[before]
            reference.entity = .person
            reference.isCertain = true
            reference.gender = title.gender ?? reference.gender
            reference.isGenderCertain = title.gender != nil
            titleStart = title.tokens.lowerBound
            if title.isHonorific {
                reference.honorific = word(title.tokens.lowerBound)
                roleEnd = titleStart
            } else {
                reference.role = title.tokens
                reference.headLemma = title.lemma
            }
            before -= 1
        }
        let lower = min(reference.tokens.lowerBound, titleStart)
        reference.tokens = lower..<name.upperBound
        if reference.role == nil, roleEnd > lower,
            let noun = finder.nouns.noun(endingAt: roleEnd, from: lower, text.tokens.words)
        {
            reference.entity = noun.noun.kind == .group ? .person : noun.noun.kind
            reference.isCertain = true
            if let gender = noun.noun.gender {
                reference.gender = gender
                reference.isGenderCertain = true
            }
            reference.headLemma = noun.noun.lemma
            if noun.noun.kind == .person { reference.role = roleEnd - noun.length..<roleEnd }
        }
        guard let role = reference.role else { return }
        var start = lower
        for i in lower..<role.lowerBound where grammar.tags[i] == .genitive { start = i + 1 }
        while start < role.lowerBound, isDeterminer(start) { start += 1 }
        while before >= 0, pieces[before].tokens.lowerBound >= lower {
            let piece = pieces[before]
            switch piece.kind {
            case .demonym where !piece.country.isEmpty: reference.affiliation = piece.country
            case .organization, .place: reference.affiliation = text.string(piece.tokens)
            default: break
            }
            if piece.kind == .demonym || piece.kind == .place, piece.tokens.lowerBound == start {
                start = piece.tokens.upperBound
            }
            before -= 1
        }
        reference.role = start..<role.upperBound
    }

    private func isDeterminer(_ i: Int) -> Bool {
        grammar.tags[i] == .determiner || grammar.tags[i] == .possessive
    }

    // MARK: Nominals

    private mutating func addNominal(_ tokens: TokenRange, in sentence: TokenRange) {
        var reference = Reference(tokens: tokens, extent: tokens, kind: .nominal)
        reference.definiteness = definiteness(tokens)
        reference.headLemma = word(tokens.upperBound - 1)
        if let noun = finder.nouns.noun(endingAt: tokens.upperBound, from: tokens.lowerBound, text.tokens.words)?.noun {
            reference.entity = noun.kind
            reference.gender = noun.gender
            reference.isGenderCertain = noun.gender != nil
            reference.isPlural = noun.isPlural
            reference.headLemma = noun.lemma
            if noun.kind == .person, noun.gender == nil, grammar.tags[tokens.lowerBound] == .possessive,
                !isSubject(tokens.upperBound)
            {
                // "his head", "her guide": as often a thing as a person.
                reference.entity = .unknown
            }
            if noun.isRole {
                var start = tokens.lowerBound
                for i in tokens where grammar.tags[i] == .genitive { start = i + 1 }
                while start < tokens.upperBound - 1, isDeterminer(start) { start += 1 }
                reference.role = start..<tokens.upperBound
            }
        } else if finder.times.isTime(NounPhrase(tokens: tokens, head: tokens.upperBound - 1, kind: .nominal), in: text)
        {
            return
        }
        if tokens.count == 1, finder.words.pronoun(word(tokens.lowerBound))?.number == .singular {
            // "One of the officials": what it is, they are.
            reference.entity = .unknown
            reference.isPlural = false
        }
        let extents = Extents(
            text: text, grammar: grammar, words: finder.words, functions: finder.functions, times: finder.times)
        reference.extent = extents.extent(
            of: tokens, to: sentence.upperBound, isPerson: reference.entity == .person || reference.entity == .group)
        for piece in pieces
        where piece.tokens.lowerBound >= tokens.lowerBound && piece.tokens.upperBound <= tokens.upperBound {
            switch piece.kind {
            case .demonym where !piece.country.isEmpty: reference.affiliation = piece.country
            case .organization, .place: reference.affiliation = text.string(piece.tokens)
            default: break
            }
        }
        if reference.affiliation == nil {
            reference.affiliation = affiliation(behind: tokens.upperBound, reference.extent)
        }
        reference.isSubject = isSubject(reference.extent.upperBound)
        found.append(reference)
    }

    /// The organisation or place after a preposition of belonging.
    private func affiliation(behind end: Int, _ extent: TokenRange) -> String? {
        guard end < extent.upperBound, finder.words.of(word(end)).contains(.affiliation) else { return nil }
        let piece = pieces.first { $0.tokens.lowerBound > end && $0.tokens.upperBound <= extent.upperBound }
        guard let piece, piece.kind == .organization || piece.kind == .place else { return nil }
        return text.string(piece.tokens)
    }

    private func definiteness(_ tokens: TokenRange) -> Definiteness {
        let first = tokens.lowerBound
        for i in tokens where grammar.tags[i] == .genitive { return .possessed }
        if grammar.tags[first] == .possessive { return .possessed }
        var found = Definiteness.bare
        for i in tokens.prefix(2) {
            let word = finder.words.of(word(i))
            if word.contains(.definite), i == first { return .definite }
            if word.contains(.distinct) { return .distinct }
            if word.contains(.indefinite), i == first { found = .indefinite }
        }
        return found == .bare && grammar.tags[first] == .number ? .indefinite : found
    }

    private func isSubject(_ after: Int) -> Bool {
        var i = after
        while i < grammar.tags.count, i < after + 2, grammar.tags[i] == .adverb { i += 1 }
        return i < grammar.tags.count && grammar.tags[i].isFinite
    }
}
