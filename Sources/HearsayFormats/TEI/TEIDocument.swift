// Analyses as TEI P5: a document, or several in a corpus. https://tei-c.org/guidelines/p5/
//
// The text stands in the body as it is, with its quotations as elements said that point to speakers in the header (@who) and to what is said
// of them in standOff (@ana). As TEI means it, @cert is how sure it is that the speaker is right; how sure the speaker is, is a feature.

public import Hearsay

public enum TEIDocument {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = " xmlns=\"http://www.tei-c.org/ns/1.0\""

    /// A file of one text.
    /// - Complexity: O(n log n) in the number of spans, for texts whose spans nest a bounded number deep.
    public static func document(
        _ analysis: Analysis, title: String, metadata: DocumentMetadata = DocumentMetadata()
    ) -> String {
        declaration + text(analysis, title: title, metadata, TEINames())
    }

    /// What stands before the first text of a corpus.
    public static func head(title: String) -> String {
        declaration + "<teiCorpus\(namespace)>\n" + TEIHeader.xml(title: title)
    }

    /// A text of a corpus.
    /// - Parameters:
    ///   - title: what names the text, and what its ids begin with; two texts of one corpus need two.
    ///   - metadata: what the input says of it; its title is the one that is written.
    public static func member(
        _ analysis: Analysis, title: String, metadata: DocumentMetadata = DocumentMetadata()
    ) -> String {
        text(analysis, title: title, metadata, TEINames(title))
    }

    /// What stands after the last text of a corpus.
    public static let tail = "</teiCorpus>\n"

    private static func text(
        _ analysis: Analysis, title: String, _ metadata: DocumentMetadata, _ names: TEINames
    ) -> String {
        let language = XMLText.attribute(analysis.language)
        return "<TEI\(namespace)>\n" + TEIHeader.xml(title: title, metadata, TEIHeader.profile(analysis, names))
            + TEIFeatures.xml(analysis.quotations, names)
            + "<text xml:lang=\"\(language)\">\(TEIBody(analysis, names).xml)</text>\n</TEI>\n"
    }
}
