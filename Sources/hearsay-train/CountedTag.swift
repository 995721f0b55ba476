// The tag under which a word of an annotated corpus is counted.

import Hearsay

enum CountedTag {
    private static let negations: Set<String> = ["not", "n't", "never"]

    /// The form under which a word is counted.
    static func folded(_ form: Substring) -> String {
        form.lowercased().replacing("’", with: "'").replacing("‘", with: "'")
    }

    /// The name of a word's tag, from its universal and treebank tags.
    static func name(universal: Substring, treebank: Substring, form: Substring) -> String {
        if universal == "PUNCT" || universal == "SYM" && !form.contains(where: { $0.isLetter || $0.isNumber }) {
            return "\(WordTag.punctuation)"
        }
        if negations.contains(folded(form)) { return "\(WordTag.negation)" }
        let tag = UniversalTag(name: universal) ?? .other
        return "\(TagMapping.tag(universal: tag, treebank: String(treebank)))"
    }
}
