// All that is counted of one text, or of many: counts that add up.

public import Hearsay

/// The figures of a scoring. "Found" quotations are those that a prediction covers in part (``QuotationMatching/looseShare``).
public struct Figures: Hashable, Sendable {
    public var documents = 0
    /// Predictions without any letter or number, which are left out.
    public var predictionsWithoutContent = 0
    /// Predictions that annotation without nesting can't judge, which are left out.
    public var nestedBesideFlatGold = 0

    // MARK: Contents

    /// Contents with the same letters and numbers.
    public var exact = Agreement()
    /// Contents found.
    public var loose = Agreement()
    /// Contents found and right.
    public var tight = Agreement()
    /// Letters and numbers that are part of some content.
    public var characters = Agreement()
    public var kinds: [QuotationKind: KindCounts] = [:]

    // MARK: Cues, sources, speakers, of found quotations

    public var cueExact = Agreement()
    public var cueOverlap = Agreement()
    /// Annotated sources, and how many of them the prediction's overlaps and is.
    public var sources = 0
    public var sourceOverlap = 0
    public var sourceExact = 0
    /// Right contents whose cue and source overlap the annotated ones.
    public var linked = Agreement()
    /// Annotated quotations with a speaker, found or not.
    public var goldSpeakers = 0
    public var speakers = SpeakerCounts()
    /// The same by what names the source.
    public var speakersByForm: [SourceForm: SpeakerCounts] = [:]
    /// Annotated polarities, and how many of them are predicted.
    public var polarities = 0
    public var polarityRight = 0
    public var negative = Agreement()
    public var confidences: [ConfidentAnswer] = []

    // MARK: Tokens

    /// Stretches of tokens with the same ends.
    public var tokens: [AttributionRole: Agreement] = [:]

    /// Annotated quotations.
    public var gold: Int { loose.gold }
    /// Predicted quotations.
    public var predicted: Int { loose.predicted }
    /// How far confidences agree with outcomes, or nil where there are none.
    public var calibration: Calibration? { Calibration(confidences) }
    /// The share of annotated quotations with a speaker whose speaker was found, strictly; nil where none has one.
    public var endToEnd: Double? { Share.of(speakers.strict, goldSpeakers) }
    /// The share of annotated polarities that were predicted; nil where none is annotated.
    public var polarityAccuracy: Double? { Share.of(polarityRight, polarities) }

    /// The counts of all kinds, in the order in which they are shown.
    var orderedKinds: [(kind: QuotationKind, counts: KindCounts)] {
        QuotationKind.allCases.map { ($0, kinds[$0] ?? KindCounts()) }
    }

    /// The counts of all speakers and of those with one form of source, in the order in which they are shown.
    var orderedSpeakers: [(name: String, counts: SpeakerCounts)] {
        [("all", speakers)] + SourceForm.allCases.map { ($0.rawValue, speakersByForm[$0] ?? SpeakerCounts()) }
    }

    /// Adds the figures of other texts, which come after these.
    mutating func add(_ other: Figures) {
        documents += other.documents
        predictionsWithoutContent += other.predictionsWithoutContent
        nestedBesideFlatGold += other.nestedBesideFlatGold
        exact += other.exact
        loose += other.loose
        tight += other.tight
        characters += other.characters
        for (kind, counts) in other.kinds { kinds[kind, default: KindCounts()] += counts }
        cueExact += other.cueExact
        cueOverlap += other.cueOverlap
        sources += other.sources
        sourceOverlap += other.sourceOverlap
        sourceExact += other.sourceExact
        linked += other.linked
        goldSpeakers += other.goldSpeakers
        speakers += other.speakers
        for (form, counts) in other.speakersByForm { speakersByForm[form, default: SpeakerCounts()] += counts }
        polarities += other.polarities
        polarityRight += other.polarityRight
        negative += other.negative
        confidences += other.confidences
        for (role, agreement) in other.tokens { tokens[role, default: Agreement()] += agreement }
    }
}
