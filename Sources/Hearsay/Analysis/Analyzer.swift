// The façade: text in, analysis out. The only way in.

/// What an analysis can be told.
public struct AnalyzerOptions: Sendable {
    /// How newlines are read.
    public var newlines: NewlineMode = .automatic
    /// Speaker links under this probability are left open, 0…1.
    public var speakerThreshold: Double = 0.5

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
    private let tagger: ShallowTagger
    private let finder: QuotationFinder
    private let resolver: SpeakerResolver
    private let scorer: CertaintyScorer
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
        scorer = try CertaintyScorer(&builder)
        // Last, when the vocabulary is complete: it tags every word of it.
        tagger = try ShallowTagger(&builder)
        vocabulary = builder.vocabulary
        do {
            parser = try GrammarParser(pack)
        } catch {
            throw LexiconError(table: GrammarParser.fileName, line: 0, message: "\(error)")
        }
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
        let grammar = tagger.grammar(of: text)
        let attributions = finder.attributions(in: text, grammar: grammar)
        let resolution = resolver.resolve(
            attributions, in: text, grammar: grammar, vocabulary: vocabulary, threshold: options.speakerThreshold)
        let assessments = attributions.map { attribution in
            AnalysisBuilder.Assessment(
                framing: scorer.framing(of: attribution, in: text),
                certainty: scorer.certainty(of: attribution, in: text, grammar: grammar))
        }
        return AnalysisBuilder(text: text, attributions: attributions, resolution: resolution, assessments: assessments)
            .analysis(language: pack.language)
    }

    /// The sentences of a text.
    public func sentences(of source: SourceText) -> [Sentence] {
        segmenter.sentences(of: source, newlines: options.newlines).map {
            Sentence(span: TextSpan(source, $0.bytes), kind: $0.kind)
        }
    }

    /// The tokens of a text, sentence by sentence.
    public func tokens(of source: SourceText) -> [(sentence: Sentence, tokens: [TextSpan])] {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines)
        return text.sentences.map { sentence in
            (
                Sentence(span: TextSpan(source, sentence.bytes), kind: sentence.kind),
                sentence.tokens.map { TextSpan(source, text.tokens.bytes($0)) }
            )
        }
    }

    /// A parse of a sentence whose words are given, nil where the language pack has no weights for one.
    public func parse(_ words: [String], style: ParseStyle = .gold) -> ParsedSentence? {
        guard let parser, let names = grammarNames else { return nil }
        let parse = parser.parse(words.map(\.utf8), style: style, scratch: ParserScratch())
        return ParsedSentence(words, parse, names)
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
        return scorer.certainty(of: text, grammar: tagger.grammar(of: text))
    }

    /// The commitment, −1 (counterfactual) … 0 (uncommitted) … +1 (factual), of a text's author to an event that a range names.
    public func commitment(to target: ByteRange, in source: SourceText) -> Double {
        let text = segmenter.segment(source, vocabulary: vocabulary, newlines: options.newlines)
        let first = text.tokens.token(atOrAfter: target.start)
        var last = first
        while last < text.tokens.count, text.tokens.starts[last] < target.end { last += 1 }
        return scorer.commitment(to: first..<last, in: text, grammar: tagger.grammar(of: text))
    }
}
