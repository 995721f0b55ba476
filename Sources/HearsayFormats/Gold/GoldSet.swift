// The annotated texts of a scoring, each with an id of its own.

public import Hearsay

/// Annotated texts, in the order in which they are added.
public struct GoldSet: Sendable {
    /// The texts.
    public private(set) var documents: [GoldDocument] = []
    let forms: MentionForms
    private var numbers: [String: Int] = [:]

    /// No texts yet.
    /// - Throws: `LexiconError` where the embedded table of mentions can't be used.
    public init() throws(LexiconError) {
        forms = try MentionForms()
    }

    /// The text with an id.
    public subscript(id: String) -> GoldDocument? { numbers[id].map { documents[$0] } }

    /// Adds a text in the normalised form, an object of JSON.
    /// - Throws: ``UnusableInput`` where it is none, or where its id was there before.
    public mutating func add(json: [UInt8], at place: InputPlace) throws(UnusableInput) {
        let object = try JSONValue(line: json, at: place)
        try add(try GoldReader(forms: forms, place: place).document(object), at: place)
    }

    /// Adds a text with its annotation in brat's standoff form; its id is the text's file.
    /// - Throws: ``UnusableInput`` where the annotation can't be read, or where the id was there before.
    public mutating func add(
        brat annotation: [UInt8], of file: String, text: [UInt8], of textFile: String
    ) throws(UnusableInput) {
        guard let text = String(validating: text, as: UTF8.self) else {
            throw InputPlace(file: textFile).unusable("not UTF-8; convert the file")
        }
        guard let lines = String(validating: annotation, as: UTF8.self) else {
            throw InputPlace(file: file).unusable("not UTF-8; convert the file")
        }
        let brat = try BratReader(lines, of: file, text: ScalarText(text))
        try add(brat.document(id: textFile), at: InputPlace(file: file))
    }

    private mutating func add(_ document: GoldDocument, at place: InputPlace) throws(UnusableInput) {
        guard numbers.updateValue(documents.count, forKey: document.id) == nil else {
            throw place.unusable("the id “\(document.id)” comes twice; give each text one of its own")
        }
        documents.append(document)
    }
}
