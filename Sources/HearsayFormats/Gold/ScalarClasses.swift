// Classes of Unicode scalars as the scorer draws them, which are those of Python's `str`: figures must not depend on the scorer's language.

extension Unicode.Scalar {
    /// A letter or a number (`str.isalnum`): marks that combine are neither.
    var isAlphanumeric: Bool {
        if isASCII {
            switch self {
            case "0"..."9", "A"..."Z", "a"..."z": return true
            default: return false
            }
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return properties.numericType != nil
        }
    }

    /// White space (`str.isspace`): Unicode's, and the four separators of ASCII.
    var isBlank: Bool { properties.isWhitespace || ("\u{1C}"..."\u{1F}").contains(self) }

    /// What a token of several signs is made of (`\w`).
    var isWordSign: Bool { isAlphanumeric || self == "_" }
}
