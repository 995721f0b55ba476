// A quotation as the contract has it.

internal import Hearsay

/// Another speaker that a quotation may have.
public struct AlternativeRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var speaker: String
    public var confidence: Double

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("speaker", speaker)
            json.member("confidence", confidence)
        }
    }
}

/// The reporter's stance.
public struct FramingRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var `class`: String
    /// −1 distancing … +1 endorsing.
    public var score: Double

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("class", self.class)
            json.member("score", score)
        }
    }
}

/// What is said, by whom, in which words, and how surely.
public struct QuotationRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var id: String
    public var kind: String
    public var content: [SpanRecord]
    public var quoted: [SpanRecord]
    public var cue: CueRecord?
    public var source: SpanRecord?
    /// A speaker's id.
    public var speaker: String?
    public var confidence: Double
    public var alternatives: [AlternativeRecord]
    public var reason: String
    public var act: String
    public var polarity: String
    /// The id of the quotation that reports this one.
    public var within: String?
    public var addressee: SpanRecord?
    public var medium: SpanRecord?
    public var time: SpanRecord?
    public var evidence: [EvidenceRecord]
    public var framing: FramingRecord
    public var certainty: CertaintyRecord

    /// A quotation in a unit.
    init(_ quotation: Quotation, _ unit: OffsetUnit) {
        id = quotation.id
        kind = quotation.kind.rawValue
        content = quotation.content.map { SpanRecord($0, unit) }
        quoted = quotation.quoted.map { SpanRecord($0, unit) }
        cue = quotation.cue.map { CueRecord($0, unit) }
        source = quotation.source.map { SpanRecord($0, unit) }
        speaker = quotation.speaker?.id
        confidence = quotation.confidence
        alternatives = quotation.alternatives.map {
            AlternativeRecord(speaker: $0.speaker, confidence: $0.confidence)
        }
        reason = quotation.reason
        act = quotation.act.rawValue
        polarity = quotation.polarity.rawValue
        within = quotation.within
        addressee = quotation.addressee.map { SpanRecord($0, unit) }
        medium = quotation.medium.map { SpanRecord($0, unit) }
        time = quotation.time.map { SpanRecord($0, unit) }
        evidence = quotation.evidence.map { EvidenceRecord($0, unit) }
        framing = FramingRecord(class: quotation.framing.cueClass.rawValue, score: quotation.framing.score)
        certainty = CertaintyRecord(quotation.certainty, offsets: unit)
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("kind", kind)
            json.member("content", content)
            json.member("quoted", quoted)
            json.member("cue", cue)
            json.member("source", source)
            json.member("speaker", speaker)
            json.member("confidence", confidence)
            json.member("alternatives", alternatives)
            json.member("reason", reason)
            json.member("act", act)
            json.member("polarity", polarity)
            json.member("within", within)
            json.member("addressee", addressee)
            json.member("medium", medium)
            json.member("time", time)
            json.member("evidence", evidence)
            json.member("framing", framing)
            json.member("certainty", certainty)
        }
    }
}
