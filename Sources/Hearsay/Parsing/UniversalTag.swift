/// The parts of speech of Universal Dependencies (UPOS), as universaldependencies.org/u/pos defines them.
public enum UniversalTag: UInt8, Sendable, CaseIterable {
    case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun, numeral
    case particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

    private static let names = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM",
        "VERB", "X",
    ]

    /// The tag's name in CoNLL-U: `ADJ`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The tag of a name, or nil.
    public init?(name: some StringProtocol) {
        guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(place))
    }
}
