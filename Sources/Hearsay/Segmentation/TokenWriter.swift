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
    /// Short words that were read, as keys of their folded bytes, and their numbers.
    private var keys: [UInt128]
    private var ids: [WordID]
    private let slotShift: UInt64

    /// Words of so many bytes fit in a key.
    private static let short = 16
    /// A news article has about one word that the pack does not know, in so many bytes.
    private static let bytesPerOwnWord = 40
    /// 2⁶⁴ divided by the golden ratio: a product with it spreads keys over its high bits.
    private static let goldenRatio: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// A long text keeps 2¹⁴ words at hand, a short one fewer.
    private static let slotBits = 8...14

    init(_ scan: CharacterScan, vocabulary: Vocabulary) {
        self.scan = scan
        self.vocabulary = vocabulary
        ownWords = Vocabulary(base: vocabulary.last, capacity: scan.bytes.count / Self.bytesPerOwnWord)
        let bits = Int.bitWidth - (scan.bytes.count / Self.short).leadingZeroBitCount
        let kept = min(max(bits, Self.slotBits.lowerBound), Self.slotBits.upperBound)
        slotShift = UInt64(UInt64.bitWidth - kept)
        keys = [UInt128](repeating: 0, count: 1 << kept)
        ids = [WordID](repeating: 0, count: keys.count)
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
        end - start <= Self.short ? readShort(start, end) : readWide(start, end)
    }

    /// Reads a word of a few ASCII bytes: they make a key by which its number is kept at hand.
    @inline(__always)
    private mutating func readShort(_ start: Int, _ end: Int) -> Word {
        var key: UInt128 = 0
        var letters = 0
        var capitals = 0
        var digits = 0
        var startsUpper = false
        var i = end
        while i > start {
            i -= 1
            let byte = scan.bytes[i]
            if byte >= 0x80 || byte == 0 { return readWide(start, end) }
            let kind = kinds[Int(byte)]
            let isUpper = kind == .upper
            if kind.isLetter {
                letters += 1
                capitals += isUpper ? 1 : 0
                startsUpper = isUpper
            } else if kind == .digit {
                digits += 1
            }
            key = key << 8 | UInt128(isUpper ? byte | 0x20 : byte)
        }
        return Word(id: number(key, end - start), shape: shape(letters, capitals, digits, startsUpper))
    }

    /// Adds a word of small letters that the scan has read, unless its number is too low; says whether it did.
    @inline(__always)
    mutating func append(
        smallLetters word: (count: Int, key: UInt64), at start: Int, above limit: WordID, _ shape: TokenShape
    ) -> Bool {
        let id = number(UInt128(word.key), word.count)
        if id <= limit { return false }
        append(start, start + word.count, Word(id: id, shape: .alphabetic), shape)
        return true
    }

    /// The number of the word whose folded bytes make a key.
    @inline(__always)
    private mutating func number(_ key: UInt128, _ count: Int) -> WordID {
        let mixed = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31
        let slot = Int((mixed &* Self.goldenRatio) >> slotShift)
        if keys[slot] == key { return ids[slot] }
        let id = withUnsafeBytes(of: key.littleEndian) { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<count])
            return number(word, Vocabulary.hash(word))
        }
        keys[slot] = key
        ids[slot] = id
        return id
    }

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
