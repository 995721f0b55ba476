// From the tags of Universal Dependencies and the Penn Treebank to those that reading reported speech needs.

package enum TagMapping {
    private static let byTreebankTag: [String: WordTag] = [
        "NN": .noun, "NNS": .noun, "NNP": .properNoun, "NNPS": .properNoun, "PRP": .pronoun, "EX": .pronoun,
        "WP": .relative, "WDT": .relative, "PRP$": .possessive, "WP$": .possessive, "JJ": .adjective,
        "JJR": .adjective, "JJS": .adjective, "WRB": .subordinator, "RB": .adverb, "RBR": .adverb, "RBS": .adverb,
        "RP": .adverb, "CD": .number, "CC": .coordinator, "POS": .genitive, "UH": .interjection,
    ]
    private static let byVerbTag: [String: WordTag] = [
        "VB": .verbBase, "VBP": .verbPresent, "VBZ": .verbPresent, "VBD": .verbPast, "VBN": .pastParticiple,
        "VBG": .gerund,
    ]

    /// The tag of a word that is neither a mark nor a negation.
    package static func tag(universal: UniversalTag, treebank: String) -> WordTag {
        if treebank == "MD" { return .modal }
        if universal == .auxiliary { return .auxiliary }
        if treebank == "DT" || treebank == "PDT" { return universal == .pronoun ? .pronoun : .determiner }
        if treebank == "TO" { return universal == .particle ? .infinitiveMarker : .preposition }
        if let tag = byTreebankTag[treebank] { return tag }
        if universal == .subordinatingConjunction { return .subordinator }
        if treebank == "IN" { return .preposition }
        if universal == .verb || treebank.hasPrefix("VB") { return byVerbTag[treebank] ?? .verbBase }
        switch universal {
        case .adverb: return .adverb
        case .adposition: return .preposition
        default: return .other
        }
    }
}
