// What the trainer of the sentence splitter sees: the candidates of a text with known sentences, as features and answers.

/// A candidate of a text whose sentences are known.
package struct SentenceExample: Sendable {
    /// The numbers of its features.
    package let features: [Int]
    /// Whether a sentence ends there.
    package let isBoundary: Bool
}

/// Reads examples to learn from.
package struct SentenceTraining: Sendable {
    private let words: SegmentWords

    /// Names of the features, by number.
    package static var featureNames: [String] { SentenceModel.featureNames }

    /// A reader with the word lists of a pack.
    package init(_ pack: LanguagePack) throws(LexiconError) {
        words = try SegmentWords(pack)
    }

    /// The examples of a paragraph that is given as its sentences; they are joined by one blank.
    package func examples(_ sentences: [String]) -> [SentenceExample] {
        guard !sentences.isEmpty else { return [] }
        let bytes = Array(sentences.joined(separator: " ").utf8)
        var starts: Set<Int> = []
        var offset = 0
        for sentence in sentences {
            starts.insert(offset)
            offset += sentence.utf8.count + 1
        }
        var examples: [SentenceExample] = []
        let scan = CharacterScan(bytes)
        var reader = CandidateReader(scan, ByteRange(0, bytes.count), words)
        while let place = reader.next() {
            switch place {
            case .boundary(_, let next):
                reader.begin(at: next)
            case .candidate(let candidate):
                let isBoundary = starts.contains(candidate.next)
                examples.append(
                    SentenceExample(features: SentenceModel.features(candidate), isBoundary: isBoundary))
                if isBoundary { reader.begin(at: candidate.next) }
            }
        }
        return examples
    }
}
