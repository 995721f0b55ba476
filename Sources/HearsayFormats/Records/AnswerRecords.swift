// The smaller answers of the contract: a document's sentences, a text's certainty, and what stands in place of a failed line.

public import Hearsay

/// The answer of `hearsay segment`.
public struct SegmentRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var id: DocumentID
    public var sentences: [SentenceRecord]

    /// Sentences, their offsets in a unit.
    public init(_ sentences: [Sentence], id: DocumentID, offsets unit: OffsetUnit = .scalar) {
        self.id = id
        self.sentences = sentences.map { SentenceRecord($0, unit) }
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("sentences", sentences)
        }
    }
}

/// The answer of `hearsay certainty`.
public struct CertaintyAnswerRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var id: DocumentID
    public var certainty: CertaintyRecord
    /// −1 counterfactual … 0 uncommitted … +1 factual; only where a target was given.
    public var commitment: Double?

    /// A text's certainty, its factors' offsets in a unit.
    public init(_ certainty: Certainty, commitment: Double?, id: DocumentID, offsets unit: OffsetUnit = .scalar) {
        self.id = id
        self.certainty = CertaintyRecord(certainty, offsets: unit)
        self.commitment = commitment
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("certainty", certainty)
            if let commitment { json.member("commitment", commitment) }
        }
    }
}

/// What stands in the place of a line that can't be read.
public struct ErrorRecord: Hashable, Sendable, Decodable, JSONWritable {
    /// Where and what.
    public struct Problem: Hashable, Sendable, Decodable, JSONWritable {
        /// The line of the input, from 1.
        public var line: Int
        public var message: String

        public func write(to json: inout JSONWriter) {
            json.object(inline: true) { json in
                json.member("line", line)
                json.member("message", message)
            }
        }
    }

    /// The line's id, or null where none could be read.
    public var id: DocumentID
    public var error: Problem

    /// A problem of a line.
    public init(id: DocumentID, line: Int, message: String) {
        self.id = id
        error = Problem(line: line, message: message)
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("error", error)
        }
    }
}
