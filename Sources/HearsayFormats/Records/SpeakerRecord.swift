// A speaker as the contract has it.

internal import Hearsay

/// Mean, lowest and highest certainty of a speaker.
public struct SpeakerCertaintyRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var score: Double
    public var low: Double
    public var high: Double

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("score", score)
            json.member("low", low)
            json.member("high", high)
        }
    }
}

/// How a text says that it keeps a speaker's name back, and why.
public struct AnonymityRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var grant: SpanRecord?
    public var reason: SpanRecord?

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("grant", grant)
            json.member("reason", reason)
        }
    }
}

/// Somebody who is quoted or named in a text.
public struct SpeakerRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var id: String
    public var name: String
    public var kind: String
    public var role: String?
    public var affiliation: String?
    public var gender: String?
    public var anonymous: Bool
    /// Only where the text says that it keeps the name back.
    public var anonymity: AnonymityRecord?
    public var mentions: [KindSpanRecord]
    /// The ids of this speaker's quotations.
    public var quotations: [String]
    /// Nil where no quotation of the speaker has a score.
    public var certainty: SpeakerCertaintyRecord?

    /// A speaker in a unit.
    init(_ speaker: Speaker, _ unit: OffsetUnit) {
        id = speaker.id
        name = speaker.name
        kind = speaker.kind.rawValue
        role = speaker.role
        affiliation = speaker.affiliation
        gender = speaker.gender?.rawValue
        anonymous = speaker.isAnonymous
        anonymity = speaker.anonymity.map { found in
            AnonymityRecord(
                grant: found.grant.map { SpanRecord($0, unit) }, reason: found.reason.map { SpanRecord($0, unit) })
        }
        mentions = speaker.mentions.map { KindSpanRecord($0.span, kind: $0.kind.rawValue, unit) }
        quotations = speaker.quotations
        certainty = speaker.certainty.map { SpeakerCertaintyRecord(score: $0.score, low: $0.low, high: $0.high) }
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("kind", kind)
            json.member("role", role)
            json.member("affiliation", affiliation)
            json.member("gender", gender)
            json.member("anonymous", anonymous)
            if let anonymity { json.member("anonymity", anonymity) }
            json.member("mentions", mentions)
            json.key("quotations")
            json.array(quotations, inline: true) { $0.value($1) }
            json.member("certainty", certainty)
        }
    }
}
