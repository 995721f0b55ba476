// Writes tokens to the table: folds each word, numbers it and notes its shape, in one pass over its bytes.

struct TokenWriter {
    /// What a token is as a word.
    struct Word {
        var id: WordID
        var shape: TokenShape
    }

    private let scan: CharacterScan
    private let kinds = CharacterKind.ofByte
    private let vocabulary: Vocabulary
    private(set) var ownWords: Vocabulary
    private(set) var table = TokenTable()
    private var folded: [UInt8] = []
    /// Longer words take the slower way.
    private static let usual = 48

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
    mutating func append(_ start: Int, _ end: Int, _ shape: TokenShape) {
        append(start, end, read(start, end), shape)
    }

    /// Adds a token that has been read.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ word: Word, _ shape: TokenShape) {
        table.starts.append(UInt32(truncatingIfNeeded: start))
        table.ends.append(UInt32(truncatingIfNeeded: end))
        table.words.append(word.id)
        table.shapes.append(shape.union(word.shape))
    }

    /// The pack's number of a word, 0 where it has none.
    mutating func packWord(_ start: Int, _ end: Int) -> WordID {
        WordFold.fold(scan.bytes, ByteRange(start, end), into: &folded)
        return folded.withUnsafeBufferPointer { vocabulary.find($0, hash: Vocabulary.hash($0)) }
    }

    /// Folds and numbers a word and notes its shape.
    @inline(__always)
    mutating func read(_ start: Int, _ end: Int) -> Word {
        guard end - start <= Self.usual else { return readWide(start, end) }
        let word: Word? = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.usual) { buffer in
            var letters = 0
            var capitals = 0
            var digits = 0
            for i in start..<end {
                let byte = scan.bytes[i]
                if byte >= 0x80 { return nil }
                let kind = kinds[Int(byte)]
                let isUpper = kind == .upper
                capitals += isUpper ? 1 : 0
                letters += kind.isLetter ? 1 : 0
                digits += kind == .digit ? 1 : 0
                let lower = isUpper ? byte | 0x20 : byte
                buffer[i - start] = lower
            }
            let word = UnsafeBufferPointer(rebasing: buffer[..<(end - start)])
            let startsUpper = capitals > 0 && firstLetterIsUpper(start, end)
            return Word(
                id: number(word, Vocabulary.hash(word)), shape: shape(letters, capitals, digits, startsUpper))
        }
        return word ?? readWide(start, end)
    }

    private func firstLetterIsUpper(_ start: Int, _ end: Int) -> Bool {
        for i in start..<end where kinds[Int(scan.bytes[i])].isLetter { return kinds[Int(scan.bytes[i])] == .upper }
        return false
    }

    @inline(__always)
    private mutating func number(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> WordID {
        let known = vocabulary.find(word, hash: hash)
        return known != 0 ? known : ownWords.intern(word, hash: hash)
    }

    @inline(__always)
    private func shape(_ letters: Int, _ capitals: Int, _ digits: Int, _ startsUpper: Bool) -> TokenShape {
        var shape: TokenShape = []
        if letters > 0 { shape.insert(.alphabetic) }
        if digits > 0 { shape.insert(.numeric) }
        if letters + digits == 0 { shape.insert(.punctuation) }
        if startsUpper { shape.insert(.capitalized) }
        if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
        return shape
    }

    /// Reads a word that is long or not ASCII.
    private mutating func readWide(_ start: Int, _ end: Int) -> Word {
        var letters = 0
        var capitals = 0
        var digits = 0
        var startsUpper = false
        var i = start
        while i < end {
            let (kind, length) = scan.kind(i)
            if kind.isLetter {
                letters += 1
                if kind == .upper {
                    startsUpper = startsUpper || letters == 1
                    capitals += 1
                }
            } else if kind == .digit {
                digits += 1
            }
            i += length
        }
        WordFold.fold(scan.bytes, ByteRange(start, end), into: &folded)
        let word = folded
        let id = word.withUnsafeBufferPointer { number($0, Vocabulary.hash($0)) }
        return Word(id: id, shape: shape(letters, capitals, digits, startsUpper))
    }
}
