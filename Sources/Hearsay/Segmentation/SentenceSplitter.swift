// Cuts a paragraph into sentences: finds the places where one may end by a table over bytes, and asks the model at these only.

struct SentenceSplitter: Sendable {
    /// The length in bytes over which a sentence is cut at white space, so that all work on a sentence is bounded. The longest
    /// sentence of UD English EWT and GUM has under 2,000.
    static let longest = 8_000

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
                Self.cut(scan, start, end, add)
                start = next
                reader.begin(at: next)
            case .candidate(let candidate):
                if model.score(candidate) > 0 {
                    Self.cut(scan, start, candidate.end, add)
                    start = candidate.next
                    reader.begin(at: start)
                }
            }
        }
        if start < Int(paragraph.end) { Self.cut(scan, start, Int(paragraph.end), add) }
    }

    /// Adds a sentence, in parts where it is longer than ``longest``: between words, or between scalars where there is no white space.
    private static func cut(_ scan: CharacterScan, _ start: Int, _ end: Int, _ add: (ByteRange) -> Void) {
        var start = start
        while end - start > longest {
            let last = scan.before(start + longest)
            var place = last
            while place > start + longest / 2, scan.kind(place).kind != .space { place = scan.before(place) }
            if scan.kind(place).kind != .space { place = last }
            let part = scan.trimmed(start, place)
            if !part.isEmpty { add(part) }
            start = Int(scan.trimmed(place, end).start)
        }
        if start < end { add(ByteRange(start, end)) }
    }
}
