// Which words were used how often, so that an archive repeats itself as little as it can.

struct Usage {
    private var uses: [String: Int] = [:]
    private var sentences: Set<String> = []

    /// The item used least of all, any of several.
    mutating func leastUsed<T>(of items: [T], _ text: (T) -> String, _ random: inout Seeded) -> T? {
        guard let least = items.map({ uses[text($0), default: 0] }).min() else { return nil }
        let item = random.element(of: items.filter { uses[text($0), default: 0] == least })
        uses[text(item), default: 0] += 1
        return item
    }

    func has(_ sentence: String) -> Bool { sentences.contains(sentence) }

    mutating func add(_ sentence: String) { sentences.insert(sentence) }
}
