// Puts names together that name the same: full names and surnames, spelling variants, acronyms and what they are short for.

struct NameClusters {
    private let text: SegmentedText
    private let vocabulary: Vocabulary
    private let words: ReferenceWords
    private let nouns: NounLexicon
    private let letters = LatinLetters()
    private(set) var entities: [Entity] = []
    /// The entity of each reference, or -1.
    private(set) var entityOfReference: [Int]
    /// People and unknown names by the key of their surname, and by their first name.
    private var bySurname: [[UInt8]: [Int]] = [:]
    private var byForename: [WordID: [Int]] = [:]
    /// Organisations and places by all of their words.
    private var byWords: [[WordID]: Int] = [:]
    private var byFirstWord: [WordID: Int] = [:]
    private var keys: [WordID: [UInt8]] = [:]

    /// Only as many people of one surname are compared.
    private static let maximumCandidates = 8

    init(text: SegmentedText, vocabulary: Vocabulary, words: ReferenceWords, nouns: NounLexicon, count: Int) {
        self.text = text
        self.vocabulary = vocabulary
        self.words = words
        self.nouns = nouns
        entityOfReference = [Int](repeating: -1, count: count)
    }

    /// Gives every name of the text its entity.
    /// - Complexity: O(n) in the number of references.
    mutating func add(_ references: [Reference]) {
        for (number, reference) in references.enumerated() {
            guard let name = reference.name else { continue }
            let entity: Int
            if reference.entity == .organization || reference.entity == .document {
                entity = organization(reference, name)
            } else {
                entity = person(reference, name)
            }
            entities[entity].learn(reference)
            entities[entity].references.append(number)
            entityOfReference[number] = entity
        }
    }

    // MARK: People

    private mutating func person(_ reference: Reference, _ name: TokenRange) -> Int {
        var upper = name.upperBound
        while upper - 1 > name.lowerBound, words.of(text.tokens.words[upper - 1]).contains(.generation) { upper -= 1 }
        let surname = text.tokens.words[upper - 1]
        let forename = name.lowerBound < upper - 1 ? text.tokens.words[name.lowerBound] : nil
        let key = key(surname)
        if let found = match(reference, surname: surname, key, forename) {
            if entities[found].forename == nil, let forename {
                entities[found].forename = forename
                entities[found].surname = surname
                byForename[forename, default: []].append(found)
            }
            if reference.entity == .person, entities[found].kind == .unknown { entities[found].kind = .person }
            return found
        }
        if reference.entity == .unknown, let known = byWords[Array(text.tokens.words[name])] { return known }
        entities.append(Entity())
        let new = entities.count - 1
        entities[new].surname = surname
        entities[new].forename = forename
        bySurname[key, default: []].append(new)
        if let forename { byForename[forename, default: []].append(new) }
        return new
    }

    private mutating func match(_ reference: Reference, surname: WordID, _ key: [UInt8], _ forename: WordID?) -> Int? {
        for candidate in (bySurname[key] ?? []).suffix(Self.maximumCandidates).reversed() {
            guard agrees(candidate, reference) else { continue }
            guard let forename, let other = entities[candidate].forename else {
                // A surname alone; or the full name after it. Only spellings of full names may differ.
                if forename == nil || entities[candidate].surname == surname { return candidate }
                continue
            }
            if isSame(forename, other) { return candidate }
        }
        guard forename == nil, reference.honorific == nil else { return nil }
        return (byForename[surname] ?? []).suffix(Self.maximumCandidates).last { agrees($0, reference) }
    }

    /// Whether gender and form of address allow that a name is an entity's.
    private func agrees(_ candidate: Int, _ reference: Reference) -> Bool {
        let entity = entities[candidate]
        if let a = entity.gender, let b = reference.gender, a != b { return false }
        if let a = entity.honorific, let b = reference.honorific, a != b,
            entity.gender != nil, reference.gender != nil
        {
            return false
        }
        return true
    }

    /// Whether two first names can be one: equal, spelt in two ways, or one an initial or a short form of the other.
    private mutating func isSame(_ a: WordID, _ b: WordID) -> Bool {
        if a == b { return true }
        let (x, y) = (key(a), key(b))
        if x == y { return true }
        let short = (x.count < y.count ? x : y).filter { $0 != UInt8(ascii: ".") }
        let long = x.count < y.count ? y : x
        return long.starts(with: short) && (short.count == 1 || short.count >= 3)
    }

    private mutating func key(_ word: WordID) -> [UInt8] {
        if let known = keys[word] { return known }
        let bytes = word <= vocabulary.last ? vocabulary.bytes(of: word) : text.ownWords.bytes(of: word)
        let key = SpellingKey.key(letters.plain(bytes))
        keys[word] = key
        return key
    }

    // MARK: Organisations and places

    private mutating func organization(_ reference: Reference, _ name: TokenRange) -> Int {
        var range = name
        if range.count > 1, words.of(text.tokens.words[range.lowerBound]).contains(.definite) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.count > 1, nouns.isSuffix(text.tokens.words[range.upperBound - 1]) {
            range = range.lowerBound..<range.upperBound - 1
        }
        let ownWords = Array(text.tokens.words[range])
        if let found = byWords[ownWords] { return found }
        if let expansion = reference.expansion, let found = byWords[expansion] {
            byWords[ownWords] = found
            return found
        }
        if let full = longName(before: name) {
            byWords[ownWords] = full
            return full
        }
        if range.count == 1, let found = byFirstWord[ownWords[0]] { return found }
        entities.append(Entity())
        let new = entities.count - 1
        byWords[ownWords] = new
        if let expansion = reference.expansion { byWords[expansion] = new }
        if range.count > 1, reference.knownKind == "company" || reference.knownKind.isEmpty {
            byFirstWord[ownWords[0]] = byFirstWord[ownWords[0]] ?? new
        }
        return new
    }

    /// The organisation whose name a bracket with its acronym follows: "the National Security Council (NSC)".
    private func longName(before name: TokenRange) -> Int? {
        let bracket = name.lowerBound - 1
        guard name.count == 1, bracket > 0, text.string(bracket) == "(",
            text.tokens.shapes[name.lowerBound].contains(.allCapitals)
        else { return nil }
        return entities.indices.suffix(3).reversed().first { entities[$0].name?.upperBound == bracket }
    }
}
