// What an analysis found in an annotated text, as far as it is scored.

internal import Hearsay

/// A quotation that an analysis found.
public struct PredictedQuotation: Hashable, Sendable {
    public var spans: AttributionSpans
    /// A key of the document's speakers, or nil.
    public var speaker: String?
    public var kind: String?
    public var polarity: String
    /// The probability that source and speaker are right, or nil where the analysis gives none.
    public var confidence: Double?
}

/// What was found in one text.
public struct PredictedDocument: Hashable, Sendable {
    public var quotations: [PredictedQuotation] = []
    /// The mentions of each speaker.
    public var speakers: [String: [AnnotatedMention]] = [:]
    /// Spans whose words are not what their offsets cut out of the annotated text.
    var wrongTexts = 0

    /// Nothing was found.
    public init() {}

    /// What a document of the contract says, its offsets in Unicode scalars.
    public init(_ record: DocumentRecord) {
        quotations = record.quotations.map { quotation in
            PredictedQuotation(
                spans: AttributionSpans(
                    content: quotation.content.map { $0.start..<$0.end },
                    cue: quotation.cue.map { [$0.start..<$0.end] } ?? [],
                    source: quotation.source.map { [$0.start..<$0.end] } ?? []),
                speaker: quotation.speaker, kind: quotation.kind, polarity: quotation.polarity,
                confidence: quotation.confidence)
        }
        for speaker in record.speakers {
            speakers[speaker.id] = speaker.mentions.map {
                AnnotatedMention(span: $0.start..<$0.end, kind: MentionKind(rawValue: $0.kind) ?? .nominal)
            }
        }
    }
}
