// From the tags of UD English to those of the shallow tagger.

enum TagMapping {
    private static let negations: Set<String> = ["not", "n't", "never"]
    private static let byTreebankTag: [Substring: String] = [
        "NN": "noun", "NNS": "noun", "NNP": "properNoun", "NNPS": "properNoun", "PRP": "pronoun", "EX": "pronoun",
        "WP": "relative", "WDT": "relative", "PRP$": "possessive", "WP$": "possessive", "JJ": "adjective",
        "JJR": "adjective",
        "JJS": "adjective", "WRB": "subordinator", "RB": "adverb", "RBR": "adverb", "RBS": "adverb", "RP": "adverb",
        "CD": "number", "CC": "coordinator", "POS": "genitive", "UH": "interjection",
    ]
    private static let byVerbTag: [Substring: String] = [
        "VB": "verbBase", "VBP": "verbPresent", "VBZ": "verbPresent", "VBD": "verbPast", "VBN": "pastParticiple",
        "VBG": "gerund",
    ]

    /// The form under which a word is counted.
    static func folded(_ form: Substring) -> String {
        form.lowercased().replacing("’", with: "'").replacing("‘", with: "'")
    }

    /// The tag of a word from its universal and treebank tags.
    static func tag(universal: Substring, treebank: Substring, form: Substring) -> String {
        if universal == "PUNCT" || universal == "SYM" && !form.contains(where: { $0.isLetter || $0.isNumber }) {
            return "punctuation"
        }
        if negations.contains(folded(form)) { return "negation" }
        if treebank == "MD" { return "modal" }
        if universal == "AUX" { return "auxiliary" }
        if treebank == "DT" || treebank == "PDT" { return universal == "PRON" ? "pronoun" : "determiner" }
        if treebank == "TO" { return universal == "PART" ? "infinitiveMarker" : "preposition" }
        if let tag = byTreebankTag[treebank] { return tag }
        if universal == "SCONJ" { return "subordinator" }
        if treebank == "IN" { return "preposition" }
        if universal == "VERB" || treebank.hasPrefix("VB") { return byVerbTag[treebank] ?? "verbBase" }
        switch universal {
        case "ADV": return "adverb"
        case "ADP": return "preposition"
        default: return "other"
        }
    }
}
