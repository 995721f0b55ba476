// Words in charts, where nothing breaks a line that is too long.

import HearsayFormats

enum ChartText {
    /// A text on one line that is at most so wide, as far as that can be known without its letters; cut with an ellipsis. Safe for HTML.
    /// - Parameter width: in widths of a capital letter.
    static func label(_ text: String, width: Double) -> String {
        var kept = String.UnicodeScalarView()
        var used = 0.0
        for scalar in PlainText.singleLine(text).unicodeScalars where !isDirection(scalar) {
            used += Self.width(of: scalar)
            guard used <= width else {
                kept.append("…")
                break
            }
            kept.append(scalar)
        }
        return HTMLText.escape(String(kept))
    }

    /// Signs that turn the direction of all that follows would turn the chart's other words.
    private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
        0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", "'", "’", "-": 0.55
        case "m", "w", "M", "W", "@", "%": 1.4
        case "A"..."Z", "0"..."9": 1
        case "a"..."z": 0.87
        default: scalar.value < 0x1100 ? 1 : 1.5
        }
    }

    /// A share as a place or a length along a chart.
    static func percent(_ share: Double) -> String {
        let hundredths = Int((min(max(share, 0), 1) * 10000).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)") + "%"
    }
}
