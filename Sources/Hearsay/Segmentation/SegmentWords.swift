// The words that the sentence splitter knows, as bytes: abbreviations and words that often begin a sentence.

struct SegmentWords: Sendable {
    /// What is known of a word.
    struct Entry: Sendable {
        var kind = AbbreviationKind.none
        var isStarter = false
        /// Whether it has a capital wherever it stands.
        var isAlwaysCapital = false
    }

    private var vocabulary = Vocabulary(capacity: 1024)
    private var entries: [Entry] = [Entry()]
    /// Longer words are not looked up.
    private static let longest = 15

    init(_ pack: LanguagePack) throws(LexiconError) {
        let abbreviations = try pack.table("abbreviations.tsv")
        let word = try abbreviations.column("word")
        let kind = try abbreviations.column("kind")
        for row in 0..<abbreviations.rowCount {
            let known = try AbbreviationKind(cell: kind, row, of: abbreviations)
            add(abbreviations.bytes(row, word)) { $0.kind = known }
        }
        let starters = try pack.table("segment-starters.tsv")
        let starter = try starters.column("word")
        let capital = try starters.column("alwaysCapital")
        for row in 0..<starters.rowCount {
            let isAlwaysCapital = !starters.bytes(row, capital).isEmpty
            add(starters.bytes(row, starter)) {
                $0.isStarter = true
                $0.isAlwaysCapital = isAlwaysCapital
            }
        }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ change: (inout Entry) -> Void) {
        let id = Int(vocabulary.intern(bytes))
        if id == entries.count { entries.append(Entry()) }
        change(&entries[id])
    }

    /// What is known of the word in a range; ASCII capitals count as small letters, a curly apostrophe as a plain one.
    @inline(__always)
    func entry(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Entry {
        guard end - start <= Self.longest else { return Entry() }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { buffer in
            var count = 0
            var i = start
            while i < end {
                let byte = bytes[i]
                if byte == 0xE2, i + 2 < end, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 {
                    buffer[count] = UInt8(ascii: "'")
                    i += 3
                } else {
                    buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                    i += 1
                }
                count += 1
            }
            let word = UnsafeBufferPointer(rebasing: buffer[..<count])
            return entries[Int(vocabulary.find(word, hash: Vocabulary.hash(word)))]
        }
    }
}
