// Finds phrases of a lexicon in a row of words, longest first.

/// Phrases of one or more words, each with a row number. Words and chains lie in flat arrays: a pack has thousands of phrases,
/// and reading it must not take an allocation for each.
struct PhraseTable: Sendable {
    private struct Phrase: Sendable {
        let start: Int32
        let count: Int32
        let row: Int32
        /// The next phrase with the same first word, never a longer one; or -1.
        var next: Int32
    }

    private var words: [WordID] = []
    private var phrases: [Phrase] = []
    /// For each word number the longest phrase that it begins, or -1.
    private var firsts: [Int32] = []

    /// Adds a phrase; an empty one is ignored. The first of two equal phrases counts.
    mutating func add(_ phrase: [WordID], row: Int) {
        guard let first = phrase.first else { return }
        while firsts.count <= Int(first) { firsts.append(-1) }
        var before: Int32 = -1
        var place = firsts[Int(first)]
        while place >= 0, Int(phrases[Int(place)].count) >= phrase.count {
            if isEqual(phrases[Int(place)], phrase) { return }
            before = place
            place = phrases[Int(place)].next
        }
        let own = Int32(phrases.count)
        phrases.append(Phrase(start: Int32(words.count), count: Int32(phrase.count), row: Int32(row), next: place))
        words += phrase
        if before >= 0 { phrases[Int(before)].next = own } else { firsts[Int(first)] = own }
    }

    private func isEqual(_ phrase: Phrase, _ other: [WordID]) -> Bool {
        Int(phrase.count) == other.count && other.indices.allSatisfy { words[Int(phrase.start) + $0] == other[$0] }
    }

    /// The longest phrase that begins at a place: its number of words and its row.
    /// - Complexity: O(k) for k phrases with the same first word.
    @inline(__always)
    func match(_ text: [WordID], at i: Int) -> (length: Int, row: Int)? {
        let first = Int(text[i])
        guard first < firsts.count, firsts[first] >= 0 else { return nil }
        return longest(text, at: i, firsts[first])
    }

    private func longest(_ text: [WordID], at i: Int, _ head: Int32) -> (length: Int, row: Int)? {
        var place = head
        while place >= 0 {
            let phrase = phrases[Int(place)]
            let count = Int(phrase.count)
            if i + count <= text.count,
                (1..<max(count, 1)).allSatisfy({ text[i + $0] == words[Int(phrase.start) + $0] })
            {
                return (count, Int(phrase.row))
            }
            place = phrase.next
        }
        return nil
    }
}
