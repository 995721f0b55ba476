// Base noun phrases from tags: from the determiner to the head, with possessors inside.

struct NounPhraseChunker: Sendable {
    private let ampersand: WordID

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        ampersand = builder.word([UInt8(ascii: "&")])
    }

    /// The grammar of a text whose words have these tags.
    /// - Complexity: O(n).
    func grammar(of text: SegmentedText, tags: [WordTag]) -> ShallowGrammar {
        var grammar = ShallowGrammar(tags: tags)
        grammar.phraseOfToken = [Int32](repeating: -1, count: tags.count)
        for sentence in text.sentences {
            var token = sentence.tokens.lowerBound
            while token < sentence.tokens.upperBound {
                if let phrase = phrase(at: token, to: sentence.tokens.upperBound, text, tags) {
                    for i in phrase.tokens { grammar.phraseOfToken[i] = Int32(grammar.phrases.count) }
                    grammar.phrases.append(phrase)
                    token = phrase.tokens.upperBound
                } else {
                    token += 1
                }
            }
        }
        return grammar
    }

    /// The phrase that begins at a token, or nil.
    private func phrase(at start: Int, to end: Int, _ text: SegmentedText, _ tags: [WordTag]) -> NounPhrase? {
        if tags[start] == .pronoun || tags[start] == .relative {
            return NounPhrase(tokens: start..<start + 1, head: start, kind: .pronoun)
        }
        var head: Int?
        // A number may still be a modifier: "three written questions".
        var isNumber = false
        var token = start
        scan: while token < end {
            switch tags[token] {
            case .noun, .properNoun:
                head = token
            case .number:
                head = token
                isNumber = true
                token += 1
                continue scan
            case .determiner, .possessive:
                // A second determiner begins a new phrase, except after another one ("all the").
                if token > start, !(tags[token - 1] == .determiner && head == nil) { break scan }
            case .genitive:
                if head == nil { break scan }
            case .adjective, .pastParticiple, .gerund:
                // After the head an adjective belongs to what follows, unless a possessor stands between.
                if let last = head, tags[token - 1] != .genitive, !isNumber, !continues(token, from: last, end, tags) {
                    break scan
                }
                if head == nil, token == start, tags[token] != .adjective { break scan }
            case .adverb:
                if head != nil || token + 1 >= end || tags[token + 1] != .adjective { break scan }
            case .punctuation:
                if text.tokens.words[token] != ampersand || head == nil { break scan }
            default:
                break scan
            }
            if tags[token] == .noun || tags[token] == .properNoun { isNumber = false }
            token += 1
        }
        guard var last = head else {
            // A possessive without a noun is an object: "told her".
            return tags[start] == .possessive ? NounPhrase(tokens: start..<start + 1, head: start, kind: .pronoun) : nil
        }
        // "90" alone, or a determiner alone, stays a phrase; a trailing genitive belongs to a longer one.
        if last + 1 < end, tags[last + 1] == .genitive, token <= last + 1 { last = token - 1 }
        let kind: MentionKind = tags[last] == .properNoun ? .name : .nominal
        return NounPhrase(tokens: start..<last + 1, head: last, kind: kind)
    }

    /// Whether a modifier after a noun goes on with the same phrase: a noun follows it at once ("Ukrainian military intelligence").
    private func continues(_ token: Int, from head: Int, _ end: Int, _ tags: [WordTag]) -> Bool {
        guard tags[token] == .adjective, tags[head] == .properNoun, token + 1 < end else { return false }
        return tags[token + 1] == .noun || tags[token + 1] == .properNoun
    }
}
