// Tells names that are spelt like verbs from verbs: "Omar Said told reporters".

/// Gives names the tag of a name where they have that of a verb. English writes no verb with a capital inside of a sentence; titles,
/// which may, have no verb in small letters.
struct VerbNames {
    private let text: SegmentedText
    /// The words that stand as names inside of sentences.
    private var names: Set<WordID> = []

    private init(text: SegmentedText) { self.text = text }

    /// - Parameter tags: those of all tokens.
    /// - Complexity: O(n).
    static func retag(_ tags: inout [WordTag], of text: SegmentedText) {
        var reader = VerbNames(text: text)
        let sentences = text.sentences.filter { sentence in
            sentence.kind == .prose && sentence.tokens.contains { tags[$0].isVerb && !reader.isCapital($0) }
        }
        for sentence in sentences {
            for token in sentence.tokens.dropFirst() where reader.isCapital(token) {
                if tags[token].isVerb, reader.isName(token, tags) { tags[token] = .properNoun }
                if tags[token] == .properNoun { reader.names.insert(text.tokens.words[token]) }
            }
        }
        for sentence in sentences {
            let first = sentence.tokens.lowerBound
            if tags[first].isVerb, reader.names.contains(text.tokens.words[first]), reader.isSubject(first, tags) {
                tags[first] = .properNoun
            }
        }
    }

    private func isCapital(_ i: Int) -> Bool {
        text.tokens.shapes[i].contains(.capitalized) && !text.tokens.shapes[i].contains(.allCapitals)
    }

    /// Whether a capitalised verb inside of a sentence is a name: a capitalised noun stands before it, or a closing mark, and a verb follows.
    private func isName(_ i: Int, _ tags: [WordTag]) -> Bool {
        if tags[i - 1] == .properNoun || tags[i - 1] == .noun { return isCapital(i - 1) }
        return text.tokens.shapes[i - 1].contains(.closesQuotation) && isSubject(i, tags)
    }

    /// Whether a genitive or a past or finite verb in small letters follows.
    private func isSubject(_ i: Int, _ tags: [WordTag]) -> Bool {
        guard i + 1 < tags.count else { return false }
        return tags[i + 1] == .genitive
            || !isCapital(i + 1) && (tags[i + 1].isFinite || tags[i + 1] == .pastParticiple)
    }
}
