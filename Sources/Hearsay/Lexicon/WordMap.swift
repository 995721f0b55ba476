/// Values by word number: a dense look-up for a small part of a vocabulary.
struct WordMap<Value: Sendable>: Sendable {
    /// For each word 0 or the place of its value plus one.
    private var places: [Int32] = []
    private var values: [Value] = []

    /// The value of a word, or nil.
    @inline(__always)
    subscript(word: WordID) -> Value? {
        let i = Int(word)
        guard i < places.count, places[i] != 0 else { return nil }
        return values[Int(places[i]) - 1]
    }

    /// Whether a word has a value.
    @inline(__always)
    func contains(_ word: WordID) -> Bool {
        let i = Int(word)
        return i < places.count && places[i] != 0
    }

    /// Changes a word's value, which starts from a default where there is none.
    mutating func update(_ word: WordID, default start: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
        let i = Int(word)
        while places.count <= i { places.append(0) }
        if places[i] == 0 {
            values.append(start())
            places[i] = Int32(values.count)
        }
        change(&values[Int(places[i]) - 1])
    }
}

/// Words that a table lists.
typealias WordSet = WordMap<Bool>

extension WordMap<Bool> {
    mutating func insert(_ word: WordID) { update(word, default: true) { _ in } }
}
