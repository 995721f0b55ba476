// The façade: text in, analysis out. The only way in.

/// Which sentences of a text are parsed.
public enum ParsedSentences: String, Sendable, CaseIterable {
    /// None: quotations are read off tags and rules alone.
    case none
    /// Those that can hold an attribution.
    case attributions
    /// All; and their names are found, too.
    case all
}

/// What an analysis can be told.
public struct AnalyzerOptions: Sendable {
    /// How newlines are read.
    public var newlines: NewlineMode = .automatic
    /// Whether the levels of the certainty lexicon are moved by the weights that were fitted on people's ratings.
    public var isCalibrated = true
    /// Speaker links under this probability are left open, 0…1.
    public var speakerThreshold: Double = 0.5
    /// Which sentences are parsed.
    public var parsing: ParsedSentences = .attributions
    /// What sources do in the quotations that are given: those of other acts are read, for their speakers, and left out.
    public var acts = Set(SpeechAct.allCases)
    /// The standard that words of probability are also measured by (``Certainty/standard``).
    public var yardstick = Yardstick.survey
    /// Whether each quotation shall tell why it was chosen (``Quotation/choice``).
    public var explains = false

    /// The defaults.
    public init() {}
}

/// Finds who said what in a text, and how sure they were.
///
/// An analyzer is immutable and may be shared between threads; making one reads the language pack, which takes some milliseconds.
public struct Analyzer: Sendable {
    /// The language pack in use.
    public let pack: LanguagePack
    /// The options in use.
    public let options: AnalyzerOptions
    private let vocabulary: Vocabulary
    private let segmenter: Segmenter
    private let reader: GrammarReader
    private let finder: QuotationFinder
    private let resolver: SpeakerResolver
    private let scorer: CertaintyScorer
    private let yardstick: YardstickLexicon?
    private let events: EventScorer
    private let parser: GrammarParser?
    private let grammarNames: GrammarNames?

    /// An analyzer for English, from the embedded pack.
    /// - Throws: ``LexiconError`` where a table of the pack can't be used.
    public init(options: AnalyzerOptions = AnalyzerOptions()) throws(LexiconError) {
        try self.init(pack: try LanguagePack.english(), options: options)
    }

    /// An analyzer from a language pack, such as the embedded one with tables of one's own laid over it.
    /// - Throws: ``LexiconError`` where a table of the pack can't be used.
    public init(pack: LanguagePack, options: AnalyzerOptions = AnalyzerOptions()) throws(LexiconError) {
        var builder = LexiconBuilder(pack: pack)
        segmenter = try Segmenter(&builder)
        finder = try QuotationFinder(&builder)
        resolver = try SpeakerResolver(&builder)
        scorer = try CertaintyScorer(&builder, isCalibrated: options.isCalibrated)
        yardstick = options.yardstick == .survey ? nil : try YardstickLexicon(&builder, options.yardstick)
        events = try EventScorer(&builder, embedding: scorer.embedding, words: scorer.lexicon.words)
        parser = try GrammarParser.embedded(in: pack)
        // Last, when the vocabulary is complete: it tags every word of it.
        reader = try GrammarReader(&builder, parser: options.parsing == .none ? nil : parser)
        vocabulary = builder.vocabulary
        grammarNames = try parser.map { (parser) throws(LexiconError) in try GrammarNames(parser, pack) }
        self.pack = pack
        self.options = options
    }

    /// Analyses a text.
    public func analyze(_ text: String) -> Analysis { analyze(SourceText(text)) }

