// The statistics behind the tagger: how likely a word, an ending, or a tag before makes a tag.

/// Log-probabilities for a hidden Markov model over ``WordTag``, from the pack's counts.
struct TagLexicon: Sendable {
    /// A tag that a word may have, and log P(tag | word) − log P(tag), which ranks as log P(word | tag).
    struct Choice: Sendable {
        var tag: WordTag
        var score: Float
    }

    static let tagCount = WordTag.allCases.count
    /// The row of transitions out of a sentence's edge.
    static let edge = tagCount

    /// log P(next | tag) at `tag * tagCount + next`, the edge's row last.
    private(set) var transitions: [Float]
    private var choices: [Choice] = []
    /// For each word of the pack's vocabulary the start of its choices; equal to the next start where it has none.
    private var starts: [Int32] = []
    private var endings = Vocabulary(capacity: 4096)
    private var endingChoices: [[Choice]] = [[]]
    private let openClass: [Choice]
    /// The pack's words, for the endings of those that the counts don't know.
    private let vocabulary: Vocabulary

    private static let endingLengths = [4, 3, 2]

    /// Reads the pack's counts. The vocabulary must be complete: words that are added later have no tags.
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let names = TagNames()
        let words = try builder.pack.table("word-tags.tsv")
        let wordColumn = try words.column("word")
        let tagColumn = try words.column("tags")
        // Counts of all words in one array, and for each word where its own end.
        var counts: [(WordTag, Float)] = []
        var ends: [Int32] = []
        var rowOfWord = [Int32](repeating: -1, count: Int(builder.vocabulary.last) + words.rowCount + 1)
        for row in 0..<words.rowCount {
            try names.read(words, row, tagColumn, into: &counts)
            Self.addPresent(&counts, from: row == 0 ? 0 : Int(ends[row - 1]))
            ends.append(Int32(counts.count))
            rowOfWord[Int(builder.word(words.bytes(row, wordColumn)))] = Int32(row)
        }
        try Self.readVerbForms(&builder, into: &counts, &ends, &rowOfWord)
        var totals = [Float](repeating: 1, count: Self.tagCount)
        for (tag, count) in counts { totals[Int(tag.rawValue)] += count }
        let all = totals.reduce(0, +)
        let priors = totals.map { logarithm($0 / all) }

        let table = try builder.pack.table("tag-transitions.tsv")
        let from = try table.column("tag")
        let next = try table.column("next")
        transitions = [Float](
            repeating: logarithm(1 / Float(Self.tagCount)), count: (Self.tagCount + 1) * Self.tagCount)
        for row in 0..<table.rowCount {
            let place = names.tag(table.bytes(row, from)).map { Int($0.rawValue) } ?? Self.edge
            let counts = try names.counts(table, row, next)
            let sum = counts.reduce(Float(Self.tagCount)) { $0 + $1.1 }
            for tag in 0..<Self.tagCount { transitions[place * Self.tagCount + tag] = logarithm(1 / sum) }
            for (tag, count) in counts {
                transitions[place * Self.tagCount + Int(tag.rawValue)] = logarithm((count + 1) / sum)
            }
        }

        let suffixes = try builder.pack.table("tag-suffixes.tsv")
        let suffix = try suffixes.column("suffix")
        let tags = try suffixes.column("tags")
        for row in 0..<suffixes.rowCount {
            _ = endings.intern(suffixes.bytes(row, suffix))
            endingChoices.append(Self.choices(try names.counts(suffixes, row, tags), priors))
        }
        // What a rare word without a telling ending is, from the same counts.
        openClass = Self.choices(
            [(.noun, 60), (.adjective, 12), (.verbBase, 5), (.verbPresent, 5), (.other, 1)], priors)

        let last = Int(builder.vocabulary.last)
        starts.reserveCapacity(last + 2)
        choices.reserveCapacity(counts.count)
        for word in 0...last {
            starts.append(Int32(choices.count))
            let row = word < rowOfWord.count ? Int(rowOfWord[word]) : -1
            guard row >= 0 else { continue }
            let own = counts[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
            let sum = own.reduce(0) { $0 + $1.1 }
            for (tag, count) in own {
                choices.append(Choice(tag: tag, score: logarithm(count / sum) - priors[Int(tag.rawValue)]))
            }
        }
        starts.append(Int32(choices.count))
        vocabulary = builder.vocabulary
    }

    /// Gives the forms of reporting verbs that were never counted the tags that their columns name.
    private static func readVerbForms(
        _ builder: inout LexiconBuilder, into counts: inout [(WordTag, Float)], _ ends: inout [Int32],
        _ rowOfWord: inout [Int32]
    ) throws(LexiconError) {
        let table = try builder.pack.table("reporting-verbs.tsv")
        let columns: [(String, [WordTag])] = [
            ("third", [.verbPresent]), ("past", [.verbPast, .pastParticiple]), ("gerund", [.gerund]),
        ]
        for (name, tags) in columns {
            let column = try table.column(name)
            for row in 0..<table.rowCount {
                let word = Int(builder.word(table.bytes(row, column)))
                while rowOfWord.count <= word { rowOfWord.append(-1) }
                guard rowOfWord[word] < 0 else { continue }
                counts += tags.map { ($0, 1) }
                rowOfWord[word] = Int32(ends.count)
                ends.append(Int32(counts.count))
            }
        }
    }

    /// A base form that was never counted as a present one may still be that: the two are the same word.
    private static func addPresent(_ counts: inout [(WordTag, Float)], from start: Int) {
        guard let base = counts[start...].first(where: { $0.0 == .verbBase }),
            !counts[start...].contains(where: { $0.0 == .verbPresent })
        else { return }
        counts.append((.verbPresent, base.1))
    }

    /// The tags that a word of the pack may have; empty where the counts don't know it.
    @inline(__always)
    func choices(of word: WordID) -> ArraySlice<Choice> {
        let i = Int(word)
        guard i + 1 < starts.count else { return [] }
        return choices[Int(starts[i])..<Int(starts[i + 1])]
    }

    /// The tags that a word without counts may have by its ending; the document's own words go on after the pack's.
    func choices(byEndingOf word: WordID, own: Vocabulary) -> [Choice] {
        guard word != 0 else { return openClass }
        let word = word > own.base ? own.bytes(of: word) : vocabulary.bytes(of: word)
        for length in Self.endingLengths where word.count > length {
            let found = endings.find(Array(word.suffix(length)))
            if found != 0 { return endingChoices[Int(found)] }
        }
        return openClass
    }

    private static func choices(_ counts: [(WordTag, Float)], _ priors: [Float]) -> [Choice] {
        let sum = counts.reduce(0) { $0 + $1.1 }
        return counts.map { Choice(tag: $0.0, score: logarithm($0.1 / sum) - priors[Int($0.0.rawValue)]) }
    }
}
