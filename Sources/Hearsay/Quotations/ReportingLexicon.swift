// The words that report, from the pack: verbs, nouns, adjectives and phrases, with the frames in which they do.

/// The constructions in which a word reports. The names are those of the pack's tables.
struct Frames: OptionSet, Sendable {
    let rawValue: UInt16

    /// X said that S
    static let that = Frames(rawValue: 1)
    /// X said S
    static let clause = Frames(rawValue: 1 << 1)
    /// "…," X said
    static let quote = Frames(rawValue: 1 << 2)
    /// S, X said
    static let parenthetical = Frames(rawValue: 1 << 3)
    /// X told Y that S
    static let tell = Frames(rawValue: 1 << 4)
    /// X vowed to …
    static let infinitive = Frames(rawValue: 1 << 5)
    /// X urged Y to …; Y belongs to the content
    static let objectInfinitive = Frames(rawValue: 1 << 6)
    /// X accused Y of …
    static let objectOf = Frames(rawValue: 1 << 7)
    /// X denied the claims
    static let object = Frames(rawValue: 1 << 8)
    /// X denied taking …
    static let gerund = Frames(rawValue: 1 << 9)
    /// X asked whether S
    static let interrogative = Frames(rawValue: 1 << 10)
    /// X described Y as …
    static let objectAs = Frames(rawValue: 1 << 11)
    /// X warned of …
    static let preposition = Frames(rawValue: 1 << 12)
    /// X's view is that S
    static let copula = Frames(rawValue: 1 << 13)
    /// S seems to …
    static let raising = Frames(rawValue: 1 << 14)

    static let byName: [String: Frames] = [
        "that": .that, "clause": .clause, "quote": .quote, "parenthetical": .parenthetical, "tell": .tell,
        "to": .infinitive, "np-to": .objectInfinitive, "of": .objectOf, "np": .object, "ing": .gerund,
        "wh": .interrogative, "as": .objectAs, "copula": .copula, "raising": .raising,
    ]
}

/// A reporting word: its dictionary form, stance, act and frames.
struct ReportingWord: Sendable {
    /// The dictionary form, with its particle ("point out").
    var lemma: String
    /// Words after it that belong to the cue ("out" of "point out").
    var particle: [WordID] = []
    var cueClass: CueClass
    var act: SpeechAct
    var frames: Frames
    /// The prepositions of its preposition frame.
    var prepositions: [WordID] = []
    /// What the word is when it is negated before a question clause or an object ("did not say where", "did not respond to"), or nil.
    var silence: SpeechAct?

    /// Words of one stance and act, whose rates a rare word borrows.
    var group: String { "\(cueClass.rawValue) \(act.rawValue)" }

    /// What the word does in a construction: a directive that makes statements makes a request of an infinitive ("warned them to stay").
    func act(in construction: Construction) -> SpeechAct {
        let isInfinitive = [.infinitive, .objectInfinitive, .passiveInfinitive].contains(construction)
        return cueClass == .directive && act == .statement && isInfinitive ? .request : act
    }

    /// What the negated verb does there, where that is another act.
    func negatedAct(_ construction: Construction) -> SpeechAct? {
        switch construction {
        case .interrogative, .preposition, .object, .infinitive: silence
        default: nil
        }
    }
}

/// A phrase that reports without a verb ("according to").
struct ReportingPhrase: Sendable {
    enum Pattern: String, Sendable {
        /// The source follows.
        case after
        /// The source is the possessor inside.
        case possessive = "possessive-before-last"
    }
    var lemma: String
    var pattern: Pattern
    var cueClass: CueClass
    var act: SpeechAct
    /// Phrases of one stance and act, whose rates a rare phrase borrows.
    var group: String { "\(cueClass.rawValue) \(act.rawValue)" }
    /// For a possessive phrase: the words after the possessor.
    var rest: [WordID]
}

