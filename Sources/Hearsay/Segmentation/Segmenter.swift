// The second floor's entrance.

/// Cuts a text into paragraphs, sentences and tokens, and pairs its quotation marks.
struct Segmenter: Sendable {
    private let splitter: SentenceSplitter
    private let tokenizer: Tokenizer
    private let quotations: QuotationMachine
    private let kinds: SentenceKinds

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        tokenizer = try Tokenizer(&builder)
        splitter = try SentenceSplitter(&builder)
        kinds = try SentenceKinds(builder.pack)
        quotations = try QuotationMachine(&builder)
    }

    /// Segments a text.
    /// - Complexity: O(n).
    func segment(_ source: SourceText, vocabulary: Vocabulary, newlines: NewlineMode) -> SegmentedText {
        let scan = CharacterScan(source.utf8)
        var text = SegmentedText(source: source, ownWords: Vocabulary(base: vocabulary.last))
        var writer = TokenWriter(scan, vocabulary: vocabulary)
        let sentences = self.sentences(of: source, newlines: newlines)
        text.sentences.reserveCapacity(sentences.count)
        for sentence in sentences {
            let first = writer.table.count
            tokenizer.tokenize(scan, sentence.bytes, into: &writer)
            let tokens = first..<writer.table.count
            let number = text.sentences.count
            var record = sentence
            record.tokens = tokens
            text.sentences.append(record)
            text.sentenceOfToken.append(contentsOf: repeatElement(Int32(number), count: tokens.count))
            if sentence.paragraph == text.paragraphs.count {
                text.paragraphs.append(
                    ParagraphRecord(bytes: sentence.bytes, sentences: number..<number + 1, tokens: tokens))
            } else {
                let paragraph = text.paragraphs.count - 1
                let start = text.paragraphs[paragraph].bytes.start
                text.paragraphs[paragraph].bytes = ByteRange(start, sentence.bytes.end)
                text.paragraphs[paragraph].sentences = text.paragraphs[paragraph].sentences.lowerBound..<number + 1
                text.paragraphs[paragraph].tokens =
                    text.paragraphs[paragraph].tokens.lowerBound..<tokens.upperBound
            }
        }
        text.tokens = writer.table
        text.ownWords = writer.ownWords
        quotations.pair(&text)
        return text
    }

    /// The sentences of a text without tokens: their token ranges are empty.
    /// - Complexity: O(n).
    func sentences(of source: SourceText, newlines: NewlineMode) -> [SentenceRecord] {
        let scan = CharacterScan(source.utf8)
        var sentences: [SentenceRecord] = []
        var paragraph = 0
        ParagraphSplitter(scan, newlines).split { range in
            let first = sentences.count
            var hasDateline = false
            var start = range
            if let dateline = DatelineScan.end(scan, range) {
                hasDateline = true
                let bytes = ByteRange(Int(range.start), dateline.end)
                sentences.append(SentenceRecord(bytes: bytes, tokens: 0..<0, paragraph: paragraph, kind: .dateline))
                start = ByteRange(dateline.next, Int(range.end))
            }
            splitter.split(scan, start) { bytes in
                sentences.append(SentenceRecord(bytes: bytes, tokens: 0..<0, paragraph: paragraph, kind: .prose))
            }
            let isAlone = sentences.count == first + 1
            let isLast = Int(range.end) == scan.bytes.count
            for i in (hasDateline ? first + 1 : first)..<sentences.count {
                sentences[i].kind = kinds.kind(scan, sentences[i].bytes, isAlone: isAlone, isLastParagraph: isLast)
            }
            paragraph += 1
        }
        return sentences
    }
}
