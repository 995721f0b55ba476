// Pairs of quotation marks, as the machine that reads them hands them up.

/// What a pair of quotation marks is for, as far as rules can tell.
enum QuotationUse: UInt8, Sendable {
    /// Somebody's words.
    case speech
    /// A word or a few at a distance: so-called.
    case scare
    /// The title of a work.
    case title
    /// A name within a name.
    case nickname
}

/// A pair of marks, by token numbers.
struct QuotationPair: Sendable {
    /// The opening mark.
    var open: Int
    /// The closing mark; where it is missing, the token after the last one that is quoted.
    var close: Int
    /// Whether the closing mark is there.
    var isClosed: Bool
    /// Whether it is a pair of single marks.
    var isSingle: Bool
    var use: QuotationUse
    /// The pair around this one, or nil.
    var parent: Int?
    /// The pair of the paragraph before that this one goes on: it was left open, and this one re-opens it.
    var continues: Int?

    /// The tokens between the marks.
    var inner: TokenRange { open + 1..<max(close, open + 1) }
    /// The tokens with the marks.
    var outer: TokenRange { open..<(isClosed ? close + 1 : max(close, open + 1)) }
}

/// All pairs of a text in the order of their opening marks.
struct QuotationMarks: Sendable {
    var pairs: [QuotationPair] = []
    /// For each token the innermost pair that it stands in (its marks included), or -1.
    var pairOfToken: [Int32] = []
}