/// All tables of reporting words, by word number.
struct ReportingLexicon: Sendable {
    private(set) var verbs = WordMap<[Int]>()
    private(set) var nouns = WordMap<[Int]>()
    private(set) var adjectives = WordMap<[Int]>()
    private(set) var entries: [ReportingWord] = []
    /// The words that reporting phrases begin with, up to the source.
    private var phraseOpeners = PhraseTable()
    /// For each of these the phrases that begin so.
    private var phraseEntries: [[ReportingPhrase]] = []
    /// How a statement reached the reporter: heads of "in a statement".
    private(set) var media = PhraseTable()
    let evidence: EvidenceLexicon
    /// Objects with which a verb does not report, by lemma.
    private(set) var nonReporting: [String: Set<WordID>] = [:]
    let genitive: WordID

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        genitive = builder.word("'s".utf8)
        evidence = try EvidenceLexicon(&builder)
        try readVerbs(&builder)
        try readNouns(&builder)
        try readAdjectives(&builder)
        try readPhrases(&builder)
        media = try builder.phrases(try builder.pack.table("media.tsv"), column: "phrase")
        try readNonReporting(&builder)
    }

    /// Whether the word at a token can be a cue or begins one.
    func mayReport(at token: Int, in words: [WordID]) -> Bool {
        let word = words[token]
        return verbs.contains(word) && verb(at: token, in: words) != nil || nouns.contains(word)
            || adjectives.contains(word)
            || phrase(at: token, in: words) != nil
    }

    /// A reporting phrase found in a text.
    struct PhraseMatch {
        var entry: ReportingPhrase
        /// Where the words before the source end.
        var opener: TokenRange
        /// The words after the source, where the phrase has such.
        var rest: TokenRange?
    }

    /// How many words a source inside of a phrase may have, its genitive among them.
    private static let longestPossessor = 12

    /// The phrase that begins at a token; of those with a source inside, one whose last words stand a few words on.
    func phrase(at token: Int, in words: [WordID]) -> PhraseMatch? {
        guard let match = phraseOpeners.match(words, at: token) else { return nil }
        let opener = token..<token + match.length
        for entry in phraseEntries[match.row] {
            if entry.pattern == .after { return PhraseMatch(entry: entry, opener: opener) }
            guard let first = entry.rest.first else { continue }
            let last = min(opener.upperBound + Self.longestPossessor, words.count - entry.rest.count)
            var place = opener.upperBound + 1
            while place <= last {
                if words[place] == first, entry.rest.indices.allSatisfy({ words[place + $0] == entry.rest[$0] }) {
                    return PhraseMatch(entry: entry, opener: opener, rest: place..<place + entry.rest.count)
                }
                place += 1
            }
        }
        return nil
    }

    /// The verb at a token: of the entries whose particle follows, the one with the longest; nil where the word is none.
    func verb(at token: Int, in words: [WordID]) -> ReportingWord? {
        guard let numbers = verbs[words[token]] else { return nil }
        var best: ReportingWord?
        for number in numbers {
            let entry = entries[number]
            let count = entry.particle.count
            guard token + count < words.count,
                entry.particle.indices.allSatisfy({ words[token + 1 + $0] == entry.particle[$0] })
            else { continue }
            if best == nil || count > (best?.particle.count ?? 0) { best = entry }
        }
        return best
    }

    private mutating func readVerbs(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("reporting-verbs.tsv")
        let lemma = try table.column("lemma")
        let particle = try table.column("particle")
        let negated = try table.column("negatedAct")
        var forms: [Int] = [lemma]
        for name in ["third", "past", "participle", "gerund"] { forms.append(try table.column(name)) }
        for row in 0..<table.rowCount {
            var entry = try word(table, row, lemma: lemma, &builder)
            entry.particle = builder.phrase(table.bytes(row, particle))
            if !entry.particle.isEmpty { entry.lemma += " " + table.string(row, particle) }
            if !table.bytes(row, negated).isEmpty { entry.silence = try Self.act(table, row, column: "negatedAct") }
            let number = entries.count
            entries.append(entry)
            for form in forms where !table.bytes(row, form).isEmpty {
                verbs.update(builder.word(table.bytes(row, form)), default: []) {
                    if $0.last != number { $0.append(number) }
                }
            }
        }
    }

    private mutating func readNouns(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("reporting-nouns.tsv")
        let noun = try table.column("noun")
        let plural = try table.column("plural")
        for row in 0..<table.rowCount {
            entries.append(try word(table, row, lemma: noun, &builder))
            for form in [noun, plural] where !table.bytes(row, form).isEmpty {
                nouns.update(builder.word(table.bytes(row, form)), default: []) { $0.append(entries.count - 1) }
            }
        }
    }

    private mutating func readAdjectives(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("reporting-adjectives.tsv")
        let adjective = try table.column("adjective")
        for row in 0..<table.rowCount {
            entries.append(try word(table, row, lemma: adjective, &builder))
            adjectives.update(builder.word(table.bytes(row, adjective)), default: []) { $0.append(entries.count - 1) }
        }
    }

    /// The columns that verbs, nouns and adjectives share.
    private func word(_ table: LexiconTable, _ row: Int, lemma: Int, _ builder: inout LexiconBuilder)
        throws(LexiconError)
        -> ReportingWord
    {
        var entry = ReportingWord(
            lemma: table.string(row, lemma), cueClass: try Self.cueClass(table, row), act: try Self.act(table, row),
            frames: [])
        for name in table.values(row, try table.column("frames")) {
            if let colon = name.firstIndex(of: ":") {
                entry.frames.insert(.preposition)
                entry.prepositions.append(builder.word(name[name.index(after: colon)...].utf8))
            } else if let frame = Frames.byName[name] {
                entry.frames.insert(frame)
            } else if name == "about" {
                entry.frames.insert(.preposition)
                entry.prepositions.append(builder.word(name.utf8))
            } else {
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: "unknown frame “\(name)”")
            }
        }
        return entry
    }

    private static func cueClass(_ table: LexiconTable, _ row: Int) throws(LexiconError) -> CueClass {
        let name = table.string(row, try table.column("class"))
        guard let found = CueClass(rawValue: name) else {
            throw LexiconError(table: table.name, line: table.line(ofRow: row), message: "unknown class “\(name)”")
        }
        return found
    }

    private static func act(_ table: LexiconTable, _ row: Int, column: String = "act") throws(LexiconError) -> SpeechAct
    {
        let name = table.string(row, try table.column(column))
        guard let found = SpeechAct(rawValue: name) else {
            throw LexiconError(table: table.name, line: table.line(ofRow: row), message: "unknown act “\(name)”")
        }
        return found
    }

    private mutating func readPhrases(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("reporting-phrases.tsv")
        let phrase = try table.column("phrase")
        let pattern = try table.column("pattern")
        for row in 0..<table.rowCount {
            guard let kind = ReportingPhrase.Pattern(rawValue: table.string(row, pattern)) else {
                let message = "unknown pattern “\(table.string(row, pattern))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            let parts = table.string(row, phrase).split(separator: "_", omittingEmptySubsequences: false)
            var rest: [WordID] = []
            if kind == .possessive, parts.count > 1 {
                let tail = parts[1].hasPrefix("'s") ? parts[1].dropFirst(2) : parts[1]
                rest = builder.phrase(Array(tail.utf8))
            }
            let entry = ReportingPhrase(
                lemma: table.string(row, phrase), pattern: kind, cueClass: try Self.cueClass(table, row),
                act: try Self.act(table, row), rest: rest)
            let opener = builder.phrase(Array(parts[0].utf8))
            if let match = phraseOpeners.match(opener, at: 0), match.length == opener.count {
                phraseEntries[match.row].append(entry)
            } else {
                phraseOpeners.add(opener, row: phraseEntries.count)
                phraseEntries.append([entry])
            }
        }
    }

    private mutating func readNonReporting(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("not-attributions.tsv")
        let lemma = try table.column("lemma")
        let object = try table.column("object")
        for row in 0..<table.rowCount {
            nonReporting[table.string(row, lemma), default: []].insert(builder.word(table.bytes(row, object)))
        }
    }
}
