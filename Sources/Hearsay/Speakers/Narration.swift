// The one who tells a story as "I": whom the others call by name, while he himself never names himself outside of speech.

struct Narration: Sendable {
    let text: SegmentedText
    let tags: [WordTag]
    let words: ReferenceWords
    let names: NameLexicon

    /// A name counts as the narrator's where it is called so often for each time that the narration uses it.
    private static let callsForEachUse = 8
    /// Fewer calls, those beside the narrator's own words counted threefold, are chance.
    private static let minimumCalls = 4

    /// Whose name the narrator bears, or nil.
    /// - Parameters:
    ///   - mentions: all mentions of the text, in order.
    ///   - turns: those of the text's dialogue, with the speakers that are known.
    ///   - own: the turns that the narrator speaks ("I said").
    func name(among mentions: [RecentMention], turns: [Turn], own: Set<Int>) -> Int? {
        let turnOfParagraph = Dictionary(turns.enumerated().map { ($1.paragraph, $0) }) { first, _ in first }
        let speakers = Set(turns.compactMap(\.named))
        var calls: [Int: Int] = [:]
        var uses: [Int: Int] = [:]
        for mention in mentions where mention.isNamed {
            if !mention.isQuoted {
                uses[mention.entity, default: 0] += 1
            } else if mention.isCalled, let turn = turnOfParagraph[mention.paragraph], !own.contains(turn) {
                let isBesideOwn = own.contains(turn - 1) || own.contains(turn + 1)
                calls[mention.entity, default: 0] += isBesideOwn ? 3 : 1
            }
        }
        let possible = calls.filter {
            !speakers.contains($0.key) && uses[$0.key, default: 0] * Self.callsForEachUse <= $0.value
        }
        let order = possible.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let best = order.first, best.value >= Self.minimumCalls else { return nil }
        return order.count == 1 || best.value * 2 > order[1].value * 3 ? best.key : nil
    }

    /// Whether a name inside of quoted words calls somebody: it stands between marks and commas, but for "my dear".
    func isCall(_ name: TokenRange) -> Bool {
        let tokens = text.tokens
        guard name.upperBound < tokens.count, tokens.shapes[name.upperBound].contains(.punctuation),
            !words.of(tokens.words[name.upperBound - 1]).contains(.oath), !isTitle(name)
        else { return false }
        var before = name.lowerBound - 1
        while before >= 0, tags[before] == .adjective || tags[before] == .possessive { before -= 1 }
        guard before >= 0 else { return true }
        return tokens.shapes[before].contains(.punctuation)
    }

    /// Whether some words are a form of address alone: "Madame".
    private func isTitle(_ name: TokenRange) -> Bool {
        names.title(text.tokens.words, at: name.lowerBound)?.length == name.count
    }
}
