// How sure a source is, as the contract has it.

public import Hearsay

/// One reason for a score.
public struct FactorRecord: Hashable, Sendable, Decodable, JSONWritable {
    /// Offsets and words; all three are nil for the base from which a score starts.
    public var start: Int?
    public var end: Int?
    public var text: String?
    public var kind: String
    public var entry: String
    public var effect: Double
    public var note: String
    /// What a quantity is heard as; nil where it is open to that side, and for other words.
    public var low: Double?
    public var high: Double?

    /// A factor in a unit.
    init(_ factor: CertaintyFactor, _ unit: OffsetUnit) {
        if let span = factor.span.map({ SpanRecord($0, unit) }) {
            (start, end, text) = (span.start, span.end, span.text)
        }
        kind = factor.kind
        entry = factor.entry
        effect = factor.effect
        note = factor.note
        (low, high) = (factor.low, factor.high)
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            if let start, let end, let text { json.span(start, end, text) }
            json.member("kind", kind)
            json.member("entry", entry)
            json.member("effect", effect)
            json.member("note", note)
            if let low { json.member("low", low) }
            if let high { json.member("high", high) }
        }
    }
}

/// What a published standard says that a word of a claim means.
public struct StandardRecord: Hashable, Sendable, Decodable, JSONWritable {
    public var scale: String
    public var term: String
    public var low: Double
    public var high: Double

    /// What a standard says.
    init(_ standard: StandardInterval) {
        (scale, term, low, high) = (standard.scale, standard.term, standard.low, standard.high)
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("scale", scale)
            json.member("term", term)
            json.member("low", low)
            json.member("high", high)
        }
    }
}

/// A source's commitment to a content.
public struct CertaintyRecord: Hashable, Sendable, Decodable, JSONWritable {
    /// 0…1, or nil where the source commits to nothing.
    public var score: Double?
    public var low: Double?
    public var high: Double?
    public var label: String?
    /// The factors; their effects add up to the score.
    public var factors: [FactorRecord]
    /// Only where a standard was chosen and one of its terms stands in the claim.
    public var standard: StandardRecord?
    /// What breaks a rule of that standard; nil where nothing does.
    public var warnings: [String]?

    /// A certainty, its factors' offsets in a unit.
    public init(_ certainty: Certainty, offsets unit: OffsetUnit = .scalar) {
        score = certainty.score
        low = certainty.low
        high = certainty.high
        label = certainty.label?.rawValue
        factors = certainty.factors.map { FactorRecord($0, unit) }
        standard = certainty.standard.map(StandardRecord.init)
        warnings = certainty.warnings.isEmpty ? nil : certainty.warnings
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("score", score)
            json.member("low", low)
            json.member("high", high)
            json.member("label", label)
            json.member("factors", factors)
            if let standard { json.member("standard", standard) }
            if let warnings {
                json.key("warnings")
                json.array(warnings) { $0.value($1) }
            }
        }
    }
}
