// Tags for all of a text, trees for the sentences that are worth one.

/// The grammar of a text: tags and base noun phrases of all its tokens, trees of some sentences.
struct TextGrammar: Sendable {
    var shallow: ShallowGrammar
    var parse: TextParse
}

/// Reads the grammar of texts.
struct GrammarReader: Sendable {
    private let tagger: ShallowTagger
    /// Nil where the pack has no weights, or where none are to be used.
    private let parser: TextParser?

    /// Reads the pack's tables. The vocabulary must be complete: every word of it gets its tags.
    init(_ builder: inout LexiconBuilder, parser: GrammarParser?) throws(LexiconError) {
        tagger = try ShallowTagger(&builder)
        self.parser = parser.map(TextParser.init)
    }

    /// Whether it parses at all.
    var parses: Bool { parser != nil }

    /// The grammar of a text.
    /// - Parameters:
    ///   - sentences: numbers of the sentences to be parsed.
    ///   - findsNames: whether their names are wanted, too.
    /// - Complexity: O(n).
    func grammar(
        of text: SegmentedText, parsing sentences: some Sequence<Int>, style: ParseStyle = .news,
        findsNames: Bool = false
    ) -> TextGrammar {
        grammar(of: text, tags: tagger.tags(of: text), parsing: sentences, style: style, findsNames: findsNames)
    }

    /// The grammar of a text of which the sentences to be parsed are chosen by the tags and phrases of all.
    /// - Complexity: O(n), and what the choice takes.
    func grammar(of text: SegmentedText, parsing choose: (ShallowGrammar) -> [Int]) -> TextGrammar {
        let tags = tagger.tags(of: text)
        let shallow = tagger.grammar(of: text, tags: tags)
        let sentences = parser == nil ? [] : choose(shallow)
        guard !sentences.isEmpty else {
            return TextGrammar(shallow: shallow, parse: TextParse(tokens: text.tokens.count))
        }
        return grammar(of: text, tags: tags, parsing: sentences, style: .news, findsNames: false)
    }

    private func grammar(
        of text: SegmentedText, tags: [WordTag], parsing sentences: some Sequence<Int>, style: ParseStyle,
        findsNames: Bool
    ) -> TextGrammar {
        var tags = tags
        let parse =
            parser?.parse(text, sentences, style: style, findsNames: findsNames, tags: &tags, tagger: tagger)
            ?? TextParse(tokens: text.tokens.count)
        VerbNames.retag(&tags, of: text)
        return TextGrammar(shallow: tagger.grammar(of: text, tags: tags), parse: parse)
    }

    /// The tags and phrases of a text, without trees.
    func shallowGrammar(of text: SegmentedText) -> ShallowGrammar { tagger.grammar(of: text) }
}
