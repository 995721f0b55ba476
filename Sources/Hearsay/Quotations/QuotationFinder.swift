// The quotations floor's entrance.

/// Finds the attributions of a text.
struct QuotationFinder: Sendable {
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
    }

    /// All attributions in the order of their first words.
    func attributions(in text: SegmentedText, grammar: ShallowGrammar) -> [Attribution] { [] }
}
