/// Numbers that are the same for the same seed: SplitMix64.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number under a bound that is over 0. Own arithmetic, so that no other version of the library changes the archive.
    mutating func number(under bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func element<T>(of list: [T]) -> T { list[number(under: list.count)] }

    /// Whether something happens that happens so often in a hundred.
    mutating func happens(_ percent: Int) -> Bool { number(under: 100) < percent }

    mutating func shuffled<T>(_ list: [T]) -> [T] {
        var list = list
        for i in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(i, number(under: i + 1)) }
        return list
    }
}
