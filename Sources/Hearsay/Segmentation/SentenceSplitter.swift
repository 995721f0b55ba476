// Cuts a paragraph into sentences: finds the places where one may end by a table over bytes, and asks the model at these only.

struct SentenceSplitter: Sendable {
    private let words: SegmentWords
    private let model: SentenceModel

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        words = try SegmentWords(builder.pack)
        model = try SentenceModel(try builder.pack.table("segmenter-weights.tsv"))
    }

    /// Adds the sentences of a paragraph.
    /// - Complexity: O(n).
    func split(_ scan: CharacterScan, _ paragraph: ByteRange, _ add: (ByteRange) -> Void) {
        var reader = CandidateReader(scan, paragraph, words)
        var start = Int(paragraph.start)
        while let place = reader.next() {
            switch place {
            case .boundary(let end, let next):
                add(ByteRange(start, end))
                start = next
                reader.begin(at: next)
            case .candidate(let candidate):
                if model.score(candidate) > 0 {
                    add(ByteRange(start, candidate.end))
                    start = candidate.next
                    reader.begin(at: start)
                }
            }
        }
        if start < Int(paragraph.end) { add(ByteRange(start, Int(paragraph.end))) }
    }
}
