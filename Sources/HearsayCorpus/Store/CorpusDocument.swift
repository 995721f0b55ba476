// What a reader gives and a store takes.

public import Hearsay
public import HearsayFormats

/// A document on its way into a store.
public struct CorpusDocument: Sendable {
    /// What names it in the corpus: its id.
    public let key: String
    public let text: SourceText
    public let metadata: DocumentMetadata

    public init(key: String, text: SourceText, metadata: DocumentMetadata = DocumentMetadata()) {
        (self.key, self.text, self.metadata) = (key, text, metadata)
    }

    /// What changes where the text or the metadata do.
    var hash: Int64 {
        var fingerprint = Fingerprint()
        fingerprint.add(text.utf8)
        for field in DocumentField.allCases { fingerprint.add(field: metadata[field]) }
        return fingerprint.signed
    }
}
