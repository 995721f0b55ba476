/// The ranks of a category's known keys: an open-addressing hash table.
struct RankTable: Sendable {
    private struct Slot: Sendable {
        var key: UInt32
        /// Not a number where the slot is empty.
        var rank: Float
    }

    private var slots: [Slot]

    init(_ ranks: [UInt32: Float]) {
        var size = 16
        while size < ranks.count * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(key: 0, rank: .nan), count: size)
        for (key, rank) in ranks.sorted(by: { $0.key < $1.key }) {
            var place = Self.place(key, size)
            while !slots[place].rank.isNaN { place = (place + 1) & (size - 1) }
            slots[place] = Slot(key: key, rank: rank)
        }
    }

    /// All keys with their ranks, by key.
    var entries: [(key: UInt32, rank: Float)] {
        slots.filter { !$0.rank.isNaN }.map { (key: $0.key, rank: $0.rank) }.sorted { $0.key < $1.key }
    }

    /// The rank of a key, or nil.
    @inline(__always)
    func rank(of key: UInt32) -> Float? {
        var place = Self.place(key, slots.count)
        while true {
            let slot = slots[place]
            if slot.rank.isNaN { return nil }
            if slot.key == key { return slot.rank }
            place = (place + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    private static func place(_ key: UInt32, _ size: Int) -> Int {
        Int((key &* 0x9E37_79B9) >> 7) & (size - 1)
    }
}
