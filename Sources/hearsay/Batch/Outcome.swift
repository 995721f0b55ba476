// What a command makes of one item of its input.

/// What a command makes of one item.
struct Outcome: Sendable {
    /// What is written, or nil.
    var output: [UInt8]?
    /// What is written as files of the item's own, or nil.
    var files: NamedFiles?
    /// What is said on standard error without being a failure.
    var notes: [String] = []
    /// Why it failed, or nil.
    var failure: String?
}
