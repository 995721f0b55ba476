// The fixed points of the scale from 0, denied, to 1, certain.

enum CertaintyScale {
    /// The commitment to a flat statement.
    static let base = 0.9
    /// The line between what is claimed and what is left open.
    static let open = 0.5
}
