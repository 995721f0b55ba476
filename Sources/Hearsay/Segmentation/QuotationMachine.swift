// Pairs the quotation marks of a text, paragraph by paragraph: a stack of open marks, and rules for marks that are wrong or missing.
//
// A pair never crosses a paragraph; where the next one re-opens an unclosed pair, it says so by `continues`.

struct QuotationMachine: Sendable {
    /// Deeper marks are read as text, so that nesting costs linear time.
    private static let deepest = 8

    private let uses: QuotationUses

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        uses = try QuotationUses(&builder)
    }

    /// Finds all pairs and notes them in the text's tokens.
    /// - Complexity: O(n).
    func pair(_ text: inout SegmentedText) {
        let reader = QuotationMarkReader(CharacterScan(text.source.utf8), text.tokens)
        var marks: [QuotationMark] = []
        var pairs: [QuotationPair] = []
        var unclosed: Int?
        for paragraph in text.paragraphs {
            reader.marks(paragraph.tokens, into: &marks)
            guard let first = marks.first else {
                unclosed = nil
                continue
            }
            var machine = ParagraphPairs(reader, text, paragraph.tokens, marks, deepest: Self.deepest)
            var found = machine.pairs()
            if let before = unclosed, let opening = found.first, first.token == paragraph.tokens.lowerBound,
                opening.open == first.token, opening.isSingle == pairs[before].isSingle
            {
                found[0].continues = before
            }
            let base = pairs.count
            for i in found.indices { found[i].parent = found[i].parent.map { $0 + base } }
            pairs += found
            unclosed = found.lastIndex {
                !$0.isClosed && $0.parent == nil && $0.close == paragraph.tokens.upperBound
            }.map { $0 + base }
        }
        for i in pairs.indices { pairs[i].use = uses.use(of: pairs[i], in: text) }
        note(pairs, in: &text)
    }

    private func note(_ pairs: [QuotationPair], in text: inout SegmentedText) {
        text.quotations.pairs = pairs
        text.quotations.pairOfToken = [Int32](repeating: -1, count: text.tokens.count)
        for (number, pair) in pairs.enumerated() {
            for token in pair.outer { text.quotations.pairOfToken[token] = Int32(number) }
            text.tokens.shapes[pair.open].insert(.opensQuotation)
            if pair.isClosed { text.tokens.shapes[pair.close].insert(.closesQuotation) }
        }
    }
}
