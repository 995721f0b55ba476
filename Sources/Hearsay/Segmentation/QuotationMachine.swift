// Pairs quotation marks.

struct QuotationMachine: Sendable {
    func pair(_ text: inout SegmentedText) {
        text.quotations.pairOfToken = [Int32](repeating: -1, count: text.tokens.count)
        for paragraph in text.paragraphs {
            var open: Int?
            for token in paragraph.tokens {
                let bytes = text.source.utf8[text.tokens.bytes(token).indices]
                let isStraight = bytes.elementsEqual("\"".utf8)
                let opens = bytes.elementsEqual("“".utf8) || (isStraight && open == nil)
                let closes = bytes.elementsEqual("”".utf8) || (isStraight && open != nil)
                if opens {
                    if let first = open { add(&text, first, token, isClosed: false) }
                    open = token
                } else if closes, let first = open {
                    add(&text, first, token, isClosed: true)
                    open = nil
                }
            }
            if let first = open { add(&text, first, paragraph.tokens.upperBound, isClosed: false) }
        }
    }

    private func add(_ text: inout SegmentedText, _ open: Int, _ close: Int, isClosed: Bool) {
        let number = text.quotations.pairs.count
        let pair = QuotationPair(open: open, close: close, isClosed: isClosed, isSingle: false, use: .speech)
        text.quotations.pairs.append(pair)
        for token in pair.outer { text.quotations.pairOfToken[token] = Int32(number) }
        text.tokens.shapes[open].insert(.opensQuotation)
        if isClosed { text.tokens.shapes[close].insert(.closesQuotation) }
    }
}
