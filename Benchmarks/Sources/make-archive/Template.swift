// Sentences with choices and slots: [this|that], {slot}, past^present, <own words>.

import Foundation

/// Which of two tenses words are in.
enum Tense: String {
    case past, present
}

enum Template {
    /// Chooses one of each `[a|b]`.
    static func chosen(_ text: String, _ random: inout Seeded) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            result += rest[..<open]
            let options = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
            result += random.element(of: options)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Fills each `{slot}`.
    static func filled(_ text: String, _ value: (String) throws -> String) rethrows -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += try value(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Takes one side of each `past^present`; an underscore there is a blank.
    static func inTense(_ tense: Tense, _ text: String) -> String {
        text.components(separatedBy: " ").map { word in
            let sides = word.components(separatedBy: "^")
            guard sides.count == 2 else { return word }
            return sides[tense == .past ? 0 : 1].replacing("_", with: " ")
        }.joined(separator: " ")
    }

    /// Puts `<own words>` between marks, or takes the signs away. Of `<own words|as reported>` it takes the side that fits.
    static func marked(_ text: String, _ isMarked: Bool) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let sides = rest[rest.index(after: open)..<close].split(separator: "|")
            result += rest[..<open]
            result += isMarked ? "“\(sides[0])”" : sides[sides.count - 1]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// A sentence with a large first letter, and without the commas that slots left beside other marks.
    static func tidied(_ text: String) -> String {
        var text = text
        for (wrong, right) in [
            (",,", ","), (",.", "."), (",:", ":"), (".”.", ".”"), ("?”,", "?”"), ("?,”", "?”"), ("?.”", "?”"),
        ] {
            text = text.replacing(wrong, with: right)
        }
        guard let first = text.firstIndex(where: \.isLetter), first <= text.index(after: text.startIndex) else {
            return text
        }
        return text[..<first] + text[first...].prefix(1).uppercased() + text[first...].dropFirst()
    }
}
