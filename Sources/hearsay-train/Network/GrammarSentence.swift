// A sentence to learn from, in numbers.

import Hearsay

/// The names of the tags, relations and name labels that the network tells apart.
struct GrammarLabels {
    let treebankTags: [String]
    let relations: [String]
    static let nameKinds = NameKind.allCases.map(\.rawValue)
}

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
