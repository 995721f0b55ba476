// What an output says of annotated texts, and what is to be noted of the output.

/// The documents of an output, each checked against the annotated text of the same id.
public struct Predictions: Sendable {
    private let gold: GoldSet
    private var documents: [String: PredictedDocument] = [:]
    private var found: [EvaluationNote] = []

    /// No output yet.
    public init(for gold: GoldSet) {
        self.gold = gold
    }

    /// What was found in a text; nothing where the output has no such document, or an error in its place.
    public subscript(id: String) -> PredictedDocument { documents[id] ?? PredictedDocument() }

    /// Adds a line of an output.
    /// - Throws: ``UnusableInput`` where it is no document of the contract, or where its id was there before.
    public mutating func add(_ line: [UInt8], at place: InputPlace) throws(UnusableInput) {
        let object = try JSONValue(line: line, at: place)
        if object.object?["error"] != nil { return note(.error) }
        let schema = object.object?["schema"] ?? .string(DocumentRecord.schema)
        guard schema.string == DocumentRecord.schema else {
            throw place.unusable("the “schema” must be \(DocumentRecord.schema)")
        }
        let unit = object.object?["offsets"] ?? .string("scalar")
        guard unit.string == "scalar" else {
            throw place.unusable("“offsets” must be scalar; analyze without --offsets")
        }
        guard let id = object["id"].string, let document = gold[id] else { return note(.unknown) }
        let reader = PredictionReader(text: document.text, forms: gold.forms, place: place)
        let prediction = try reader.document(object)
        guard documents.updateValue(prediction, forKey: id) == nil else {
            throw place.unusable("the id “\(id)” comes twice")
        }
        if prediction.wrongTexts > 0 { note(.wrongText, prediction.wrongTexts) }
    }

    /// Makes sure that the output is of the annotated texts.
    /// - Throws: ``UnusableInput`` where none of its documents is.
    public func check(_ file: String) throws(UnusableInput) {
        guard documents.isEmpty, found.contains(where: { $0.subject == .unknown }) else { return }
        throw InputPlace(file: file).unusable("none of its documents has the id of an annotated text")
    }

    /// What was noted, in the order in which it was first found.
    public var notes: [EvaluationNote] {
        let errors = found.first { $0.subject == .error }?.count ?? 0
        let missing = gold.documents.count { documents[$0.id] == nil } - errors
        return found + (missing == 0 ? [] : [EvaluationNote(subject: .missing, count: missing)])
    }

    private mutating func note(_ subject: EvaluationNote.Subject, _ count: Int = 1) {
        if let i = found.firstIndex(where: { $0.subject == subject }) {
            found[i].count += count
        } else {
            found.append(EvaluationNote(subject: subject, count: count))
        }
    }
}

/// Something about an output that its figures alone don't show, and how often.
public struct EvaluationNote: Hashable, Sendable {
    /// What is noted, in the words that are shown.
    public enum Subject: String, Sendable {
        case error = "documents with an error"
        case unknown = "documents that gold does not have"
        case wrongText = "SPANS WHOSE TEXT IS NOT THE SLICE"
        case missing = "documents missing"
    }

    public var subject: Subject
    public var count: Int
}
