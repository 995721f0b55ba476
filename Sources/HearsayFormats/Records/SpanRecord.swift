// Stretches of the text as the contract has them.

internal import Hearsay

/// A stretch of the text: half-open offsets in the document's unit, and the words.
public struct SpanRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var start: Int
    public var end: Int
    public var text: String

    /// A span in a unit.
    init(_ span: TextSpan, _ unit: OffsetUnit) {
        let offsets = span.offsets(in: unit)
        start = offsets.lowerBound
        end = offsets.upperBound
        text = span.text
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { $0.span(start, end, text) }
    }
}

extension JSONWriter {
    /// Writes a span's members into an object that may have others too.
    mutating func span(_ start: Int, _ end: Int, _ text: String) {
        member("start", start)
        member("end", end)
        member("text", text)
    }
}

/// A span that is of some kind: a mention (`name`, `nominal`, `pronoun`).
public struct KindSpanRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var start: Int
    public var end: Int
    public var text: String
    public var kind: String

    /// A span in a unit, with its kind.
    init(_ span: TextSpan, kind: String, _ unit: OffsetUnit) {
        let span = SpanRecord(span, unit)
        (start, end, text) = (span.start, span.end, span.text)
        self.kind = kind
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.span(start, end, text)
            json.member("kind", kind)
        }
    }
}

/// A phrase that says what a claim rests on.
public struct EvidenceRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var start: Int
    public var end: Int
    public var text: String
    /// `document`, `intelligence`, `perception` …
    public var kind: String
    /// Who has it, or nil.
    public var holder: SpanRecord?

    /// Evidence in a unit.
    init(_ evidence: Evidence, _ unit: OffsetUnit) {
        let span = SpanRecord(evidence.span, unit)
        (start, end, text) = (span.start, span.end, span.text)
        kind = evidence.kind
        holder = evidence.holder.map { SpanRecord($0, unit) }
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.span(start, end, text)
            json.member("kind", kind)
            json.member("holder", holder)
        }
    }
}

/// The words that attribute.
public struct CueRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var start: Int
    public var end: Int
    public var text: String
    public var lemma: String
    /// `neutral`, `endorsing`, `distancing` …
    public var `class`: String

    /// A cue in a unit.
    init(_ cue: Cue, _ unit: OffsetUnit) {
        let span = SpanRecord(cue.span, unit)
        (start, end, text) = (span.start, span.end, span.text)
        lemma = cue.lemma
        self.class = cue.cueClass.rawValue
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.span(start, end, text)
            json.member("lemma", lemma)
            json.member("class", self.class)
        }
    }
}
