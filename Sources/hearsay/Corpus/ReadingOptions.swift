import HearsayCorpus
import HearsayFormats

/// How the documents of a file are read.
struct ReadingOptions: Sendable {
    /// The most bytes that a text, a line or a row may have.
    let limit: Int
    /// What the input calls the fields.
    let names: FieldNames
    /// By which words the parts of a page are told apart.
    let words: PageWords
}
