// A place where a sentence may end, and what the model looks at there.

/// A place where a sentence may end.
struct SentenceCandidate: Sendable {
    /// What stands at the place.
    enum Mark: Int, CaseIterable, Sendable {
        case stop, exclamation, question, ellipsis, colon, semicolon, bracket, quote, dash, face
    }

    /// The word before the mark. Abbreviations have their kinds (``AbbreviationKind``).
    enum Before: Int, CaseIterable, Sendable {
        case nothing, word, short, capitalized, capitals, capital, letter, initials, dotted, number, mark
        case title, month, tail, latin, place, degree, numbered, unit

        /// Whether it is an abbreviation of the word list.
        var isAbbreviation: Bool { rawValue >= Before.title.rawValue }
        /// Whether a full stop may be its own: an abbreviation or initials.
        var mayHaveStop: Bool { isAbbreviation || self == .initials || self == .capital }
    }

    /// What begins after it.
    enum After: Int, CaseIterable, Sendable {
        case lower, lowerStarter, starter, alwaysCapital, capitalized, capitals, initial, title, digit
        case quotedStarter, quotedCapital, quotedLower, quotedOther
        case bracketedStarter, bracketedCapital, bracketedLower, bracketedOther, dash, mark

        /// Whether it begins with a small letter, with which writers who use capitals begin no sentence.
        var isSmall: Bool { self == .lower || self == .lowerStarter || self == .bracketedLower }
    }

    /// The marks between it and the white space.
    enum Closing: Int, CaseIterable, Sendable {
        case none, quote, bracket
    }

    /// How long the sentence is up to here, in bytes.
    enum Length: Int, CaseIterable, Sendable {
        case under6, under12, under24, under60, long
    }

    /// With what the sentence, or the paragraph, begins.
    enum Opening: Int, CaseIterable, Sendable {
        case lower, capital, other
    }

    var mark: Mark
    /// How many signs the mark has, 1…4 (four stands for more).
    var run: Int
    /// Whether white space stands before the mark.
    var isSpaced: Bool
    var before: Before
    var after: After
    var closing: Closing
    var length: Length
    var sentence: Opening
    var paragraph: Opening
    /// Whether a bracket is open.
    var inBracket: Bool
    /// Whether a quotation is open.
    var inQuotation: Bool
    /// Whether no white space follows.
    var isTight: Bool
    /// Byte offset after the sentence, if it ends here.
    var end: Int
    /// Byte offset of what follows.
    var next: Int
}
