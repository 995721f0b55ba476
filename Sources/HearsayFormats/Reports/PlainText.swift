// Words of the text as reports on a terminal show them.

public import Hearsay

extension TextSpan {
    /// The words on one line: every stretch of white space becomes a blank, every control character a replacement character, so that no
    /// text can steer a terminal.
    public var singleLine: String { PlainText.singleLine(text) }
}

package enum PlainText {
    /// A string on one line and without control characters.
    package static func singleLine(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isBlank { output.append(" ") }
                isBlank = true
            } else {
                output.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
                isBlank = false
            }
        }
        if isBlank, !output.isEmpty { output.removeLast() }
        return String(output)
    }

    /// The columns that a string takes on a terminal: none for marks that combine, two for East Asian wide characters.
    package static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns($1) }
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // The blocks that Unicode Standard Annex 11 has as wide, without the rare exceptions inside them.
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// A string in lines of at most `width` columns, broken at blanks; a word that is longer stands alone.
    package static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let wide = columns(word)
            if used > 0, used + 1 + wide > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += used > 0 ? " " + word : String(word)
            used += wide + (used > 0 ? 1 : 0)
        }
        if used > 0 { lines.append(line) }
        return lines
    }

    /// A string filled with blanks, or cut with an ellipsis, to a number of columns.
    package static func fit(_ text: String, _ width: Int) -> String {
        let wide = columns(text)
        if wide <= width { return text + String(repeating: " ", count: width - wide) }
        var cut = ""
        var used = 0
        for character in text {
            let wide = columns(String(character))
            if used + wide > width - 1 { break }
            cut.append(character)
            used += wide
        }
        return cut + "…" + String(repeating: " ", count: max(0, width - 1 - used))
    }

    /// A number with two digits after the point.
    package static func decimal(_ number: Double) -> String {
        let hundredths = Int((abs(number) * 100).rounded())
        let digits = hundredths % 100
        return "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
    }

    /// A number with its sign.
    static func signed(_ number: Double) -> String {
        let digits = decimal(number)
        return digits == "0.00" ? "±" + digits : (number < 0 ? "−" : "+") + digits
    }

    /// A number with commas between its thousands, and with at most two digits after the point.
    package static func quantity(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e16 else { return "\(number)" }
        let whole = Int64(abs(number))
        let digits = String(whole)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        var decimals = decimal(abs(number) - Double(whole)).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (number < 0 ? "−" : "") + grouped + (decimals == "." ? "" : decimals)
    }

    /// A probability in percent.
    package static func percent(_ number: Double) -> String { "\(Int((number * 100).rounded())) %" }

    /// A count and its noun.
    package static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
