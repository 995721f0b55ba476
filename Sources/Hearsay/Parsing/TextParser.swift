// Parses the sentences of a text that are wanted, and gives their words the learnt tags.

struct TextParser: Sendable {
    private let parser: GrammarParser
    /// The tag of each pair of a treebank tag and a universal tag.
    private let tags: [WordTag]

    /// - Parameter parser: the weights in use.
    init(_ parser: GrammarParser) {
        self.parser = parser
        tags = parser.treebankTags.flatMap { name in
            UniversalTag.allCases.map { TagMapping.tag(universal: $0, treebank: name) }
        }
    }

    /// The trees of some sentences.
    /// - Parameters:
    ///   - sentences: numbers of the sentences that are wanted.
    ///   - tags: the shallow tags of all tokens; those of the parsed sentences are replaced, but for those that the counts exclude.
    ///   - tagger: knows the counts.
    /// - Complexity: O(n).
    func parse(
        _ text: SegmentedText, _ sentences: some Sequence<Int>, style: ParseStyle, findsNames: Bool,
        tags: inout [WordTag], tagger: ShallowTagger
    ) -> TextParse {
        var parse = TextParse(tokens: text.tokens.count)
        let scratch = ParserScratch()
        let bytes = text.source.utf8
        for number in sentences {
            let range = text.sentences[number].tokens
            guard !range.isEmpty else { continue }
            let forms = range.lazy.map { bytes[text.tokens.bytes($0).indices] }
            let found = parser.parse(forms, style: style, findsNames: findsNames, scratch: scratch)
            parse.add(found, at: range, kinds: parser.relationKinds)
            for (i, token) in range.enumerated() where isOpen(tags[token]) {
                let pair = Int(found.treebank[i]) * UniversalTag.allCases.count + Int(found.universal[i].rawValue)
                // A word is never a mark, whatever the network takes it for.
                let tag = self.tags[pair]
                if tag != .other, !tagger.excludes(tag, of: text.tokens.words[token]) { tags[token] = tag }
            }
        }
        return parse
    }

    /// Whether the network may change a tag: marks and negations are known by their words.
    private func isOpen(_ tag: WordTag) -> Bool { tag != .punctuation && tag != .negation }
}
