// Which version this is.

enum Version {
    /// As `--version` shows it, and as a store names what made its analyses.
    static let current = "0.1.0"
}
