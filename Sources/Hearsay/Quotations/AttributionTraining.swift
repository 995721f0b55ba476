// Decisions of the quotations floor with their right answers, for `hearsay-train attribution`.

/// Gives what the learnt choices of a text look at.
package struct AttributionTraining: Sendable {
    /// An annotated attribution.
    package struct Gold: Sendable {
        package let content: [ByteRange]
        package let cue: [ByteRange]
        package let source: [ByteRange]

        package init(content: [ByteRange], cue: [ByteRange], source: [ByteRange]) {
            self.content = content
            self.cue = cue
            self.source = source
        }
    }

    /// A decision: what it looks at, and whether yes is right.
    package typealias Example = (row: FeatureRow, isRight: Bool)

    /// A candidate: what is looked at, whether it is an attribution with this content, and whether its source is that of the
    /// attribution whose content it covers; nil where there is no such attribution, or it names no source.
    package typealias CandidateExample = (row: FeatureRow, isRight: Bool, hasRightSource: Bool?)

    package static let startNames = (numbers: BorderFeatures.startNumbers, keys: BorderFeatures.startKeys)
    package static let endNames = (numbers: BorderFeatures.endNumbers, keys: BorderFeatures.endKeys)
    package static let sourceNames = (numbers: SourceFeatures.numbers, keys: SourceFeatures.keys)
    package static let candidateNames = (numbers: CandidateFeatures.numbers, keys: CandidateFeatures.keys)
    package static let fileName = AttributionModel.fileName

    /// How much of the annotated and of the given content the other must cover for a candidate to be right.
    private static let minimumOverlap = 0.8
    /// How much of the annotated content a candidate must cover to be held for a reading of it.
    private static let minimumCover = 0.3
    /// The probability that a candidate must have to be chosen.
    package static let threshold = CandidateChoice.learntThreshold

    private let segmenter: Segmenter
    private let reader: GrammarReader
    private let finder: QuotationFinder
    private let vocabulary: Vocabulary

    /// - Parameters:
    ///   - starts: learnt choices of first words, nil while these are learnt.
    ///   - ends: learnt choices of last words.
    ///   - sources: learnt choices of sources.
    package init(
        _ pack: LanguagePack, starts: BoostedTrees? = nil, ends: BoostedTrees? = nil, sources: BoostedTrees? = nil
    ) throws(LexiconError) {
        var builder = LexiconBuilder(pack: pack.without(AttributionModel.fileName))
        segmenter = try Segmenter(&builder)
        let model = starts == nil ? nil : AttributionModel(starts: starts, ends: ends, sources: sources)
        finder = QuotationFinder(try QuotationFinder(&builder), model: model)
        reader = try GrammarReader(&builder, parser: try GrammarParser.embedded(in: pack))
        vocabulary = builder.vocabulary
    }

    private func read(_ source: SourceText) -> (SegmentedText, TextGrammar) {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: .automatic)
        let grammar = reader.grammar(of: text, parsing: finder.reportingSentences(of: text))
        return (text, grammar)
    }

    /// The places where the contents of a text's right candidates may begin and end, and their possible sources.
    package func borders(_ source: SourceText, _ gold: [Gold]) -> (
        starts: [Example], ends: [Example], sources: [Example]
    ) {
        let (text, grammar) = read(source)
        var starts: [Example] = []
        var ends: [Example] = []
        var sources: [Example] = []
        let features = finder.borderFeatures(of: text, grammar: grammar)
        for candidate in finder.allCandidates(in: text, grammar: grammar) {
            guard let cue = candidate.attribution.cue.map(text.tokens.bytes),
                let right = gold.first(where: { Self.isOf($0, cue, candidate, text) })
            else { continue }
            if let end = right.content.last?.end {
                let last = Self.word(before: end, in: text)
                let found = features.ends(of: candidate).map {
                    ($0.row, Self.word(before: text.tokens.ends[$0.place - 1], in: text) == last)
                }
                if found.contains(where: \.1) { ends += found.map { (row: $0.0, isRight: $0.1) } }
            }
            let words = Self.words(of: right.source, in: text)
            let given = SourceFeatures(borders: features).choices(of: candidate).map { choice in
                (choice.row, Self.words(of: choice.tokens.map { [text.tokens.bytes($0)] } ?? [], in: text) == words)
            }
            if given.contains(where: \.1) { sources += given.map { (row: $0.0, isRight: $0.1) } }
            let after = right.content.first { $0.start >= cue.end }
            let isBefore = candidate.attribution.content.allSatisfy { text.tokens.bytes($0).end <= cue.start }
            if let start = (isBefore ? right.content.first : after)?.start {
                let first = Self.word(after: start, in: text)
                let found = features.starts(of: candidate).map {
                    ($0.row, Self.word(after: text.tokens.starts[$0.place], in: text) == first)
                }
                if found.contains(where: \.1) { starts += found.map { (row: $0.0, isRight: $0.1) } }
            }
        }
        return (starts, ends, sources)
    }

    /// The candidates of a text. One inside of an annotated content is left out, unless it is right: the corpus marks no nested
    /// attributions.
    package func candidates(_ source: SourceText, _ gold: [Gold]) -> [CandidateExample] {
        let (text, grammar) = read(source)
        return finder.choices(in: text, grammar: grammar).flatMap { choice in
            zip(choice.candidates, choice.rows).compactMap { candidate, row -> CandidateExample? in
                guard let cue = candidate.attribution.cue.map(text.tokens.bytes) else { return nil }
                let right = gold.first { Self.agrees($0, cue, candidate, text) }
                if right == nil, gold.contains(where: { $0.content.contains { $0.contains(cue) } }) { return nil }
                let source = candidate.attribution.source.map(text.tokens.bytes)
                let meant = right ?? gold.first { Self.isFound($0, candidate, text) }
                let hasRightSource = meant.flatMap { meant in
                    meant.source.isEmpty
                        ? nil : source.map { own in meant.source.contains { $0.overlaps(own) } } ?? false
                }
                return (row, right != nil, hasRightSource)
            }
        }
    }

    private static func isOf(_ gold: Gold, _ cue: ByteRange, _ candidate: Candidate, _ text: SegmentedText) -> Bool {
        gold.cue.contains { $0.overlaps(cue) }
            && candidate.attribution.content.contains { piece in
                gold.content.contains { $0.overlaps(text.tokens.bytes(piece)) }
            }
    }

    /// Whether a candidate covers enough of an annotated content to be held for a reading of it.
    private static func isFound(_ gold: Gold, _ candidate: Candidate, _ text: SegmentedText) -> Bool {
        let shared = shared(candidate.attribution.content.map { text.tokens.bytes($0) }, gold.content)
        return Double(shared) >= minimumCover * Double(gold.content.reduce(0) { $0 + $1.count })
    }

    private static func shared(_ given: [ByteRange], _ annotated: [ByteRange]) -> Int {
        var shared = 0
        for x in given {
            for y in annotated where x.overlaps(y) { shared += Int(min(x.end, y.end)) - Int(max(x.start, y.start)) }
        }
        return shared
    }

    private static func agrees(_ gold: Gold, _ cue: ByteRange, _ candidate: Candidate, _ text: SegmentedText) -> Bool {
        guard gold.cue.contains(where: { $0.overlaps(cue) }) else { return false }
        let given = candidate.attribution.content.map { text.tokens.bytes($0) }
        let shared = shared(given, gold.content)
        // A quotation that goes on in later sentences gets these after the choice.
        let goesOn = candidate.construction == .quote || candidate.construction == .colon
        let size = given.reduce(0) { $0 + $1.count }
        let whole = goesOn ? size : max(size, gold.content.reduce(0) { $0 + $1.count })
        return Double(shared) >= minimumOverlap * Double(whole)
    }

    /// The numbers of the words of some ranges, marks left out.
    private static func words(of ranges: [ByteRange], in text: SegmentedText) -> [Int] {
        ranges.flatMap { range in
            var words: [Int] = []
            var token = text.tokens.token(atOrAfter: range.start)
            while token < text.tokens.count, text.tokens.starts[token] < range.end {
                if !text.tokens.shapes[token].contains(.punctuation) { words.append(token) }
                token += 1
            }
            return words
        }
    }

    /// The number of the last word that begins before a byte.
    private static func word(before byte: UInt32, in text: SegmentedText) -> Int {
        var token = text.tokens.token(atOrAfter: byte)
        if token == text.tokens.count || text.tokens.starts[token] >= byte { token -= 1 }
        while token > 0, text.tokens.shapes[token].contains(.punctuation) { token -= 1 }
        return token
    }

    /// The number of the first word that ends after a byte.
    private static func word(after byte: UInt32, in text: SegmentedText) -> Int {
        var token = text.tokens.token(atOrAfter: byte)
        while token < text.tokens.count - 1, text.tokens.shapes[token].contains(.punctuation) { token += 1 }
        return token
    }
}
