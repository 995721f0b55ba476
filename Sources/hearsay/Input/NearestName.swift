// The name that somebody may have meant.

enum NearestName {
    private static let mostChanges = 3

    /// The closest of some names, where it is close enough to be meant; of equally close ones the first by order of letters.
    static func of(_ name: String, among names: some Sequence<String>) -> String? {
        let close = names.map { (changes: changes(from: name, to: $0), name: $0) }
        let limit = min(mostChanges, max(1, name.count / 2))
        return close.filter { $0.changes <= limit }.min { ($0.changes, $0.name) < ($1.changes, $1.name) }?.name
    }

    /// Letters to add, to leave out and to replace (Levenshtein's distance).
    private static func changes(from one: String, to other: String) -> Int {
        let (one, other) = (Array(one.lowercased()), Array(other.lowercased()))
        var row = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, wanted) in other.enumerated() {
                let replaced = diagonal + (letter == wanted ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[other.count]
    }
}
