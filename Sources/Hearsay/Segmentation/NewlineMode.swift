/// How a newline is read.
public enum NewlineMode: String, Sendable, CaseIterable {
    /// Each newline ends a paragraph, unless the text looks hard-wrapped.
    case automatic
    /// Each newline ends a paragraph.
    case paragraph
    /// Only an empty line ends a paragraph.
    case wrapped
}
