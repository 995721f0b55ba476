// A document as the contract `hearsay/1` has it: what the command line writes and everything else reads.

public import Hearsay

/// What names a document: a string or a number, given back as it came.
public enum DocumentID: Hashable, Sendable, Decodable, JSONWritable, CustomStringConvertible {
    case string(String)
    /// A number in its own digits.
    case number(String)
    case null

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let number = try? container.decode(Int.self) {
            self = .number(String(number))
        } else {
            self = .number(String(try container.decode(Double.self)))
        }
    }

    public func write(to json: inout JSONWriter) {
        switch self {
        case .string(let string): json.value(string)
        case .number(let digits): json.raw(Array(digits.utf8))
        case .null: json.value(nil as String?)
        }
    }

    public var description: String {
        switch self {
        case .string(let string): string
        case .number(let digits): digits
        case .null: ""
        }
    }
}

/// A sentence's offsets and what it is for.
public struct SentenceRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var start: Int
    public var end: Int
    public var kind: String

    /// A sentence in a unit.
    init(_ sentence: Sentence, _ unit: OffsetUnit) {
        let offsets = sentence.span.offsets(in: unit)
        (start, end) = (offsets.lowerBound, offsets.upperBound)
        kind = sentence.kind.rawValue
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("start", start)
            json.member("end", end)
            json.member("kind", kind)
        }
    }
}

/// All that was found in one document.
///
/// `text[start..<end]`, counted in ``offsets``, is always the exact source text of a span.
public struct DocumentRecord: Hashable, Sendable, Decodable, JSONWritable {
    /// The contract's name and number.
    public static let schema = "hearsay/1"

    public var schema: String
    public var id: DocumentID
    /// What the input says of the document; nil where it says nothing.
    public var metadata: DocumentMetadata?
    public var language: String
    /// The unit of all offsets: `scalar`, `utf8` or `utf16`.
    public var offsets: String
    public var sentences: [SentenceRecord]
    public var quotations: [QuotationRecord]
    public var speakers: [SpeakerRecord]

    /// An analysis as a document of the contract.
    /// - Complexity: O(n) in the number of spans.
    public init(
        _ analysis: Analysis, id: DocumentID, metadata: DocumentMetadata = DocumentMetadata(),
        offsets unit: OffsetUnit = .scalar
    ) {
        schema = Self.schema
        self.id = id
        self.metadata = metadata.isEmpty ? nil : metadata
        language = analysis.language
        offsets = unit.rawValue
        sentences = analysis.sentences.map { SentenceRecord($0, unit) }
        quotations = analysis.quotations.map { QuotationRecord($0, unit) }
        speakers = analysis.speakers.map { SpeakerRecord($0, unit) }
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("schema", schema)
            json.member("id", id)
            if let metadata { json.member("metadata", metadata) }
            json.member("language", language)
            json.member("offsets", offsets)
            json.member("sentences", sentences)
            json.member("quotations", quotations)
            json.member("speakers", speakers)
        }
    }
}
