// Text made safe for XML 1.0, as content and as the value of an attribute in double quotation marks.

enum XMLText {
    /// A text such that a parser gives it back as it is.
    ///
    /// Carriage returns are written as references, since parsers turn bare ones into newlines. Characters that XML can't hold (control
    /// characters but for tab and line ends, U+FFFE, U+FFFF) become U+FFFD, one for one.
    static func content(_ text: String) -> String { escape(text, isAttribute: false) }

    /// The value of an attribute; tabs and newlines are references too.
    static func attribute(_ text: String) -> String { escape(text, isAttribute: true) }

    /// An element without content but text.
    static func element(_ name: String, _ attributes: String = "", _ text: String) -> String {
        "<\(name)\(attributes)>\(content(text))</\(name)>"
    }

    private static func escape(_ text: String, isAttribute: Bool) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;".unicodeScalars
            case "<": output += "&lt;".unicodeScalars
            case ">": output += "&gt;".unicodeScalars
            case "\"" where isAttribute: output += "&quot;".unicodeScalars
            case "\t" where isAttribute: output += "&#9;".unicodeScalars
            case "\n" where isAttribute: output += "&#10;".unicodeScalars
            case "\r": output += "&#13;".unicodeScalars
            case "\t", "\n": output.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output.append("\u{FFFD}")
            default: output.append(scalar)
            }
        }
        return String(output)
    }
}
