// Files that an item of the input becomes.

/// Files of one document, which have one name and different endings.
struct NamedFiles: Sendable {
    /// The name without an ending; slashes stand for folders.
    let name: String
    /// What is written: an ending such as `.ann` and the bytes, in this order.
    let contents: [(ending: String, bytes: [UInt8])]
    /// The file that the document was read from, which must not change, or nil.
    let origin: String?
}
