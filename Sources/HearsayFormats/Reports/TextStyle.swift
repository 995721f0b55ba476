// How a report for reading is set: its width and its colours.

/// Width and colours of a report.
public struct TextStyle: Sendable {
    /// The most columns of a line.
    public let width: Int
    /// Whether ANSI escapes are used.
    public let hasColor: Bool

    /// Lines that are much longer are hard to read, much shorter ones hold nothing.
    private static let widths = 52...100
    private static let standardWidth = 80

    /// A style.
    /// - Parameter columns: the terminal's width, or nil where there is none.
    public init(columns: Int? = nil, hasColor: Bool = false) {
        width = min(max(columns ?? Self.standardWidth, Self.widths.lowerBound), Self.widths.upperBound)
        self.hasColor = hasColor
    }

    /// What a piece of text is.
    package enum Role: String {
        case plain = ""
        case strong = "1"
        case faint = "2"
        case cue = "33"
        case speaker = "1;36"
        case sure = "32"
        case open = "93"
        case doubtful = "31"
    }

    /// A text in its role's colour.
    package func paint(_ text: String, _ role: Role) -> String {
        hasColor && !text.isEmpty && role != .plain ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A bar of ten that shows a score between 0 and 1.
    func bar(_ score: Double) -> String {
        let length = 10
        let filled = Int((min(max(score, 0), 1) * Double(length)).rounded())
        let role: Role = score >= 0.66 ? .sure : score >= 0.34 ? .open : .doubtful
        let bar = String(repeating: "█", count: filled)
        return paint(bar, role) + paint(String(repeating: "░", count: length - filled), .faint)
    }
}
