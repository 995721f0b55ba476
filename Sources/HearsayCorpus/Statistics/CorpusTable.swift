/// An answer of a store: named columns and rows.
public struct CorpusTable: Sendable {
    /// What the values of a column are.
    public enum Kind: Sendable {
        case text
        /// A whole number.
        case count
        /// A part of a whole, 0…1.
        case share
        /// A score, mostly 0…1.
        case score
    }

    public struct Column: Sendable {
        public let name: String
        public let kind: Kind
    }

    public enum Cell: Hashable, Sendable {
        case text(String?)
        case number(Double?)
    }

    public let columns: [Column]
    public let rows: [[Cell]]
}
