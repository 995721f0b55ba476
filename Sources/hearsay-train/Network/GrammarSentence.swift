// A sentence to learn from, in numbers.

import Hearsay

/// A sentence with its rows of the embedding table and its gold labels; -1 where there is none.
struct GrammarSentence {
    /// ``TableLayout/rowsPerToken`` a token.
    var rows: [Int32]
    var universal: [Int]
    var treebank: [Int]
    /// 0 is the root, 1 the first token.
    var heads: [Int]
    var relations: [Int]
    /// Numbers of ``NameLabel``.
    var names: [Int]

    var count: Int { heads.count }
}
