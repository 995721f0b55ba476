// Finds phrases of a lexicon in a row of words, longest first.

/// Phrases of one or more words, each with a row number.
struct PhraseTable: Sendable {
    private struct Phrase: Sendable {
        let words: [WordID]
        let row: Int
    }

    private var byFirstWord: [WordID: [Phrase]] = [:]
    /// One bit for each word number that begins a phrase: most look-ups end here.
    private var firstWords: [UInt64] = []

    /// Adds a phrase; an empty one is ignored. The first of two equal phrases counts.
    mutating func add(_ words: [WordID], row: Int) {
        guard let first = words.first else { return }
        var phrases = byFirstWord[first] ?? []
        if phrases.contains(where: { $0.words == words }) { return }
        let place = phrases.firstIndex { $0.words.count < words.count } ?? phrases.count
        phrases.insert(Phrase(words: words, row: row), at: place)
        byFirstWord[first] = phrases
        let block = Int(first / 64)
        while firstWords.count <= block { firstWords.append(0) }
        firstWords[block] |= 1 << UInt64(first % 64)
    }

    /// The longest phrase that begins at a place: its number of words and its row.
    @inline(__always)
    func match(_ words: [WordID], at i: Int) -> (length: Int, row: Int)? {
        let first = words[i]
        let block = Int(first / 64)
        guard block < firstWords.count, firstWords[block] >> UInt64(first % 64) & 1 != 0 else { return nil }
        return longest(words, at: i, first)
    }

    private func longest(_ words: [WordID], at i: Int, _ first: WordID) -> (length: Int, row: Int)? {
        guard let phrases = byFirstWord[first] else { return nil }
        for phrase in phrases {
            let n = phrase.words.count
            if i + n <= words.count, (1..<max(n, 1)).allSatisfy({ words[i + $0] == phrase.words[$0] }) {
                return (n, phrase.row)
            }
        }
        return nil
    }
}
