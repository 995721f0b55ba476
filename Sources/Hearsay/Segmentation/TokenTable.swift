// The tokens of a text as a structure of arrays: byte offsets, word numbers and shapes.

/// A half-open range of token numbers.
typealias TokenRange = Range<Int>

/// What a token looks like.
struct TokenShape: OptionSet, Sendable {
    let rawValue: UInt16

    /// The first letter is upper case.
    static let capitalized = TokenShape(rawValue: 1)
    /// There are at least two letters, all upper case.
    static let allCapitals = TokenShape(rawValue: 1 << 1)
    /// Has a letter.
    static let alphabetic = TokenShape(rawValue: 1 << 2)
    /// Has a digit.
    static let numeric = TokenShape(rawValue: 1 << 3)
    /// Has neither letter nor digit.
    static let punctuation = TokenShape(rawValue: 1 << 4)
    /// White space stands before it.
    static let spaceBefore = TokenShape(rawValue: 1 << 5)
    /// It is the first of its sentence.
    static let sentenceStart = TokenShape(rawValue: 1 << 6)
    /// A web address, an e-mail address, a hashtag or a handle.
    static let link = TokenShape(rawValue: 1 << 7)
    /// A quotation mark that opens a pair.
    static let opensQuotation = TokenShape(rawValue: 1 << 8)
    /// A quotation mark that closes a pair.
    static let closesQuotation = TokenShape(rawValue: 1 << 9)
    /// Ends with a full stop that belongs to it (an abbreviation, an initial).
    static let abbreviation = TokenShape(rawValue: 1 << 10)
}

/// All tokens of a text, in order. Tokens do not overlap.
struct TokenTable: Sendable {
    /// Byte offset of each token.
    var starts: [UInt32] = []
    /// Byte offset after each token.
    var ends: [UInt32] = []
    /// The folded word's number: in the pack's vocabulary, or after it in the document's own.
    var words: [WordID] = []
    var shapes: [TokenShape] = []

    var count: Int { starts.count }

    /// The bytes that a token covers.
    func bytes(_ token: Int) -> ByteRange { ByteRange(starts[token], ends[token]) }

    /// The bytes from the first to the last token of a range that is not empty.
    func bytes(_ range: TokenRange) -> ByteRange { ByteRange(starts[range.lowerBound], ends[range.upperBound - 1]) }

    /// The first token that ends after a byte offset, `count` where there is none.
    /// - Complexity: O(log n).
    func token(atOrAfter byte: UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > byte { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
