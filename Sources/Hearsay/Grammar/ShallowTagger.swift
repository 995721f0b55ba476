// The grammar floor's entrance.

/// Tags words by a bigram hidden Markov model (Viterbi over the tags that the pack's counts allow), then finds base noun phrases.
struct ShallowTagger: Sendable {
    private let lexicon: TagLexicon
    private let chunker: NounPhraseChunker

    /// log P(capital | tag) and log P(small | tag) inside a sentence, measured on UD English EWT train.
    private static let capital: [Float] = WordTag.allCases.map { tag in
        switch tag {
        case .properNoun: logarithm(0.91)
        case .pronoun: logarithm(0.14)
        case .adjective: logarithm(0.09)
        case .noun: logarithm(0.04)
        case .interjection, .other: logarithm(0.2)
        default: logarithm(0.015)
        }
    }
    private static let small: [Float] = WordTag.allCases.map { $0 == .properNoun ? logarithm(0.09) : 0 }

    /// Reads the pack's tables. The vocabulary must be complete but for this floor's own words.
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        chunker = try NounPhraseChunker(&builder)
        lexicon = try TagLexicon(&builder)
    }

    /// Tags and phrases of a text.
    /// - Complexity: O(n).
    func grammar(of text: SegmentedText) -> ShallowGrammar { grammar(of: text, tags: tags(of: text)) }

    /// The phrases of a text whose words have these tags.
    /// - Complexity: O(n).
    func grammar(of text: SegmentedText, tags: [WordTag]) -> ShallowGrammar { chunker.grammar(of: text, tags: tags) }

    /// Whether the counts know a word and never saw it with a tag.
    func excludes(_ tag: WordTag, of word: WordID) -> Bool {
        let known = lexicon.choices(of: word)
        return !known.isEmpty && !known.contains { $0.tag == tag }
    }

    /// The tags of a text's tokens.
    /// - Complexity: O(n).
    func tags(of text: SegmentedText) -> [WordTag] {
        var tags = [WordTag](repeating: .other, count: text.tokens.count)
        var own = [[TagLexicon.Choice]?](repeating: nil, count: text.ownWords.count)
        var lattice = Lattice()
        for sentence in text.sentences { tag(sentence.tokens, in: text, own: &own, lattice: &lattice, tags: &tags) }
        return tags
    }

    /// The scratch memory of one pass: the paths so far, one entry for each tag of each token.
    private struct Lattice {
        var tags: [WordTag] = []
        var scores: [Float] = []
        var origins: [Int32] = []
        var starts: [Int] = []

        mutating func reset() {
            tags.removeAll(keepingCapacity: true)
            scores.removeAll(keepingCapacity: true)
            origins.removeAll(keepingCapacity: true)
            starts.removeAll(keepingCapacity: true)
        }
    }

    private func tag(
        _ range: TokenRange, in text: SegmentedText, own: inout [[TagLexicon.Choice]?], lattice: inout Lattice,
        tags: inout [WordTag]
    ) {
        guard !range.isEmpty else { return }
        lattice.reset()
        var atStart = true
        for token in range {
            let shape = text.tokens.shapes[token]
            let previous = (lattice.starts.last ?? 0)..<lattice.tags.count
            lattice.starts.append(lattice.tags.count)
            if shape.contains(.punctuation), lexicon.choices(of: text.tokens.words[token]).isEmpty {
                extend(&lattice, previous, .punctuation, 0)
                continue
            }
            let cased = shape.contains(.capitalized)
            let factors: [Float]? = atStart ? nil : cased ? Self.capital : Self.small
            let before = token > range.lowerBound ? text.tokens.shapes[token - 1] : []
            if before.contains(.opensQuotation), cased {
                addChoices(of: token, in: text, cased: cased, factors: nil, own: &own, lattice: &lattice, previous)
            } else {
                addChoices(of: token, in: text, cased: cased, factors: factors, own: &own, lattice: &lattice, previous)
            }
            atStart = false
        }
        var best = lattice.starts[range.count - 1]
        for i in best..<lattice.tags.count where lattice.scores[i] > lattice.scores[best] { best = i }
        for token in range.reversed() {
            tags[token] = lattice.tags[best]
            best = Int(lattice.origins[best])
        }
    }

    private func addChoices(
        of token: Int, in text: SegmentedText, cased: Bool, factors: [Float]?, own: inout [[TagLexicon.Choice]?],
        lattice: inout Lattice, _ previous: Range<Int>
    ) {
        let shape = text.tokens.shapes[token]
        let word = text.tokens.words[token]
        let known = lexicon.choices(of: word)
        if !known.isEmpty {
            for choice in known {
                extend(&lattice, previous, choice.tag, choice.score + (factors?[Int(choice.tag.rawValue)] ?? 0))
            }
            // A known word may always be a name where it is written like one.
            if cased, factors != nil, !known.contains(where: { $0.tag == .properNoun }) {
                extend(&lattice, previous, .properNoun, Self.unseenName)
            }
        } else if shape.contains(.link) {
            extend(&lattice, previous, .properNoun, 0)
        } else if shape.contains(.numeric) {
            extend(&lattice, previous, .number, 0)
            if shape.contains(.alphabetic) { extend(&lattice, previous, .noun, Self.unseenName) }
        } else if cased {
            extend(&lattice, previous, .properNoun, 0)
            if factors == nil {
                addEndings(of: word, in: text, own: &own, lattice: &lattice, previous, Self.unseenName)
            }
        } else {
            addEndings(of: word, in: text, own: &own, lattice: &lattice, previous, 0)
        }
    }

    /// The cost of a reading that the counts never showed.
    private static let unseenName: Float = -2

    private func addEndings(
        of word: WordID, in text: SegmentedText, own: inout [[TagLexicon.Choice]?], lattice: inout Lattice,
        _ previous: Range<Int>,
        _ cost: Float
    ) {
        let choices: [TagLexicon.Choice]
        let place = Int(word) - Int(text.ownWords.base) - 1
        if own.indices.contains(place) {
            choices = own[place] ?? lexicon.choices(byEndingOf: word, own: text.ownWords)
            own[place] = choices
        } else {
            choices = lexicon.choices(byEndingOf: word, own: text.ownWords)
        }
        for choice in choices { extend(&lattice, previous, choice.tag, choice.score + cost) }
    }

    /// Adds a tag to the last token of the lattice, with the best way to reach it.
    @inline(__always)
    private func extend(_ lattice: inout Lattice, _ previous: Range<Int>, _ tag: WordTag, _ score: Float) {
        let next = Int(tag.rawValue)
        var best = -Float.greatestFiniteMagnitude
        var origin = 0
        if previous.isEmpty {
            best = lexicon.transitions[TagLexicon.edge * TagLexicon.tagCount + next]
        } else {
            for i in previous {
                let path =
                    lattice.scores[i] + lexicon.transitions[Int(lattice.tags[i].rawValue) * TagLexicon.tagCount + next]
                if path > best {
                    best = path
                    origin = i
                }
            }
        }
        lattice.tags.append(tag)
        lattice.scores.append(best + score)
        lattice.origins.append(Int32(origin))
    }
}
