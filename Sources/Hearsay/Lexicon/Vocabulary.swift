/// The number of a word in a ``Vocabulary``. Zero is no word.
typealias WordID = UInt32

/// A set of words (as bytes), each with a number from 1: an open-addressing hash table over one buffer.
struct Vocabulary: Sendable {
    /// The number that the first word gets, less one: a document's own words go on after the pack's.
    let base: UInt32
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]
    private var slots: [UInt32]

    init(base: UInt32 = 0, capacity: Int = 256) {
        self.base = base
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
    }

    /// Number of words.
    var count: Int { ends.count - 1 }
    /// The highest number given.
    var last: WordID { base + UInt32(count) }

    /// The hash of a word, FNV-1a over its bytes, mixed so that the low bits depend on all of them.
    @inline(__always)
    static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash ^ (hash >> 15)
    }

    /// The number of a word, or 0 where it is not in the set.
    @inline(__always)
    func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
        let mask = UInt32(slots.count - 1)
        var slot = hash & mask
        while true {
            let entry = slots[Int(slot)]
            if entry == 0 { return 0 }
            if equals(entry, word) { return base + entry }
            slot = (slot + 1) & mask
        }
    }

    /// The number of a word, or 0 where it is not in the set.
    func find(_ word: [UInt8]) -> WordID {
        word.withUnsafeBufferPointer { find($0, hash: Self.hash($0)) }
    }

    /// The number of a word, which is added where it is new.
    @inline(__always)
    mutating func intern(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
        let found = find(word, hash: hash)
        if found != 0 { return found }
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        if ends.count * 2 > slots.count { grow() } else { place(UInt32(count), hash) }
        return last
    }

    /// The number of a word, which is added where it is new.
    mutating func intern(_ word: some Sequence<UInt8>) -> WordID {
        let copy = Array(word)
        return copy.withUnsafeBufferPointer { intern($0, hash: Self.hash($0)) }
    }

    /// The bytes of a word.
    func bytes(of word: WordID) -> ArraySlice<UInt8> {
        let entry = Int(word - base)
        return bytes[Int(ends[entry - 1])..<Int(ends[entry])]
    }

    /// A word as text.
    func string(of word: WordID) -> String { String(decoding: bytes(of: word), as: UTF8.self) }

    @inline(__always)
    private func equals(_ entry: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(ends[Int(entry) - 1])
        guard Int(ends[Int(entry)]) - start == word.count else { return false }
        for i in 0..<word.count where bytes[start + i] != word[i] { return false }
        return true
    }

    private mutating func place(_ entry: UInt32, _ hash: UInt32) {
        let mask = UInt32(slots.count - 1)
        var slot = hash & mask
        while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
        slots[Int(slot)] = entry
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for entry in 1...UInt32(count) { place(entry, Self.hash(bytes(of: base + entry))) }
    }
}
