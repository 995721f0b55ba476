// What a batch works on: a document of a corpus as it was found, not yet read.

import HearsayCorpus

/// One document of a corpus, or a place where none can be read.
struct CorpusItem: Sendable {
    /// A file that is one document.
    enum File: Sendable {
        case path(String)
        /// What stands in it, where it is part of an archive.
        case bytes([UInt8])
    }

    enum Content: Sendable {
        /// A text.
        case text(File)
        /// A page of HTML.
        case page(File)
        /// A book in EPUB.
        case book(File)
        /// A page of an archive of the web.
        case capture(WebPage)
        /// A line of JSON Lines.
        case line([UInt8])
        /// A row of a table.
        case row([[UInt8]], TableColumns)
        /// No document: something that should be said.
        case note(String)
        /// Something that can't be read, and why.
        case failure(String)
    }

    /// Where it comes from: `file`, `file:line`, `archive/file`.
    let place: String
    let content: Content
    /// How much of all input lies before its end, 0…1; nil where that is not known.
    var share: Double?
}