    /// Analyses a text.
    /// - Complexity: O(n) in time and memory.
    public func analyze(_ source: SourceText) -> Analysis {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines)
        let all = options.parsing == .all
        let grammar = reader.grammar(
            of: text, parsing: all ? Array(text.sentences.indices) : finder.reportingSentences(of: text),
            findsNames: all)
        let attributions = finder.attributions(in: text, grammar: grammar, explains: options.explains)
        let resolution = resolver.resolve(
            attributions, in: text, grammar: grammar.shallow, vocabulary: vocabulary,
            threshold: options.speakerThreshold)
        let assessments = attributions.map { attribution in
            var certainty = scorer.certainty(of: attribution, in: text, grammar: grammar)
            // A denied or doubted content keeps none of its terms.
            if attribution.act != .denial, attribution.polarity == .positive {
                measure(&certainty, of: attribution.content, in: text)
            }
            return AnalysisBuilder.Assessment(
                framing: scorer.framing(of: attribution, in: text), certainty: certainty)
        }
        let words = ParsedWords(text, grammar.parse, grammarNames)
        return AnalysisBuilder(
            text: text, words: words, attributions: attributions, resolution: resolution, assessments: assessments,
            acts: options.acts
        ).analysis(language: pack.language)
    }

    /// The sentences of a text.
    public func sentences(of source: SourceText) -> [Sentence] {
        segmenter.sentences(of: source, newlines: options.newlines).map {
            Sentence(span: TextSpan(source, $0.bytes), kind: $0.kind)
        }
    }

    /// The sentences of a text with all of their tokens, tags and trees.
    /// - Complexity: O(n).
    public func parsedSentences(of source: SourceText, style: ParseStyle = .gold) -> [Sentence] {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines)
        let grammar = reader.grammar(of: text, parsing: text.sentences.indices, style: style, findsNames: true)
        let words = ParsedWords(text, grammar.parse, grammarNames)
        return text.sentences.map { Sentence($0, in: text, words) }
    }

    /// The words of a sentence, as they are given, with tags and a tree; nil where the language pack has no weights.
    public func parse(_ words: [String], style: ParseStyle = .gold) -> SentenceTokens? {
        guard let parser, let names = grammarNames else { return nil }
        let found = parser.parse(words.map(\.utf8), style: style, scratch: ParserScratch())
        var parse = TextParse(tokens: words.count)
        parse.add(found, at: words.indices, kinds: parser.relationKinds)
        return SentenceTokens(ParsedWords(words, parse, names), words.indices)
    }

    /// The byte ranges of all tokens of a text, in order.
    /// - Complexity: O(n).
    public func tokenRanges(of source: SourceText) -> [ByteRange] {
        let tokens = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines).tokens
        return (0..<tokens.count).map(tokens.bytes)
    }

    /// How far the writer of a text commits to what it says.
    public func certainty(of source: SourceText) -> Certainty {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines)
        let grammar = reader.grammar(of: text) { scorer.sentencesWorthTrees(of: text, grammar: $0) }
        var certainty = scorer.certainty(of: text, grammar: grammar)
        measure(&certainty, of: text.sentences.map(\.tokens), in: text)
        return certainty
    }

    /// Adds what the chosen standard says of the words.
    private func measure(_ certainty: inout Certainty, of pieces: [TokenRange], in text: SegmentedText) {
        guard let yardstick else { return }
        YardstickReader(lexicon: yardstick, text: text).complete(&certainty, of: pieces)
    }

    /// The commitment, −1 (counterfactual) … 0 (uncommitted) … +1 (factual), of a text's author to an event that a range names.
    public func commitment(to target: ByteRange, in source: SourceText) -> Double {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines)
        let first = text.tokens.token(atOrAfter: target.start)
        var last = first
        while last < text.tokens.count, text.tokens.starts[last] < target.end { last += 1 }
        guard first < last, reader.parses else {
            return scorer.commitment(to: first..<last, in: text, grammar: reader.shallowGrammar(of: text))
        }
        // Only its own sentence bears on an event, so only that is parsed.
        let sentence = Int(text.sentenceOfToken[first])
        let end = min(last, text.sentences[sentence].tokens.upperBound)
        let grammar = reader.grammar(of: text, parsing: CollectionOfOne(sentence))
        return events.commitment(to: first..<end, in: text, grammar: grammar)
    }
}
