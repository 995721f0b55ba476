// What is known of a word: its row of the embedding table, and its classes in the lexicons.

/// Known words by their hashes: an open-addressing table.
package struct WordRows: Sendable {
    /// A word's row, -1 where it has none, and the bits of its classes.
    package struct Entry: Sendable {
        package var row: Int32 = -1
        package var classes: UInt8 = 0
    }

    private var keys: [UInt32]
    private var entries: [Entry]

    /// - Parameters:
    ///   - words: ``WordForm/key`` of each word with a row, in the order of the rows.
    ///   - classKeys: the keys of the words that have classes.
    ///   - masks: the bits of these words' classes.
    package init(
        _ words: some Collection<UInt32>, classKeys: some Collection<UInt32>, masks: some Collection<UInt8>
    ) {
        var size = 1024
        while size < (words.count + classKeys.count) * 2 { size *= 2 }
        keys = [UInt32](repeating: 0, count: size)
        entries = [Entry](repeating: Entry(), count: size)
        for (row, key) in words.enumerated() { entries[add(key)].row = Int32(row) }
        for (key, mask) in zip(classKeys, masks) { entries[add(key)].classes = mask }
    }

    private mutating func add(_ key: UInt32) -> Int {
        let place = slot(key)
        keys[place] = key
        return place
    }

    /// The place of a key, or where it would stand.
    private func slot(_ key: UInt32) -> Int {
        var slot = Int(key >> 1) & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    /// What is known of a word.
    package func find(_ key: UInt32) -> Entry { entries[slot(key)] }
}
