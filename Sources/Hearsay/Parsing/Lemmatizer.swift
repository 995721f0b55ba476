// Dictionary forms: exceptions first, then the longest ending that has a rule for the tag.

/// Finds lemmas by the tables `lemma-exceptions.tsv` and `lemma-rules.tsv`, both keyed by `tag:form`, where the tag is that of the
/// Penn Treebank (XPOS) and the form of a rule is an ending.
package struct Lemmatizer: Sendable {
    private struct Rule {
        /// How many bytes are cut from the end.
        var cut: Int
        /// What is added then.
        var ending: [UInt8]
    }

    private var exceptionKeys = Vocabulary(capacity: 8_192)
    private var exceptions: [[UInt8]] = []
    private var ruleKeys = Vocabulary(capacity: 4_096)
    private var rules: [Rule] = []

    /// The longest ending that rules look at, in bytes.
    package static let longestEnding = 6

    /// - Throws: ``LexiconError`` where a table is missing or broken.
    package init(_ pack: LanguagePack) throws(LexiconError) {
        let table = try pack.table("lemma-exceptions.tsv")
        let (key, lemma) = (try table.column("key"), try table.column("lemma"))
        for row in 0..<table.rowCount {
            let count = exceptionKeys.count
            _ = exceptionKeys.intern(table.bytes(row, key))
            if exceptionKeys.count > count { exceptions.append(Array(table.bytes(row, lemma))) }
        }
        let endings = try pack.table("lemma-rules.tsv")
        let (ending, cut, add) = (try endings.column("key"), try endings.column("cut"), try endings.column("add"))
        for row in 0..<endings.rowCount {
            let count = ruleKeys.count
            _ = ruleKeys.intern(endings.bytes(row, ending))
            let rule = Rule(cut: Int(try endings.number(row, cut)), ending: Array(endings.bytes(row, add)))
            if ruleKeys.count > count { rules.append(rule) }
        }
    }

    /// The lemma of a word with a tag. Names and words in capitals that are their own lemmas keep their case.
    /// - Complexity: O(n) in the word's length.
    package func lemma(of form: String, tag: String) -> String {
        let lowered = Self.folded(form)
        let prefix = Array(tag.utf8) + [UInt8(ascii: ":")]
        let whole = exceptionKeys.find(prefix + lowered)
        let keepsCase = tag.hasPrefix("NNP") || form.utf8.count > 1 && form.utf8.allSatisfy { $0 &- 0x41 < 26 }
        if whole != 0 {
            let lemma = exceptions[Int(whole) - 1]
            return keepsCase && lemma == lowered ? form : String(decoding: lemma, as: UTF8.self)
        }
        var best: Rule?
        for length in 0...min(Self.longestEnding, lowered.count) {
            let found = ruleKeys.find(prefix + lowered.suffix(length))
            if found != 0, rules[Int(found) - 1].cut <= lowered.count { best = rules[Int(found) - 1] }
        }
        guard let best, best.cut > 0 || !best.ending.isEmpty else {
            return keepsCase ? form : String(decoding: lowered, as: UTF8.self)
        }
        let base = keepsCase ? Array(form.utf8) : lowered
        guard base.count >= best.cut else { return form }
        return String(decoding: base.dropLast(best.cut) + best.ending, as: UTF8.self)
    }

    /// A form as the tables have it: lower case, plain apostrophes.
    package static func folded(_ form: String) -> [UInt8] { WordFold.fold(Array(form.utf8)) }
}
