// Words that are written as one and read as several: can't, cannot, John's.

struct Contractions: Sendable {
    /// An ending such as n't: its letters, and how many of them stand before the apostrophe.
    private struct Ending: Sendable {
        let bytes: [UInt8]
        let beforeApostrophe: Int
    }

    private var endings: [Ending] = []
    /// Where a whole word is cut, in folded bytes, by its number.
    private var cuts: [WordID: [Int]] = [:]
    /// The highest number of a word that is cut.
    private(set) var lastWord: WordID = 0

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("contractions.tsv")
        let word = try table.column("word")
        let parts = try table.column("parts")
        for row in 0..<table.rowCount {
            let key = table.bytes(row, word)
            if key.first == UInt8(ascii: "*") {
                let ending = Array(key.dropFirst())
                endings.append(Ending(bytes: ending, beforeApostrophe: ending.firstIndex(of: UInt8(ascii: "'")) ?? 0))
            } else {
                var cut = 0
                let id = builder.word(key)
                cuts[id] = table.values(row, parts).dropLast().map { part in
                    cut += part.utf8.count
                    return cut
                }
                lastWord = max(lastWord, id)
            }
        }
        endings.sort { $0.bytes.count > $1.bytes.count }
    }

    /// Where a whole word is cut, in folded bytes from its start, or nil.
    @inline(__always)
    func cuts(of word: WordID) -> [Int]? { word == 0 || word > lastWord ? nil : cuts[word] }

    /// Where an ending begins in a word with an apostrophe, or nil.
    func ending(_ scan: CharacterScan, _ start: Int, _ end: Int, apostrophe: Int) -> Int? {
        for ending in endings {
            let first = apostrophe - ending.beforeApostrophe
            guard first > start, endsWithLetter(scan, start, first) else { continue }
            if reads(scan, first, end, ending.bytes) { return first }
        }
        return nil
    }

    /// Whether a range ends with a letter, invisible characters aside.
    private func endsWithLetter(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Bool {
        var i = scan.before(end)
        while i > start, scan.kind(i).kind == .invisible { i = scan.before(i) }
        return scan.kind(i).kind.isLetter
    }

    /// Whether a range reads as small letters and a plain apostrophe, whatever stands there for them.
    private func reads(_ scan: CharacterScan, _ start: Int, _ end: Int, _ letters: [UInt8]) -> Bool {
        var i = start
        var place = 0
        while i < end {
            let (kind, length) = scan.kind(i)
            if kind != .invisible {
                let byte =
                    kind == .apostrophe ? UInt8(ascii: "'") : kind == .upper ? scan.bytes[i] | 0x20 : scan.bytes[i]
                guard place < letters.count, letters[place] == byte else { return false }
                place += 1
            }
            i += length
        }
        return place == letters.count
    }
}
