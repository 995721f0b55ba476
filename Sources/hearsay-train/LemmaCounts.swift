// Endings and exceptions of lemmas, from annotated words.

import Hearsay

/// Counts how forms become lemmas, and makes of it the shortest rules and the words that follow none.
struct LemmaCounts {
    /// What is cut from a form's end and added to make its lemma.
    private struct Change: Hashable, Comparable {
        var cut: Int
        var ending: [UInt8]

        static func < (a: Change, b: Change) -> Bool {
            a.cut != b.cut ? a.cut < b.cut : a.ending.lexicographicallyPrecedes(b.ending)
        }
    }

    /// By `tag:form`, how often which lemma.
    private var words: [String: [String: Int]] = [:]

    /// An ending needs this many different words.
    private static let minimumWords = 3
    /// The share of an ending's words that must follow its rule.
    private static let minimumShare = 0.6

    mutating func add(_ sentences: [AnnotatedSentence]) {
        for word in sentences.lazy.flatMap(\.words) where word.lemma != "_" && word.relation != "goeswith" {
            let key = word.treebank + ":" + String(decoding: Lemmatizer.folded(word.form), as: UTF8.self)
            words[key, default: [:]][String(decoding: Lemmatizer.folded(word.lemma), as: UTF8.self), default: 0] += 1
        }
    }

    /// The lemma seen most often for each key, the first of the alphabet where there are several.
    private var best: [(key: String, tag: String, form: [UInt8], lemma: [UInt8], count: Int)] {
        words.keys.sorted().map { key in
            let choice = (words[key] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
            let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            // The tag of a colon is a colon.
            let tag = key.hasPrefix(":") ? ":" : String(parts[0])
            let form = Array(key.utf8.dropFirst(tag.utf8.count + 1))
            return (key, tag, form, Array((choice?.key ?? "").utf8), choice?.value ?? 0)
        }
    }

    private static func change(_ form: [UInt8], _ lemma: [UInt8]) -> Change? {
        let shared = zip(form, lemma).prefix { $0 == $1 }.count
        guard shared > 0 || form.isEmpty else { return nil }
        return Change(cut: form.count - shared, ending: Array(lemma[shared...]))
    }

    /// The rules table, and the exceptions table once a lemmatizer with these rules is there.
    func rules() -> String {
        var endings: [String: [Change: Int]] = [:]
        for word in best {
            guard let change = Self.change(word.form, word.lemma) else { continue }
            for length in 0...min(Lemmatizer.longestEnding, word.form.count) where length >= change.cut || length == 0 {
                let key = word.tag + ":" + String(decoding: word.form.suffix(length), as: UTF8.self)
                endings[key, default: [:]][change, default: 0] += 1
            }
        }
        var chosen: [String: Change] = [:]
        for (key, changes) in endings {
            let total = changes.values.reduce(0, +)
            guard let best = changes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            let isBare = key.hasSuffix(":")
            if isBare || total >= Self.minimumWords && Double(best.value) >= Self.minimumShare * Double(total) {
                chosen[key] = best.key
            }
        }
        // A longer ending is kept where it says other than the shorter one.
        var rows: [String] = []
        for key in chosen.keys.sorted() {
            guard let change = chosen[key] else { continue }
            let tagEnd = key.hasPrefix(":") ? key.startIndex : key.firstIndex(of: ":") ?? key.startIndex
            var ending = key[key.index(after: tagEnd)...]
            var shorter: Change?
            while !ending.isEmpty, shorter == nil {
                ending = ending.dropFirst()
                shorter = chosen[String(key[...tagEnd] + ending)]
            }
            if key.index(after: tagEnd) == key.endIndex || shorter != change {
                rows.append("\(key)\t\(change.cut)\t\(String(decoding: change.ending, as: UTF8.self))")
            }
        }
        return Self.table(
            "What makes a lemma of a word by its ending: key is tag:ending (of the Penn Treebank's tags); cut bytes go, add comes. The longest ending counts.",
            "key\tcut\tadd", rows)
    }

    func exceptions(beside rules: Lemmatizer) -> String {
        var rows: [String] = []
        for word in best where word.count > 0 && !word.lemma.isEmpty && !word.form.isEmpty {
            let form = String(decoding: word.form, as: UTF8.self)
            if rules.lemma(of: form, tag: word.tag) != String(decoding: word.lemma, as: UTF8.self) {
                rows.append("\(word.key)\t\(String(decoding: word.lemma, as: UTF8.self))")
            }
        }
        return Self.table(
            "Words whose lemma no rule gives: key is tag:word (of the Penn Treebank's tags).", "key\tlemma", rows)
    }

    static func table(_ comment: String, _ header: String, _ rows: [String]) -> String {
        "# \(comment)\n# Counted in UD English EWT train (CC BY-SA 4.0) and UD English GUM train (open genres) by `hearsay-train lemmas`.\n\(header)\n"
            + rows.map { $0 + "\n" }.joined()
    }
}
