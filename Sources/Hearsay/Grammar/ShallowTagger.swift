// The grammar floor's entrance.

/// Tags words and finds base noun phrases, by word lists and the words around.
struct ShallowTagger: Sendable {
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
    }

    /// Tags and phrases of a text.
    func grammar(of text: SegmentedText) -> ShallowGrammar { ShallowGrammar() }
}
