// Writes tokens to the table: folds each word, numbers it and notes its shape, in one pass over its bytes.

struct TokenWriter {
    private let scan: CharacterScan
    private let vocabulary: Vocabulary
    private(set) var ownWords: Vocabulary
    private(set) var table = TokenTable()
    private var folded: [UInt8] = []

    init(_ scan: CharacterScan, vocabulary: Vocabulary) {
        self.scan = scan
        self.vocabulary = vocabulary
        ownWords = Vocabulary(base: vocabulary.last)
        let guess = scan.bytes.count / 5 + 8
        table.starts.reserveCapacity(guess)
        table.ends.reserveCapacity(guess)
        table.words.reserveCapacity(guess)
        table.shapes.reserveCapacity(guess)
    }

    /// Adds a token.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ shape: TokenShape) {
        let (word, look) = read(start, end)
        table.starts.append(UInt32(truncatingIfNeeded: start))
        table.ends.append(UInt32(truncatingIfNeeded: end))
        table.words.append(word)
        table.shapes.append(shape.union(look))
    }

    /// The pack's number of a word, 0 where it has none.
    mutating func packWord(_ start: Int, _ end: Int) -> WordID {
        WordFold.fold(scan.bytes, ByteRange(start, end), into: &folded)
        return folded.withUnsafeBufferPointer { vocabulary.find($0, hash: Vocabulary.hash($0)) }
    }

    private mutating func read(_ start: Int, _ end: Int) -> (WordID, TokenShape) {
        WordFold.fold(scan.bytes, ByteRange(start, end), into: &folded)
        let word = folded.withUnsafeBufferPointer { word in
            let hash = Vocabulary.hash(word)
            let known = vocabulary.find(word, hash: hash)
            return known != 0 ? known : ownWords.intern(word, hash: hash)
        }
        return (word, shape(start, end))
    }

    private func shape(_ start: Int, _ end: Int) -> TokenShape {
        var shape: TokenShape = []
        var letters = 0
        var capitals = 0
        var i = start
        while i < end {
            let (kind, length) = scan.kind(i)
            if kind.isLetter {
                letters += 1
                if kind == .upper {
                    if letters == 1 { shape.insert(.capitalized) }
                    capitals += 1
                }
            } else if kind == .digit {
                shape.insert(.numeric)
            }
            i += length
        }
        if letters > 0 { shape.insert(.alphabetic) }
        if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
        if letters == 0, !shape.contains(.numeric) { shape.insert(.punctuation) }
        return shape
    }
}
