// Finds with which words a text keeps the names of its anonymous speakers back, and the reasons that it gives.

struct AnonymityReader {
    private let text: SegmentedText
    private let lexicon: AnonymityLexicon
    /// Tokens between quotation marks: there others speak than the reporter.
    private let isQuoted: [Bool]
    /// Where the source of the cue that begins at a token stands.
    private var sourceOfCue: [Int: Int] = [:]
    /// How many words may stand between a grant and its reason: "on condition of anonymity on Monday, because".
    private static let gap = 4

    init(text: SegmentedText, lexicon: AnonymityLexicon, attributions: [Attribution]) {
        self.text = text
        self.lexicon = lexicon
        var isQuoted = [Bool](repeating: false, count: text.tokens.count)
        for range in attributions.flatMap(\.quoted) { for i in range { isQuoted[i] = true } }
        self.isQuoted = isQuoted
        for attribution in attributions {
            guard let cue = attribution.cue, let source = attribution.source else { continue }
            sourceOfCue[cue.lowerBound] = source.lowerBound
        }
    }

    /// Adds to anonymous speakers how their names are withheld.
    /// - Complexity: O(n + m log m) for n tokens and m mentions of anonymous speakers.
    func read(_ speakers: inout [ResolvedSpeaker]) {
        let hidden = speakers.indices.filter { speakers[$0].isAnonymous }
        var mentions: [Int32: [SpeakerMention]] = [:]
        for speaker in hidden {
            for mention in speakers[speaker].mentions {
                let sentence = text.sentenceOfToken[mention.tokens.lowerBound]
                mentions[sentence, default: []].append((speaker, mention.tokens))
            }
        }
        for (sentence, mentions) in mentions.sorted(by: { $0.key < $1.key }) {
            read(text.sentences[Int(sentence)].tokens, mentions, &speakers)
        }
    }

    private typealias SpeakerMention = (speaker: Int, tokens: TokenRange)

    /// A phrase is said of whom it stands in the words of, else of the last before it, else of the first behind.
    private func read(_ sentence: TokenRange, _ mentions: [SpeakerMention], _ speakers: inout [ResolvedSpeaker]) {
        let mentions = mentions.sorted { ($0.tokens.lowerBound, $0.speaker) < ($1.tokens.lowerBound, $1.speaker) }
        var next = 0
        var widest = mentions[0]
        for phrase in phrases(in: sentence) where phrase.kind != .because {
            while next < mentions.count, mentions[next].tokens.lowerBound <= phrase.tokens.lowerBound {
                if mentions[next].tokens.upperBound > widest.tokens.upperBound { widest = mentions[next] }
                next += 1
            }
            if widest.tokens.contains(phrase.tokens.lowerBound) {
                add(phrase, until: widest.tokens.upperBound, to: &speakers[widest.speaker])
            } else {
                add(phrase, until: sentence.upperBound, to: &speakers[mentions[max(0, next - 1)].speaker])
            }
        }
    }

    private typealias Phrase = (tokens: TokenRange, kind: AnonymityLexicon.Kind)

    private func phrases(in sentence: TokenRange) -> [Phrase] {
        var phrases: [Phrase] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            if !isQuoted[i], let (length, kind) = lexicon.match(text.tokens.words, at: i) {
                phrases.append((i..<min(i + length, sentence.upperBound), kind))
                i += length
            } else {
                i += 1
            }
        }
        return phrases
    }

    /// The first words of a kind count.
    private func add(_ phrase: Phrase, until end: Int, to speaker: inout ResolvedSpeaker) {
        var anonymity = speaker.anonymity ?? Anonymity()
        switch phrase.kind {
        case .granted:
            if anonymity.grant == nil { anonymity.grant = phrase.tokens }
            if anonymity.reason == nil, let start = reason(behind: phrase.tokens.upperBound, until: end) {
                anonymity.reason = clause(from: start, until: end)
            }
        case .reason:
            if anonymity.reason == nil { anonymity.reason = clause(from: phrase.tokens.lowerBound, until: end) }
        case .because: break
        }
        speaker.anonymity = anonymity
    }

    /// Where a reason begins, at most some words behind a grant.
    private func reason(behind start: Int, until end: Int) -> Int? {
        (start..<max(start, min(end, start + Self.gap))).first { i in
            !isQuoted[i] && lexicon.match(text.tokens.words, at: i).map { $0.kind != .granted } ?? false
        }
    }

    /// Words up to the next punctuation, or to the cue whose source stands before them: "a man who fears for his job | said".
    private func clause(from start: Int, until end: Int) -> TokenRange {
        let stop = (start..<end).first { i in
            text.tokens.shapes[i].contains(.punctuation) || sourceOfCue[i].map { $0 < start } ?? false
        }
        return start..<(stop ?? end)
    }
}
