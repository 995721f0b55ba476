// Counts of tags by word, by the tag before and by ending, from CoNLL-U.

import Hearsay

struct TagCounts {
    private(set) var sentences = 0
    private var words: [String: [String: Int]] = [:]
    private var transitions: [String: [String: Int]] = [:]

    /// Words seen less often than this are left to their endings.
    private static let minimumCount = 4
    /// Readings rarer than this share of a word's uses are noise of the annotation.
    private static let minimumShare = 0.004
    /// Words up to this count tell what an ending means.
    private static let rareCount = 10
    /// Endings on fewer words than this tell nothing.
    private static let minimumEnding = 12
    private static let minimumEndingShare = 0.02
    /// A word that is only ever a name is left out below this count: capitals tell it.
    private static let minimumNameCount = 10
    /// The name under which a sentence's edge stands.
    private static let edge = "start"

    /// Counts the words of a CoNLL-U file.
    mutating func add(_ conllu: String) {
        var previous = Self.edge
        for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if previous != Self.edge { sentences += 1 }
                previous = Self.edge
                continue
            }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 10, cells[0].utf8.allSatisfy({ $0 &- 48 < 10 }) else { continue }
            let tag = CountedTag.name(universal: cells[3], treebank: cells[4], form: cells[1])
            words[CountedTag.folded(cells[1]), default: [:]][tag, default: 0] += 1
            transitions[previous, default: [:]][tag, default: 0] += 1
            previous = tag
        }
    }

    /// The tables by file name.
    func tables() -> [(String, String)] {
        [("word-tags.tsv", wordTable), ("tag-transitions.tsv", transitionTable), ("tag-suffixes.tsv", suffixTable)]
    }

    private static let source =
        "Counted in UD English EWT train (CC BY-SA 4.0) and in the automatic tags of PolNeAR train by `hearsay-train tags`."

    private var wordTable: String {
        var rows: [String] = []
        for (word, tags) in words {
            let count = tags.values.reduce(0, +)
            guard count >= (Self.isPlain(word) ? Self.minimumCount : 30) else { continue }
            if tags.keys.elementsEqual(["properNoun"]), count < Self.minimumNameCount { continue }
            if tags.keys.elementsEqual(["punctuation"]) { continue }
            rows.append(word + "\t" + Self.cell(tags) { Double($0) >= Self.minimumShare * Double(count) })
        }
        return Self.table(
            "How often a word, folded to lower case, has which part of speech, as tag:count.", "word\ttags",
            rows.sorted())
    }

    private var transitionTable: String {
        let rows = transitions.keys.sorted().map { $0 + "\t" + Self.cell(transitions[$0] ?? [:]) { _ in true } }
        return Self.table(
            "How often a part of speech follows another, as tag:count; `start` is a sentence's edge.", "tag\tnext", rows
        )
    }

    private var suffixTable: String {
        var endings: [String: [String: Int]] = [:]
        for (word, tags) in words where tags.values.reduce(0, +) <= Self.rareCount && word.allSatisfy(\.isLetter) {
            for length in 2...4 where word.count > length + 1 {
                for (tag, count) in tags where tag != "properNoun" && tag != "punctuation" {
                    endings[String(word.suffix(length)), default: [:]][tag, default: 0] += count
                }
            }
        }
        var rows: [String] = []
        for (ending, tags) in endings {
            let count = tags.values.reduce(0, +)
            guard count >= Self.minimumEnding else { continue }
            rows.append(ending + "\t" + Self.cell(tags) { Double($0) >= Self.minimumEndingShare * Double(count) })
        }
        return Self.table(
            "Which parts of speech rare words with an ending have, as tag:count.", "suffix\ttags", rows.sorted())
    }

    private static func isPlain(_ word: String) -> Bool {
        word.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || "'$%.&-".utf8.contains($0) }
    }

    private static func cell(_ tags: [String: Int], where isKept: (Int) -> Bool) -> String {
        tags.filter { isKept($0.value) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key):\($0.value)" }.joined(separator: " ")
    }

    private static func table(_ comment: String, _ header: String, _ rows: [String]) -> String {
        "# \(comment)\n# \(source)\n\(header)\n" + rows.map { $0 + "\n" }.joined()
    }
}
